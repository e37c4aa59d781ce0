import { isDeepStrictEqual } from 'node:util';
import type { Static } from '@sinclair/typebox';
import {
  type Balance,
  type Contract,
  contains,
  type Instant,
  type PaymentGateConfig,
  termOf,
  type UsageFilter,
} from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import { type BalanceHistory, Guards, openNames, openScope } from '../balances/index.ts';
import { compact } from '../platform/compact.ts';
import { ApiError, badRequest, conflict, uniquenessKeyTaken } from '../platform/errors.ts';
import { hourOf } from '../platform/full-hour.ts';
import { newId } from '../platform/ids.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { CustomerStatement } from '../statements/index.ts';
import {
  checkOverwriteUnits,
  checkSubscriptionRates,
  checkThresholdTerms,
  checkUsageFilter,
  requireStartedForThresholds,
} from './checks.ts';
import { applyEdit, checkEnd, type EditBasis, type EditInput, isEmptyEdit } from './edit/edit.ts';
import { amendmentOf, contentOf, type Difference } from './edit/history.ts';
import { moveEnd, withEnd } from './ending.ts';
import {
  isBilledBy,
  requireStripe,
  requireStripeForThresholds,
  withoutThresholds,
  withProviderUpdates,
} from './providers.ts';
import type {
  AmendContractPayload,
  ArchiveContractPayload,
  SetUsageFilterPayload,
  UpdateActiveRechargeConfig,
  UpdateContractEndDatePayload,
} from './schemas.ts';
import type { ContractParts } from './service.ts';
import * as store from './store.ts';
import { parseAdditions } from './terms/contract.ts';
import { References } from './terms/references.ts';
import type { ContractScope } from './terms/scope.ts';
import { withUsageFilter } from './terms/usage-terms.ts';

/** A contract on its way to a change. */
interface Opened {
  readonly contract: Contract;
  readonly state: CustomerStatement;
  readonly guards: Guards;
}

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

/** How contracts change and end (contracts 4). */
export class ContractChanges {
  readonly #parts: ContractParts;

  constructor(parts: ContractParts) {
    this.#parts = parts;
  }

