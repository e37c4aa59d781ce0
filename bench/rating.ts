import {
  dec,
  HOUR,
  type Product,
  type RateCard,
  rateUsage,
  type UsageRatingInput,
  type UsageRow,
  usageNeedsOf,
} from '@takt/engine';

/**
 * How fast the engine rates a draft: one product priced by 1,000 values, used in every one of 720 hours, with a price change in the
 * middle and an override. Usage is already there; what is timed is the engine alone.
 */
const COMBINATIONS = 1_000;
const HOURS = 720;
const RUNS = 20;
const GOAL_MS = 250;

const start = Date.UTC(2026, 5, 1);
const period = { start, end: start + HOURS * HOUR };
const unit = 'usd';

const product: Product = {
  id: 'product',
  type: 'USAGE',
  createdAt: 0,
  createdBy: 'bench',
  initial: {
    name: 'Compute',
    tags: ['compute'],
    isRefundable: true,
    billableMetricId: 'metric',
    pricingGroupKey: ['instance'],
  },
  updates: [],
  customFields: {},
};
const instance = (i: number): string => `instance-${i}`;
const rateCard: RateCard = {
  id: 'card',
  name: 'List prices',
  fiatCreditTypeId: unit,
  conversions: [],
  productOrder: [product.id],
  rates: Array.from({ length: COMBINATIONS }, (_, i) => ({
    productId: product.id,
    pricingGroupValues: { instance: instance(i) },
    segments: [
      {
        startingAt: 0,
        endingBefore: start + 360 * HOUR,
        entitled: true,
        price: { type: 'FLAT', price: dec(i) },
        creditTypeId: unit,
      },
      {
        startingAt: start + 360 * HOUR,
        entitled: true,
        price: { type: 'FLAT', price: dec(i + 1) },
        creditTypeId: unit,
      },
    ],
  })),
};
const scope = {
  contract: {
    customerId: 'customer',
    overrides: [
      {
        id: 'override',
        createdAt: 0,
        startingAt: 0,
        effect: { type: 'MULTIPLIER', multiplier: dec('0.9') },
        target: 'LIST_RATE',
        isCommitSpecific: false,
        applicableProductTags: ['compute'],
      },
    ],
    multiplierOverridePrioritization: 'LOWEST_MULTIPLIER',
    usageFilters: [],
  },
  rateCard,
  products: { [product.id]: product },
  metrics: { metric: { id: 'metric', kind: 'STREAMING', aggregation: 'SUM', groupKeys: [['instance']] } },
  period,
  segments: [],
} as const satisfies Omit<UsageRatingInput, 'usage'>;

const [need] = usageNeedsOf(scope);
if (need === undefined) throw new Error('the product asks for usage');
// As the store answers: rows of one combination share its values, and all rows come hour by hour.
const rows: UsageRow[] = Array.from({ length: COMBINATIONS }, (_, i) => ({ instance: instance(i) })).flatMap(
  (groupValues, i) =>
    Array.from({ length: HOURS }, (_, hour) => ({
      hour: start + hour * HOUR,
      groupValues,
      quantity: dec((i * 7 + hour) % 100).div(8),
    })),
);
rows.sort((a, b) => a.hour - b.hour);

const times: number[] = [];
let slices = 0;
for (let run = 0; run < RUNS; run += 1) {
  // Usage comes from the store anew each time, so nothing may be remembered by its rows.
  const usage = new Map([[need.key, [...rows]]]);
  const begin = performance.now();
  slices = rateUsage({ ...scope, usage }).slices.length;
  times.push(performance.now() - begin);
}
times.sort((a, b) => a - b);
const median = times[RUNS / 2] ?? Number.NaN;
console.log(
  `${COMBINATIONS} combinations × ${HOURS} hours = ${rows.length} rows of usage, a price change and an override`,
);
console.log(
  `${slices} slices; median ${median.toFixed(0)} ms, ${times[0]?.toFixed(0)} to ${times.at(-1)?.toFixed(0)} ms in ${RUNS} runs`,
);
console.log(`goal: under ${GOAL_MS} ms at the median: ${median < GOAL_MS ? 'reached' : 'missed'}`);
process.exitCode = median < GOAL_MS ? 0 : 1;
