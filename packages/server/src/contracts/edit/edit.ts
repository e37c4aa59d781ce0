import type { Static } from '@sinclair/typebox';
import type {
  Balance,
  BalanceState,
  Contract,
  Instant,
  PaymentGateConfig,
  RecurringGrant,
  ScheduledCharge,
} from '@takt/engine';
import { editBalance, editInvoiceSchedule, type Guards } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { ApiError, badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { moveEnd, withEnd } from '../ending.ts';
import type { EditContractPayload } from '../schemas.ts';
import { type Additions, parseAdditions } from '../terms/additions.ts';
import { parsePaymentTerms } from '../terms/contract.ts';
import type { ContractScope } from '../terms/scope.ts';
import { parsePaymentGate, parsePrepaidThreshold, parseSpendThreshold } from '../terms/threshold.ts';
import { editGrant } from './recurring.ts';
import { editSubscription } from './subscriptions.ts';
import { editPrepaidThreshold, editSpendThreshold } from './thresholds.ts';

export type EditInput = Static<typeof EditContractPayload>;

/** Members that say which contract, not what to do with it. */
const ADDRESS: ReadonlySet<string> = new Set([
  'customer_id',
  'contract_id',
  'uniqueness_key',
  'allow_contract_ending_before_finalized_invoice',
]);

/** Whether the edit asks for anything: an empty list does not. */
export const isEmptyEdit = (input: EditInput): boolean =>
  Object.entries(input).every(([member, value]) => ADDRESS.has(member) || (Array.isArray(value) && value.length === 0));

/** A contract with its balances before or after an edit: stored ones, and derived ones once they were touched. */
export interface Edited {
  readonly contract: Contract;
  readonly added: readonly Balance[];
  /** By id. */
  readonly changed: ReadonlyMap<string, Balance>;
  /** Added commits that wait for their payment, by id. */
  readonly gates: ReadonlyMap<string, PaymentGateConfig>;
}

export interface EditBasis {
  readonly contract: Contract;
  /** The contract's balances as they are kept, and those that the engine derives. */
  readonly balances: ReadonlyMap<string, Balance>;
  readonly derived: readonly BalanceState[];
  readonly guards: Guards;
  readonly scope: ContractScope;
  /** The latest end of a finalized usage invoice of the contract. */
  readonly invoicedUntil: Instant;
}

/**
 * Applies an edit: what it adds, then what it updates, then what it archives and removes (contracts 4). Where it extends the contract, the
 * rest of it is for the longer term.
 */
export function applyEdit(input: EditInput, before: EditBasis): Edited {
  const basis = extended(input, before);
  const { scope } = basis;
  const additions = parseAdditions(input, basis.contract, (list, i) => `${list}[${i}]`, scope);
  const draft = new Draft(
    basis,
    withThresholds({ ...basis.contract, ...additions.terms }, input, scope),
    additions.balances,
  );
  updateContract(draft, input, basis);
  updateBalances(draft, input, basis);
  updateThresholds(draft, input, scope);
  updateEnd(draft, input, basis);
  archiveTerms(draft, input, basis);
  return { ...draft.edited(), gates: gatesOf(input, additions.balances) };
}

/** The contract with a later end, where the edit gives it one. */
function extended({ update_contract_end_date: given }: EditInput, basis: EditBasis): EditBasis {
  const endingBefore = endOf(given);
  const { contract, scope } = basis;
  if (given === undefined || contract.endingBefore === undefined) return basis;
  if (endingBefore !== undefined && endingBefore <= contract.endingBefore) return basis;
  const longer = withEnd(contract, endingBefore, scope.now);
  const { endingBefore: _, ...rest } = scope;
  return {
    ...basis,
    contract: longer,
    scope: { ...rest, ...(endingBefore === undefined ? {} : { endingBefore }), pastEnds: longer.earlierEnds.length },
  };
}

const endOf = (given: EditInput['update_contract_end_date']): Instant | undefined =>
  given === undefined || given === null ? undefined : hourOf('update_contract_end_date', given);

/** The payment gates of added commits, by commit (subscriptions 8.2). Added balances stand in the order in which they were given. */
function gatesOf(input: EditInput, added: readonly Balance[]): ReadonlyMap<string, PaymentGateConfig> {
  const gates = new Map<string, PaymentGateConfig>();
  input.add_commits?.forEach(({ payment_gate_config: gate }, i) => {
    const commit = added[i];
    if (gate === undefined || commit === undefined) return;
    gates.set(commit.id, parsePaymentGate(gate, `add_commits[${i}].payment_gate_config`));
  });
  return gates;
}

/** Terms under edit: each step replaces what it changes. */
class Draft {
  contract: Contract;
  readonly #basis: EditBasis;
  readonly #added: Map<string, Balance>;
  readonly #changed = new Map<string, Balance>();

  constructor(basis: EditBasis, contract: Contract, added: readonly Balance[]) {
    this.contract = contract;
    this.#basis = basis;
    this.#added = new Map(added.map((balance) => [balance.id, balance]));
  }

  /** A balance of the contract, of the wanted sort; 404 otherwise. */
  balance(id: string, isCredit: boolean, where: string): Balance {
    const key = id.toLowerCase();
    const { balances, derived } = this.#basis;
    const kept = balances.get(key);
    const found =
      this.#changed.get(key) ??
      this.#added.get(key) ??
      (kept?.editedMembers === undefined ? kept : undefined) ??
      derived.find(({ balance }) => balance.id === key)?.balance;
    if (found !== undefined && (found.kind === 'CREDIT') === isCredit) return found;
    throw unknown(where, id);
  }

  put(balance: Balance): void {
    if (this.#added.has(balance.id)) this.#added.set(balance.id, balance);
    else this.#changed.set(balance.id, balance);
  }

  /** All that are kept or new. */
  balances(): readonly Balance[] {
    const kept = [...this.#basis.balances.values()].map((balance) => this.#changed.get(balance.id) ?? balance);
    const touched = [...this.#changed.values()].filter((balance) => !this.#basis.balances.has(balance.id));
    return [...kept, ...touched, ...this.#added.values()];
  }

  edited(): Omit<Edited, 'gates'> {
    return { contract: this.contract, added: [...this.#added.values()], changed: this.#changed };
  }
}

/** Ids that are not on this contract (contracts 4). */
const unknown = (where: string, id: string): ApiError =>
  new ApiError(404, 'NotFound', `${where}: ${id} is not on this contract`);

/** Replaces the one item of the id; 404 where there is none. */
function replaced<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  where: string,
  change: (item: T) => T,
): readonly T[] {
  const index = list.findIndex((item) => item.id === id.toLowerCase());
  const item = list[index];
  if (item === undefined) throw unknown(where, id);
  return list.with(index, change(item));
}

function withThresholds(contract: Contract & Additions, input: EditInput, scope: ContractScope): Contract {
  const { add_spend_threshold_configuration: spend, add_prepaid_balance_threshold_configuration: prepaid } = input;
  if (spend !== undefined && contract.spendThreshold !== undefined) {
    throw badRequest('add_spend_threshold_configuration: the contract has one already; update it');
  }
  if (prepaid !== undefined && contract.prepaidBalanceThreshold !== undefined) {
    throw badRequest('add_prepaid_balance_threshold_configuration: the contract has one already; update it');
  }
  return compact({
    ...contract,
    spendThreshold:
      spend === undefined
        ? contract.spendThreshold
        : parseSpendThreshold(spend, 'add_spend_threshold_configuration', scope),
    prepaidBalanceThreshold:
      prepaid === undefined
        ? contract.prepaidBalanceThreshold
        : parsePrepaidThreshold(prepaid, 'add_prepaid_balance_threshold_configuration', scope),
  });
}

function updateContract(draft: Draft, input: EditInput, { scope, guards }: EditBasis): void {
  const { update_contract_name: name, update_net_payment_terms_days: days } = input;
  const { contract } = draft;
  const grants = (kind: RecurringGrant['kind'], where: string) => (grant: RecurringGrant) => {
    if (grant.kind !== kind) throw unknown(where, grant.id);
    return grant;
  };
  let { recurring, scheduledCharges, subscriptions } = contract;
  input.update_recurring_commits?.forEach((update, i) => {
    const where = `update_recurring_commits[${i}]`;
    const ofKind = grants('PREPAID', `${where}.recurring_commit_id`);
    recurring = replaced(recurring, update.recurring_commit_id, `${where}.recurring_commit_id`, (grant) =>
      editGrant(ofKind(grant), update, where, scope),
    );
  });
  input.update_recurring_credits?.forEach((update, i) => {
    const where = `update_recurring_credits[${i}]`;
    const ofKind = grants('CREDIT', `${where}.recurring_credit_id`);
    recurring = replaced(recurring, update.recurring_credit_id, `${where}.recurring_credit_id`, (grant) =>
      editGrant(ofKind(grant), update, where, scope),
    );
  });
  input.update_scheduled_charges?.forEach((update, i) => {
    const where = `update_scheduled_charges[${i}]`;
    scheduledCharges = replaced(
      scheduledCharges,
      update.scheduled_charge_id,
      `${where}.scheduled_charge_id`,
      (charge) => editCharge(charge, update, where, guards),
    );
  });
  input.update_subscriptions?.forEach((update, i) => {
    const where = `update_subscriptions[${i}]`;
    subscriptions = replaced(subscriptions, update.subscription_id, `${where}.subscription_id`, (subscription) =>
      editSubscription(subscription, update, contract, where, scope.now),
    );
  });
  draft.contract = compact({
    ...contract,
    name: name === undefined ? contract.name : (name ?? undefined),
    netPaymentTermsDays:
      days === undefined
        ? contract.netPaymentTermsDays
        : parsePaymentTerms(days ?? undefined, 'update_net_payment_terms_days'),
    recurring,
    scheduledCharges,
    subscriptions,
  });
}

function editCharge(
  charge: ScheduledCharge,
  update: NonNullable<EditInput['update_scheduled_charges']>[number],
  where: string,
  guards: Guards,
): ScheduledCharge {
  if (charge.archivedAt !== undefined) throw badRequest(`${where}.scheduled_charge_id: ${charge.id} is archived`);
  const { invoice_schedule: schedule, netsuite_sales_order_id: order } = update;
  if (schedule !== undefined) guards.checkInvoiceEdit(schedule, `${where}.invoice_schedule`);
  return compact({
    ...charge,
    netsuiteSalesOrderId: order === undefined ? charge.netsuiteSalesOrderId : (order ?? undefined),
    schedule:
      schedule === undefined
        ? charge.schedule
        : editInvoiceSchedule(charge.schedule, schedule, `${where}.invoice_schedule`),
  });
}

function updateBalances(draft: Draft, input: EditInput, { scope, guards }: EditBasis): void {
  input.update_commits?.forEach(({ commit_id: id, ...update }, i) => {
    const where = `update_commits[${i}]`;
    draft.put(editBalance(draft.balance(id, false, `${where}.commit_id`), update, `${where}.`, scope, guards));
  });
  input.update_credits?.forEach(({ credit_id: id, ...update }, i) => {
    const where = `update_credits[${i}]`;
    draft.put(editBalance(draft.balance(id, true, `${where}.credit_id`), update, `${where}.`, scope, guards));
  });
}

function updateThresholds(draft: Draft, input: EditInput, scope: ContractScope): void {
  const { update_spend_threshold_configuration: spend, update_prepaid_balance_threshold_configuration: prepaid } =
    input;
  const { spendThreshold, prepaidBalanceThreshold } = draft.contract;
  if (spend !== undefined) {
    const where = 'update_spend_threshold_configuration';
    if (spendThreshold === undefined) throw badRequest(`${where}: the contract has none; add one`);
    draft.contract = { ...draft.contract, spendThreshold: editSpendThreshold(spendThreshold, spend, where, scope) };
  }
  if (prepaid !== undefined) {
    const where = 'update_prepaid_balance_threshold_configuration';
    if (prepaidBalanceThreshold === undefined) throw badRequest(`${where}: the contract has none; add one`);
    const edited = editPrepaidThreshold(prepaidBalanceThreshold, prepaid, where, scope);
    draft.contract = { ...draft.contract, prepaidBalanceThreshold: edited };
  }
}

function updateEnd(draft: Draft, input: EditInput, basis: EditBasis): void {
  const { update_contract_end_date: given } = input;
  if (given === undefined) return;
  const endingBefore = endOf(given);
  const isAllowed = input.allow_contract_ending_before_finalized_invoice ?? true;
  checkEnd(draft.contract, endingBefore, isAllowed ? undefined : basis.invoicedUntil, 'update_contract_end_date');
  if (endingBefore === draft.contract.endingBefore) return;
  const before = draft.balances();
  const moved = moveEnd({ contract: draft.contract, balances: before }, endingBefore, {
    now: basis.scope.now,
    isBilled: (itemId) => basis.guards.isBilled(itemId),
  });
  draft.contract = moved.contract;
  for (const [i, balance] of moved.balances.entries()) if (balance !== before[i]) draft.put(balance);
}

/** @param invoicedUntil given where the contract must not end before it. */
export function checkEnd(
  contract: Contract,
  endingBefore: Instant | undefined,
  invoicedUntil: Instant | undefined,
  where: string,
): void {
  if (endingBefore === undefined) return;
  if (endingBefore <= contract.startingAt) throw badRequest(`${where}: must lie after the start of the contract`);
  if (invoicedUntil !== undefined && endingBefore < invoicedUntil) {
    throw badRequest(`${where}: lies before the end of a finalized usage invoice`);
  }
}

function archiveTerms(draft: Draft, input: EditInput, { scope, guards }: EditBasis): void {
  const archive = (id: string, isCredit: boolean, where: string): void => {
    const balance = draft.balance(id, isCredit, where);
    guards.checkArchival(balance, where);
    draft.put({ ...balance, archivedAt: scope.now });
  };
  input.archive_commits?.forEach(({ id }, i) => {
    archive(id, false, `archive_commits[${i}].id`);
  });
  input.archive_credits?.forEach(({ id }, i) => {
    archive(id, true, `archive_credits[${i}].id`);
  });
  let { scheduledCharges, overrides, spendTrackers } = draft.contract;
  input.archive_scheduled_charges?.forEach(({ id }, i) => {
    const where = `archive_scheduled_charges[${i}].id`;
    scheduledCharges = replaced(scheduledCharges, id, where, (charge) =>
      archivedCharge(charge, where, scope.now, guards),
    );
  });
  input.remove_overrides?.forEach(({ id }, i) => {
    const rest = overrides.filter((override) => override.id !== id.toLowerCase());
    if (rest.length === overrides.length) throw unknown(`remove_overrides[${i}].id`, id);
    overrides = rest;
  });
  input.archive_spend_trackers?.forEach((alias, i) => {
    const rest = spendTrackers.filter((tracker) => tracker.alias !== alias);
    if (rest.length === spendTrackers.length) throw unknown(`archive_spend_trackers[${i}]`, alias);
    spendTrackers = rest;
  });
  draft.contract = { ...draft.contract, scheduledCharges, overrides, spendTrackers };
}

function archivedCharge(charge: ScheduledCharge, where: string, now: Instant, guards: Guards): ScheduledCharge {
  if (charge.archivedAt !== undefined) throw badRequest(`${where}: ${charge.id} is archived already`);
  if (charge.schedule.items.some(({ id }) => guards.isBilled(id))) {
    throw badRequest(`${where}: ${charge.id} is billed by a finalized invoice; void that first`);
  }
  return { ...charge, archivedAt: now };
}
