import { compact } from '../../platform/compact.ts';
import type { ChargeOutcome, ProviderPayment } from '../../thresholds/index.ts';
import { reference } from '../stripe/answers.ts';
import type { StripeObject } from '../stripe/api.ts';
import { type Charged, errorOf, outcomeOfIntent } from '../stripe/charge.ts';
import type { Payment } from './payment.ts';

/** What became of a payment, as Stripe tells it, as Takt keeps it and as gates hear it. */

/** What an event says of the payment that it is about. */
export function chargedBy(type: string, object: StripeObject): Charged | undefined {
  switch (type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.requires_action':
      return { ...outcomeOfIntent(object), details: {} };
    case 'payment_intent.canceled':
      return { kind: 'declined', ids: {}, details: {}, error: { message: 'The payment was canceled' } };
    case 'invoice.paid':
    case 'invoice.payment_succeeded':
      return { kind: 'paid', ids: compact({ paymentIntentId: reference(object, 'payment_intent') }), details: {} };
    case 'invoice.payment_action_required':
      return {
        kind: 'waiting',
        ids: {},
        details: {},
        error: { message: 'The payment needs an action of the customer' },
      };
    case 'invoice.payment_failed': {
      const error = errorOf((object.last_finalization_error ?? {}) as StripeObject);
      return { kind: 'declined', ids: {}, details: {}, error: { message: 'The payment failed', ...error } };
    }
    case 'invoice.voided':
      return { kind: 'declined', ids: {}, details: {}, error: { message: 'The invoice was voided in Stripe' } };
    default:
      return undefined;
  }
}

export function statusAfter(charged: Charged, onDecline: 'canceled' | undefined): Payment['status'] {
  switch (charged.kind) {
    case 'paid':
      return 'paid';
    case 'processing':
      return 'pending';
    case 'waiting':
      return 'requires_intervention';
    case 'declined':
      return onDecline ?? 'requires_intervention';
    default:
      return charged satisfies never;
  }
}

/** What a gate is told. */
export function outcomeOf(payment: Payment): ChargeOutcome {
  const provider: ProviderPayment = {
    type: 'stripe',
    stripe: compact({
      payment_intent_id: payment.paymentIntentId,
      error:
        payment.error === undefined
          ? undefined
          : compact({
              type: payment.error.type,
              code: payment.error.code,
              decline_code: payment.error.declineCode,
              message: payment.error.message,
            }),
    }),
  };
  const error = payment.error?.message ?? 'The payment failed';
  switch (payment.status) {
    case 'paid':
      return { kind: 'paid', provider };
    case 'pending':
      return { kind: 'processing' };
    case 'requires_intervention':
      return { kind: 'waiting', error, provider };
    case 'canceled':
      return { kind: 'failed', error, provider };
    default:
      return payment.status satisfies never;
  }
}
