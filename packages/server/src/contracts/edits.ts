import { isDeepStrictEqual } from 'node:util';
import type { Balance, Contract, Instant, PaymentGateConfig } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import { compact } from '../platform/compact.ts';
import { ApiError, badRequest } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { differenceOf, keepChange, tellOfContract } from './change/keeping.ts';
import { basisOf, type Opened, openForChange } from './change/opening.ts';
import {
  addedOverrides,
  checkOverwriteUnits,
  checkSubscriptionRates,
  checkThresholdTerms,
  requireStartedForThresholds,
} from './checks.ts';
import { applyEdit, type EditInput, isEmptyEdit } from './edit/edit.ts';
import { contentOf } from './edit/history.ts';
import { requireStripe, requireStripeForThresholds, withProviderUpdates } from './providers.ts';
import type { ContractParts } from './service.ts';
import * as store from './store.ts';

/** What an edit comes to. */
interface Change {
  readonly before: Contract;
  readonly after: Contract;
  readonly added: readonly Balance[];
  /** By id. */
  readonly changed: ReadonlyMap<string, Balance>;
  /** Of added commits, by id. */
  readonly gates: ReadonlyMap<string, PaymentGateConfig>;
}

/**
 * An edit with commits that Takt takes the payment for before it answers, as it is kept meanwhile: where Takt is killed amid the payment,
 * the next start goes on with it.
 */
interface ChargedEdit {
  readonly context: AuditContext;
  readonly input: EditInput;
  /** The commits that are paid first. */
  readonly charged: readonly string[];
  /** What else the edit comes to, as long as nobody else changes the contract. */
  readonly rest: Omit<Change, 'changed' | 'gates'> & {
    readonly changed: readonly (readonly [id: string, balance: Balance])[];
    readonly gates: readonly (readonly [id: string, gate: PaymentGateConfig])[];
  };
}

const isChargedAtOnce = (gate: Pick<PaymentGateConfig, 'paymentGateType'> | undefined): boolean =>
  gate?.paymentGateType === 'STRIPE';

const withoutCharged = ({ add_commits: commits, ...input }: EditInput): EditInput =>
  compact({
    ...input,
    add_commits: commits?.filter(({ payment_gate_config: gate }) => gate?.payment_gate_type !== 'STRIPE'),
  });

/** Edits of contracts: many changes at once, all or none (contracts 4), and what is paid for before it counts (subscriptions 8.2). */
export class ContractEdits {
  readonly #parts: ContractParts;

  constructor(parts: ContractParts) {
    this.#parts = parts;
  }

