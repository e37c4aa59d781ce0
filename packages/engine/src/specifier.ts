/**
 * Who a term is meant for. Overrides (pricing 7.2) and balances (contracts 7) name products, tags and group values in the same words.
 */

/** A dimension's values; null is a SQL metric's null group. */
export type GroupValues = Readonly<Record<string, string | null>>;

/** All given conditions hold together. */
export interface Specifier {
  readonly productId?: string;
  /** The product has all of them. */
  readonly productTags?: readonly string[];
  readonly pricingGroupValues?: Readonly<Record<string, string>>;
  readonly presentationGroupValues?: GroupValues;
  /** The product has all tags of none of these. */
  readonly exclude?: readonly { readonly productTags: readonly string[] }[];
}

/** Terms of a balance that say what it covers; nothing given means every usage, subscription and composite line (contracts 7). */
export interface Applicability {
  readonly productIds?: readonly string[];
  /** The product has any of them. */
  readonly productTags?: readonly string[];
  /** At least one matches. */
  readonly specifiers?: readonly Specifier[];
}

/** A charge, as terms see it. Subscriptions and composites have no group values. */
export interface ChargeTarget {
  readonly productId: string;
  /** Tags of the product version in force in the charge's window. */
  readonly tags: readonly string[];
  readonly pricingGroupValues?: Readonly<Record<string, string>>;
  readonly presentationGroupValues?: GroupValues;
}

const hasAll = (tags: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((tag) => tags.includes(tag));

const isSubset = (wanted: GroupValues, values: GroupValues | undefined): boolean => {
  for (const key in wanted) if (values === undefined || values[key] !== wanted[key]) return false;
  return true;
};

/** The conditions on the product alone: what a specifier says before any group value is known. */
export function specifierMatchesProduct(specifier: Specifier, productId: string, tags: readonly string[]): boolean {
  if (specifier.productId !== undefined && specifier.productId !== productId) return false;
  if (specifier.productTags !== undefined && !hasAll(tags, specifier.productTags)) return false;
  return !specifier.exclude?.some((entry) => hasAll(tags, entry.productTags));
}

/** The conditions on group values: the charge has these values (a subset of its keys). */
export const specifierMatchesValues = (specifier: Specifier, target: ChargeTarget): boolean =>
  (specifier.pricingGroupValues === undefined || isSubset(specifier.pricingGroupValues, target.pricingGroupValues)) &&
  (specifier.presentationGroupValues === undefined ||
    isSubset(specifier.presentationGroupValues, target.presentationGroupValues));

const specifierMatches = (specifier: Specifier, target: ChargeTarget): boolean =>
  specifierMatchesProduct(specifier, target.productId, target.tags) && specifierMatchesValues(specifier, target);

function covers(applicability: Applicability, target: ChargeTarget, matches: typeof specifierMatches): boolean {
  const { productIds, productTags, specifiers } = applicability;
  if (specifiers !== undefined && specifiers.length > 0) return specifiers.some((one) => matches(one, target));
  const namesIds = productIds !== undefined && productIds.length > 0;
  const namesTags = productTags !== undefined && productTags.length > 0;
  if (!namesIds && !namesTags) return true;
  if (namesIds && productIds.includes(target.productId)) return true;
  return namesTags && productTags.some((tag) => target.tags.includes(tag));
}

/** Whether a balance with these terms covers a usage, subscription or composite charge (contracts 7). */
export const applicabilityCovers = (applicability: Applicability, target: ChargeTarget): boolean =>
  covers(applicability, target, specifierMatches);

/** Whether a balance with these terms can cover any charge of a product, whatever its group values. */
export const applicabilityCanCover = (applicability: Applicability, target: ChargeTarget): boolean =>
  covers(applicability, target, (one, { productId, tags }) => specifierMatchesProduct(one, productId, tags));

/** One text for equal maps, whatever the order of their keys. */
export function groupValuesKey(values: GroupValues): string {
  const keys = Object.keys(values);
  return keys.length === 0 ? '' : JSON.stringify(keys.sort().flatMap((key) => [key, values[key] ?? null]));
}

/** Combinations of group values in the order of lines: by the text of their values, keys alphabetically; null first (invoices 4.6). */
export function compareGroupValues(a: GroupValues = {}, b: GroupValues = {}): number {
  for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const [x, y] = [a[key] ?? '', b[key] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
    if (a[key] !== b[key]) return a[key] === '' ? 1 : -1;
  }
  return 0;
}