  /** Applies all lists of an edit or none. Drafts reflect it at once; what is finalized never changes. */
  async edit(tx: Tx, context: AuditContext, input: EditInput): Promise<store.Edit> {
    const opened = await this.#open(tx, context, input, input.uniqueness_key);
    if (isEmptyEdit(input)) throw badRequest('body: the edit changes nothing; name at least one change');
    const change = await this.#changeBy(tx, context, opened, input);
    const { after, added, gates } = change;
    const difference = await this.#difference(tx, change.before, after, added, context.now);
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
    const { contract, added, changed, gates } = applyEdit(input, await this.#basis(tx, context, opened, undefined));
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
    await this.#keep(tx, context, before, after, free, changed);
    for (const balance of added) {
      const gate = gates.get(balance.id);
      if (gate !== undefined) await this.#parts.gates.beginManual(tx, context, after, balance, gate);
    }
    await this.#tell(tx, context, after, 'edit', editId);
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
    const opened = await this.#open(tx, context, input, undefined);
    await this.#carryOut(tx, context, await this.#changeBy(tx, context, opened, input), editId);
  }

  /** Adds terms as one amendment; nothing is edited or removed. */
  async amend(tx: Tx, context: AuditContext, input: Static<typeof AmendContractPayload>): Promise<string> {
    const opened = await this.#open(tx, context, input, undefined);
    const { contract: before } = opened;
    const id = newId();
    const startingAt = hourOf('starting_at', input.starting_at);
    const { scope } = await this.#basis(tx, context, opened, id);
    const { terms, balances } = parseAdditions(
      {
        ...NO_ADDITIONS,
        add_commits: input.commits,
        add_credits: input.credits,
        add_overrides: input.overrides,
        add_discounts: input.discounts,
        add_professional_services: input.professional_services,
        add_reseller_royalties: input.reseller_royalties,
        add_scheduled_charges: input.scheduled_charges,
      },
      before,
      (list, i) => `${list.slice('add_'.length)}[${i}]`,
      scope,
    );
    const after: Contract = compact({
      ...before,
      ...terms,
      totalContractValue: input.total_contract_value ?? before.totalContractValue,
    });
    await checkOverwriteUnits(tx, this.#parts, after, addedOverrides(before, after));
    await this.#keep(tx, context, before, after, balances, new Map());
    await this.#parts.documents.setFields(tx, after.id, input.custom_fields);
    const difference = await this.#difference(tx, before, after, balances, context.now);
    await store.insertEdit(tx, {
      id,
      contractId: after.id,
      madeAt: context.now,
      madeBy: context.actor.name,
      content: contentOf({}, difference),
      amendment: amendmentOf(
        {
          id,
          startingAt: textOf(startingAt),
          createdBy: context.actor.name,
          netsuiteSalesOrderId: input.netsuite_sales_order_id,
          salesforceOpportunityId: input.salesforce_opportunity_id,
        },
        difference,
      ),
    });
    await this.#tell(tx, context, after, 'edit', id, 'amend');
    return id;
  }

  /** Without `ending_before` the contract becomes open-ended. */
  async updateEndDate(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof UpdateContractEndDatePayload>,
  ): Promise<string> {
    const opened = await this.#open(tx, context, input, undefined);
    const { contract: before, guards } = opened;
    const endingBefore = input.ending_before === undefined ? undefined : hourOf('ending_before', input.ending_before);
    const isAllowed = input.allow_ending_before_finalized_invoice ?? true;
    checkEnd(before, endingBefore, isAllowed ? undefined : invoicedUntil(opened), 'ending_before');
    const balances = await this.#ownBalances(tx, before);
    const moved = moveEnd({ contract: before, balances }, endingBefore, {
      now: context.now,
      isBilled: (itemId) => guards.isBilled(itemId),
    });
    const changed = new Map(
      moved.balances.filter((balance, i) => balance !== balances[i]).map((balance) => [balance.id, balance]),
    );
    await this.#keep(tx, context, before, moved.contract, [], changed);
    const content = endingBefore === undefined ? {} : { update_contract_end_date: textOf(endingBefore) };
    const id = await this.#record(tx, context, before.id, content);
    await this.#tell(tx, context, before, 'edit', id, 'update_end_date');
    return before.id;
  }

  /** Ends and archives at once (contracts 4). */
  async archive(tx: Tx, context: AuditContext, input: Static<typeof ArchiveContractPayload>): Promise<string> {
    const { contract } = await this.#open(tx, context, input, undefined);
    await this.#archive(tx, context, contract, input.void_invoices);
    return contract.id;
  }

  /** All of a customer's, with the customer (customers 1.3). */
  async archiveAllOf(tx: Tx, context: AuditContext, customerId: string): Promise<void> {
    await this.#parts.agenda.touch(tx, customerId);
    for (const contract of await this.#parts.documents.loadContracts(tx, [customerId])) {
      if (contract.archivedAt === undefined) await this.#archive(tx, context, contract, true);
    }
  }

  async #archive(tx: Tx, context: AuditContext, contract: Contract, voidFinalized: boolean): Promise<void> {
    const { documents, events, invoices, statements } = this.#parts;
    const { now } = context;
    const { statement } = await statements.within(tx, contract.customerId);
    await invoices.contractArchived(tx, context, contract, voidFinalized);
    const isRunning = contract.startingAt < now && now < (contract.endingBefore ?? Number.POSITIVE_INFINITY);
    const ended = isRunning ? withEnd(contract, now, now) : contract;
    await documents.save(tx, { ...ended, archivedAt: now }, contract, now);
    await this.#touchFamily(tx, contract);
    await this.#tell(tx, context, contract, 'archive');
    for (const { balance } of statement.balances) {
      if (balance.contractId !== contract.id || balance.archivedAt !== undefined) continue;
      // Notifications follow what was granted or rolled over by themselves.
      if (balance.recurringId !== undefined || balance.rolledOverFrom !== undefined) continue;
      await events.emit(tx, {
        type: balance.kind === 'CREDIT' ? 'credit.archive' : 'commit.archive',
        customerId: contract.customerId,
        contractId: contract.id,
        balanceId: balance.id,
        timestamp: now,
      });
    }
  }

  /** Once the configuration that bills a contract is archived, nothing is bought automatically any more (integrations 2.2). */
  async configurationsArchived(
    tx: Tx,
    context: AuditContext,
    customerId: string,
    configurationIds: ReadonlySet<string>,
  ): Promise<void> {
    const { documents, agenda } = this.#parts;
    await agenda.touch(tx, customerId);
    for (const contract of await documents.loadContracts(tx, [customerId])) {
      if (contract.archivedAt !== undefined || !isBilledBy(contract, configurationIds, context.now)) continue;
      const after = withoutThresholds(contract);
      if (after === undefined) continue;
      await documents.save(tx, after, contract, context.now);
      await this.#tell(tx, context, after, 'edit');
    }
  }

  /** From `starting_at` on only events with one of the values belong to the contract. */
  async setUsageFilter(tx: Tx, context: AuditContext, input: Static<typeof SetUsageFilterPayload>): Promise<void> {
    const { contract: before } = await this.#open(tx, context, input, undefined);
    const filter: UsageFilter = {
      groupKey: input.group_key,
      groupValues: input.group_values,
      startingAt: hourOf('starting_at', input.starting_at),
    };
    await checkUsageFilter(tx, this.#parts, before, filter);
    const after = { ...before, usageFilters: withUsageFilter(before.usageFilters, filter) };
    await this.#keep(tx, context, before, after, [], new Map());
    const shown = {
      group_key: filter.groupKey,
      group_values: [...filter.groupValues],
      starting_at: textOf(filter.startingAt),
    };
    const id = await this.#record(tx, context, before.id, { add_usage_filters: [shown] });
    await this.#tell(tx, context, before, 'edit', id, 'set_usage_filter');
  }

  /** Changes the prepaid recharge of the customer's running contract (subscriptions 7.2). */
  async updateActiveRecharge(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof UpdateActiveRechargeConfig>,
  ): Promise<void> {
    const { customers, documents } = this.#parts;
    const customerId = input.customer_id.toLowerCase();
    await customers.requireKnown(tx, customerId);
    const running = (await documents.loadContracts(tx, [customerId])).filter(
      (contract) =>
        contract.prepaidBalanceThreshold !== undefined &&
        contract.archivedAt === undefined &&
        contains(termOf(contract), context.now),
    );
    const [contract, ...others] = running;
    if (contract === undefined) {
      throw new ApiError(404, 'NotFound', 'customer_id: no running contract of the customer has a recharge');
    }
    if (others.length > 0) throw conflict('customer_id: several running contracts of the customer have a recharge');
    await this.edit(tx, context, {
      customer_id: customerId,
      contract_id: contract.id,
      update_prepaid_balance_threshold_configuration: compact({
        is_enabled: input.enabled,
        threshold_amount: input.recharge_threshold,
        recharge_to_amount: input.recharge_to_amount,
      }),
    });
  }

  /** An edit of a contract's own commit or credit, made on its own. */
  async recordBalanceEdit(tx: Tx, context: AuditContext, contractId: string, content: BalanceHistory): Promise<void> {
    await this.#record(tx, context, contractId, content);
  }

  /** All edits, oldest first; 404 where the customer has no such contract. */
  async history(q: Queryable, customerId: string, contractId: string): Promise<readonly store.Edit[]> {
    const contract = await this.#parts.documents.loadContract(q, customerId, contractId);
    return store.selectEdits(q, [contract.id]);
  }

  /** Locks a contract for a change: 404 where the customer has none of this id, 400 where it is archived. */
  async #open(
    tx: Tx,
    context: AuditContext,
    { customer_id: customerId, contract_id: id }: { readonly customer_id: string; readonly contract_id: string },
    key: string | undefined,
  ): Promise<Opened> {
    const { agenda, customers, documents, statements } = this.#parts;
    await customers.requireKnown(tx, customerId);
    const contract = await documents.loadForUpdate(tx, customerId, id.toLowerCase());
    if (key !== undefined) {
      const holder = await store.selectEditIdByUniquenessKey(tx, key);
      if (holder !== undefined) throw uniquenessKeyTaken(key, holder);
    }
    if (contract.archivedAt !== undefined) throw badRequest(`contract_id: contract ${id} is archived`);
    await agenda.touch(tx, contract.customerId);
    const state = await statements.within(tx, contract.customerId);
    return { contract, state, guards: new Guards(state.facts.invoices, state.terms.contracts, context.now) };
  }

  async #basis(tx: Tx, context: AuditContext, opened: Opened, amendmentId: string | undefined): Promise<EditBasis> {
    const { contract, state, guards } = opened;
    const balances = new Map((await this.#ownBalances(tx, contract)).map((balance) => [balance.id, balance]));
    const derived = state.statement.balances.filter(({ balance }) => balance.contractId === contract.id);
    const terms = await openScope(tx, this.#parts.pricing, { now: context.now, createdBy: context.actor.name });
    const scope: ContractScope = compact({
      ...terms,
      customerId: contract.customerId,
      contractId: contract.id,
      amendmentId,
      startingAt: contract.startingAt,
      endingBefore: contract.endingBefore,
      pastEnds: contract.earlierEnds.length,
      prioritization: contract.multiplierOverridePrioritization,
      references: referencesOf(contract, state),
    });
    return { contract, balances, derived, guards, scope, invoicedUntil: invoicedUntil(opened) };
  }

  async #ownBalances(q: Queryable, contract: Contract): Promise<readonly Balance[]> {
    const all = await this.#parts.balances.loadBalances(q, [contract.customerId]);
    return all.filter((balance) => balance.contractId === contract.id);
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

  async #keep(
    tx: Tx,
    { now }: AuditContext,
    before: Contract,
    after: Contract,
    added: readonly Balance[],
    changed: ReadonlyMap<string, Balance>,
  ): Promise<void> {
    const { balances, documents } = this.#parts;
    await documents.save(tx, after, before, now);
    for (const balance of added) await balances.add(tx, balance, now, false);
    for (const balance of changed.values()) await balances.save(tx, balance, now);
    await this.#touchFamily(tx, after);
    for (const balance of added) await this.#tellOf(tx, balance, 'create', now);
    for (const balance of changed.values()) {
      await this.#tellOf(tx, balance, balance.archivedAt === now ? 'archive' : 'edit', now);
    }
  }

  /** Children draw their parent's balances, and a parent may pay for its children (contracts 10). */
  async #touchFamily(tx: Tx, { hierarchy }: Contract): Promise<void> {
    if (hierarchy === undefined) return;
    const relatives = hierarchy.role === 'CHILD' ? [hierarchy.parent] : hierarchy.children;
    const ids = new Set(relatives.map(({ customerId }) => customerId));
    for (const id of [...ids].sort()) await this.#parts.agenda.touch(tx, id);
  }

  async #difference(
    q: Queryable,
    before: Contract,
    after: Contract,
    added: readonly Balance[],
    now: Instant,
  ): Promise<Difference> {
    const { pricing } = this.#parts;
    const card = after.rateCardId === undefined ? undefined : await pricing.loadRateCard(q, after.rateCardId);
    const names = await openNames(q, pricing, now);
    return compact({ before, after, added, fiatCreditTypeId: card?.fiatCreditTypeId, names, now });
  }

