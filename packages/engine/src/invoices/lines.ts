import type { Balance } from '../balance.ts';
import { type Charge, openCost } from '../balances/charge.ts';
import type { HourQuantity, LineCommit, LineItem } from '../invoice.ts';
import { type Decimal, sum, ZERO } from '../money.ts';
import type { UnitPrice } from '../rating/rated-usage.ts';
import type { Terms } from '../terms.ts';
import type { Instant } from '../time/index.ts';
import type { DatedItem } from './dated-items.ts';
import { dealHours, summedHours } from './hours.ts';
import { productFields, productName } from './product-fields.ts';

/** A line before it has the id that its place on the invoice gives it. */
export type LineDraft = Omit<LineItem, 'id'>;

export interface LineContext {
  readonly terms: Terms;
  readonly now: Instant;
}

/** What a line shows of the balance that pays it (invoices 5). */
export function commitOf(balance: Balance, context: LineContext, segmentId?: string): LineCommit {
  const product = context.terms.products[balance.productId];
  const netsuiteItemId = product?.initial.netsuiteInternalItemId;
  return {
    id: balance.id,
    kind: balance.kind,
    ...(segmentId === undefined ? {} : { segmentId }),
    customFields: balance.customFields,
    ...(balance.netsuiteSalesOrderId === undefined ? {} : { netsuiteSalesOrderId: balance.netsuiteSalesOrderId }),
    ...(netsuiteItemId === undefined ? {} : { netsuiteItemId }),
  };
}

/** The name that lines about a balance bear: its own, else its product's (invoices 5). */
export const balanceName = (balance: Balance, { terms, now }: LineContext): string =>
  balance.name ?? productName(terms, balance.productId, now);

/** A part of a raw line: what one segment covers at one price and tier, or the rest. */
interface Piece {
  readonly balance?: Balance;
  readonly segmentId?: string;
  readonly price: UnitPrice;
  quantity: Decimal;
  /** What the line costs; for a covered piece also what was drawn, except at price 0. */
  amount: Decimal;
  hours: readonly HourQuantity[];
}

const sameTier = (a: UnitPrice, b: UnitPrice): boolean =>
  a.tier?.level === b.tier?.level &&
  (a.tier === undefined || b.tier === undefined || a.tier.startingAt.eq(b.tier.startingAt));

/** Parts with the same tier, price and balance are one line (pricing 6.5). */
function addPiece(pieces: Piece[], piece: Piece): void {
  const same = pieces.find(
    (one) =>
      one.segmentId === piece.segmentId &&
      one.price.unitPrice.eq(piece.price.unitPrice) &&
      one.price.creditTypeId === piece.price.creditTypeId &&
      sameTier(one.price, piece.price),
  );
  if (same === undefined) {
    pieces.push(piece);
    return;
  }
  same.quantity = same.quantity.plus(piece.quantity);
  same.amount = same.amount.plus(piece.amount);
  same.hours = summedHours([...same.hours, ...piece.hours]);
}

/** The parts of one settled charge: those covered in the order they were, then the rest; a charge of nothing is one part of nothing. */
function piecesOf(charge: Charge, hours: readonly HourQuantity[]): readonly Piece[] {
  const covered = charge.parts;
  const rest = openCost(charge, charge.price.unitPrice);
  const hasRest = covered.length === 0 || !charge.open.isZero() || !rest.isZero();
  const quantities = [...covered.map(({ quantity }) => quantity), ...(hasRest ? [charge.open] : [])];
  const dealt = dealHours(hours, quantities);
  const pieces = covered.map(
    ({ account, quantity, price, amount }, index): Piece => ({
      balance: account.balance,
      segmentId: account.segment.id,
      price,
      quantity,
      amount,
      hours: dealt[index] ?? [],
    }),
  );
  if (!hasRest) return pieces;
  return [...pieces, { price: charge.price, quantity: charge.open, amount: rest, hours: dealt.at(-1) ?? [] }];
}

/** What all lines of one raw line share. */
export type LineBase = Omit<
  LineDraft,
  'total' | 'quantity' | 'unitPrice' | 'creditTypeId' | 'tier' | 'commit' | 'hours'
>;

/**
 * The lines of one raw line: of each tier the covered parts in burn order, each followed by its application, then the rest (invoices 4.6).
 * `charges` are its pieces between tier bounds, with their hours.
 */
