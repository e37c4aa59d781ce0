import type { Static } from '@sinclair/typebox';
import {
  type Decimal,
  dec,
  type Override,
  type OverrideEffect,
  type OverrideSpecifier,
  type Product,
  type ProductType,
  productAt,
  type Specifier,
} from '@takt/engine';
import type { Names } from '../../balances/index.ts';
import { parseOptionalPriority } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/time-text.ts';
import { priceOf, wirePrice } from '../../pricing/index.ts';
import type { OverrideInput as OverrideInputShape } from '../schemas.ts';
import type { ContractScope } from './scope.ts';

type OverrideInput = Static<typeof OverrideInputShape>;
type SpecifierInput = NonNullable<OverrideInput['override_specifiers']>[number];

/** Products that have rates to deviate from (pricing 7). */
const RATED: readonly ProductType[] = ['USAGE', 'SUBSCRIPTION', 'COMPOSITE'];

/** A contract's deviation from its rate card, checked as in pricing 7.1. */
export function parseOverride(input: OverrideInput, where: string, scope: ContractScope): Override {
  if (input.entitled === undefined && input.type === undefined) {
    throw badRequest(`${where}: needs entitled, type, or both`);
  }
  const startingAt = hourOf(`${where}.starting_at`, input.starting_at);
  const endingBefore =
    input.ending_before === undefined ? undefined : hourOf(`${where}.ending_before`, input.ending_before);
  if (endingBefore !== undefined && endingBefore <= startingAt) {
    throw badRequest(`${where}.ending_before: must lie after starting_at`);
  }
  const isCommitSpecific = input.is_commit_specific ?? false;
  const target = input.target ?? input.rate_target ?? 'LIST_RATE';
  if (target === 'COMMIT_RATE' && !isCommitSpecific) {
    throw badRequest(`${where}.is_commit_specific: must be true for target COMMIT_RATE`);
  }
  const tags = input.applicable_product_tags?.length === 0 ? undefined : input.applicable_product_tags;
  const override: Override = compact({
    id: newId(),
    createdAt: scope.now,
    startingAt,
    endingBefore,
    entitled: input.entitled,
    effect: parseEffect(input, where, scope),
    target,
    isCommitSpecific,
    productId:
      input.product_id === undefined ? undefined : scope.productOf(RATED, input.product_id, `${where}.product_id`).id,
    applicableProductTags: tags,
    specifiers: parseSpecifiers(input, isCommitSpecific, where, scope),
  });
  requireOneTarget(override, where);
  if (override.effect?.type === 'OVERWRITE') requireWholeTarget(override, where, scope);
  return override;
}

function parseEffect(input: OverrideInput, where: string, scope: ContractScope): OverrideEffect | undefined {
  switch (input.type) {
    case undefined:
      return undefined;
    case 'MULTIPLIER': {
      const { multiplier } = input;
      if (multiplier === undefined || multiplier.lt(0)) {
        throw badRequest(`${where}.multiplier: is required for type MULTIPLIER and must not be negative`);
      }
      return compact({ type: 'MULTIPLIER' as const, multiplier, priority: priorityOf(input, where, scope) });
    }
    case 'TIERED': {
      if (scope.prioritization !== 'EXPLICIT') {
        throw badRequest(`${where}.type: TIERED needs multiplier_override_prioritization EXPLICIT on the contract`);
      }
      const tiers = input.tiers ?? [];
      if (tiers.length === 0) throw badRequest(`${where}.tiers: is required for type TIERED, with at least one tier`);
      tiers.forEach(({ size, multiplier }, i) => {
        checkTierSize(size, i === tiers.length - 1, `${where}.tiers[${i}].size`);
        if (multiplier.lt(0)) throw badRequest(`${where}.tiers[${i}].multiplier: must not be negative`);
      });
      return compact({ type: 'TIERED' as const, tiers, priority: priorityOf(input, where, scope) });
    }
    case 'OVERWRITE': {
      const rate = input.overwrite_rate;
      if (rate === undefined) throw badRequest(`${where}.overwrite_rate: is required for type OVERWRITE`);
      return compact({
        type: 'OVERWRITE' as const,
        price: priceOf(rate, overwrittenType(input, where, scope), `${where}.overwrite_rate.`),
        // Percentages are in the units of the spend that they are charged on (pricing 5.2).
        creditTypeId:
          rate.credit_type_id === undefined || rate.rate_type.includes('PERCENTAGE')
            ? undefined
            : scope.creditType(rate.credit_type_id, `${where}.overwrite_rate.credit_type_id`),
      });
    }
    default:
      return input.type satisfies never;
  }
}