  async #record(tx: Tx, context: AuditContext, contractId: string, content: store.EditContent): Promise<string> {
    const id = newId();
    await store.insertEdit(tx, { id, contractId, madeAt: context.now, madeBy: context.actor.name, content });
    return id;
  }

  async #tell(
    tx: Tx,
    context: AuditContext,
    { id, customerId }: Contract,
    what: 'edit' | 'archive',
    editId?: string,
    action: string = what,
  ): Promise<void> {
    const { audit, events } = this.#parts;
    await audit.record(tx, context, { resourceType: 'contract', resourceId: id, action });
    const event = { type: `contract.${what}` as const, customerId, contractId: id, timestamp: context.now };
    await events.emit(tx, compact({ ...event, editId }));
  }

  async #tellOf(tx: Tx, balance: Balance, what: 'create' | 'edit' | 'archive', now: Instant): Promise<void> {
    await this.#parts.events.emit(
      tx,
      compact({
        type: `${balance.kind === 'CREDIT' ? 'credit' : 'commit'}.${what}` as const,
        customerId: balance.customerId,
        contractId: balance.contractId,
        balanceId: balance.id,
        timestamp: now,
        editId: what === 'edit' ? newId() : undefined,
      }),
    );
  }
}

const NO_ADDITIONS = {
  add_recurring_commits: undefined,
  add_recurring_credits: undefined,
  add_subscriptions: undefined,
  add_spend_trackers: undefined,
};

