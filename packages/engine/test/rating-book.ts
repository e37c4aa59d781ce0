import {
  type Balance,
  type Decimal,
  dec,
  type GroupValues,
  HOUR,
  type Interval,
  type LiveSegment,
  type MetricTerms,
  type Override,
  type OverrideEffect,
  type Price,
  type Product,
  type ProductState,
  type ProductUpdate,
  priceUnder,
  type Rate,
  type RateCard,
  type RateSegment,
  rateUsage,
  sum,
  type UsageFilter,
  type UsageRatingInput,
  type UsageRow,
  type UsageSlice,
  usageNeedsOf,
} from '../src/index.ts';

/** January 2025 as a billing period, and a short way to write rate cards, overrides and usage in tests. */
export const USD = 'usd';
export const JANUARY: Interval = { start: Date.UTC(2025, 0, 1), end: Date.UTC(2025, 1, 1) };
/** 00:00 on a day of January; 32 is the end of the month. */
export const day = (n: number): number => Date.UTC(2025, 0, n);

export const flat = (price: string | number): Price => ({ type: 'FLAT', price: dec(price) });
export const percent = (fraction: string, minimum?: string): Price => ({
  type: 'PERCENTAGE',
  fraction: dec(fraction),
  ...(minimum === undefined ? {} : { minimum: dec(minimum) }),
});
/** `[size, price]` pairs, the last one open: `tiered([5, 0], [5, 100], ['open', 150])`. */
export const tiered = (...tiers: readonly (readonly [number | 'open', number | string])[]): Price => ({
  type: 'TIERED',
  tiers: tiers.map(([size, price]) =>
    size === 'open' ? { price: dec(price) } : { size: dec(size), price: dec(price) },
  ),
});

export const segment = (price: Price, more: Partial<RateSegment> = {}): RateSegment => ({
  startingAt: Date.UTC(2020, 0, 1),
  entitled: true,
  creditTypeId: USD,
  price,
  ...more,
});

interface CardProduct {
  readonly state?: Partial<ProductState>;
  readonly updates?: readonly ProductUpdate[];
  readonly type?: Product['type'];
  readonly metric?: Partial<MetricTerms>;
  /** A price for all time, or the segments of the one rate, or rates by pricing values. */
  readonly rate?: Price | readonly RateSegment[];
  readonly rates?: readonly Omit<Rate, 'productId'>[];
}

const segmentsOf = (rate: Price | readonly RateSegment[]): readonly RateSegment[] =>
  'type' in rate ? [segment(rate)] : rate;

export interface Book {
  readonly rateCard: RateCard;
  readonly products: Readonly<Record<string, Product>>;
  readonly metrics: Readonly<Record<string, MetricTerms>>;
}

/** A rate card with one product per entry, each metered by a metric of its own, `m:<product>`. */
export function book(entries: Readonly<Record<string, CardProduct>>, card: Partial<RateCard> = {}): Book {
  const products: Record<string, Product> = {};
  const metrics: Record<string, MetricTerms> = {};
  const rates: Rate[] = [];
  for (const [id, entry] of Object.entries(entries)) {
    const metricId = `m:${id}`;
    const keys = [...(entry.state?.pricingGroupKey ?? []), ...(entry.state?.presentationGroupKey ?? [])];
    metrics[metricId] = { id: metricId, kind: 'STREAMING', aggregation: 'SUM', groupKeys: [keys], ...entry.metric };
    products[id] = {
      id,
      type: entry.type ?? 'USAGE',
      createdAt: 0,
      createdBy: 'test',
      customFields: {},
      updates: entry.updates ?? [],
      initial: { name: id, tags: [], isRefundable: true, billableMetricId: metricId, ...entry.state },
    };
    if (entry.rate !== undefined)
      rates.push({ productId: id, pricingGroupValues: {}, segments: segmentsOf(entry.rate) });
    for (const rate of entry.rates ?? []) rates.push({ productId: id, ...rate });
  }
  const productOrder = Object.keys(entries);
  return {
    products,
    metrics,
    rateCard: { id: 'card', name: 'Card', fiatCreditTypeId: USD, conversions: [], productOrder, rates, ...card },
  };
}

