import type {
  BalanceFact,
  ContractFact,
  Instant,
  OverrideFact,
  ProductName,
  RecipeFact,
  Team,
  UsageFact,
} from './facts.ts';
import { Fraction } from './fraction.ts';
import { firstOfMonth, monthsAfter, monthsOf } from './months.ts';

/** Contracts and balances as they stand at one moment of the replay. */

export interface Segment {
  readonly balance: Balance;
  start: Instant;
  end: Instant;
  amount: Fraction;
  readonly manual: { readonly at: Instant; readonly amount: Fraction }[];
}

export interface Item {
  at: Instant;
  readonly amount: Fraction;
  readonly addedAt: Instant;
}

export interface Balance {
  readonly name: string;
  readonly kind: BalanceFact['kind'];
  readonly contract: Contract | undefined;
  readonly order: number;
  readonly priority: number;
  readonly products: readonly ProductName[] | undefined;
  readonly atCommitRate: boolean;
  readonly rollover: Fraction | undefined;
  readonly isInvoiced: boolean;
  /** The balance of the renewed contract that this one goes on with. */
  readonly source: Balance | undefined;
  readonly segments: Segment[];
  items: Item[];
  /** By itself: it counts nowhere any more. */
  isArchived: boolean;
}

export interface Recipe {
  readonly fact: RecipeFact;
  readonly order: number;
  readonly addedAt: Instant;
  end: Instant | undefined;
  /**
   * By its start, each child that had started when the recipe's or the contract's end was moved: its share of the full amount stays, and
   * where an end has clipped it, no later one extends it.
   */
  readonly started: Map<Instant, { readonly share: Fraction; readonly end: Instant }>;
}

export interface Contract {
  readonly fact: ContractFact;
  readonly order: number;
  end: Instant | undefined;
  overrides: OverrideFact[];
  readonly recipes: Recipe[];
  renewedAt: Instant | undefined;
  archivedAt: Instant | undefined;
  readonly filters: { readonly teams: readonly Team[]; readonly start: Instant }[];
}

export const keyOf = ({ balance, start }: Segment): string => `${balance.name}/${start}`;

export const covers = ({ products }: Balance, product: ProductName): boolean =>
  products === undefined || products.includes(product);

export const anchorOf = ({ anchor, start }: ContractFact): Instant =>
  anchor === 'CONTRACT_START' ? start : firstOfMonth(start);

export function balanceOf(fact: BalanceFact, contract: Contract | undefined, order: number, addedAt: Instant): Balance {
  const balance: Balance = {
    name: fact.name,
    kind: fact.kind,
    contract,
    order,
    priority: fact.priority,
    products: fact.products,
    atCommitRate: fact.atCommitRate,
    rollover: fact.rollover === undefined ? undefined : Fraction.of(fact.rollover),
    isInvoiced: fact.isInvoiced,
    source: undefined,
    segments: [],
    items: fact.items.map(({ at, amount }) => ({ at, amount: Fraction.of(amount), addedAt })),
    isArchived: false,
  };
  for (const { amount, start, end } of fact.segments) {
    balance.segments.push({ balance, start, end, amount: Fraction.of(amount), manual: [] });
  }
  return balance;
}

/** What a renewed contract's balance carries over. Its amount is 0 here: it is known only when its source is drawn. */
export function carriedOver(source: Balance, contract: Contract, end: Instant, order: number): Balance {
  const balance: Balance = {
    ...source,
    name: `${source.name} carried`,
    contract,
    order,
    source,
    segments: [],
    items: [],
  };
  balance.segments.push({ balance, start: contract.fact.start, end, amount: Fraction.zero, manual: [] });
  return balance;
}

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

/** A filter holds until the next begins (contracts 4). */
export function belongsTo({ filters }: Contract, { at, team }: UsageFact): boolean {
  const begun = filters.filter(({ start }) => start <= at).sort((a, b) => a.start - b.start);
  return begun.at(-1)?.teams.includes(team) ?? true;
}

/** The children of a recipe that exist: the first, and each whose forerunner has started (contracts 6). */
export function childrenOf(recipe: Recipe, contract: Contract, now: Instant): readonly Balance[] {
  const { fact } = recipe;
  const anchor = fact.hasOwnMonths ? fact.start : anchorOf(contract.fact);
  const until = monthsAfter(Math.max(now, fact.start), 2);
  const months = monthsOf(anchor, fact.start, earlier(recipe.end, contract.end), until);
  return months
    .filter((_, k) => k === 0 || (months[k - 1]?.start ?? now) <= now)
    .map((month, k) => {
      const started = recipe.started.get(month.start);
      const share = started?.share ?? Fraction.of(month.end - month.start).by(Fraction.of(month.full));
      const balance: Balance = {
        name: `${fact.name} from ${new Date(month.start).toISOString()}`,
        kind: fact.kind,
        contract,
        order: recipe.order + k / 1000,
        priority: fact.priority,
        products: undefined,
        atCommitRate: false,
        rollover: undefined,
        isInvoiced: true,
        source: undefined,
        segments: [],
        items: [],
        isArchived: false,
      };
      const last = monthsAfter(anchor, month.index + fact.duration);
      balance.segments.push({
        balance,
        start: month.start,
        end: started?.end ?? Math.min(last, contract.end ?? last),
        amount: Fraction.of(fact.amount).times(share),
        manual: [],
      });
      if (fact.payment !== undefined) {
        balance.items.push({
          at: month.start,
          amount: Fraction.of(fact.payment).times(share),
          addedAt: recipe.addedAt,
        });
      }
      return balance;
    });
}