const addedOverrides = (before: Contract, after: Contract): Contract['overrides'] => {
  const known = new Set(before.overrides.map(({ id }) => id));
  return after.overrides.filter(({ id }) => !known.has(id));
};

/** What new terms of a contract may point to: its own terms, and the customer's balances that it can draw. */
function referencesOf(contract: Contract, { statement }: CustomerStatement): References {
  const references = new References();
  for (const { balance } of statement.balances) {
    if (balance.contractId !== undefined && balance.contractId !== contract.id) continue;
    if (balance.archivedAt !== undefined) continue;
    references.add(balance.kind === 'CREDIT' ? 'CREDIT' : 'COMMIT', balance.id);
  }
  for (const grant of contract.recurring) {
    references.add(grant.kind === 'CREDIT' ? 'RECURRING_CREDIT' : 'RECURRING_COMMIT', grant.id);
  }
  for (const { id } of contract.subscriptions) references.add('SUBSCRIPTION', id);
  return references;
}

const invoicedUntil = ({ contract, state }: Opened): Instant =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...state.facts.invoices.flatMap((invoice) =>
      invoice.contractId === contract.id && invoice.status === 'FINALIZED' && invoice.type === 'USAGE'
        ? (invoice.endingBefore ?? [])
        : [],
    ),
  );
