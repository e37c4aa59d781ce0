import { type Decimal, ZERO } from '../money.ts';
import type { RateCard } from '../rate.ts';
import { conversionCharges } from '../rating/conversion.ts';
import type { Instant } from '../time/index.ts';
import type { LineContext, LineDraft } from './lines.ts';
import type { PlannedScheduled } from './plan.ts';
import { productFields } from './product-fields.ts';

/** Lines that no charge makes: conversions of custom units, precalculated taxes, professional services. */

/** What custom units are left after balances in that unit, postpaid ones not counted, converted to the card's currency (pricing 6.7). */
export function conversionLines(
  lines: readonly LineDraft[],
  card: RateCard,
  startingAt: Instant,
  endingBefore: Instant,
  { terms }: LineContext,
): readonly LineDraft[] {
  const remaining = new Map<string, Decimal>();
  for (const line of lines) {
    if (line.creditTypeId === card.fiatCreditTypeId) continue;
    if (line.type === 'applied_commit_or_credit' && line.commit?.kind === 'POSTPAID') continue;
    remaining.set(line.creditTypeId, (remaining.get(line.creditTypeId) ?? ZERO).plus(line.total));
  }
  return conversionCharges(card, remaining).map(({ customCreditTypeId, creditTypeId, quantity, unitPrice, total }) => ({
    type: 'cpu_conversion',
    name: `${terms.pricingUnits[customCreditTypeId]?.name ?? customCreditTypeId} conversion`,
    creditTypeId,
    quantity,
    unitPrice,
    total,
    startingAt,
    endingBefore,
  }));
}

/** A precalculated tax beside a gated purchase (subscriptions 11.19). */
export function taxLines({ items, timestamp, creditTypeId }: PlannedScheduled): readonly LineDraft[] {
  return items.flatMap(({ source }): LineDraft[] => {
    const tax = source.type === 'PURCHASE' ? source.balance.gate?.tax : undefined;
    if (tax === undefined) return [];
    return [
      {
        type: 'scheduled',
        name: tax.name,
        creditTypeId,
        total: tax.amount,
        startingAt: timestamp,
        endingBefore: timestamp,
      },
    ];
  });
}

/** Professional services, at the terms of the call (invoices 12.11). */
export function serviceLines(
  { party, services, creditTypeId }: PlannedScheduled,
  { terms, now }: LineContext,
): readonly LineDraft[] {
  return (services?.lines ?? []).map((line) => {
    const term = party.contract.professionalServices.find(({ id }) => id === line.professionalServiceId);
    const { metadata, netsuiteInvoiceBillingStart, netsuiteInvoiceBillingEnd } = line;
    return {
      type: 'scheduled',
      name: line.name,
      creditTypeId,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      total: line.amount,
      ...(services === undefined ? {} : { startingAt: services.issuedAt, endingBefore: services.issuedAt }),
      ...(term === undefined ? {} : productFields(terms, term.productId, now)),
      professionalServiceId: line.professionalServiceId,
      ...(term === undefined ? {} : { professionalServiceCustomFields: term.customFields }),
      ...(metadata === undefined ? {} : { metadata }),
      ...(netsuiteInvoiceBillingStart === undefined ? {} : { netsuiteInvoiceBillingStart }),
      ...(netsuiteInvoiceBillingEnd === undefined ? {} : { netsuiteInvoiceBillingEnd }),
    };
  });
}