  /** Applies all lists of an edit or none. Drafts reflect it at once; what is finalized never changes. */
  async edit(tx: Tx, context: AuditContext, input: EditInput): Promise<store.Edit> {
    const opened = await openForChange(tx, this.#parts, context, input, input.uniqueness_key);
    if (isEmptyEdit(input)) throw badRequest('body: the edit changes nothing; name at least one change');
    const change = await this.#changeBy(tx, context, opened, input);
    const { after, added, gates } = change;
    const difference = await differenceOf(tx, this.#parts, change.before, after, added, context.now);
    const edit: store.Edit = compact({
      id: newId(),
      contractId: after.id,
      madeAt: context.now,
      madeBy: context.actor.name,
      uniquenessKey: input.uniqueness_key,
      content: contentOf(input, difference),
    });
    await store.insertEdit(tx, edit);
    if (added.some(({ id }) => isChargedAtOnce(gates.get(id)))) {
      await this.#chargeFirst(tx, context, { id: edit.id, input }, change);
    } else {
      await this.#carryOut(tx, context, change, edit.id);
    }
    return edit;
  }

  /** What an edit comes to, checked and not yet kept. */
  async #changeBy(tx: Tx, context: AuditContext, opened: Opened, input: EditInput): Promise<Change> {
    const { contract: before } = opened;
    const { contract, added, changed, gates } = applyEdit(
      input,
      await basisOf(tx, this.#parts, context, opened, undefined),
    );
    const after = await withProviderUpdates(tx, this.#parts, contract, input, context.now);
    await this.#checkTerms(tx, before, after, context.now);
    for (const balance of added) {
      const gate = gates.get(balance.id);
      if (gate === undefined) continue;
      this.#parts.gates.requireGateable(balance, context.now);
      await requireStripe(tx, this.#parts, after, gate, context.now, 'add_commits');
    }
    return { before, after, added, changed, gates };
  }

  async #carryOut(
    tx: Tx,
    context: AuditContext,
    { before, after, added, changed, gates }: Change,
    editId: string,
  ): Promise<void> {
    const free = added.filter(({ id }) => !gates.has(id));
    await keepChange(tx, this.#parts, context, before, after, free, changed);
    for (const balance of added) {
      const gate = gates.get(balance.id);
      if (gate !== undefined) await this.#parts.gates.beginManual(tx, context, after, balance, gate);
    }
    await tellOfContract(tx, this.#parts, context, after, 'edit', editId);
  }

  /**
   * The money first: what the edit changes beside its commits that are charged at once waits until one of them is paid, or under way. Where
   * none is, nothing of the edit stays but the void invoice, and its uniqueness key is free again (subscriptions 8.2).
   */
  async #chargeFirst(
    tx: Tx,
    context: AuditContext,
    edit: { readonly id: string; readonly input: EditInput },
    { before, after, added, changed, gates }: Change,
  ): Promise<void> {
    const isCharged = ({ id }: Balance): boolean => isChargedAtOnce(gates.get(id));
    const charged = added.filter(isCharged);
    for (const balance of charged) {
      const gate = gates.get(balance.id);
      if (gate !== undefined) await this.#parts.gates.beginManual(tx, context, after, balance, gate);
    }
    const rest = { before, after, added: added.filter((balance) => !isCharged(balance)) };
    const waiting: ChargedEdit = {
      context,
      input: withoutCharged(edit.input),
      charged: charged.map(({ id }) => id),
      rest: { ...rest, changed: [...changed], gates: [...gates] },
    };
    await store.insertWaitingEdit(tx, edit.id, waiting);
    tx.afterCommit(() => this.finishCharged(edit.id));
  }

  /** The edits that wait for a payment, or for whoever took it to go on. */
  chargedEdits(q: Queryable): Promise<readonly string[]> {
    return store.selectWaitingEditIds(q);
  }

  /** Does what is left of an edit whose payments have been tried: once, whoever else tries. */
  async finishCharged(editId: string): Promise<void> {
    const { transaction } = this.#parts;
    try {
      await transaction((tx) => this.#finish(tx, editId));
    } catch (error) {
      // What cannot be applied to what the contract is by now will not be tried again.
      if (error instanceof ApiError) await transaction((tx) => store.takeWaitingEdit(tx, editId));
      throw error;
    }
  }

  async #finish(tx: Tx, editId: string): Promise<void> {
    const { agenda, balances, documents } = this.#parts;
    const waiting = await store.takeWaitingEdit<ChargedEdit>(tx, editId);
    if (waiting === undefined) return;
    const { context, input, charged, rest } = waiting;
    const { id, customerId } = rest.before;
    await agenda.touch(tx, customerId);
    const commits: (Balance | undefined)[] = [];
    for (const commitId of charged) commits.push(await balances.loadForUpdate(tx, customerId, commitId));
    if (commits.every((commit) => commit === undefined || commit.gate?.status === 'FAILED')) {
      await store.deleteEdit(tx, editId);
      return;
    }
    if (isDeepStrictEqual(await documents.loadForUpdate(tx, customerId, id), rest.before)) {
      const change = { ...rest, changed: new Map(rest.changed), gates: new Map(rest.gates) };
      await this.#carryOut(tx, context, change, editId);
      return;
    }
    // Somebody else changed the contract meanwhile: the rest is applied to what it is now.
    const opened = await openForChange(tx, this.#parts, context, input, undefined);
    await this.#carryOut(tx, context, await this.#changeBy(tx, context, opened, input), editId);
  }

  async #checkTerms(tx: Tx, before: Contract, after: Contract, now: Instant): Promise<void> {
    const known = new Set(before.subscriptions.map(({ id }) => id));
    await checkSubscriptionRates(
      tx,
      this.#parts,
      after,
      after.subscriptions.filter(({ id }) => !known.has(id)),
    );
    await checkOverwriteUnits(tx, this.#parts, after, addedOverrides(before, after));
    if (
      after.spendThreshold !== before.spendThreshold ||
      after.prepaidBalanceThreshold !== before.prepaidBalanceThreshold ||
      after.spendTrackers !== before.spendTrackers
    ) {
      requireStartedForThresholds(after, now);
      await checkThresholdTerms(tx, this.#parts, after);
      await requireStripeForThresholds(tx, this.#parts, after, now);
    }
  }
}
