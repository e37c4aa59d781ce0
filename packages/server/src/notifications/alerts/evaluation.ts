import { DAY, type Instant, startOfDay, sum, type Usage, type UsageNeed, usageNeedKey, ZERO } from '@takt/engine';
import type { Clock, DueSource } from '../../platform/clock/index.ts';
import { Joined } from '../../platform/joined.ts';
import type { Db, Queryable, Tx } from '../../platform/postgres/index.ts';
import type { NotificationEvent, Outbox } from '../webhooks/index.ts';
import type { Alert } from './alert.ts';
import { measureGroupedSpend } from './grouped-spend.ts';
import {
  type CustomerView,
  currentPeriod,
  measureBalance,
  measureDays,
  measureInvoices,
  measureMonth,
  measurePercentage,
  measureSeats,
  measureSpend,
  monthOf,
} from './measure.ts';
import { notificationOf } from './payload.ts';
import { type Measurement, WHOLE } from './reading.ts';
import {
  insertSilenced,
  lockCustomers,
  type ScopeChange,
  type StandingAlert,
  selectDueCustomers,
  selectNextAt,
  selectStandingAlerts,
  setNextAt,
  upsertStates,
} from './store.ts';
import { type KnownStates, type Outcome, transitions } from './transitions.ts';

/** Why a customer is looked at; the webhook of an alarm carries it as `triggered_by` (customers 5.5). */
export type Cause =
  | 'usage'
  | 'invoice_generation'
  | 'contract_change'
  | 'commit_change'
  | 'credit_change'
  | 'custom_field_change'
  | 'alert_change'
  | 'reset'
  | 'time';

/** What alerts ask of other domains. */
export interface AlertSources {
  readonly statements: { of(customerId: string): Promise<CustomerView> };
  readonly usage: { readUsage(needs: readonly UsageNeed[]): Promise<Usage> };
}

interface Parts extends AlertSources {
  readonly db: Db;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly rank: number;
}

const BATCH = 100;
const CONCURRENCY = 4;
/** How many alerts, and next looks of customers, are remembered: saying or reading the same again costs nothing. */
const MAX_REMEMBERED = 100_000;

/** What became of an alert, from the states that it was in. */
interface Finding extends StandingAlert {
  readonly outcome: Outcome;
}

interface Look {
  readonly outcomes: readonly Finding[];
  readonly now: Instant;
  readonly nextAt: Instant | undefined;
}

/** Crossings that a look found, to be stored and notified of. */
interface Find extends Look {
  readonly customerId: string;
  readonly cause: Cause;
}

/** Looks at a customer whose statement may have changed, and notifies of thresholds that its measures have crossed (customers 5.3). */
export class AlertEvaluation implements DueSource {
  readonly name = 'alerts';
  readonly rank: number;
  readonly #parts: Parts;
  readonly #causes = new Map<string, Cause>();
  readonly #uncommitted = new Map<string, Cause>();
  readonly #nextAt = new Map<string, Instant | undefined>();
  /** Alerts by id, as they were made. */
  readonly #alerts = new Map<string, Alert>();
  readonly #standing: Joined<string, readonly StandingAlert[]>;
  readonly #applied: Joined<Find, true>;

  constructor(parts: Parts) {
    this.rank = parts.rank;
    this.#parts = parts;
    this.#standing = new Joined((ids) => this.#standingOf(parts.db, ids));
    this.#applied = new Joined((finds) => this.#apply(finds));
  }

  /** Notes why the customer will be looked at next. */
  note(customerId: string, cause: Cause): void {
    this.#causes.set(customerId, cause);
  }

