import type { Random } from '../random.ts';
import {
  type BalanceFact,
  type ContractFact,
  DAY,
  HOUR,
  type Instant,
  type OverrideFact,
  type RateFact,
  type RecipeFact,
} from './facts.ts';
import { monthsAfter } from './months.ts';

/** What customers agree on: drawn by chance, within what the documents allow. */

const LONG_AGO = Date.UTC(2020, 0);

const rate = (product: RateFact['product'], start: Instant, price: string, more: Partial<RateFact> = {}): RateFact => ({
  addedAt: LONG_AGO,
  product,
  region: undefined,
  start,
  tiers: [{ price }],
  ...more,
});

/** The card's prices. The last one is added, in the midst of the story, from an instant in its past. */
export const RATES: readonly RateFact[] = [
  rate('Compute', LONG_AGO, '10', { commitPrice: '8' }),
  rate('Compute', Date.UTC(2026, 8, 1), '12', { commitPrice: '9' }),
  rate('Compute', Date.UTC(2027, 2, 16, 12), '11.5'),
  rate('Storage', LONG_AGO, '0', {
    tiers: [{ size: '100', price: '0' }, { size: '400', price: '4' }, { price: '2.5' }],
  }),
  rate('Storage', Date.UTC(2027, 0, 15), '0', {
    tiers: [{ size: '50', price: '0' }, { size: '400', price: '5' }, { price: '3' }],
  }),
  rate('Calls', LONG_AGO, '700', { region: 'eu' }),
  rate('Calls', LONG_AGO, '500', { region: 'us' }),
  rate('Calls', Date.UTC(2026, 10, 10, 6), '750', { region: 'eu' }),
  rate('Compute', Date.UTC(2027, 5, 5), '13', { commitPrice: '10.25', addedAt: Date.UTC(2027, 5, 10, 9) }),
];

const cents = (random: Random, from: number, to: number): string => {
  const whole = random.whole(from, to);
  return random.chance(0.2) ? `${whole}.${random.whole(1, 9)}` : `${whole}`;
};

const PRIORITIES = [1, 20, 50, 100];

export interface Bounds {
  readonly start: Instant;
  readonly end: Instant;
}

export function prepaid(random: Random, name: string, { start, end }: Bounds): BalanceFact {
  const amount = random.whole(20, 90) * 1000;
  const isPaid = random.chance(0.7);
  const payments = isPaid ? random.whole(1, 3) : 0;
  const halves = random.chance(0.2) ? monthsAfter(start, 5) : undefined;
  const segments =
    halves === undefined || halves >= end
      ? [{ amount: `${amount}`, start, end }]
      : [
          { amount: `${amount / 2}`, start, end: halves },
          { amount: `${amount / 2}`, start: halves, end },
        ];
  return {
    name,
    kind: 'PREPAID',
    priority: random.pick(PRIORITIES),
    products: random.chance(0.25) ? [random.pick(['Compute', 'Storage', 'Calls'] as const)] : undefined,
    atCommitRate: random.chance(0.3),
    rollover: segments.length === 1 && random.chance(0.5) ? random.pick(['0.1', '0.25', '1']) : undefined,
    segments,
    items: Array.from({ length: payments }, (_, k) => ({
      amount: `${(amount * 9) / 10 / payments}`.slice(0, 8),
      at: monthsAfter(start, 2 * k),
    })).filter(({ at }) => at < end),
    isInvoiced: random.chance(0.9),
  };
}

export const credit = (random: Random, name: string, { start, end }: Bounds): BalanceFact => ({
  name,
  kind: 'CREDIT',
  priority: random.pick(PRIORITIES),
  products: random.chance(0.3) ? (random.chance(0.5) ? ['Compute', 'Calls'] : ['Storage']) : undefined,
  atCommitRate: random.chance(0.2),
  rollover: undefined,
  segments: [
    {
      amount: cents(random, 2000, 25_000),
      start,
      end: Math.min(end, start + random.whole(20, 200) * DAY + random.whole(0, 23) * HOUR),
    },
  ],
  items: [],
  isInvoiced: false,
});

