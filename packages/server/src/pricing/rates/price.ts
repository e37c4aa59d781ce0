import type { Static } from '@sinclair/typebox';
import type { Decimal, FractionTier, Price, PriceTier, ProductType } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { CommitRate } from '../schemas.ts';

/** The part of a rate, commit rate or overwrite rate that says what a unit costs. */
export type WirePrice = Static<typeof CommitRate>;

const TYPES_OF: Readonly<Record<ProductType, readonly Price['type'][]>> = {
  USAGE: ['FLAT', 'TIERED'],
  COMPOSITE: ['PERCENTAGE', 'TIERED_PERCENTAGE'],
  SUBSCRIPTION: ['FLAT'],
  FIXED: [],
  PRO_SERVICE: [],
};

/**
 * A price from its wire shape, checked (pricing 5.2, 5.3).
 * @param prefix of the member names in refusals, such as `commit_rate.`.
 */
export function priceOf(wire: WirePrice, productType: ProductType, prefix = ''): Price {
  const type = wire.rate_type;
  if (type === 'SUBSCRIPTION' || type === 'CUSTOM')
    throw badRequest(`${prefix}rate_type: ${type} rates are not supported`);
  const allowed = TYPES_OF[productType];
  if (allowed.length === 0) throw badRequest(`product_id: ${productType} products have no rates`);
  if (!allowed.includes(type)) {
    throw badRequest(`${prefix}rate_type: a ${productType} product is priced ${allowed.join(' or ')}, not ${type}`);
  }
  switch (type) {
    case 'FLAT':
      return { type, price: unitPrice(`${prefix}price`, wire.price) };
    case 'TIERED':
      return {
        type,
        tiers: tiersOf(wire, prefix, unitPrice).map(({ size, amount }): PriceTier => compact({ size, price: amount })),
      };
    case 'PERCENTAGE':
      return compact({ type, fraction: fractionOf(`${prefix}price`, wire.price), minimum: minimumOf(wire, prefix) });
    case 'TIERED_PERCENTAGE':
      return compact({
        type,
        tiers: tiersOf(wire, prefix, fractionOf).map(
          ({ size, amount }): FractionTier => compact({ size, fraction: amount }),
        ),
        minimum: minimumOf(wire, prefix),
      });
    default:
      return type satisfies never;
  }
}

function unitPrice(field: string, price: Decimal | undefined): Decimal {
  if (price === undefined) throw badRequest(`${field}: is required`);
  if (price.isNegative() && !price.isZero()) throw badRequest(`${field}: must be at least 0`);
  return price;
}

/** Part of the associated spend; `10` meant as 10 % is caught here (pricing 13.7). */
function fractionOf(field: string, fraction: Decimal | undefined): Decimal {
  const given = unitPrice(field, fraction);
  if (given.gt(1)) throw badRequest(`${field}: must be a fraction from 0 to 1, such as 0.1 for 10 %`);
  return given;
}

function minimumOf(wire: WirePrice, prefix: string): Decimal | undefined {
  return wire.minimum_config === undefined
    ? undefined
    : unitPrice(`${prefix}minimum_config.minimum`, wire.minimum_config.minimum);
}

/** Only the last tier may omit its size, and a size on it is ignored (pricing 5.2). */
function tiersOf(
  wire: WirePrice,
  prefix: string,
  amountOf: (field: string, amount: Decimal) => Decimal,
): readonly { readonly size: Decimal | undefined; readonly amount: Decimal }[] {
  const { tiers = [] } = wire;
  if (tiers.length === 0) throw badRequest(`${prefix}tiers: must have at least one tier`);
  return tiers.map(({ size, price }, i) => {
    const field = `${prefix}tiers[${i}]`;
    if (size === undefined && i < tiers.length - 1) throw badRequest(`${field}.size: only the last tier may omit it`);
    if (size?.lte(0)) throw badRequest(`${field}.size: must be more than 0`);
    return { size, amount: amountOf(`${field}.price`, price) };
  });
}

/** A price as reads show it. */
export function wirePrice(price: Price): WirePrice {
  switch (price.type) {
    case 'FLAT':
      return { rate_type: price.type, price: price.price };
    case 'TIERED':
      return { rate_type: price.type, tiers: price.tiers.map((tier) => ({ ...tier })) };
    case 'PERCENTAGE':
      return compact({ rate_type: price.type, price: price.fraction, minimum_config: minimumConfig(price.minimum) });
    case 'TIERED_PERCENTAGE':
      return compact({
        rate_type: price.type,
        tiers: price.tiers.map(({ size, fraction }) => compact({ size, price: fraction })),
        minimum_config: minimumConfig(price.minimum),
      });
    default:
      return price satisfies never;
  }
}

const minimumConfig = (minimum: Decimal | undefined) => (minimum === undefined ? undefined : { minimum });
