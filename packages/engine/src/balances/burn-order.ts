import type { Balance } from '../balance.ts';
import { divide, sum } from '../money.ts';
import { applicabilityCanCover, type ChargeTarget, type Specifier } from '../specifier.ts';
import type { Account } from './account.ts';

/** A product that can be charged, with its tags of now. */
export type Chargeable = Pick<ChargeTarget, 'productId' | 'tags'>;

/** What decides a balance's place, computed once per balance (contracts 8). */
interface Rank {
  readonly typeRank: number;
  readonly costsMoney: boolean;
  readonly productApplicability: number;
  readonly usageApplicability: number;
  readonly contractApplicability: number;
}

/** POSTPAID rollovers, prepaid and credit rollovers, prepaid commits and credits, postpaid commits. */
function typeRank(balance: Balance): number {
  const isRollover = balance.rolledOverFrom !== undefined;
  if (isRollover) return balance.kind === 'POSTPAID' ? 0 : 1;
  return balance.kind === 'POSTPAID' ? 3 : 2;
}

/** Σ invoice amounts ÷ Σ access amounts; only "zero or not" sorts (contracts 8). */
function costsMoney(balance: Balance): boolean {
  if (balance.kind === 'CREDIT' || balance.invoiceSchedule === undefined) return false;
  const access = sum(balance.segments.map((segment) => segment.amount));
  const invoiced = sum(balance.invoiceSchedule.items.map((item) => item.amount));
  return !access.isZero() && !divide(invoiced, access).isZero();
}

const isNonEmpty = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;

const namesProducts = (specifier: Specifier): boolean =>
  specifier.productId !== undefined || isNonEmpty(specifier.productTags);

/**
 * The number of distinct products that a balance names by ids, tags and specifiers; naming none: infinite. USAGE, SUBSCRIPTION and
 * COMPOSITE products count, as they match now (contracts 8, index 5.4).
 */
function productApplicability(balance: Balance, products: readonly Chargeable[]): number {
  const { productIds, productTags, specifiers } = balance.applicability;
  const naming = specifiers?.filter(namesProducts);
  const named = isNonEmpty(productIds) || isNonEmpty(productTags) || isNonEmpty(naming);
  if (!named) return Number.POSITIVE_INFINITY;
  const applicability = isNonEmpty(specifiers) ? { specifiers: naming ?? [] } : balance.applicability;
  return products.filter((product) => applicabilityCanCover(applicability, product)).length;
}

/** The number of specifiers made of group values alone; without any restriction infinite, else 0 if there are none (contracts 8). */
function usageApplicability(balance: Balance): number {
  const { productIds, productTags, specifiers } = balance.applicability;
  if (!isNonEmpty(productIds) && !isNonEmpty(productTags) && !isNonEmpty(specifiers)) return Number.POSITIVE_INFINITY;
  return (specifiers ?? []).filter(
    (specifier) =>
      !namesProducts(specifier) &&
      !isNonEmpty(specifier.exclude) &&
      (specifier.pricingGroupValues !== undefined || specifier.presentationGroupValues !== undefined),
  ).length;
}

/** A contract-level balance applies to one contract, a customer-level one to those it names, or to infinitely many (index 5.4). */
function contractApplicability(balance: Balance): number {
  if (balance.contractId !== undefined) return 1;
  return balance.applicableContractIds?.length ?? Number.POSITIVE_INFINITY;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Infinities compare as equal. */
const number = (a: number, b: number): number => (a === b ? 0 : a - b);

/**
 * Sorts segments into the order in which they pay (contracts 8): type; then for rollovers priority, product applicability, usage
 * applicability, end; for the rest priority, cost basis, product applicability, usage applicability, end, start, contracts. Last ties go
 * by creation, then id.
 *
 * @param products all USAGE, SUBSCRIPTION and COMPOSITE products
 */
export function burnOrder(accounts: readonly Account[], products: readonly Chargeable[]): readonly Account[] {
  const ranks = new Map<string, Rank>();
  const rankOf = (balance: Balance): Rank => {
    const known = ranks.get(balance.id);
    if (known !== undefined) return known;
    const rank = {
      typeRank: typeRank(balance),
      costsMoney: costsMoney(balance),
      productApplicability: productApplicability(balance, products),
      usageApplicability: usageApplicability(balance),
      contractApplicability: contractApplicability(balance),
    };
    ranks.set(balance.id, rank);
    return rank;
  };
  return [...accounts].sort((one, other) => {
    const [a, b] = [rankOf(one.balance), rankOf(other.balance)];
    const isRollover = a.typeRank <= 1;
    return (
      number(a.typeRank, b.typeRank) ||
      number(one.balance.priority, other.balance.priority) ||
      (isRollover ? 0 : number(Number(a.costsMoney), Number(b.costsMoney))) ||
      number(a.productApplicability, b.productApplicability) ||
      number(a.usageApplicability, b.usageApplicability) ||
      number(one.window.end, other.window.end) ||
      (isRollover
        ? 0
        : number(one.window.start, other.window.start) || number(a.contractApplicability, b.contractApplicability)) ||
      number(one.balance.createdAt, other.balance.createdAt) ||
      text(one.balance.id, other.balance.id) ||
      text(one.segment.id, other.segment.id)
    );
  });
}
