import type { DraftInvoice, PaymentGateConfig } from '@takt/engine';

/** Of integrations: takes the payment that a gate of type STRIPE waits for (integrations 4.5). */
export interface PaymentTaker {
  /** Asks for the money of a gated invoice. Asking again for the same workflow asks for nothing twice. */
  charge(request: ChargeRequest): Promise<ChargeOutcome>;
}

export interface ChargeRequest {
  readonly workflowId: string;
  /** The purchase, with its tax line. */
  readonly invoice: DraftInvoice;
  readonly gate: PaymentGateConfig;
}

export type ChargeOutcome =
  | { readonly kind: 'paid'; readonly provider?: ProviderPayment }
  | { readonly kind: 'failed'; readonly error: string; readonly provider?: ProviderPayment }
  /** The customer must do something; the outcome is told later. */
  | { readonly kind: 'waiting'; readonly error: string; readonly provider?: ProviderPayment }
  /** It is under way at the provider; the outcome is told later. */
  | { readonly kind: 'processing' };

/** What webhooks tell of the provider's side: `billing_provider` (subscriptions 8). */
export interface ProviderPayment {
  readonly type: 'stripe';
  readonly stripe: {
    readonly payment_intent_id?: string;
    readonly error?: {
      readonly type?: string;
      readonly code?: string;
      readonly decline_code?: string;
      readonly message?: string;
    };
  };
}
