import { ExternalInvoiceStatus } from '../../invoices/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { DateTime, Type, Uuid } from '../../platform/schema.ts';
import { BillingProviderType } from '../../pricing/schemas.ts';

/** Apart from the other shapes of integrations, which invoices are made of. */

export const setExternalStatus = operation('POST', '/v1/invoices/setExternalStatus', {
  id: 'setExternalStatus-v1',
  tag: 'Integrations',
  summary: 'Write back what became of an invoice that was delivered elsewhere',
  body: Type.Object({
    invoice_id: Uuid(),
    billing_provider: BillingProviderType,
    billing_provider_invoice_id: Type.Optional(Type.String({ minLength: 1 })),
    external_status: Type.Optional(ExternalInvoiceStatus),
    issued_at: Type.Optional(DateTime()),
    billing_provider_error: Type.Optional(Type.String({ minLength: 1 })),
  }),
  extension: true,
});

export const sendInvoiceAgain = operation('POST', '/v1/invoices/sendAgain', {
  id: 'sendInvoiceAgain-v1',
  tag: 'Integrations',
  summary: 'Send an invoice once more whose delivery failed',
  body: Type.Object({ invoice_id: Uuid() }),
  extension: true,
});

export const stripeWebhook = operation('POST', '/webhooks/stripe', {
  id: 'stripeWebhook',
  tag: 'Integrations',
  summary: 'Called by Stripe when something happens to an invoice or a payment',
  extension: true,
  callback: true,
});

export const stripeAccountWebhook = operation('POST', '/webhooks/stripe/{delivery_method_id}', {
  id: 'stripeAccountWebhook',
  tag: 'Integrations',
  summary: 'The same for one of several Stripe accounts',
  params: Type.Object({ delivery_method_id: Uuid() }),
  extension: true,
  callback: true,
});

/** Plans are gone; pollers of old still ask for them (index 6.9). */
export const listPlans = operation('GET', '/v1/plans', {
  id: 'listPlans-v1',
  tag: 'Integrations',
  summary: 'An empty page, for clients of the time of plans',
  response: Type.Object({ data: Type.Array(Type.Unknown(), { maxItems: 0 }), next_page: Type.Null() }),
  extension: true,
});

/** Every operation here; those without a handler answer 501. */
export const operations = [setExternalStatus, sendInvoiceAgain, stripeWebhook, stripeAccountWebhook, listPlans];