/** The type of the product whose rate is replaced; where no product is named, the one that the kind of rate is for. */
function overwrittenType(input: OverrideInput, where: string, scope: ContractScope): ProductType {
  const id = input.product_id ?? input.override_specifiers?.find((one) => one.product_id !== undefined)?.product_id;
  if (id !== undefined) return scope.product(id, `${where}.product_id`).type;
  return input.overwrite_rate?.rate_type.includes('PERCENTAGE') ? 'COMPOSITE' : 'USAGE';
}

/** Only the last tier is open-ended (index 5.9). */
function checkTierSize(size: Decimal | undefined, isLast: boolean, where: string): void {
  if (size === undefined && !isLast) throw badRequest(`${where}: only the last tier may go without a size`);
  if (size?.lte(0) === true) throw badRequest(`${where}: must be more than 0`);
}

function priorityOf({ priority }: OverrideInput, where: string, scope: ContractScope): number | undefined {
  if (scope.prioritization === 'EXPLICIT' && (priority === undefined || priority.lte(0))) {
    throw badRequest(`${where}.priority: is required and must be more than 0 under prioritization EXPLICIT`);
  }
  return parseOptionalPriority(priority, `${where}.priority`);
}

function parseSpecifiers(
  input: OverrideInput,
  isCommitSpecific: boolean,
  where: string,
  scope: ContractScope,
): readonly OverrideSpecifier[] | undefined {
  const specifiers = input.override_specifiers ?? [];
  if (specifiers.length === 0) return undefined;
  return specifiers.map((one, i) => {
    const place = `${where}.override_specifiers[${i}]`;
    const names = one.commit_ids ?? one.recurring_commit_ids ?? one.any_commit_or_credit_ids;
    if (names !== undefined && !isCommitSpecific) {
      throw badRequest(`${where}.is_commit_specific: must be true where override_specifiers name commits or credits`);
    }
    return parseSpecifier(one, place, scope);
  });
}

function parseSpecifier(input: SpecifierInput, where: string, scope: ContractScope): OverrideSpecifier {
  const { commit_ids: commits, recurring_commit_ids: recurring, any_commit_or_credit_ids: any } = input;
  if (any !== undefined && (commits !== undefined || recurring !== undefined)) {
    throw badRequest(`${where}.any_commit_or_credit_ids: cannot stand beside commit_ids or recurring_commit_ids`);
  }
  const resolve = scope.references.resolve.bind(scope.references);
  const exclude = input.exclude?.flatMap(({ product_tags: tags = [] }) =>
    tags.length === 0 ? [] : [{ productTags: tags }],
  );
  return compact({
    productId:
      input.product_id === undefined ? undefined : scope.productOf(RATED, input.product_id, `${where}.product_id`).id,
    productTags: input.product_tags?.length === 0 ? undefined : input.product_tags,
    pricingGroupValues: input.pricing_group_values,
    presentationGroupValues: input.presentation_group_values,
    billingFrequency: input.billing_frequency,
    exclude,
    commitIds: commits?.map((id, i) => resolve(['COMMIT', 'CREDIT'], id, `${where}.commit_ids[${i}]`)),
    recurringCommitIds: recurring?.map((id, i) =>
      resolve(['RECURRING_COMMIT', 'RECURRING_CREDIT'], id, `${where}.recurring_commit_ids[${i}]`),
    ),
    anyCommitOrCreditIds: any?.map((id, i) =>
      resolve(
        ['COMMIT', 'CREDIT', 'RECURRING_COMMIT', 'RECURRING_CREDIT'],
        id,
        `${where}.any_commit_or_credit_ids[${i}]`,
      ),
    ),
  });
}

const namesNoProduct = (specifier: OverrideSpecifier): boolean =>
  specifier.productId === undefined &&
  specifier.productTags === undefined &&
  specifier.pricingGroupValues === undefined &&
  specifier.presentationGroupValues === undefined &&
  specifier.billingFrequency === undefined &&
  specifier.exclude === undefined;

