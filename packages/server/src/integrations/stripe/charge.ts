import { setTimeout as delay } from 'node:timers/promises';
import type { Decimal } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import type { ExternalDetails } from '../deliveries/external.ts';
import type { PaymentError } from '../payments/payment.ts';
import { detailsOf, idOf, number, reference, text } from './answers.ts';
import { type Form, type StripeAccount, type StripeObject, StripeRefusal, StripeUnavailable } from './api.ts';
import { StripeCurrency } from './currency.ts';
import type { Tax } from './forms.ts';
import { type Parcel, sendInvoice, wholeMinor } from './send.ts';

/** What Stripe's objects of a payment are called there. */
export interface StripeIds {
  readonly paymentIntentId?: string;
  readonly stripeInvoiceId?: string;
  readonly paymentMethodId?: string;
}

/** How asking for money went (integrations 4.5). */
export type Charged = { readonly ids: StripeIds; readonly details: ExternalDetails } & (
  | { readonly kind: 'paid' }
  | { readonly kind: 'declined'; readonly error: PaymentError }
  /** The customer must do something first. */
  | { readonly kind: 'waiting'; readonly error: PaymentError }
  | { readonly kind: 'processing' }
);

/** A charge without an invoice in Stripe. */
export interface IntentCharge {
  readonly account: StripeAccount;
  readonly stripeCustomerId: string;
  readonly currency: StripeCurrency;
  readonly amount: Decimal;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** The customer is there and can authenticate. */
  readonly isOnSession: boolean;
  readonly tax: Tax;
  readonly keyPrefix: string;
}

/** `POST /v1/payment_intents` with the customer's default payment method. */
export async function chargeIntent(charge: IntentCharge): Promise<Charged> {
  const { account, currency, keyPrefix, stripeCustomerId } = charge;
  try {
    const method = await defaultMethod(account, stripeCustomerId);
    const amount = wholeMinor(currency.minorOf(charge.amount));
    const tax = charge.tax === 'stripe' ? await taxOf(charge, amount) : charge.tax;
    const asked = tax === undefined ? amount : amount.plus(tax);
    const intent = await account.post(
      '/payment_intents',
      {
        amount: asked.toFixed(),
        currency: currency.code,
        customer: stripeCustomerId,
        payment_method: method,
        description: charge.description,
        confirm: true,
        off_session: !charge.isOnSession,
        metadata: charge.metadata,
      },
      `${keyPrefix}:intent`,
    );
    const outcome = outcomeOfIntent(intent);
    if (outcome.kind !== 'paid') return { ...outcome, details: {} };
    const taxed = tax === undefined ? {} : { tax: { totalTaxAmount: currency.amountOf(tax) } };
    return { ...outcome, details: { invoicedTotal: currency.amountOf(asked), ...taxed } };
  } catch (error) {
    return declined(error, {}, {});
  }
}

/** An invoice in Stripe that is asked to be paid at once (integrations 4.5). */
export async function chargeInvoice(parcel: Parcel): Promise<Charged> {
  const currency = new StripeCurrency(parcel.unit);
  let ids: StripeIds = {};
  try {
    const sent = await sendInvoice({
      ...parcel,
      onCreated: async (id) => {
        ids = { stripeInvoiceId: id };
        await parcel.onCreated(id);
      },
    });
    if (sent.kind !== 'finalized') throw new Error(`the invoice of a gate was ${sent.kind}`);
    const charged = await payInvoice(parcel.account, sent.object, currency, parcel.keyPrefix);
    const { tax } = parcel.gate ?? {};
    if (tax === undefined || tax === 'stripe') return charged;
    return { ...charged, details: { ...charged.details, tax: { totalTaxAmount: currency.amountOf(tax) } } };
  } catch (error) {
    return declined(error, ids, {});
  }
}

/** Asks for the payment of an open invoice in Stripe. */
export async function payInvoice(
  account: StripeAccount,
  open: StripeObject,
  currency: StripeCurrency,
  keyPrefix: string,
): Promise<Charged> {
  const ids = idsOfInvoice(open);
  try {
    const paid =
      text(open, 'status') === 'paid'
        ? open
        : await account.post(`/invoices/${idOf(open)}/pay`, {}, `${keyPrefix}:pay`);
    const isPaid = text(paid, 'status') === 'paid';
    const details = detailsOf(paid, currency, isPaid);
    return { kind: isPaid ? 'paid' : 'processing', ids: { ...ids, ...idsOfInvoice(paid) }, details };
  } catch (error) {
    return declined(error, ids, detailsOf(open, currency, false));
  }
}

