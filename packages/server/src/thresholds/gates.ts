import {
  type Balance,
  type Contract,
  type Decimal,
  type DraftInvoice,
  derivedId,
  type Invoice,
  type PaymentGateConfig,
} from '@takt/engine';
import { type Audit, type AuditContext, systemContext } from '../account/index.ts';
import type { BalanceDocuments, TermEvents } from '../balances/index.ts';
import type { ContractDocuments } from '../contracts/index.ts';
import type { Clock } from '../platform/clock/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest, conflict, notFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Db, Queryable, Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { Agenda, CustomerStatement, Statements } from '../statements/index.ts';
import type { ChargeOutcome, PaymentTaker, ProviderPayment } from './payments.ts';
import { taxOf } from './purchases.ts';
import {
  insertWorkflow,
  isPaidElsewhere,
  selectPending,
  selectUncharged,
  selectWorkflow,
  settleWorkflow,
  type Workflow,
  type WorkflowKind,
} from './workflows.ts';

/** Of invoices. */
export interface DraftVoider {
  voidDraft(tx: Tx, context: AuditContext, draft: DraftInvoice): Promise<void>;
}

/** Of notifications. */
export interface Notices {
  emit(tx: Tx, event: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }): Promise<void>;
}

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly agenda: Pick<Agenda, 'touch'>;
  readonly statements: Pick<Statements, 'of' | 'within'>;
  readonly contracts: ContractDocuments;
  readonly balances: BalanceDocuments;
  readonly invoices: DraftVoider;
  readonly notices: Notices;
  readonly events: TermEvents;
  readonly audit: Audit;
  readonly payments: PaymentTaker;
}

type Outcome = 'paid' | 'failed';

/** What is told of a payment beside its outcome. */
interface PaymentDetails {
  readonly error_message?: string | undefined;
  readonly billing_provider?: ProviderPayment | undefined;
}

/** A commit on its way through a gate. */
interface Run {
  readonly contract: Contract;
  readonly commit: Balance;
  readonly kind: WorkflowKind;
  readonly gate: PaymentGateConfig;
  readonly workflowId: string;
  /** The customer's state with the commit, where it is known. */
  readonly after?: CustomerStatement;
}

/** Payment gates: commits that wait for their payment, and what becomes of them (subscriptions 8). */
export class PaymentGates {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What a commit added by hand must look like to wait at a gate (subscriptions 8.2). */
  requireGateable(commit: Balance, now: number): void {
    const where = 'add_commits.payment_gate_config';
    if (commit.kind !== 'PREPAID') throw badRequest(`${where}: needs a commit of type PREPAID`);
    const { invoiceSchedule } = commit;
    const [item, ...others] = invoiceSchedule?.items ?? [];
    if (invoiceSchedule === undefined || item === undefined || others.length > 0 || invoiceSchedule.doNotInvoice) {
      throw badRequest(`${where}: needs an invoice_schedule with exactly one item that is invoiced`);
    }
    if (item.timestamp > now) throw badRequest(`${where}: the invoice item must be dated now or earlier`);
    if (!item.amount.gt(0)) throw badRequest(`${where}: the invoice item must have a positive amount`);
  }

  /**
   * Begins the workflow of a commit that was added by hand with a payment gate (subscriptions 8.2). The commit becomes usable when the
   * gate lets it pass. Where Stripe's does not at once, the caller is refused with a 400 after the transaction.
   * @param commit as it is to be once it is paid
   */
  async beginManual(
    tx: Tx,
    context: AuditContext,
    contract: Contract,
    commit: Balance,
    gate: PaymentGateConfig,
  ): Promise<void> {
    this.requireGateable(commit, context.now);
    const workflowId = newId();
    const tax = taxOf(gate);
    const waiting: Balance =
      gate.paymentGateType === 'NONE' && tax === undefined
        ? commit
        : {
            ...commit,
            gate: {
              status: gate.paymentGateType === 'NONE' ? 'RELEASED' : 'PENDING',
              workflowId,
              ...(tax === undefined ? {} : { tax }),
            },
          };
    await this.begin(tx, context, { contract, commit: waiting, kind: 'manual_commit', gate, workflowId });
  }