  /** Notes a cause unless another one is noted already. */
  noteIfAbsent(customerId: string, cause: Cause): void {
    if (!this.#causes.has(customerId)) this.#causes.set(customerId, cause);
  }

  /**
   * Notes what a running transaction does; a look that runs beside it must not take this for its own cause. A contract's commits and
   * credits that come, change or go with it are part of the contract's change.
   */
  noteUncommitted(customerId: string, cause: Cause): void {
    const isPart = cause === 'commit_change' || cause === 'credit_change';
    if (isPart && this.#uncommitted.get(customerId) === 'contract_change') return;
    this.#uncommitted.set(customerId, cause);
  }

  /** The transaction is committed: its cause is the one noted before, else a change of the customer's contracts. */
  noteCommitted(customerId: string): void {
    const cause = this.#uncommitted.get(customerId);
    this.#uncommitted.delete(customerId);
    if (cause === undefined) this.noteIfAbsent(customerId, 'contract_change');
    else this.note(customerId, cause);
  }

  /** Nothing is evaluated for an archived customer, from the archival on (customers 1.3). */
  async customerArchived(tx: Tx, customerId: string): Promise<void> {
    await insertSilenced(tx, customerId);
  }

  /**
   * Evaluates every alert that concerns the customer. Repeating it notifies of nothing twice.
   * @param view the customer's statement as of now, where the caller has it.
   * @returns why the customer was looked at.
   */
  async evaluate(customerId: string, view?: CustomerView): Promise<Cause> {
    const cause = this.#causes.get(customerId) ?? 'time';
    this.#causes.delete(customerId);
    for (let given = view; ; given = undefined) {
      const standing = (await this.#standing.get(customerId)) ?? [];
      if (standing.length === 0) {
        await this.#lookAgainAt(customerId, undefined);
        return cause;
      }
      const look = await this.#look(standing, given ?? (await this.#parts.statements.of(customerId)));
      await this.#lookAgainAt(customerId, look.nextAt);
      // Most looks find nothing new and end here, without a transaction.
      if (look.outcomes.length === 0 || (await this.#applied.get({ ...look, customerId, cause }))) return cause;
    }
  }

  #standingOf(q: Queryable, customerIds: readonly string[]): Promise<ReadonlyMap<string, readonly StandingAlert[]>> {
    if (this.#alerts.size >= MAX_REMEMBERED) this.#alerts.clear();
    return selectStandingAlerts(q, customerIds, this.#alerts);
  }

  /** Writes what looks found, all in one transaction; but for those whose states another has changed since. */
  #apply(finds: readonly Find[]): Promise<ReadonlyMap<Find, true>> {
    return this.#parts.db.transaction(async (tx) => {
      const customerIds = finds.map(({ customerId }) => customerId);
      await lockCustomers(tx, customerIds);
      const standing = await this.#standingOf(tx, customerIds);
      // Of two looks at one customer the first counts; the other has its states changed by it.
      const isFirst = ({ customerId }: Find, i: number): boolean => customerIds.indexOf(customerId) === i;
      const valid = finds.filter(
        (find, i) => isFirst(find, i) && stillHolds(find, standing.get(find.customerId) ?? []),
      );
      await upsertStates(tx, valid.flatMap(changesOf));
      await this.#parts.outbox.emitAll(tx, valid.flatMap(notificationsOf));
      return new Map(valid.map((find) => [find, true]));
    });
  }

  /** What the alerts measure now, against where the customer stands. */
  async #look(standing: readonly StandingAlert[], view: CustomerView): Promise<Look> {
    const { customerId, now } = view.statement;
    const outcomes: Finding[] = [];
    for (const { alert, states } of standing) {
      const outcome = transitions(alert, states, await this.#measure(view, alert), isSilent(alert, states, customerId));
      if (outcome.changes.length > 0 || outcome.crossings.length > 0) outcomes.push({ alert, states, outcome });
    }
    const alerts = standing.map(({ alert }) => alert);
    return { outcomes, now, nextAt: standing.length === 0 ? undefined : nextLook(view, alerts) };
  }

  async #lookAgainAt(customerId: string, nextAt: Instant | undefined): Promise<void> {
    if (this.#nextAt.get(customerId) === nextAt && this.#nextAt.has(customerId)) return;
    await setNextAt(this.#parts.db, customerId, nextAt);
    if (this.#nextAt.size >= MAX_REMEMBERED) this.#nextAt.clear();
    this.#nextAt.set(customerId, nextAt);
  }

  nextDueAt(): Promise<Instant | undefined> {
    return selectNextAt(this.#parts.db);
  }

  async runDue(at: Instant): Promise<void> {
    for (;;) {
      const due = await selectDueCustomers(this.#parts.db, at, BATCH);
      if (due.length === 0) return;
      const rest = due.values();
      const worker = async (): Promise<void> => {
        for (const customerId of rest) {
          this.#nextAt.delete(customerId);
          await this.evaluate(customerId);
        }
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    }
  }

  async #measure(view: CustomerView, alert: Alert): Promise<Measurement> {
    switch (alert.type) {
      case 'low_remaining_commit_balance_reached':
        return measureBalance(view, alert, 'commits');
      case 'low_remaining_contract_credit_balance_reached':
        return measureBalance(view, alert, 'credits');
      case 'low_remaining_contract_credit_and_commit_balance_reached':
        return measureBalance(view, alert, 'both');
      case 'low_remaining_commit_percentage_reached':
        return measurePercentage(view, alert, 'commits');
      case 'low_remaining_contract_credit_percentage_reached':
        return measurePercentage(view, alert, 'credits');
      case 'low_remaining_days_for_commit_segment_reached':
        return measureDays(view, alert, 'commits');
      case 'low_remaining_days_for_contract_credit_segment_reached':
        return measureDays(view, alert, 'credits');
      case 'low_remaining_seat_balance_reached':
        return measureSeats(view, alert);
      case 'spend_threshold_reached':
        return alert.groupValues === undefined
          ? measureSpend(view, alert)
          : measureGroupedSpend(view, alert, this.#parts.usage);
      case 'usage_threshold_reached':
        return this.#measureUsage(view, alert);
      case 'invoice_total_reached':
        return measureInvoices(view, alert);
      case 'monthly_invoice_total_spend_threshold_reached':
        return measureMonth(view, alert);
      default:
        return alert.type satisfies never;
    }
  }

  /** The metric over the customer's current billing period, whether or not a product bills it (customers 5.2). */
  async #measureUsage({ statement }: CustomerView, alert: Alert): Promise<Measurement> {
    const { billableMetricId: metricId } = alert;
    if (metricId === undefined) throw new Error(`alert ${alert.id} measures no metric`);
    const period = currentPeriod(statement);
    let value = ZERO;
    if (period !== undefined) {
      const question = {
        customerId: statement.customerId,
        metricId,
        period,
        groupKeys: [],
        filters: [],
        granularity: 'SERVICE_PERIOD',
      } as const;
      const need: UsageNeed = { key: usageNeedKey(question), ...question };
      const usage = await this.#parts.usage.readUsage([need]);
      value = sum((usage.get(need.key) ?? []).map(({ quantity }) => quantity));
    }
    const facts = { billable_metric_id: metricId, current_usage: value };
    return { kind: 'whole', reading: { scope: WHOLE, value, facts } };
  }
}

/**
 * With `evaluate_on_create: false`, the first look at a customer that was there before the alert notifies of nothing (customers 5.3). Ids sort
 * by creation.
 */
const isSilent = (alert: Alert, known: KnownStates, customerId: string): boolean =>
  !alert.evaluateOnCreate && known.size === 0 && customerId < alert.id;

const sameStates = (a: KnownStates, b: KnownStates | undefined): boolean =>
  a.size === b?.size && [...a].every(([scope, state]) => b.get(scope) === state);

/** Whether the stored states are still those that a look started from. */
function stillHolds({ outcomes }: Find, standing: readonly StandingAlert[]): boolean {
  const states = new Map(standing.map((one) => [one.alert.id, one.states]));
  return outcomes.every((one) => sameStates(one.states, states.get(one.alert.id)));
}

const changesOf = ({ outcomes, customerId, cause, now }: Find): readonly ScopeChange[] =>
  outcomes.flatMap(({ alert, outcome }) =>
    outcome.changes.map((change) => ({ ...change, alertId: alert.id, customerId, cause, at: now })),
  );

const notificationsOf = ({ outcomes, customerId, cause, now }: Find): readonly NotificationEvent[] =>
  outcomes.flatMap(({ alert, outcome }) =>
    outcome.crossings.map((crossing) => notificationOf(alert, customerId, crossing, now, cause)),
  );

/**
 * The next instant at which time alone may carry a measure over its line: a segment starts or ends, a period begins or ends; for days
 * the next midnight, for months the next month (customers 5.2, 5.3).
 */
function nextLook({ terms, statement }: CustomerView, alerts: readonly Alert[]): Instant | undefined {
  const { now } = statement;
  const instants = [
    ...statement.balances.flatMap(({ segments }) =>
      segments.flatMap(({ startingAt, endingBefore }) => [startingAt, endingBefore]),
    ),
    ...statement.drafts.flatMap(({ startingAt, endingBefore }) => [startingAt, endingBefore]),
    ...terms.contracts.flatMap(({ startingAt, endingBefore }) => [startingAt, endingBefore]),
    ...(alerts.some(({ type }) => type.startsWith('low_remaining_days_')) ? [startOfDay(now) + DAY] : []),
    ...(alerts.some(({ type }) => type.startsWith('monthly_')) ? [monthOf(now).end] : []),
  ];
  return instants.reduce<Instant | undefined>(
    (next, instant) => (instant === undefined || instant <= now ? next : Math.min(instant, next ?? instant)),
    undefined,
  );
}