const idsOfInvoice = (invoice: StripeObject): StripeIds =>
  compact({ stripeInvoiceId: idOf(invoice), paymentIntentId: reference(invoice, 'payment_intent') });

/** What an intent's state says of its payment. */
export function outcomeOfIntent(
  intent: StripeObject,
): { readonly ids: StripeIds } & (
  | { readonly kind: 'paid' | 'processing' }
  | { readonly kind: 'declined' | 'waiting'; readonly error: PaymentError }
) {
  const ids = compact({ paymentIntentId: idOf(intent), paymentMethodId: reference(intent, 'payment_method') });
  const error = errorOf((intent.last_payment_error ?? {}) as StripeObject);
  switch (text(intent, 'status')) {
    case 'succeeded':
      return { kind: 'paid', ids };
    case 'processing':
      return { kind: 'processing', ids };
    case 'requires_action':
      return { kind: 'waiting', ids, error: { message: 'The payment needs an action of the customer', ...error } };
    default:
      return needsCustomer(error)
        ? { kind: 'waiting', ids, error }
        : { kind: 'declined', ids, error: { message: 'The payment was declined', ...error } };
  }
}

export const errorOf = (error: StripeObject): PaymentError =>
  compact({
    type: text(error, 'type'),
    code: text(error, 'code'),
    declineCode: text(error, 'decline_code'),
    message: text(error, 'message'),
  });

/** Codes by which Stripe says that the customer must authenticate, where it does not answer the intent. */
const AUTHENTICATION = ['authentication_required', 'invoice_payment_intent_requires_action'];
const needsCustomer = ({ code }: PaymentError): boolean => code !== undefined && AUTHENTICATION.includes(code);

/** A refusal is an answer: it says why there is no money. No answer is an error and is thrown. */
function declined(error: unknown, ids: StripeIds, details: ExternalDetails): Charged {
  if (!(error instanceof StripeRefusal)) throw error;
  const intent = (error.details.payment_intent ?? {}) as StripeObject;
  const known = { ...ids, ...compact({ paymentIntentId: text(intent, 'id') ?? ids.paymentIntentId }) };
  const reason = { message: error.message, ...errorOf(error.details) };
  const isWaiting = text(intent, 'status') === 'requires_action' || needsCustomer(reason);
  return { kind: isWaiting ? 'waiting' : 'declined', ids: known, error: reason, details };
}

async function defaultMethod(account: StripeAccount, customerId: string): Promise<string | undefined> {
  const customer = await account.get(`/customers/${encodeURIComponent(customerId)}`);
  const settings = (customer.invoice_settings ?? {}) as StripeObject;
  return reference(settings, 'default_payment_method') ?? reference(customer, 'default_source');
}

/** What Stripe Tax adds to an amount (integrations 4.5). */
async function taxOf({ account, stripeCustomerId, currency, description, keyPrefix }: IntentCharge, amount: Decimal) {
  const line: Form = { amount: amount.toFixed(), reference: description };
  const calculation = await account.post(
    '/tax/calculations',
    { currency: currency.code, customer: stripeCustomerId, line_items: [line] },
    `${keyPrefix}:tax`,
  );
  return number(calculation, 'tax_amount_exclusive');
}

/** Takes back what was asked for and not paid; what is settled already stays. */
export async function takeBack(account: StripeAccount, ids: StripeIds, keyPrefix: string): Promise<boolean> {
  try {
    if (ids.stripeInvoiceId !== undefined) {
      await account.post(`/invoices/${ids.stripeInvoiceId}/void`, {}, `${keyPrefix}:void`);
    } else if (ids.paymentIntentId !== undefined) {
      await account.post(`/payment_intents/${ids.paymentIntentId}/cancel`, {}, `${keyPrefix}:cancel`);
    }
    return true;
  } catch (error) {
    if (error instanceof StripeRefusal) return false;
    throw error;
  }
}

const PAUSES_MS = [250, 1_000];

/** A caller waits for the outcome: a call without an answer is repeated soon, a few times. */
export async function insistently<T>(run: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StripeUnavailable)) throw error;
      await delay(pause);
    }
  }
  return run();
}
