import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { at, Billing, type Meter } from '../packages/server/test/support/billing.ts';
import { startTakt } from '../packages/server/test/support/takt.ts';

/**
 * npm run bench:invoices -- [--customers 10000] [--events 1000000] [--profile DIR]
 *
 * The month end of many customers: how many invoices a second become final, and how long reads take meanwhile. Before that, the draft of
 * one customer with many events in the period, read anew after each further event.
 */
const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '10000' },
    events: { type: 'string', default: '1000000' },
    profile: { type: 'string' },
  },
});
const customers = Number(options.customers);
const events = Number(options.events);

const WRITERS = 8;
const EVENTS_A_REQUEST = 100;
const DRAFT_READS = 100;
const START = at(2026, 1);
const MONTH_END = at(2026, 2, 2);

const profile =
  options.profile === undefined
    ? {}
    : {
        NODE_OPTIONS: `--import ${fileURLToPath(new URL('profile.mjs', import.meta.url))}`,
        BENCH_PROFILE: options.profile,
      };
const takt = await startTakt({ start: at(2026, 1, 31), env: { TAKT_CHECK_ANSWERS: 'off', ...profile } });
const billing = new Billing(takt);

const line = (what: string, value: string): void => console.log(`${what.padEnd(52)} ${value}`);

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, performance.now() - begin];
}

const summary = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const of = (fraction: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN).toFixed(1)} ms`;
  return `median ${of(0.5)}, p99 ${of(0.99)}, max ${of(1)} (${sorted.length} reads)`;
};

/** Runs `work` for 0 … count − 1, a few at a time. */
async function each(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let index = next++; index < count; index = next++) await work(index);
    }),
  );
}

const HOURS = 30 * 24;
const eventAt = (meter: Meter, index: number) =>
  meter.event((index % 7) + 1, new Date(Date.parse(START) + (index % HOURS) * 3_600_000).toISOString());

const readDraft = async (customerId: string): Promise<number> =>
  (await timed(() => billing.invoices(customerId, { status: 'DRAFT' })))[1];

try {
  const [input, output] = [
    await billing.meter({ name: 'Input tokens' }),
    await billing.meter({ name: 'Output tokens' }),
  ];
  const card = await billing.card([input, 0.25], [output, 1]);
  const product = await billing.fixedProduct();
  const contractOf = (customer_id: string) => ({
    customer_id,
    rate_card_id: card,
    starting_at: START,
    commits: [
      {
        type: 'PREPAID' as const,
        product_id: product,
        access_schedule: { schedule_items: [{ amount: 1_000, starting_at: START, ending_before: at(2027, 1) }] },
      },
    ],
  });

  const large = await billing.customer('large');
  await billing.contract(contractOf(large));
  const [, sendingMs] = await timed(() =>
    each(Math.ceil(events / EVENTS_A_REQUEST), (request) =>
      billing.use(
        large,
        ...Array.from({ length: EVENTS_A_REQUEST }, (_, i) => eventAt(i % 2 === 0 ? input : output, request * 100 + i)),
      ),
    ),
  );
  line(`sending ${events} events`, `${(sendingMs / 1000).toFixed(1)} s`);
  const [, firstMs] = await timed(() => readDraft(large));
  line('the first draft', `${firstMs.toFixed(1)} ms`);
  const drafts: number[] = [];
  for (let i = 0; i < DRAFT_READS; i += 1) {
    await billing.use(large, eventAt(input, i));
    drafts.push(await readDraft(large));
  }
  line('the draft after one more event', summary(drafts));
  const idle: number[] = [];
  for (let i = 0; i < DRAFT_READS; i += 1) idle.push(await readDraft(large));
  line('the draft when nothing has changed', summary(idle));

  const ids: string[] = new Array(customers);
  const [, makingMs] = await timed(() =>
    each(customers, async (index) => {
      const id = await billing.customer(`customer ${index}`);
      ids[index] = id;
      await billing.contract(contractOf(id));
      await billing.use(id, ...Array.from({ length: 10 }, (_, i) => eventAt(i % 2 === 0 ? input : output, index + i)));
    }),
  );
  line(`making ${customers} customers with contract and usage`, `${(makingMs / 1000).toFixed(1)} s`);

  const reads: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const id = ids[Math.floor(Math.random() * customers)];
      if (id !== undefined) reads.push((await timed(() => billing.invoices(id)))[1]);
    }
  })();
  const [, finalizingMs] = await timed(() => takt.clock.set(MONTH_END));
  isOver = true;
  await reading;
  line(`month end of ${customers + 1} customers`, `${(finalizingMs / 1000).toFixed(1)} s`);
  line('invoices made final', `${((customers + 1) / (finalizingMs / 1000)).toFixed(0)} a second`);
  line('reading invoices meanwhile', summary(reads));
} finally {
  await takt.stop();
}
