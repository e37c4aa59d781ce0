import { type Static, Type } from '@sinclair/typebox';
import { ZERO } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, page } from '../../platform/http/pagination.ts';
import type { Db, Queryable } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import type { UnitBook } from '../deliveries/ports.ts';
import type { Payment } from './payment.ts';
import { attemptPayment, cancelPayment, listPayments, type Payment as PaymentShape } from './schemas.ts';
import type { Payments } from './service.ts';

const DEFAULT_LIMIT = 25;

export function paymentRoutes(api: Api, db: Db, payments: Payments, units: UnitBook): void {
  const shown = async (q: Queryable, found: readonly Payment[]) => {
    const names = await units.pricingUnits(q);
    return found.map((payment) => wirePayment(payment, names[payment.creditTypeId]?.name ?? ''));
  };
  const one = async (q: Queryable, payment: Payment) => {
    const [data] = await shown(q, [payment]);
    if (data === undefined) throw new Error('unreachable');
    return { data };
  };

  api.read(listPayments, async ({ body }) => {
    const { limit = DEFAULT_LIMIT, next_page: nextPage, ...filter } = body;
    const cursors = new Cursors('listPayments', filter, Type.Object({ seq: WholeNumber() }));
    const found = await payments.list(
      db,
      {
        customerId: filter.customer_id,
        invoiceId: filter.invoice_id,
        statuses: filter.statuses,
        beforeSeq: cursors.decode(nextPage)?.seq,
      },
      limit + 1,
    );
    const { rows, nextPage: next } = page(found, limit, cursors, ({ seq }) => ({ seq }));
    return {
      data: await shown(
        db,
        rows.map(({ payment }) => payment),
      ),
      next_page: next,
    };
  });

  api.write(attemptPayment, async ({ tx, context, body }) =>
    one(tx, await payments.attempt(tx, context, body.customer_id, body.invoice_id)),
  );

  api.write(cancelPayment, async ({ tx, context, body }) =>
    one(tx, await payments.cancel(tx, context, body.customer_id, body.invoice_id)),
  );
}

const wirePayment = (payment: Payment, unitName: string): Static<typeof PaymentShape> => {
  const { error } = payment;
  return compact({
    id: payment.id,
    customer_id: payment.customerId,
    contract_id: payment.contractId,
    invoice_id: payment.invoiceId,
    amount: payment.amount,
    amount_paid: payment.status === 'paid' ? payment.amount : ZERO,
    credit_type: { id: payment.creditTypeId, name: unitName },
    status: payment.status,
    error_message: error?.message,
    payment_gateway: {
      type: 'stripe' as const,
      stripe: compact({
        payment_intent_id: payment.paymentIntentId,
        payment_method_id: payment.paymentMethodId,
        error:
          error === undefined
            ? undefined
            : compact({
                type: error.type,
                code: error.code,
                decline_code: error.declineCode,
                message: error.message,
              }),
      }),
    },
    created_at: textOf(payment.createdAt),
    updated_at: textOf(payment.updatedAt),
  });
};
