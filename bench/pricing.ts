import { parseArgs } from 'node:util';
import { pricingTools } from '../packages/server/test/support/pricing.ts';
import { startTakt } from '../packages/server/test/support/takt.ts';

/**
 * How fast a contract's rates are read from a large price list: every page of getContractRateSchedule over HTTP, on a card of many
 * products with many dimensional rates each, for a contract with many overrides.
 */

const { values: options } = parseArgs({
  options: {
    products: { type: 'string', default: '5000' },
    rates: { type: 'string', default: '20' },
    overrides: { type: 'string', default: '500' },
  },
});
const [products, ratesEach, overrides] = [options.products, options.rates, options.overrides].map(Number);
if (products === undefined || ratesEach === undefined || overrides === undefined) throw new Error('unreachable');

const START = '2026-01-01T00:00:00Z';
const NOW = '2026-06-15T00:00:00Z';
const PAGE = 100;
const GOAL_MS = 100;
const WRITERS = 8;
const PRODUCTS_A_BATCH = 100;
const TAGS = 50;

const takt = await startTakt({ start: NOW, env: { TAKT_CHECK_ANSWERS: 'off' } });
const t = pricingTools(takt);

const ms = (since: number): number => performance.now() - since;
const line = (what: string, value: string): void => console.log(`${what.padEnd(52)} ${value}`);

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, ms(begin)];
}

function quantile(sorted: readonly number[], fraction: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
}

const summary = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const of = (fraction: number): string => `${quantile(sorted, fraction).toFixed(1)} ms`;
  return `median ${of(0.5)}, p99 ${of(0.99)}, max ${of(1)}`;
};

try {
  const metric = await t.metric([['region']]);
  const ids: string[] = new Array(products);
  let next = 0;
  const [, makingMs] = await timed(() =>
    Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let i = next++; i < products; i = next++) {
          const tags = [`tag-${i % TAGS}`, `half-${i % 2}`];
          ids[i] = await t.product({ billable_metric_id: metric.id, pricing_group_key: ['region'], tags });
        }
      }),
    ),
  );
  const rate_card_id = await t.rateCard();
  const [, addingMs] = await timed(async () => {
    for (let from = 0; from < products; from += PRODUCTS_A_BATCH) {
      const rates = ids.slice(from, from + PRODUCTS_A_BATCH).flatMap((product_id, i) =>
        Array.from({ length: ratesEach }, (_, region) => ({
          product_id,
          starting_at: START,
          entitled: true,
          rate_type: 'FLAT',
          price: i + region / 100,
          pricing_group_values: { region: `region-${region}` },
        })),
      );
      await t.done('/v1/contract-pricing/rate-cards/addRates', { rate_card_id, rates });
    }
  });
  // Of every kind: by product, by tag, by specifier with group values, of entitlement; half of them running, half to come.
  const override = (i: number): object => {
    const starting_at = Math.floor(i / 4) % 2 === 0 ? START : '2026-07-01T00:00:00Z';
    const product_id = ids[(i * 7) % products];
    switch (i % 4) {
      case 0:
        return { starting_at, type: 'MULTIPLIER', multiplier: 0.9, product_id };
      case 1:
        return { starting_at, type: 'MULTIPLIER', multiplier: 0.95, applicable_product_tags: [`tag-${i % TAGS}`] };
      case 2: {
        const pricing_group_values = { region: `region-${i % ratesEach}` };
        const overwrite_rate = { rate_type: 'FLAT', price: 1 };
        return {
          starting_at,
          type: 'OVERWRITE',
          overwrite_rate,
          override_specifiers: [{ product_id, pricing_group_values }],
        };
      }
      default:
        return { starting_at, entitled: false, override_specifiers: [{ product_tags: [`tag-${i % TAGS}`, 'half-1'] }] };
    }
  };
  const { id: customer_id } = await t.customer();
  const contract_id = await t.contract({
    customer_id,
    rate_card_id,
    starting_at: START,
    overrides: Array.from({ length: overrides }, (_, i) => override(i)),
  });

  const path = '/v1/contracts/getContractRateSchedule';
  const read = async (query: string, more: object = {}) => {
    const answer = await t.post(`${path}?limit=${PAGE}${query}`, { customer_id, contract_id, ...more });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as { readonly data: readonly unknown[]; readonly next_page: string | null };
  };
  const [, coldMs] = await timed(() => read(''));
  const times: number[] = [];
  let rows = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor === '' ? '' : `&next_page=${cursor}`;
    const [page, took] = await timed(() => read(query));
    times.push(took);
    rows += page.data.length;
    cursor = page.next_page;
  }
  const selected: number[] = [];
  for (let i = 0; i < 100; i += 1) {
    const [, took] = await timed(() => read('', { selectors: [{ product_id: ids[(i * 53) % products] }] }));
    selected.push(took);
  }
  const afterChange: number[] = [];
  for (let i = 0; i < 10; i += 1) {
    const pricing_group_values = { region: 'region-0' };
    await t.rate({
      rate_card_id,
      product_id: ids[(i * 97) % products],
      price: i,
      starting_at: START,
      pricing_group_values,
    });
    const [, took] = await timed(() => read(''));
    afterChange.push(took);
  }

  line('input', `${products} products × ${ratesEach} rates, ${overrides} overrides, pages of ${PAGE}`);
  line('making the products, one by one', `${(makingMs / 1000).toFixed(1)} s`);
  line(`adding the rates, ${PRODUCTS_A_BATCH * ratesEach} a request`, `${(addingMs / 1000).toFixed(1)} s`);
  line('first page ever read', `${coldMs.toFixed(0)} ms`);
  line(`every page (${times.length}, ${rows} rows)`, summary(times));
  line('rates of one product', summary(selected));
  line('first page after one more rate on the card', summary(afterChange));
  const median = quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
  line('goal: a page under 100 ms at the median', median < GOAL_MS ? 'reached' : 'missed');
  process.exitCode = median < GOAL_MS ? 0 : 1;
} finally {
  await takt.stop();
}
