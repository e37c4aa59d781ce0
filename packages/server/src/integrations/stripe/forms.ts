import { type CustomFields, type Decimal, dec, type Invoice, type LineItem } from '@takt/engine';
import type { EntityMapping, StripeSettings } from '../methods/stripe-settings.ts';
import type { Form } from './api.ts';
import type { StripeItem } from './items.ts';

/** What one invoice is to look like in Stripe: where it goes, and what is said of it beside its lines. */
export interface Addressed {
  readonly invoice: Invoice;
  readonly settings: StripeSettings;
  readonly stripeCustomerId: string;
  /** As Stripe spells it. */
  readonly currency: string;
  readonly collectionMethod: 'charge_automatically' | 'send_invoice';
  readonly environment: 'PRODUCTION' | 'SANDBOX';
  readonly rateCardFields: CustomFields;
  readonly invoiceFields: CustomFields;
  readonly isLeftInDraft: boolean;
  /** Of a payment gate: Takt says when it is paid, and what is said of it. */
  readonly gate?: { readonly metadata: Readonly<Record<string, string>>; readonly tax: Tax };
}

/** The tax on a payment: computed by Stripe, or so many minor units that somebody else has computed. */
export type Tax = 'stripe' | Decimal | undefined;

/** Without mappings of the operator's, a product of Takt may name its product in Stripe (integrations 4.2). */
const DEFAULT_MAPPINGS: readonly EntityMapping[] = [
  { entity: 'product', custom_field: 'stripe_product_id', target: 'invoiceitem.price.product' },
];

const MAX_CUSTOM_FIELDS = 4;
const MAX_FIELD_NAME = 40;
const MAX_FIELD_VALUE = 140;
const SECOND_MS = 1_000;

const mappingsOf = ({ settings }: Addressed): readonly EntityMapping[] =>
  settings.entity_mappings.length === 0 ? DEFAULT_MAPPINGS : settings.entity_mappings;

/** The values of what is mapped to targets that begin so, by what follows. */
function mapped(to: Addressed, line: LineItem | undefined, beginning: string): readonly (readonly [string, string])[] {
  return mappingsOf(to).flatMap((mapping) => {
    const value = fieldsOf(to, line, mapping.entity)[mapping.custom_field];
    return value === undefined || !mapping.target.startsWith(beginning)
      ? []
      : [[mapping.target.slice(beginning.length) || mapping.custom_field, value] as const];
  });
}

function fieldsOf(to: Addressed, line: LineItem | undefined, entity: EntityMapping['entity']): CustomFields {
  switch (entity) {
    case 'contract':
      return to.invoice.contractCustomFields;
    case 'customer':
      return to.invoice.customerCustomFields;
    case 'rate_card':
      return to.rateCardFields;
    case 'invoice':
      return to.invoiceFields;
    case 'product':
      return line?.productCustomFields ?? {};
    case 'commit':
      return line?.commit?.customFields ?? {};
    default:
      return entity satisfies never;
  }
}

/** `POST /v1/invoiceitems`. Item i lies i seconds later than its line, which keeps the order (integrations 4.2). */
export function itemForm(to: Addressed, item: StripeItem, index: number): Form {
  const { description, unitAmount, quantity, period, line } = item;
  const at = (instant: number): number => Math.floor(instant / SECOND_MS) + index;
  const product = mapped(to, line, 'invoiceitem.price.').find(([name]) => name === 'product')?.[1];
  const common: Form = {
    customer: to.stripeCustomerId,
    description,
    metadata: { metronome_id: to.invoice.id, ...Object.fromEntries(mapped(to, line, 'invoiceitem.metadata.')) },
    period: { start: at(period.start), end: at(period.end) },
  };
  const text = unitAmount.toFixed();
  if (product !== undefined) {
    return { ...common, price_data: { product, currency: to.currency, unit_amount_decimal: text }, quantity };
  }
  const isPlain = quantity === 1 && unitAmount.isInteger();
  return {
    ...common,
    currency: to.currency,
    ...(isPlain ? { amount: text } : { unit_amount_decimal: text, quantity }),
  };
}

/** A tax that was computed elsewhere is an item after all others. */
export const taxForm = (to: Addressed, tax: Decimal): Form => ({
  customer: to.stripeCustomerId,
  currency: to.currency,
  amount: tax.toFixed(),
  description: 'Tax',
  metadata: { metronome_id: to.invoice.id },
});

/** `POST /v1/invoices`, once all items are there. */
export function invoiceForm(to: Addressed): Form {
  const { invoice, settings, gate } = to;
  const customFields = mapped(to, undefined, 'invoice.custom_fields').slice(0, MAX_CUSTOM_FIELDS);
  const mandate = mapped(to, undefined, 'invoice.payment_settings.').find(([name]) => name === 'default_mandate')?.[1];
  const end = invoice.endingBefore;
  return {
    customer: to.stripeCustomerId,
    currency: to.currency,
    pending_invoice_items_behavior: 'include',
    collection_method: to.collectionMethod,
    auto_advance: gate === undefined && !to.isLeftInDraft,
    days_until_due:
      to.collectionMethod === 'send_invoice' ? (invoice.netPaymentTermsDays ?? settings.days_until_due) : undefined,
    metadata: {
      metronome_id: invoice.id,
      metronome_customer_id: invoice.customerId,
      metronome_environment: to.environment,
      ...Object.fromEntries(mapped(to, undefined, 'invoice.metadata.')),
      ...gate?.metadata,
    },
    custom_fields:
      customFields.length === 0
        ? undefined
        : customFields.map(([name, value]) => ({
            name: name.slice(0, MAX_FIELD_NAME),
            value: value.slice(0, MAX_FIELD_VALUE),
          })),
    payment_settings: mandate === undefined ? undefined : { default_mandate: mandate },
    effective_at:
      settings.set_effective_at_date_to_inclusive_period_end && end !== undefined
        ? Math.floor(end / SECOND_MS) - 1
        : undefined,
    automatic_tax: gate?.tax === 'stripe' ? { enabled: true } : undefined,
  };
}

/** How far Stripe's sum may be from ours: it rounds each item, at most by half a minor unit (integrations 4.2). */
export const tolerance = (items: number) => dec(Math.max(1, items / 2));
