import { type Instant, type OverrideFact, PRODUCTS, type ProductName, type RateFact, type UsageFact } from './facts.ts';
import { Fraction, sum } from './fraction.ts';
import { type Balance, covers, keyOf, type Segment } from './terms.ts';

/** The usage lines of one invoice before any balance pays (pricing 6), for flat and tiered prices of summed usage. */

/** Units of one window and tier, each of which costs the same. What balances take of them is cut off piece by piece. */
export interface Line {
  readonly product: ProductName;
  readonly region: string | undefined;
  readonly start: Instant;
  readonly end: Instant;
  readonly tier: number | undefined;
  readonly price: Fraction;
  readonly segments: readonly Segment[];
  priceUnder(balance: Balance): Fraction;
  open: Fraction;
  readonly taken: {
    readonly segment: Segment;
    readonly quantity: Fraction;
    readonly price: Fraction;
    readonly total: Fraction;
  }[];
}

export interface Rateable {
  readonly start: Instant;
  readonly end: Instant;
  readonly rates: readonly RateFact[];
  readonly overrides: readonly OverrideFact[];
  /** All segments that serve the contract. */
  readonly segments: readonly Segment[];
  readonly usage: readonly UsageFact[];
}

export const linesOf = (invoice: Rateable): readonly Line[] =>
  PRODUCTS.flatMap((product) =>
    (product === 'Calls' ? ['eu', 'us'] : [undefined]).flatMap((region) => productLines(invoice, product, region)),
  );

function productLines(invoice: Rateable, product: ProductName, region: string | undefined): readonly Line[] {
  const usage = invoice.usage.filter((one) => one.product === product && one.region === region);
  const lines: Line[] = [];
  let position = Fraction.zero;
  for (const window of windowsOf(invoice, product, region)) {
    const used = sum(
      usage.filter((one) => one.at >= window.start && one.at < window.end).map((one) => Fraction.of(one.quantity)),
    );
    for (const { level, quantity } of spread(window.rate, position, used)) {
      lines.push({
        product,
        region,
        start: window.start,
        end: window.end,
        tier: window.rate.tiers.length > 1 ? level + 1 : undefined,
        price: window.priceUnder(undefined, level),
        segments: window.segments,
        priceUnder: (balance) => window.priceUnder(balance, level),
        open: quantity,
        taken: [],
      });
    }
    position = position.plus(used);
  }
  return lines;
}

/** How units `position + 1 … position + quantity` of the period lie in the tiers. */
function spread({ tiers }: RateFact, position: Fraction, quantity: Fraction) {
  const pieces: { level: number; quantity: Fraction }[] = [];
  const to = position.plus(quantity);
  let floor = Fraction.zero;
  for (const [level, { size }] of tiers.entries()) {
    const ceiling = size === undefined || level === tiers.length - 1 ? to.max(floor) : floor.plus(Fraction.of(size));
    const inside = to.min(ceiling).minus(position.max(floor));
    if (inside.isPositive) pieces.push({ level, quantity: inside });
    floor = ceiling;
  }
  return pieces;
}

interface Window {
  readonly start: Instant;
  readonly end: Instant;
  readonly rate: RateFact;
  readonly segments: readonly Segment[];
  priceUnder(balance: Balance | undefined, level: number): Fraction;
  /** All that can be seen of the window; neighbours that look the same are one. */
  readonly look: string;
}

function windowsOf(invoice: Rateable, product: ProductName, region: string | undefined): readonly Window[] {
  const rates = invoice.rates.filter((rate) => rate.product === product && rate.region === region);
  const overrides = invoice.overrides.filter((one) => one.product === undefined || one.product === product);
  const segments = invoice.segments.filter(({ balance }) => covers(balance, product));
  const cuts = [
    ...rates.map(({ start }) => start),
    ...[...overrides, ...segments].flatMap(({ start, end }) => (end === undefined ? [start] : [start, end])),
  ].filter((instant) => instant > invoice.start && instant < invoice.end);
  const bounds = [...new Set([invoice.start, ...cuts, invoice.end])].sort((a, b) => a - b);
  const windows: Window[] = [];
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const window = windowAt(start, bounds[index + 1] ?? invoice.end, rates, overrides, segments);
    const before = windows.at(-1);
    if (before?.look === window.look) windows[windows.length - 1] = { ...before, end: window.end };
    else windows.push(window);
  }
  return windows;
}

function windowAt(
  start: Instant,
  end: Instant,
  rates: readonly RateFact[],
  overrides: readonly OverrideFact[],
  segments: readonly Segment[],
): Window {
  // Every rate is open-ended: the last added of those that have begun rules.
  const rate = rates.filter((one) => one.start <= start).at(-1);
  if (rate === undefined) throw new Error('usage before the first rate');
  const active = overrides.filter((one) => one.start <= start && start < (one.end ?? Number.POSITIVE_INFINITY));
  const live = segments.filter((one) => one.start <= start && start < one.end);
  const priceUnder = (balance: Balance | undefined, level: number): Fraction => {
    const commitPrice = balance?.atCommitRate ? rate.commitPrice : undefined;
    const target = commitPrice === undefined ? 'LIST_RATE' : 'COMMIT_RATE';
    const eligible = active.filter((one) => one.target === target && (one.only ?? balance?.name) === balance?.name);
    return overridden(Fraction.of(commitPrice ?? rate.tiers[level]?.price ?? '0'), eligible, balance !== undefined);
  };
  // A list price is seen too (invoices 12.5), also where an override stands before it.
  const list = rate.tiers.map(({ size, price }) => `${size ?? ''}×${price}`).join();
  const prices = [undefined, ...live.map(({ balance }) => balance)].map((balance) =>
    rate.tiers.map((_, level) => priceUnder(balance, level)).join(),
  );
  return { start, end, rate, segments: live, priceUnder, look: [list, ...prices, ...live.map(keyOf)].join('; ') };
}

/** The one override that applies (pricing 7.3): overwrites before multipliers, those for balances before those for all. */
function overridden(base: Fraction, active: readonly OverrideFact[], isCovered: boolean): Fraction {
  for (const forBalances of isCovered ? [true, false] : [false]) {
    const eligible = active.filter((one) => one.forBalances === forBalances);
    const overwrite = eligible.filter(({ type }) => type === 'OVERWRITE').at(-1);
    if (overwrite !== undefined) return Fraction.of(overwrite.value);
    const [first, ...others] = eligible.map(({ value }) => Fraction.of(value));
    if (first !== undefined) return base.times(others.reduce((least, one) => least.min(one), first));
  }
  return base;
}
