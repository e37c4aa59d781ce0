import type { PaymentGateConfig } from '@takt/engine';
import { encodeDocument } from '../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../platform/postgres/index.ts';

/** What started a workflow; the name that webhooks carry (subscriptions 8). */
export type WorkflowKind = 'spend' | 'prepaid_balance' | 'manual_commit';

/** One run of a payment gate. A workflow without a gate is PAID from the start. */
export interface Workflow {
  readonly id: string;
  readonly customerId: string;
  readonly contractId: string;
  readonly kind: WorkflowKind;
  readonly gate: 'NONE' | 'EXTERNAL' | 'STRIPE';
  readonly status: 'PENDING' | 'PAID' | 'FAILED' | 'CANCELED';
  readonly balanceId: string;
  /** Of a STRIPE gate: how it is paid. */
  readonly terms?: PaymentGateConfig;
}

interface Row {
  readonly id: string;
  readonly customer_id: string;
  readonly contract_id: string;
  readonly kind: WorkflowKind;
  readonly gate: Workflow['gate'];
  readonly status: Workflow['status'];
  readonly balance_id: string;
  readonly terms: PaymentGateConfig | null;
}

const COLUMNS = 'id, customer_id, contract_id, kind, gate, status, balance_id, terms';

const workflowOf = (row: Row): Workflow => ({
  id: row.id,
  customerId: row.customer_id,
  contractId: row.contract_id,
  kind: row.kind,
  gate: row.gate,
  status: row.status,
  balanceId: row.balance_id,
  ...(row.terms === null ? {} : { terms: row.terms }),
});

export async function insertWorkflow(tx: Tx, workflow: Workflow, now: number): Promise<void> {
  await tx.query(
    `INSERT INTO payment_workflows (id, customer_id, contract_id, kind, gate, status, balance_id, created_at, settled_at, terms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $6 = 'PENDING' THEN NULL ELSE $8::timestamptz END, $9)`,
    [
      workflow.id,
      workflow.customerId,
      workflow.contractId,
      workflow.kind,
      workflow.gate,
      workflow.status,
      workflow.balanceId,
      timestamp(now),
      workflow.terms === undefined ? null : encodeDocument(workflow.terms),
    ],
  );
}

export async function selectWorkflow(tx: Tx, id: string): Promise<Workflow | undefined> {
  const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM payment_workflows WHERE id = $1 FOR UPDATE`, [id]);
  return row === undefined ? undefined : workflowOf(row);
}

/** Those that wait for payment on the contracts. */
export async function selectPending(q: Queryable, contractIds: readonly string[]): Promise<readonly Workflow[]> {
  const rows = await q.query<Row>(
    `SELECT ${COLUMNS} FROM payment_workflows WHERE contract_id = ANY($1) AND status = 'PENDING' ORDER BY seq`,
    [contractIds],
  );
  return rows.map(workflowOf);
}

/** Whether the payment for any of the balances was taken at a gate of somebody else's. */
export async function isPaidElsewhere(q: Queryable, balanceIds: readonly string[]): Promise<boolean> {
  if (balanceIds.length === 0) return false;
  const rows = await q.query(
    `SELECT FROM payment_workflows WHERE balance_id = ANY($1) AND gate = 'EXTERNAL' AND status = 'PAID' LIMIT 1`,
    [balanceIds],
  );
  return rows.length > 0;
}

/** Those whose payment Takt is to take. */
export async function selectUncharged(q: Queryable): Promise<readonly Workflow[]> {
  const rows = await q.query<Row>(
    `SELECT ${COLUMNS} FROM payment_workflows WHERE gate = 'STRIPE' AND status = 'PENDING' ORDER BY seq`,
  );
  return rows.map(workflowOf);
}

export async function settleWorkflow(
  tx: Tx,
  id: string,
  status: Exclude<Workflow['status'], 'PENDING'>,
  now: number,
): Promise<void> {
  await tx.query('UPDATE payment_workflows SET status = $2, settled_at = $3 WHERE id = $1', [
    id,
    status,
    timestamp(now),
  ]);
}
