import type { Charge } from '../balances/charge.ts';
import type { HourQuantity } from '../invoice.ts';
import { hoursOf, priceUnder } from '../rating/rate-usage.ts';
import type { UnitPrice, UsageSlice } from '../rating/rated-usage.ts';
import { groupValuesKey } from '../specifier.ts';
import { chargedUnitPrice } from '../subscriptions/charges.ts';
import type { LineBase, LineContext } from './lines.ts';
import type { PricedCharge } from './plan.ts';
import { productFields } from './product-fields.ts';

/** A line in the making: its charges between tier bounds, and what its lines share. */
export interface RawLine {
  readonly base: LineBase;
  readonly charges: readonly { readonly charge: Charge; readonly hours?: readonly HourQuantity[] }[];
}

const sameRawLine = (a: UsageSlice, b: UsageSlice): boolean =>
  a.productId === b.productId &&
  a.window.start === b.window.start &&
  a.window.end === b.window.end &&
  (a.pricingGroupValues === undefined) === (b.pricingGroupValues === undefined) &&
  (a.presentationGroupValues === undefined) === (b.presentationGroupValues === undefined) &&
  groupValuesKey(a.pricingGroupValues ?? {}) === groupValuesKey(b.pricingGroupValues ?? {}) &&
  groupValuesKey(a.presentationGroupValues ?? {}) === groupValuesKey(b.presentationGroupValues ?? {});

function sliceCharge(slice: UsageSlice): Charge {
  const { kind, productId, tags, window, name, quantity, price, pricingGroupValues, presentationGroupValues } = slice;
  return {
    kind,
    target: {
      productId,
      tags,
      ...(pricingGroupValues === undefined ? {} : { pricingGroupValues }),
      ...(presentationGroupValues === undefined ? {} : { presentationGroupValues }),
    },
    window,
    name,
    quantity,
    price,
    priceUnder: (balance) => priceUnder(slice, balance),
    ...(slice.minimum === undefined ? {} : { fixedAmount: slice.minimum }),
    open: quantity,
    parts: [],
  };
}

/** Usage and composites as raw lines: the slices of one window and combination belong together (invoices 4.6). */
export function sliceLines(slices: readonly UsageSlice[], context: LineContext): readonly RawLine[] {
  const groups: UsageSlice[][] = [];
  for (const slice of slices) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && sameRawLine(group[0], slice)) group.push(slice);
    else groups.push([slice]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const charges = group.map((slice) => ({ charge: sliceCharge(slice), hours: hoursOf(slice) }));
    return { base: usageBase(first, context), charges };
  });
}

/** What the lines of a slice's window and combination share. */
export function usageBase(slice: UsageSlice, context: LineContext): LineBase {
  const { name, productId, window, pricingGroupValues, presentationGroupValues } = slice;
  return {
    type: 'usage',
    name,
    ...productFields(context.terms, productId, context.now),
    startingAt: window.start,
    endingBefore: window.end,
    ...(pricingGroupValues === undefined ? {} : { pricingGroupValues }),
    ...(presentationGroupValues === undefined ? {} : { presentationGroupValues }),
  };
}

/** A subscription charge as a raw line (subscriptions 2.5). */
export function subscriptionLine({ charge, price }: PricedCharge, context: LineContext): RawLine {
  const { subscription, from, to, quantity, period } = charge;
  const name = subscription.name ?? price.productName;
  const isWhole = from === period.whole.start && to === period.whole.end;
  const base: LineBase = {
    type: 'subscription',
    name,
    ...productFields(context.terms, subscription.productId, context.now),
    startingAt: from,
    endingBefore: to,
    subscriptionId: subscription.id,
    subscriptionCustomFields: subscription.customFields,
    isProrated: subscription.isProrated && !isWhole,
  };
  const perUnit = (full: UnitPrice): UnitPrice => ({ ...full, unitPrice: chargedUnitPrice(charge, full.unitPrice) });
  const drawn: Charge = {
    kind: 'SUBSCRIPTION',
    target: { productId: price.target.productId, tags: price.target.tags },
    window: { start: from, end: to },
    name,
    quantity,
    price: perUnit(price.price),
    priceUnder: (balance) => perUnit(price.priceUnder(balance)),
    open: quantity,
    parts: [],
  };
  return { base, charges: [{ charge: drawn }] };
}