let overrideCount = 0;

export const override = (more: Partial<Override>): Override => {
  overrideCount += 1;
  return {
    id: `override ${overrideCount}`,
    createdAt: 0,
    startingAt: Date.UTC(2020, 0, 1),
    target: 'LIST_RATE',
    isCommitSpecific: false,
    ...more,
  };
};

export const multiplier = (factor: string, priority?: number): OverrideEffect => ({
  type: 'MULTIPLIER',
  multiplier: dec(factor),
  ...(priority === undefined ? {} : { priority }),
});
export const overwrite = (price: Price): OverrideEffect => ({ type: 'OVERWRITE', price });

export const balance = (id: string, more: Partial<Balance> = {}): LiveSegment['balance'] & { id: string } => ({
  id,
  rateType: 'LIST_RATE',
  creditTypeId: USD,
  applicability: {},
  ...more,
});

/** A live access segment of a balance; all of January unless said. */
export const access = (of: LiveSegment['balance'], start = JANUARY.start, end = JANUARY.end): LiveSegment => ({
  start,
  end,
  balance: of,
});

/** `[metric, hour, quantity, group values]` */
export type UsedRow = readonly [string, number, string | number, GroupValues?];

export interface Case extends Book {
  readonly overrides?: readonly Override[];
  readonly explicit?: boolean;
  readonly usage?: readonly UsedRow[];
  readonly segments?: readonly LiveSegment[];
  readonly usageFilters?: readonly UsageFilter[];
  readonly period?: Interval;
}

/** Rates a case. Usage rows answer every need of their metric, as increments by hour. */
export function ratingInput(one: Case): UsageRatingInput {
  const contract = {
    customerId: 'customer',
    overrides: one.overrides ?? [],
    multiplierOverridePrioritization: one.explicit ? ('EXPLICIT' as const) : ('LOWEST_MULTIPLIER' as const),
    usageFilters: one.usageFilters ?? [],
  };
  const { rateCard, products, metrics, period = JANUARY } = one;
  const question = { contract, rateCard, products, metrics, period };
  const usage = new Map<string, readonly UsageRow[]>();
  for (const need of usageNeedsOf(question)) {
    const rows = (one.usage ?? []).filter(([metric, hour]) => metric === need.metricId && hour < need.period.end);
    usage.set(need.key, need.granularity === 'HOUR' ? rows.map(rowOf) : wholePeriod(rows, need.period));
  }
  return { ...question, usage, segments: one.segments ?? [] };
}

const rowOf = ([, hour, quantity, groupValues = {}]: UsedRow): UsageRow => ({
  hour,
  groupValues,
  quantity: dec(quantity),
});

const wholePeriod = (rows: readonly UsedRow[], period: Interval): readonly UsageRow[] =>
  rows.length === 0
    ? []
    : [{ hour: period.end - HOUR, groupValues: {}, quantity: sum(rows.map(([, , quantity]) => dec(quantity))) }];

export const slicesOf = (one: Case): readonly UsageSlice[] => rateUsage(ratingInput(one)).slices;

/** What slices cost without any balance. */
export const costOf = (slices: readonly UsageSlice[]): string =>
  sum(slices.map((slice) => slice.quantity.times(slice.price.unitPrice))).toString();

/** `quantity × unit price` of each line without a balance, those that invoices hide left out. */
export const linesOf = (slices: readonly UsageSlice[]): readonly string[] =>
  slices.filter((slice) => !slice.isTransient).map(({ quantity, price }) => `${quantity} × ${price.unitPrice}`);

/** `quantity × unit price` of each line while a balance pays all of it. */
export const linesUnder = (slices: readonly UsageSlice[], of: LiveSegment['balance']): readonly string[] =>
  slices.map((slice) => `${slice.quantity} × ${priceUnder(slice, of).unitPrice}`);

export const total = (values: readonly Decimal[]): string => sum(values).toString();