export function linesOf(
  base: LineBase,
  charges: readonly { readonly charge: Charge; readonly hours?: readonly HourQuantity[] }[],
  context: LineContext,
): readonly LineDraft[] {
  const pieces: Piece[] = [];
  for (const { charge, hours } of charges) {
    for (const piece of piecesOf(charge, hours ?? [])) addPiece(pieces, piece);
  }
  const withHours = charges.some(({ hours }) => hours !== undefined);
  return byTier(pieces).flatMap((piece) => {
    const { balance, price, quantity, amount } = piece;
    const commit = balance === undefined ? {} : { commit: commitOf(balance, context, piece.segmentId) };
    const line: LineDraft = {
      ...base,
      total: amount,
      creditTypeId: price.creditTypeId,
      quantity,
      unitPrice: price.unitPrice,
      ...(price.tier === undefined ? {} : { tier: price.tier }),
      ...commit,
      ...(withHours ? { hours: piece.hours } : {}),
    };
    return balance === undefined || amount.isZero() ? [line] : [line, applicationOf(line, balance, context)];
  });
}

/** Covered parts of a tier before its rest, tiers ascending; the order among covered parts is that of drawing. */
function byTier(pieces: readonly Piece[]): readonly Piece[] {
  const position = ({ price }: Piece): Decimal => price.tier?.startingAt ?? ZERO;
  return pieces.toSorted(
    (a, b) => position(a).cmp(position(b)) || Number(a.balance === undefined) - Number(b.balance === undefined),
  );
}

/** "… applied": what a segment paid of the line before it, with that line's product and group values (invoices 5). */
function applicationOf(line: LineDraft, balance: Balance, context: LineContext): LineDraft {
  const {
    quantity: _quantity,
    unitPrice: _unitPrice,
    tier: _tier,
    isProrated: _isProrated,
    hours: _hours,
    ...rest
  } = line;
  return {
    ...rest,
    type: 'applied_commit_or_credit',
    name: `${balanceName(balance, context)} applied`,
    total: line.total.neg(),
  };
}

/** The line of a scheduled charge, discount or commit purchase, dated twice with its timestamp (invoices 5). */
export function itemLine({ item, creditTypeId, source }: DatedItem, context: LineContext): LineDraft {
  const { terms, now } = context;
  const common = {
    creditTypeId,
    startingAt: item.timestamp,
    endingBefore: item.timestamp,
    quantity: item.quantity,
  };
  switch (source.type) {
    case 'CHARGE':
      return {
        type: 'scheduled',
        name: source.charge.name ?? productName(terms, source.charge.productId, item.timestamp),
        ...common,
        unitPrice: item.unitPrice,
        total: item.amount,
        ...productFields(terms, source.charge.productId, now),
        scheduledChargeId: source.charge.id,
        scheduledChargeCustomFields: source.charge.customFields,
      };
    case 'DISCOUNT':
      return {
        type: 'scheduled',
        name: source.discount.name ?? productName(terms, source.discount.productId, item.timestamp),
        ...common,
        unitPrice: item.unitPrice.abs().neg(),
        total: item.amount.abs().neg(),
        ...productFields(terms, source.discount.productId, now),
        discountId: source.discount.id,
        discountCustomFields: source.discount.customFields,
      };
    case 'PURCHASE':
      return {
        type: 'commit_purchase',
        name: source.balance.name ?? productName(terms, source.balance.productId, item.timestamp),
        ...common,
        unitPrice: item.unitPrice,
        total: item.amount,
        ...productFields(terms, source.balance.productId, now),
        commit: commitOf(source.balance, context),
      };
    default:
      return source satisfies never;
  }
}

/** Sums of lines in the invoice's currency (invoices 6). */
export function totalsOf(
  lines: readonly LineDraft[],
  creditTypeId: string,
): { readonly total: Decimal; readonly subtotal: Decimal } {
  const counted = lines.filter((line) => line.creditTypeId === creditTypeId);
  const charges = counted.filter((line) => line.type !== 'applied_commit_or_credit');
  const applications = counted.filter(
    (line) => line.type === 'applied_commit_or_credit' && line.commit?.kind !== 'POSTPAID',
  );
  const subtotal = sum(charges.map((line) => line.total));
  return { subtotal, total: subtotal.plus(sum(applications.map((line) => line.total))) };
}
