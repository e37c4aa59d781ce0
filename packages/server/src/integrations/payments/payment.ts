import type { Decimal } from '@takt/engine';

export type PaymentStatus = 'pending' | 'requires_intervention' | 'paid' | 'canceled';

/** What Stripe said against a payment. */
export interface PaymentError {
  readonly type?: string;
  readonly code?: string;
  readonly declineCode?: string;
  readonly message?: string;
}

/** One attempt of Takt's own to be paid for an invoice (integrations 4.5). */
export interface Payment {
  readonly id: string;
  readonly customerId: string;
  readonly contractId: string;
  readonly invoiceId: string;
  /** The gate that waits for it. */
  readonly workflowId?: string;
  readonly configurationId: string;
  readonly amount: Decimal;
  readonly creditTypeId: string;
  readonly status: PaymentStatus;
  readonly paymentIntentId?: string;
  readonly stripeInvoiceId?: string;
  readonly paymentMethodId?: string;
  readonly error?: PaymentError;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Neither paid nor given up. */
export const isOpen = ({ status }: Payment): boolean => status === 'pending' || status === 'requires_intervention';