  /** Begins the workflow of a commit: it is stored, and either released at once or waits for its payment. */
  async begin(tx: Tx, context: AuditContext, run: Run): Promise<void> {
    const { agenda, balances, statements } = this.#parts;
    const { contract, commit, kind, gate, workflowId, after } = run;
    await agenda.touch(tx, contract.customerId);
    await balances.add(tx, commit, context.now, false);
    const isPending = commit.gate?.status === 'PENDING';
    const workflow: Workflow = {
      id: workflowId,
      customerId: contract.customerId,
      contractId: contract.id,
      kind,
      gate: gate.paymentGateType,
      status: isPending ? 'PENDING' : 'PAID',
      balanceId: commit.id,
      ...(gate.paymentGateType === 'STRIPE' ? { terms: gate } : {}),
    };
    await insertWorkflow(tx, workflow, context.now);
    if (!isPending) await this.#announceCommit(tx, context, workflow);
    else if (workflow.gate === 'EXTERNAL') {
      await this.#announceGate(tx, workflow, after ?? (await statements.within(tx, contract.customerId)));
    } else {
      tx.afterCommit(async () => {
        const outcome = await this.#charge(workflow);
        if (outcome?.kind !== 'failed' || kind !== 'manual_commit') return;
        throw badRequest(`add_commits.payment_gate_config: the payment failed: ${outcome.error}`);
      });
    }
  }

