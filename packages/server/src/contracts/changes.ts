import type { Static } from '@sinclair/typebox';
import { type Contract, contains, termOf, type UsageFilter } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import type { BalanceHistory } from '../balances/index.ts';
import { compact } from '../platform/compact.ts';
import { ApiError, conflict } from '../platform/errors.ts';
import { hourOf } from '../platform/full-hour.ts';
import { newId } from '../platform/ids.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import { differenceOf, keepChange, recordEdit, tellOfContract, touchFamily } from './change/keeping.ts';
import { basisOf, invoicedUntil, openForChange, ownBalances } from './change/opening.ts';
import { addedOverrides, checkOverwriteUnits, checkUsageFilter } from './checks.ts';
import { checkEnd } from './edit/edit.ts';
import { amendmentOf, contentOf } from './edit/history.ts';
import type { ContractEdits } from './edits.ts';
import { moveEnd, withEnd } from './ending.ts';
import { isBilledBy, withoutThresholds } from './providers.ts';
import type {
  AmendContractPayload,
  ArchiveContractPayload,
  SetUsageFilterPayload,
  UpdateActiveRechargeConfig,
  UpdateContractEndDatePayload,
} from './schemas.ts';
import type { ContractParts } from './service.ts';
import * as store from './store.ts';
import { parseAdditions } from './terms/additions.ts';
import { withUsageFilter } from './terms/usage-terms.ts';

/** How contracts change and end in other ways than by edits (contracts 4). */
export class ContractChanges {
  readonly #parts: ContractParts;
  readonly #edits: ContractEdits;

  constructor(parts: ContractParts, edits: ContractEdits) {
    this.#parts = parts;
    this.#edits = edits;
  }

  /** Adds terms as one amendment; nothing is edited or removed. */
  async amend(tx: Tx, context: AuditContext, input: Static<typeof AmendContractPayload>): Promise<string> {
    const opened = await openForChange(tx, this.#parts, context, input, undefined);
    const { contract: before } = opened;
    const id = newId();
    const startingAt = hourOf('starting_at', input.starting_at);
    const { scope } = await basisOf(tx, this.#parts, context, opened, id);
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
    await keepChange(tx, this.#parts, context, before, after, balances, new Map());
    await this.#parts.documents.setFields(tx, after.id, input.custom_fields);
    const difference = await differenceOf(tx, this.#parts, before, after, balances, context.now);
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
    await tellOfContract(tx, this.#parts, context, after, 'edit', id, 'amend');
    return id;
  }

  /** Without `ending_before` the contract becomes open-ended. */
  async updateEndDate(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof UpdateContractEndDatePayload>,
  ): Promise<string> {
    const opened = await openForChange(tx, this.#parts, context, input, undefined);
    const { contract: before, guards } = opened;
    const endingBefore = input.ending_before === undefined ? undefined : hourOf('ending_before', input.ending_before);
    const isAllowed = input.allow_ending_before_finalized_invoice ?? true;
    checkEnd(before, endingBefore, isAllowed ? undefined : invoicedUntil(opened), 'ending_before');
    const balances = await ownBalances(tx, this.#parts, before);
    const moved = moveEnd({ contract: before, balances }, endingBefore, {
      now: context.now,
      isBilled: (itemId) => guards.isBilled(itemId),
    });
    const changed = new Map(
      moved.balances.filter((balance, i) => balance !== balances[i]).map((balance) => [balance.id, balance]),
    );
    await keepChange(tx, this.#parts, context, before, moved.contract, [], changed);
    const content = endingBefore === undefined ? {} : { update_contract_end_date: textOf(endingBefore) };
    const id = await recordEdit(tx, context, before.id, content);
    await tellOfContract(tx, this.#parts, context, before, 'edit', id, 'update_end_date');
    return before.id;
  }

  /** Ends and archives at once (contracts 4). */
  async archive(tx: Tx, context: AuditContext, input: Static<typeof ArchiveContractPayload>): Promise<string> {
    const { contract } = await openForChange(tx, this.#parts, context, input, undefined);
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
    await touchFamily(tx, this.#parts, contract);
    await tellOfContract(tx, this.#parts, context, contract, 'archive');
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
      await tellOfContract(tx, this.#parts, context, after, 'edit');
    }
  }

  /** From `starting_at` on only events with one of the values belong to the contract. */
  async setUsageFilter(tx: Tx, context: AuditContext, input: Static<typeof SetUsageFilterPayload>): Promise<void> {
    const { contract: before } = await openForChange(tx, this.#parts, context, input, undefined);
    const filter: UsageFilter = {
      groupKey: input.group_key,
      groupValues: input.group_values,
      startingAt: hourOf('starting_at', input.starting_at),
    };
    await checkUsageFilter(tx, this.#parts, before, filter);
    const after = { ...before, usageFilters: withUsageFilter(before.usageFilters, filter) };
    await keepChange(tx, this.#parts, context, before, after, [], new Map());
    const shown = {
      group_key: filter.groupKey,
      group_values: [...filter.groupValues],
      starting_at: textOf(filter.startingAt),
    };
    const id = await recordEdit(tx, context, before.id, { add_usage_filters: [shown] });
    await tellOfContract(tx, this.#parts, context, before, 'edit', id, 'set_usage_filter');
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
    await this.#edits.edit(tx, context, {
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
    await recordEdit(tx, context, contractId, content);
  }

  /** All edits, oldest first; 404 where the customer has no such contract. */
  async history(q: Queryable, customerId: string, contractId: string): Promise<readonly store.Edit[]> {
    const contract = await this.#parts.documents.loadContract(q, customerId, contractId);
    return store.selectEdits(q, [contract.id]);
  }
}

const NO_ADDITIONS = {
  add_recurring_commits: undefined,
  add_recurring_credits: undefined,
  add_subscriptions: undefined,
  add_spend_trackers: undefined,
};
