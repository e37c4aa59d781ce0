import type { Override, OverrideSpecifier } from '../override.ts';
import type { BillingFrequency } from '../rate.ts';
import { type ChargeTarget, specifierMatchesProduct, specifierMatchesValues } from '../specifier.ts';
import type { PricedBalance } from './rated-usage.ts';

/** A charge as overrides see it. A billing frequency marks a subscription. */
export interface PricingTarget extends ChargeTarget {
  readonly billingFrequency?: BillingFrequency;
}

const isNonEmpty = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0;

/** The product named directly, by its id or any of its tags; an override that names neither leaves the choice to its specifiers. */
function productMatches(override: Override, productId: string, tags: readonly string[]): boolean {
  const { productId: named, applicableProductTags } = override;
  if (named === undefined && !isNonEmpty(applicableProductTags)) return true;
  return named === productId || (applicableProductTags?.some((tag) => tags.includes(tag)) ?? false);
}

/** A subscription is hit only by a specifier that names both its product and its frequency (pricing 7.2, subscriptions 1). */
const frequencyMatches = (specifier: OverrideSpecifier, target: PricingTarget): boolean =>
  target.billingFrequency === undefined
    ? specifier.billingFrequency === undefined
    : specifier.billingFrequency === target.billingFrequency && specifier.productId === target.productId;

const specifierHits = (specifier: OverrideSpecifier, target: PricingTarget): boolean =>
  frequencyMatches(specifier, target) &&
  specifierMatchesProduct(specifier, target.productId, target.tags) &&
  specifierMatchesValues(specifier, target);

/** Whether an override is meant for a charge, whatever balance pays it (pricing 7.2). */
export function overrideMatches(override: Override, target: PricingTarget): boolean {
  if (!productMatches(override, target.productId, target.tags)) return false;
  if (isNonEmpty(override.specifiers)) return override.specifiers.some((one) => specifierHits(one, target));
  return target.billingFrequency === undefined;
}

/** Without ids every balance; a rollover answers to its own id only (index 5.9). */
function balanceMatches(specifier: OverrideSpecifier, balance: PricedBalance): boolean {
  const { commitIds, recurringCommitIds, anyCommitOrCreditIds } = specifier;
  if (!isNonEmpty(commitIds) && !isNonEmpty(recurringCommitIds) && !isNonEmpty(anyCommitOrCreditIds)) return true;
  const recurringId = balance.rolledOverFrom === undefined ? balance.recurringId : undefined;
  return (
    (commitIds?.includes(balance.id) ?? false) ||
    (anyCommitOrCreditIds?.includes(balance.id) ?? false) ||
    (recurringId !== undefined &&
      ((recurringCommitIds?.includes(recurringId) ?? false) || (anyCommitOrCreditIds?.includes(recurringId) ?? false)))
  );
}

/** Whether a commit-specific override that matches the charge also matches the balance that pays it, by one and the same specifier. */
export const overrideMatchesUnder = (override: Override, target: PricingTarget, balance: PricedBalance): boolean =>
  !isNonEmpty(override.specifiers) ||
  override.specifiers.some((one) => specifierHits(one, target) && balanceMatches(one, balance));

/** Whether an override can match any charge of a product, whatever its group values. */
function canMatch(override: Override, productId: string, tags: readonly string[]): boolean {
  if (!productMatches(override, productId, tags)) return false;
  return (
    !isNonEmpty(override.specifiers) || override.specifiers.some((one) => specifierMatchesProduct(one, productId, tags))
  );
}

interface OverrideIndex {
  /** Positions of overrides that name products outright, by product. */
  readonly byProduct: ReadonlyMap<string, readonly number[]>;
  /** Positions of all others, which reach products by tags or reach all. */
  readonly general: readonly number[];
  readonly answers: Map<string, readonly Override[]>;
}

/** A contract's list of overrides is an immutable document, so an index lives as long as the list. */
const indexes = new WeakMap<readonly Override[], OverrideIndex>();

/** The products an override is confined to; undefined when its reach depends on tags. */
function namedProducts(override: Override): readonly string[] | undefined {
  if (override.productId !== undefined && !isNonEmpty(override.applicableProductTags)) return [override.productId];
  if (!isNonEmpty(override.specifiers)) return undefined;
  const ids = override.specifiers.map((one) => one.productId);
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
}

function indexOf(overrides: readonly Override[]): OverrideIndex {
  const known = indexes.get(overrides);
  if (known !== undefined) return known;
  const byProduct = new Map<string, number[]>();
  const general: number[] = [];
  overrides.forEach((override, position) => {
    const named = namedProducts(override);
    if (named === undefined) general.push(position);
    for (const id of named ?? []) {
      const positions = byProduct.get(id);
      if (positions === undefined) byProduct.set(id, [position]);
      else positions.push(position);
    }
  });
  const index = { byProduct, general, answers: new Map<string, readonly Override[]>() };
  indexes.set(overrides, index);
  return index;
}

/** The overrides that can match some charge of a product with these tags, in the order added. */
export function overridesOf(
  overrides: readonly Override[],
  productId: string,
  tags: readonly string[],
): readonly Override[] {
  if (overrides.length === 0) return overrides;
  const index = indexOf(overrides);
  const question = JSON.stringify([productId, ...tags]);
  const known = index.answers.get(question);
  if (known !== undefined) return known;
  const positions = [...(index.byProduct.get(productId) ?? []), ...index.general].sort((a, b) => a - b);
  const answer = positions.flatMap((position) => {
    const override = overrides[position];
    return override !== undefined && canMatch(override, productId, tags) ? [override] : [];
  });
  index.answers.set(question, answer);
  return answer;
}
