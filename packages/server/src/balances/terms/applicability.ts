import type { Static } from '@sinclair/typebox';
import type { Applicability, Specifier } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { CommitSpecifier } from '../../pricing/schemas.ts';
import type { TermScope } from './scope.ts';

type SpecifierInput = Static<typeof CommitSpecifier>;

export interface ApplicabilityInput {
  readonly applicable_product_ids?: readonly string[];
  readonly applicable_product_tags?: readonly string[];
  readonly specifiers?: readonly SpecifierInput[];
}

const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;

/** What a balance covers: products by ids or tags, or specifiers, not both (contracts 2, 7). */
export function parseApplicability(input: ApplicabilityInput, where: string, scope: TermScope): Applicability {
  const ids = some(input.applicable_product_ids);
  const tags = some(input.applicable_product_tags);
  const specifiers = some(input.specifiers);
  if (specifiers !== undefined && (ids !== undefined || tags !== undefined)) {
    throw badRequest(`${where}specifiers: cannot stand beside applicable_product_ids or applicable_product_tags`);
  }
  return compact({
    productIds: ids?.map((id, i) => scope.product(id, `${where}applicable_product_ids[${i}]`).id),
    productTags: tags,
    specifiers: specifiers?.map((one, i) => parseSpecifier(one, `${where}specifiers[${i}]`, scope)),
  });
}

export function parseSpecifier(input: SpecifierInput, where: string, scope: TermScope): Specifier {
  const exclude = input.exclude?.flatMap((entry) => {
    const productTags = some(entry.product_tags);
    return productTags === undefined ? [] : [{ productTags }];
  });
  return compact({
    productId: input.product_id === undefined ? undefined : scope.product(input.product_id, `${where}.product_id`).id,
    productTags: some(input.product_tags),
    pricingGroupValues: input.pricing_group_values,
    presentationGroupValues: input.presentation_group_values,
    exclude: some(exclude),
  });
}

export const renderApplicability = ({ productIds, productTags, specifiers }: Applicability) =>
  compact({
    applicable_product_ids: productIds === undefined ? undefined : [...productIds],
    applicable_product_tags: productTags === undefined ? undefined : [...productTags],
    specifiers: specifiers?.map(renderSpecifier),
  });

const renderSpecifier = (specifier: Specifier): SpecifierInput =>
  compact({
    product_id: specifier.productId,
    product_tags: specifier.productTags === undefined ? undefined : [...specifier.productTags],
    pricing_group_values: specifier.pricingGroupValues,
    presentation_group_values: presentText(specifier.presentationGroupValues),
    exclude: specifier.exclude?.map(({ productTags }) => ({ product_tags: [...productTags] })),
  });

/** Terms of balances name values as text; only usage knows the null value. */
const presentText = (values: Specifier['presentationGroupValues']): Record<string, string> | undefined =>
  values === undefined
    ? undefined
    : Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