/** Product and tags, or specifiers; beside the former, specifiers may only name commits and credits (pricing 13.11). */
function requireOneTarget({ productId, applicableProductTags, specifiers }: Override, where: string): void {
  if (productId === undefined && applicableProductTags === undefined) return;
  if (specifiers === undefined || specifiers.every(namesNoProduct)) return;
  throw badRequest(`${where}.override_specifiers: cannot stand beside product_id or applicable_product_tags`);
}

/** An overwritten price replaces rates one by one: it names a product and, of its pricing dimensions, none or all (pricing 7.1). */
function requireWholeTarget(override: Override, where: string, scope: ContractScope): void {
  const byTags = override.applicableProductTags ?? override.specifiers?.find((one) => one.productTags !== undefined);
  if (byTags !== undefined) throw badRequest(`${where}: an OVERWRITE cannot be targeted by product tags`);
  override.specifiers?.forEach((specifier, i) => {
    const place = `${where}.override_specifiers[${i}]`;
    const productId = specifier.productId ?? override.productId;
    if (specifier.pricingGroupValues === undefined) return;
    if (productId === undefined) {
      throw badRequest(`${place}.product_id: is required for an OVERWRITE with pricing_group_values`);
    }
    requireAllDimensions(scope.product(productId, `${place}.product_id`), specifier, place, scope);
  });
}

function requireAllDimensions(product: Product, specifier: Specifier, where: string, scope: ContractScope): void {
  const given = Object.keys(specifier.pricingGroupValues ?? {});
  const keys = productAt(product, scope.now).pricingGroupKey ?? [];
  if (given.length === keys.length && keys.every((key) => given.includes(key))) return;
  throw badRequest(
    `${where}.pricing_group_values: an OVERWRITE names none or all of the product's pricing group keys (${keys.join(', ')})`,
  );
}

/** As version 2 of reads shows it. */
export function renderOverride(override: Override, names: Names) {
  const { effect } = override;
  return compact({
    id: override.id,
    created_at: textOf(override.createdAt),
    starting_at: textOf(override.startingAt),
    ending_before: override.endingBefore === undefined ? undefined : textOf(override.endingBefore),
    product: override.productId === undefined ? undefined : names.product(override.productId),
    applicable_product_tags: copy(override.applicableProductTags),
    override_specifiers: override.specifiers?.map(renderSpecifier),
    entitled: override.entitled,
    is_commit_specific: override.isCommitSpecific,
    target: override.target,
    ...(effect === undefined ? {} : renderEffect(effect, names)),
  });
}

function renderEffect(effect: OverrideEffect, names: Names) {
  switch (effect.type) {
    case 'MULTIPLIER':
      return compact({ type: effect.type, multiplier: effect.multiplier, priority: decimalOf(effect.priority) });
    case 'TIERED':
      return compact({
        type: effect.type,
        override_tiers: effect.tiers.map((tier) => ({ ...tier })),
        priority: decimalOf(effect.priority),
      });
    case 'OVERWRITE':
      return {
        type: effect.type,
        overwrite_rate: compact({
          ...wirePrice(effect.price),
          credit_type: effect.creditTypeId === undefined ? undefined : names.creditType(effect.creditTypeId),
        }),
      };
    default:
      return effect satisfies never;
  }
}

/** Version 1 repeats the members of an overwrite's rate at the top (pricing 7.1). */
export function renderOverrideV1(override: Override, names: Names) {
  const shown = renderOverride(override, names);
  if (override.effect?.type !== 'OVERWRITE') return shown;
  const { creditTypeId, price } = override.effect;
  return compact({
    ...shown,
    ...wirePrice(price),
    credit_type: creditTypeId === undefined ? undefined : names.creditType(creditTypeId),
  });
}

const decimalOf = (value: number | undefined): Decimal | undefined => (value === undefined ? undefined : dec(value));

const copy = <T>(list: readonly T[] | undefined): T[] | undefined => (list === undefined ? undefined : [...list]);

const renderSpecifier = (specifier: OverrideSpecifier) =>
  compact({
    product_id: specifier.productId,
    product_tags: copy(specifier.productTags),
    pricing_group_values: specifier.pricingGroupValues,
    presentation_group_values: specifier.presentationGroupValues,
    billing_frequency: specifier.billingFrequency,
    exclude: specifier.exclude?.map(({ productTags }) => ({ product_tags: [...productTags] })),
    commit_ids: copy(specifier.commitIds),
    recurring_commit_ids: copy(specifier.recurringCommitIds),
    any_commit_or_credit_ids: copy(specifier.anyCommitOrCreditIds),
  });