  /** Takes the payment that a workflow waits for, once everything that it is for is committed. */
  async #charge(workflow: Workflow): Promise<ChargeOutcome | undefined> {
    const { payments, statements } = this.#parts;
    const { terms: gate } = workflow;
    const { statement } = await statements.of(workflow.customerId);
    const invoice = statement.drafts.find(({ id }) => id === gatedInvoiceId(workflow));
    if (invoice === undefined || gate === undefined) return undefined;
    const outcome = await payments.charge({ workflowId: workflow.id, invoice, gate });
    await this.settleCharge(workflow.id, outcome);
    return outcome;
  }

  /** Goes on with what waited for Takt to take a payment when Takt stopped. Payments that are under way are not taken again. */
  async resumeCharges(): Promise<void> {
    for (const workflow of await selectUncharged(this.#parts.db)) await this.#charge(workflow);
  }

  /** Takes over how a payment that Takt asked for ended, at once or later. What is settled stays. */
  async settleCharge(workflowId: string, outcome: ChargeOutcome): Promise<void> {
    const { db, clock, agenda } = this.#parts;
    if (outcome.kind === 'processing') return;
    await db.transaction(async (tx) => {
      const workflow = await selectWorkflow(tx, workflowId);
      if (workflow?.status !== 'PENDING') return;
      const context = systemContext(clock.now());
      if (outcome.kind === 'waiting') {
        await this.#tellPayment(tx, 'payment_gate.payment_pending_action_required', workflow, {
          error_message: outcome.error,
          billing_provider: outcome.provider,
        });
        return;
      }
      await agenda.touch(tx, workflow.customerId);
      await this.#settle(tx, context, workflow, outcome.kind, {
        error_message: outcome.kind === 'failed' ? outcome.error : undefined,
        billing_provider: outcome.provider,
      });
    });
  }

  /** Asks whoever takes the payment to do so, and to report the outcome (subscriptions 8). */
  async #announceGate(tx: Tx, workflow: Workflow, { terms, statement }: CustomerStatement): Promise<void> {
    const { notices } = this.#parts;
    const draft = statement.drafts.find(({ id }) => id === gatedInvoiceId(workflow));
    if (draft === undefined) throw new Error(`workflow ${workflow.id} has no invoice to be paid`);
    await notices.emit(tx, {
      type: 'payment_gate.external_initiate',
      payload: {
        properties: {
          workflow_type: workflow.kind,
          customer_id: workflow.customerId,
          contract_id: workflow.contractId,
          workflow_id: workflow.id,
          invoice_id: draft.id,
          invoice_total: draft.total satisfies Decimal,
          invoice_currency: currencyCode(terms.pricingUnits[draft.creditTypeId]?.name ?? ''),
        },
      },
    });
  }

  async #announceCommit(tx: Tx, context: AuditContext, workflow: Workflow): Promise<void> {
    const { audit, events } = this.#parts;
    const { customerId, contractId, balanceId } = workflow;
    await audit.record(tx, context, { resourceType: 'commit', resourceId: balanceId, action: 'create' });
    await events.emit(tx, { type: 'commit.create', customerId, contractId, balanceId, timestamp: context.now });
  }

  /**
   * Records how an external payment ended (subscriptions 8.1). The same outcome again changes nothing; another one after the settlement
   * is refused with 409.
   */
  async release(tx: Tx, context: AuditContext, workflowId: string, outcome: Outcome): Promise<void> {
    const workflow = await selectWorkflow(tx, workflowId);
    if (workflow === undefined || workflow.gate !== 'EXTERNAL') throw notFound('payment gate workflow', workflowId);
    const status = outcome === 'paid' ? 'PAID' : 'FAILED';
    if (workflow.status === status) return;
    if (workflow.status !== 'PENDING') {
      throw conflict(`outcome: the workflow was settled as ${workflow.status.toLowerCase()} already`);
    }
    await this.#parts.agenda.touch(tx, workflow.customerId);
    await this.#settle(tx, context, workflow, outcome, {});
  }

  /** Whether an invoice was paid at an EXTERNAL gate: whoever took the money there is the only one to take it (integrations 4.5). */
  async isPaidElsewhere(q: Queryable, { id, lines }: Invoice): Promise<boolean> {
    const gated = lines.flatMap(({ commit }) =>
      commit !== undefined && gatedInvoiceId({ balanceId: commit.id }) === id ? [commit.id] : [],
    );
    return isPaidElsewhere(q, gated);
  }

  async #settle(
    tx: Tx,
    context: AuditContext,
    workflow: Workflow,
    outcome: Outcome,
    details: PaymentDetails,
  ): Promise<void> {
    await settleWorkflow(tx, workflow.id, outcome === 'paid' ? 'PAID' : 'FAILED', context.now);
    await (outcome === 'paid' ? this.#pay(tx, context, workflow) : this.#fail(tx, context, workflow));
    await this.#tellPayment(tx, 'payment_gate.payment_status', workflow, {
      payment_status: outcome,
      timestamp: textOf(context.now),
      ...details,
    });
  }

  async #tellPayment(tx: Tx, type: string, workflow: Workflow, details: object): Promise<void> {
    await this.#parts.notices.emit(tx, {
      type,
      payload: {
        properties: compact({
          workflow_type: workflow.kind,
          customer_id: workflow.customerId,
          contract_id: workflow.contractId,
          invoice_id: gatedInvoiceId(workflow),
          ...details,
        }),
      },
    });
  }

  /** The commit becomes usable, and its invoice final as the customer is settled. */
  async #pay(tx: Tx, context: AuditContext, workflow: Workflow): Promise<void> {
    await this.#setGate(tx, workflow, 'RELEASED', context.now);
    await this.#announceCommit(tx, context, workflow);
  }

  /** The invoice becomes void, the commit never counts, and a threshold is switched off: nobody retries by itself. */
  async #fail(tx: Tx, context: AuditContext, workflow: Workflow): Promise<void> {
    const { statements, invoices } = this.#parts;
    const { statement } = await statements.within(tx, workflow.customerId);
    const draft = statement.drafts.find(({ id }) => id === gatedInvoiceId(workflow));
    if (draft !== undefined) await invoices.voidDraft(tx, context, draft);
    await this.#setGate(tx, workflow, 'FAILED', context.now);
    await this.#switchOff(tx, context, workflow);
  }

  async #setGate(tx: Tx, workflow: Workflow, status: 'RELEASED' | 'FAILED', now: number): Promise<void> {
    const { balances } = this.#parts;
    const balance = await balances.loadForUpdate(tx, workflow.customerId, workflow.balanceId);
    if (balance?.gate === undefined) throw new Error(`the commit of workflow ${workflow.id} does not wait`);
    await balances.save(tx, { ...balance, gate: { ...balance.gate, status } }, now);
  }

  async #switchOff(tx: Tx, context: AuditContext, workflow: Workflow): Promise<void> {
    const { contracts, audit } = this.#parts;
    const { customerId, contractId, kind } = workflow;
    if (kind === 'manual_commit') return;
    const before = await contracts.loadForUpdate(tx, customerId, contractId);
    const { spendThreshold, prepaidBalanceThreshold } = before;
    const after: Contract = {
      ...before,
      ...(kind === 'spend' && spendThreshold !== undefined
        ? { spendThreshold: { ...spendThreshold, isEnabled: false } }
        : {}),
      ...(kind === 'prepaid_balance' && prepaidBalanceThreshold !== undefined
        ? { prepaidBalanceThreshold: { ...prepaidBalanceThreshold, isEnabled: false } }
        : {}),
    };
    await contracts.save(tx, after, before, context.now);
    await audit.record(tx, systemContext(context.now), {
      resourceType: 'contract',
      resourceId: contractId,
      action: 'edit',
      description: `${kind} threshold switched off: its payment failed`,
    });
  }

  /** With an archived contract its waiting workflows end; its invoices are voided there (subscriptions 11.18). */
  async contractArchived(tx: Tx, now: number, contractId: string): Promise<void> {
    for (const workflow of await selectPending(tx, [contractId])) {
      await settleWorkflow(tx, workflow.id, 'CANCELED', now);
      await this.#setGate(tx, workflow, 'FAILED', now);
    }
  }
}

/** The engine gives a purchase behind a gate an invoice of its own, under this id. */
const gatedInvoiceId = ({ balanceId }: Pick<Workflow, 'balanceId'>): string => derivedId('gated-invoice', balanceId);

/** `USD (cents)` is the pricing unit; the currency is USD. */
const currencyCode = (unitName: string): string => unitName.split(' ', 1)[0] ?? unitName;
