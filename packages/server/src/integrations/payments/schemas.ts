import { operation } from '../../platform/http/define.ts';
import { Data, DateTime, ExactNumber, OneOf, Page, Type, Uuid, WholeNumber } from '../../platform/schema.ts';
import { CreditType } from '../../pricing/schemas.ts';

export const PaymentStatus = OneOf(['pending', 'requires_intervention', 'paid', 'canceled']);

export const Payment = Type.Object(
  {
    id: Uuid(),
    customer_id: Uuid(),
    contract_id: Uuid(),
    invoice_id: Uuid(),
    amount: ExactNumber(),
    amount_paid: ExactNumber(),
    credit_type: CreditType,
    status: PaymentStatus,
    error_message: Type.Optional(Type.String()),
    payment_gateway: Type.Object({
      type: OneOf(['stripe']),
      stripe: Type.Object({
        payment_intent_id: Type.Optional(Type.String()),
        payment_method_id: Type.Optional(Type.String()),
        error: Type.Optional(
          Type.Object({
            type: Type.Optional(Type.String()),
            code: Type.Optional(Type.String()),
            decline_code: Type.Optional(Type.String()),
            message: Type.Optional(Type.String()),
          }),
        ),
      }),
    }),
    created_at: DateTime(),
    updated_at: DateTime(),
  },
  { $id: 'Payment' },
);

export const listPayments = operation('POST', '/v1/payments/list', {
  id: 'listPayments-v1',
  tag: 'Payments',
  summary: "List a customer's payments, the newest first",
  body: Type.Object({
    customer_id: Uuid(),
    invoice_id: Type.Optional(Uuid()),
    statuses: Type.Optional(Type.Array(PaymentStatus)),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
    next_page: Type.Optional(Type.String()),
  }),
  response: Page(Payment),
  extension: true,
});

export const attemptPayment = operation('POST', '/v1/payments/attempt', {
  id: 'attemptPayment-v1',
  tag: 'Payments',
  summary: 'Ask for the payment of an invoice; an open attempt is canceled',
  body: Type.Object({ customer_id: Uuid(), invoice_id: Uuid() }),
  response: Data(Payment),
  extension: true,
});

export const cancelPayment = operation('POST', '/v1/payments/cancel', {
  id: 'cancelPayment-v1',
  tag: 'Payments',
  summary: 'Give up the open attempt to be paid for an invoice',
  body: Type.Object({ customer_id: Uuid(), invoice_id: Uuid() }),
  response: Data(Payment),
  extension: true,
});

/** Every operation here; those without a handler answer 501. */
export const operations = [listPayments, attemptPayment, cancelPayment];
