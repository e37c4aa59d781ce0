import { systemContext } from '../account/index.ts';
import type { Clock } from '../platform/clock/index.ts';
import { newId } from '../platform/ids.ts';
import { Joined } from '../platform/joined.ts';
import type { Db, Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { StatementInHand, Statements } from '../statements/index.ts';
import type { Notices, PaymentGates } from './gates.ts';
import { commitOf, firstPurchase, type Purchase } from './purchases.ts';
import { selectPending, type Workflow, type WorkflowKind } from './workflows.ts';

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly statements: Pick<Statements, 'locked' | 'withBalance'>;
  readonly notices: Notices;
  readonly gates: PaymentGates;
}

/** Threshold billing: purchases that follow from usage (subscriptions 6, 7). */
export class Thresholds {
  readonly #parts: Parts;
  /** What waits for payment, by contract. */
  readonly #pending: Joined<string, readonly Workflow[]>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#pending = new Joined(async (contractIds) => byContract(await selectPending(parts.db, contractIds)));
  }

  /**
   * Starts what the customer's thresholds ask for. A reaction: called whenever the customer's statement may have changed; what it starts
   * changes the statement, so it is called again until nothing more is asked for.
   */
  async evaluate(view: StatementInHand): Promise<void> {
    const { db, clock, statements } = this.#parts;
    // Most looks find nothing to be bought and end here, without a query.
    if (firstPurchase(view, clock.now(), () => false) === undefined) return;
    const waiting = await Promise.all(view.terms.contracts.map(({ id }) => this.#pending.get(id)));
    if (firstPurchase(view, clock.now(), among(waiting.flatMap((own) => own ?? []))) === undefined) return;
    await db.transaction(async (tx) => {
      const state = await statements.locked(tx, view);
      const ids = state.terms.contracts.map(({ id }) => id);
      const purchase = firstPurchase(state, clock.now(), among(await selectPending(tx, ids)));
      if (purchase !== undefined) await this.#start(tx, purchase, state);
    });
  }

  /** The customers to look at when Takt starts: what was to be evaluated when it stopped is not remembered. */
  async customersToWatch(): Promise<readonly string[]> {
    const rows = await this.#parts.db.query<{ customer_id: string }>(
      `SELECT DISTINCT customer_id FROM contracts
        WHERE archived_at IS NULL
          AND (document->'spendThreshold'->>'isEnabled' = 'true'
               OR document->'prepaidBalanceThreshold'->>'isEnabled' = 'true')`,
    );
    return rows.map((row) => row.customer_id);
  }

  async #start(tx: Tx, purchase: Purchase, state: StatementInHand): Promise<void> {
    const { clock, notices, statements, gates } = this.#parts;
    const now = clock.now();
    const context = systemContext(now);
    const ids = { balance: newId(), segment: newId(), item: newId(), workflow: newId() };
    const commit = commitOf(purchase, ids, { now, createdBy: context.actor.name });
    const { contract, kind } = purchase;
    await notices.emit(tx, {
      type: 'payment_gate.threshold_reached',
      payload: {
        properties: {
          workflow_type: kind,
          customer_id: contract.customerId,
          contract_id: contract.id,
          timestamp: textOf(now),
        },
      },
    });
    const after = await statements.withBalance(tx, state, commit);
    await gates.begin(tx, context, { contract, commit, kind, gate: purchase.gate, workflowId: ids.workflow, after });
  }
}

/** Whether one of these workflows is of the contract and kind. */
const among =
  (workflows: readonly Workflow[]) =>
  (contractId: string, kind: WorkflowKind): boolean =>
    workflows.some((workflow) => workflow.contractId === contractId && workflow.kind === kind);

function byContract(workflows: readonly Workflow[]): ReadonlyMap<string, readonly Workflow[]> {
  const found = new Map<string, readonly Workflow[]>();
  for (const workflow of workflows) {
    found.set(workflow.contractId, [...(found.get(workflow.contractId) ?? []), workflow]);
  }
  return found;
}