function postpaid(random: Random, name: string, { start, end }: Bounds): BalanceFact {
  const amount = `${random.whole(10, 90) * 1000}`;
  const last = Math.min(end, monthsAfter(start, random.whole(4, 12)));
  return {
    name,
    kind: 'POSTPAID',
    priority: random.pick(PRIORITIES),
    products: random.chance(0.2) ? ['Compute'] : undefined,
    atCommitRate: random.chance(0.3),
    rollover: undefined,
    segments: [{ amount, start, end: last }],
    items: [{ amount, at: last + (random.chance(0.3) ? random.whole(1, 20) * DAY : 0) }],
    isInvoiced: true,
  };
}

function recipe(random: Random, name: string, start: Instant, priority: number): RecipeFact {
  const kind = random.chance(0.7) ? 'CREDIT' : 'PREPAID';
  const begins = random.chance(0.6) ? start : start + random.whole(1, 60) * DAY;
  return {
    name,
    kind,
    priority,
    amount: cents(random, 500, 5000),
    payment: kind === 'PREPAID' ? cents(random, 300, 2000) : undefined,
    start: begins,
    end: random.chance(0.3) ? begins + random.whole(3, 300) * DAY : undefined,
    hasOwnMonths: random.chance(0.4),
    duration: random.chance(0.3) ? 2 : 1,
  };
}

/** @param commits names of those that it may be for. */
export function override(random: Random, name: string, from: Instant, commits: readonly string[] = []): OverrideFact {
  const forBalances = random.chance(0.4);
  const isOverwrite = random.chance(0.3);
  const start = from + random.whole(0, 90) * DAY + random.whole(0, 23) * HOUR;
  return {
    name,
    product: isOverwrite ? 'Compute' : random.pick([undefined, 'Compute', 'Storage', 'Calls'] as const),
    type: isOverwrite ? 'OVERWRITE' : 'MULTIPLIER',
    value: isOverwrite ? random.pick(['9.75', '7', '14']) : random.pick(['0.9', '0.75', '0.5', '1.2']),
    start,
    end: random.chance(0.6) ? start + random.whole(5, 200) * DAY : undefined,
    forBalances,
    only: forBalances && commits.length > 0 && random.chance(0.5) ? random.pick(commits) : undefined,
    target: forBalances && random.chance(0.4) ? 'COMMIT_RATE' : 'LIST_RATE',
  };
}

export function contract(
  random: Random,
  name: string,
  start: Instant,
  { renews, mayBeOpen = true }: { readonly renews?: string; readonly mayBeOpen?: boolean } = {},
): ContractFact {
  const end = mayBeOpen && random.chance(0.25) ? undefined : monthsAfter(start, random.pick([9, 12, 12, 18]));
  const bounds = { start, end: Math.min(end ?? Number.POSITIVE_INFINITY, monthsAfter(start, 12)) };
  const some = <T>(share: number, make: (name: string) => T, label: string): readonly T[] =>
    random.chance(share) ? [make(`${name} ${label}`)] : [];
  const short = (): Bounds => ({ start: start + random.whole(0, 40) * DAY, end: bounds.end });
  const balances = [
    ...some(0.6, (label) => prepaid(random, label, bounds), 'prepaid'),
    ...some(0.3, (label) => prepaid(random, label, short()), 'second prepaid'),
    ...some(0.5, (label) => credit(random, label, short()), 'credit'),
    ...some(0.35, (label) => postpaid(random, label, bounds), 'postpaid'),
  ];
  const commits = balances.filter(({ kind }) => kind !== 'CREDIT').map((balance) => balance.name);
  return {
    name,
    start,
    end,
    anchor: random.chance(0.25) ? 'CONTRACT_START' : 'FIRST_OF_MONTH',
    balances,
    recipes: [
      ...some(0.5, (label) => recipe(random, label, start, 10), 'monthly'),
      ...some(0.2, (label) => recipe(random, label, start, 60), 'second monthly'),
    ],
    overrides: [
      ...some(0.4, (label) => override(random, label, start, commits), 'price'),
      ...some(0.3, (label) => override(random, label, start, commits), 'second price'),
    ],
    renews,
  };
}
