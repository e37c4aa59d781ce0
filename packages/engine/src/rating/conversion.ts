import type { Decimal } from '../money.ts';
import type { RateCard } from '../rate.ts';

/** What remains of a custom unit, in the card's fiat currency: one line that no balance pays (pricing 6.7). */
export interface ConversionCharge {
  readonly customCreditTypeId: string;
  readonly creditTypeId: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly total: Decimal;
}

/**
 * One charge per custom unit of which something remains, in the order of the card's conversions (pricing 6.7, invoices 4.5).
 *
 * @param remaining by unit, what balances in that unit left to pay; units of zero make no line
 */
export function conversionCharges(
  card: RateCard,
  remaining: ReadonlyMap<string, Decimal>,
): readonly ConversionCharge[] {
  return card.conversions.flatMap(({ creditTypeId: customCreditTypeId, fiatPerUnit: unitPrice }) => {
    const quantity = remaining.get(customCreditTypeId);
    if (quantity === undefined || quantity.isZero()) return [];
    const total = quantity.times(unitPrice);
    return [{ customCreditTypeId, creditTypeId: card.fiatCreditTypeId, quantity, unitPrice, total }];
  });
}
