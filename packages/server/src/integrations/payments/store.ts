import type { Decimal } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';
import type { Payment, PaymentError, PaymentStatus } from './payment.ts';

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly customer_id: string;
  readonly contract_id: string;
  readonly invoice_id: string;
  readonly workflow_id: string | null;
  readonly configuration_id: string;
  readonly amount: Decimal;
  readonly credit_type_id: string;
  readonly status: PaymentStatus;
  readonly payment_intent_id: string | null;
  readonly stripe_invoice_id: string | null;
  readonly payment_method_id: string | null;
  readonly error: PaymentError | null;
  readonly created_at: number;
  readonly updated_at: number;
}

const COLUMNS =
  'id, customer_id, contract_id, invoice_id, workflow_id, configuration_id, amount, credit_type_id, status, payment_intent_id, stripe_invoice_id, payment_method_id, error, created_at, updated_at';

const paymentOf = (row: Row): Payment =>
  compact({
    id: row.id,
    customerId: row.customer_id,
    contractId: row.contract_id,
    invoiceId: row.invoice_id,
    workflowId: row.workflow_id ?? undefined,
    configurationId: row.configuration_id,
    amount: row.amount,
    creditTypeId: row.credit_type_id,
    status: row.status,
    paymentIntentId: row.payment_intent_id ?? undefined,
    stripeInvoiceId: row.stripe_invoice_id ?? undefined,
    paymentMethodId: row.payment_method_id ?? undefined,
    error: row.error ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });

/** False, and nothing written, where the workflow has its payment already, or another attempt is under way. */
export async function insertPayment(tx: Tx, payment: Payment): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO payments (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      payment.id,
      payment.customerId,
      payment.contractId,
      payment.invoiceId,
      payment.workflowId ?? null,
      payment.configurationId,
      payment.amount,
      payment.creditTypeId,
      payment.status,
      payment.paymentIntentId ?? null,
      payment.stripeInvoiceId ?? null,
      payment.paymentMethodId ?? null,
      payment.error === undefined ? null : encodeDocument(payment.error),
      timestamp(payment.createdAt),
      timestamp(payment.updatedAt),
    ],
  );
  return rows.length > 0;
}

export async function updatePayment(tx: Tx, payment: Payment): Promise<void> {
  await tx.query(
    `UPDATE payments
        SET status = $2, payment_intent_id = $3, stripe_invoice_id = $4, payment_method_id = $5, error = $6, updated_at = $7
      WHERE id = $1`,
    [
      payment.id,
      payment.status,
      payment.paymentIntentId ?? null,
      payment.stripeInvoiceId ?? null,
      payment.paymentMethodId ?? null,
      payment.error === undefined ? null : encodeDocument(payment.error),
      timestamp(payment.updatedAt),
    ],
  );
}

async function selectOne(q: Queryable, condition: string, value: string): Promise<Payment | undefined> {
  const [row] = await q.query<Row>(
    `SELECT seq, ${COLUMNS} FROM payments WHERE ${condition} ORDER BY seq DESC LIMIT 1`,
    [value],
  );
  return row === undefined ? undefined : paymentOf(row);
}

export const selectOfWorkflow = (q: Queryable, workflowId: string) => selectOne(q, 'workflow_id = $1', workflowId);
export const selectByIntent = (q: Queryable, id: string) => selectOne(q, 'payment_intent_id = $1', id);
export const selectByStripeInvoice = (q: Queryable, id: string) => selectOne(q, 'stripe_invoice_id = $1', id);
/** The newest attempt for an invoice. */
export const selectNewest = (q: Queryable, invoiceId: string) => selectOne(q, 'invoice_id = $1', invoiceId);

/** Locked until the transaction ends. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  const [row] = await tx.query<Row>(`SELECT seq, ${COLUMNS} FROM payments WHERE id = $1 FOR UPDATE`, [id]);
  return row === undefined ? undefined : paymentOf(row);
}

export interface PaymentFilter {
  readonly customerId: string;
  readonly invoiceId: string | undefined;
  readonly statuses: readonly PaymentStatus[] | undefined;
  /** Behind this place in the list. */
  readonly beforeSeq: number | undefined;
}

/** Newest first, each with its place. */
export async function selectPayments(
  q: Queryable,
  { customerId, invoiceId, statuses, beforeSeq }: PaymentFilter,
  limit: number,
): Promise<readonly { readonly payment: Payment; readonly seq: number }[]> {
  const rows = await q.query<Row>(
    `SELECT seq, ${COLUMNS} FROM payments
      WHERE customer_id = $1 AND ($2::uuid IS NULL OR invoice_id = $2) AND ($3::text[] IS NULL OR status = ANY($3))
        AND ($4::bigint IS NULL OR seq < $4)
      ORDER BY seq DESC LIMIT $5`,
    [customerId, invoiceId ?? null, statuses ?? null, beforeSeq ?? null, limit],
  );
  return rows.map((row) => ({ payment: paymentOf(row), seq: row.seq }));
}
