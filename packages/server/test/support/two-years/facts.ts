/** What was told to Takt, in the words of the test: the raw facts from which the model computes two years of billing. */

/** Milliseconds since 1970, as on every clock. */
export type Instant = number;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type ProductName = 'Calls' | 'Compute' | 'Storage';
/** In the order of the rate card. */
export const PRODUCTS: readonly ProductName[] = ['Compute', 'Storage', 'Calls'];

export interface Tier {
  readonly size?: string;
  readonly price: string;
}

/** A price from an instant on: one tier where it is flat. */
export interface RateFact {
  readonly addedAt: Instant;
  readonly product: ProductName;
  /** Of Calls alone. */
  readonly region: string | undefined;
  readonly start: Instant;
  readonly tiers: readonly Tier[];
  readonly commitPrice?: string;
}

export interface UsageFact {
  readonly id: string;
  readonly product: ProductName;
  readonly region: string | undefined;
  readonly team: Team;
  readonly quantity: string;
  readonly at: Instant;
}

/** Whose use it was: contracts may be for some teams alone. */
export type Team = 'blue' | 'green' | 'red';
export const TEAMS: readonly Team[] = ['blue', 'green', 'red'];

export interface OverrideFact {
  readonly name: string;
  /** Absent: every product. */
  readonly product: ProductName | undefined;
  readonly type: 'MULTIPLIER' | 'OVERWRITE';
  readonly value: string;
  readonly start: Instant;
  readonly end: Instant | undefined;
  /** Whether it holds only for what balances cover. */
  readonly forBalances: boolean;
  /** For what balances cover alone: the one commit it holds for. Absent: each balance. */
  readonly only: string | undefined;
  /** Which price it changes. The commit rate is that of balances. */
  readonly target: 'COMMIT_RATE' | 'LIST_RATE';
}

export interface SegmentFact {
  readonly amount: string;
  readonly start: Instant;
  readonly end: Instant;
}

export interface ItemFact {
  readonly amount: string;
  readonly at: Instant;
}

export interface BalanceFact {
  readonly name: string;
  readonly kind: 'CREDIT' | 'POSTPAID' | 'PREPAID';
  readonly priority: number;
  /** Absent: all products. */
  readonly products: readonly ProductName[] | undefined;
  readonly atCommitRate: boolean;
  readonly rollover: string | undefined;
  readonly segments: readonly SegmentFact[];
  /** Payments; the one true-up of a postpaid commit. */
  readonly items: readonly ItemFact[];
  readonly isInvoiced: boolean;
}

/** A credit or commit that is granted anew each month. */
export interface RecipeFact {
  readonly name: string;
  readonly kind: 'CREDIT' | 'PREPAID';
  readonly priority: number;
  readonly amount: string;
  readonly payment: string | undefined;
  readonly start: Instant;
  readonly end: Instant | undefined;
  /** Months counted from its start, or the contract's billing periods. */
  readonly hasOwnMonths: boolean;
  readonly duration: number;
}

export interface ContractFact {
  readonly name: string;
  readonly start: Instant;
  readonly end: Instant | undefined;
  readonly anchor: 'CONTRACT_START' | 'FIRST_OF_MONTH';
  readonly balances: readonly BalanceFact[];
  readonly recipes: readonly RecipeFact[];
  readonly overrides: readonly OverrideFact[];
  readonly renews: string | undefined;
}

/** One thing told to Takt about one customer. Contracts, balances and overrides go by their names. */
export type Fact =
  | { readonly kind: 'contract'; readonly contract: ContractFact }
  | { readonly kind: 'usage'; readonly events: readonly UsageFact[] }
  | { readonly kind: 'grant'; readonly contract: string | undefined; readonly balance: BalanceFact }
  | { readonly kind: 'override'; readonly contract: string; readonly override: OverrideFact }
  | { readonly kind: 'remove override'; readonly contract: string; readonly name: string }
  | { readonly kind: 'resize'; readonly contract: string; readonly balance: string; readonly amount: string }
  | { readonly kind: 'end'; readonly contract: string; readonly end: Instant }
  | { readonly kind: 'end recipe'; readonly contract: string; readonly recipe: string; readonly end: Instant }
  /** From an instant on only usage of these teams belongs to the contract. */
  | { readonly kind: 'filter'; readonly contract: string; readonly teams: readonly Team[]; readonly start: Instant }
  | { readonly kind: 'archive'; readonly contract: string; readonly voidsInvoices: boolean }
  | { readonly kind: 'archive balance'; readonly balance: string }
  | { readonly kind: 'manual'; readonly balance: string; readonly amount: string }
  /** Voids the usage invoice of the period that starts at an instant, and makes it anew. */
  | { readonly kind: 'anew'; readonly contract: string; readonly start: Instant };

export type Told = { readonly at: Instant } & Fact;
