import type { Instant, PricingUnit } from '@takt/engine';
import type { Audit, AuditContext, CustomFields } from '../../account/index.ts';
import { badRequest, notFound, uniquenessKeyTaken } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Queryable, Tx } from '../../platform/postgres/index.ts';
import { USD } from '../../pricing/index.ts';
import { type Alert, type AlertDefinition, groupingOf } from './alert.ts';
import { type Asked, scopeAsked } from './asked.ts';
import type { AlertEvaluation } from './evaluation.ts';
import { type CreateAlertInput, measuresUnits, parseDefinition } from './parse.ts';
import { type Scope, scopeText, WHOLE } from './reading.ts';
import {
  deleteStates,
  insertAlert,
  type KeptState,
  lockCustomers,
  lockLimits,
  selectAlert,
  selectAlertsOf,
  selectAllLiveAlerts,
  selectKeyHolder,
  selectStates,
  updateAlert,
  upsertStates,
} from './store.ts';

const MAX_SPEND_KEYS = 3;
const MAX_GROUPED_ALERTS = 3;
const CUSTOMERS_AT_A_TIME = 1_000;

export interface AlertNeighbours {
  readonly customers: {
    requireKnown(q: Queryable, id: string): Promise<unknown>;
    list(
      q: Queryable,
      filter: {
        readonly ids: undefined;
        readonly alias: undefined;
        readonly salesforceAccountIds: undefined;
        readonly archived: false;
        readonly afterSeq: number;
      },
      limit: number,
    ): Promise<readonly { readonly id: string; readonly seq: number }[]>;
  };
  readonly metrics: {
    getMetric(q: Queryable, id: string): Promise<{ readonly archivedAt?: Instant | undefined } | undefined>;
  };
  readonly units: { pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>> };
  /** Customers are looked at soon, or before the promise resolves. */
  readonly reactions: {
    mark(customerId: string): void;
    markAndWait(customerId: string): Promise<void>;
    markAllAndWait(customerIds: readonly string[]): Promise<void>;
  };
}

interface Parts extends AlertNeighbours {
  readonly db: Db;
  readonly audit: Audit;
  readonly customFields: CustomFields;
  readonly evaluation: AlertEvaluation;
}

/** An alert as one customer sees it. */
export interface CustomerAlert {
  readonly alert: Alert;
  /** Of the scope asked for; null once the alert is archived. */
  readonly status: 'evaluating' | 'ok' | 'in_alarm' | null;
  readonly changedAt: Instant;
  readonly triggeredBy: string | undefined;
}

/** Threshold notifications: setting them up, and where each customer stands (customers 5). */
export class Alerts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.customFields.register('alert', { exists: async (q, id) => (await selectAlert(q, id)) !== undefined });
  }

  async create(tx: Tx, context: AuditContext, input: CreateAlertInput): Promise<Alert> {
    const { customers, metrics, units, audit } = this.#parts;
    const type = input.alert_type;
    if (input.customer_id !== undefined) await customers.requireKnown(tx, input.customer_id);
    const holder = input.uniqueness_key === undefined ? undefined : await selectKeyHolder(tx, input.uniqueness_key);
    if (holder !== undefined) throw uniquenessKeyTaken(input.uniqueness_key ?? '', holder);
    const known = await units.pricingUnits(tx);
    if (input.credit_type_id !== undefined && known[input.credit_type_id] === undefined) {
      throw badRequest(`credit_type_id: credit type ${input.credit_type_id} does not exist`);
    }
    const definition = parseDefinition(input, measuresUnits(type) ? (input.credit_type_id ?? USD) : undefined);
    const metricId = definition.billableMetricId;
    if (metricId !== undefined) {
      const metric = await metrics.getMetric(tx, metricId);
      if (metric === undefined) throw badRequest(`billable_metric_id: metric ${metricId} does not exist`);
      if (metric.archivedAt !== undefined) throw badRequest(`billable_metric_id: metric ${metricId} is archived`);
    }
    await this.#checkLimits(tx, definition, input.customer_id);
    const id = newId();
    const made = {
      id,
      type,
      createdAt: context.now,
      ...(input.customer_id === undefined ? {} : { customerId: input.customer_id }),
      ...(input.uniqueness_key === undefined ? {} : { uniquenessKey: input.uniqueness_key }),
    };
    const alert = await insertAlert(tx, made, definition);
    if (alert === undefined) {
      const since = await selectKeyHolder(tx, input.uniqueness_key ?? '');
      throw uniquenessKeyTaken(input.uniqueness_key ?? '', since ?? '');
    }
    await audit.record(tx, context, {
      resourceType: 'alert',
      resourceId: id,
      action: 'create',
      description: definition.name,
    });
    tx.afterCommit(() => this.#lookAtAll(alert));
    return alert;
  }

  /** Evaluation stops at once and nothing is sent. The key stays taken unless released, which a later call may still do. */
  async archive(tx: Tx, context: AuditContext, id: string, releaseKey: boolean): Promise<void> {
    const alert = await selectAlert(tx, id, 'FOR UPDATE');
    if (alert === undefined) throw notFound('alert', id);
    const releases = releaseKey && alert.uniquenessKey !== undefined;
    if (alert.archivedAt !== undefined && !releases) throw badRequest(`id: alert ${id} is archived already`);
    await updateAlert(tx, id, context.now, releaseKey);
    await this.#parts.audit.record(tx, context, { resourceType: 'alert', resourceId: id, action: 'archive' });
  }

  /** Where a customer stands with an alert, as a whole or with one scope of it; 404 if either is unknown to the other. */
  async get(q: Queryable, customerId: string, alertId: string, asked: Asked): Promise<CustomerAlert> {
    const alert = await this.#require(q, customerId, alertId);
    const states = await selectStates(q, customerId, [alertId]);
    return seenBy(alert, states, scopeAsked(alert, asked));
  }

  async list(
    q: Queryable,
    customerId: string,
    archived: readonly boolean[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly CustomerAlert[]> {
    await this.#parts.customers.requireKnown(q, customerId);
    const alerts = await selectAlertsOf(q, customerId, archived, afterSeq, limit);
    const states = await selectStates(
      q,
      customerId,
      alerts.map(({ id }) => id),
    );
    return alerts.map((alert) => seenBy(alert, states, WHOLE));
  }

  /** Forgets the customer's state and evaluates afresh: a threshold that is still crossed is notified of again (customers 5.4). */
  async reset(tx: Tx, context: AuditContext, customerId: string, alertId: string): Promise<void> {
    const { evaluation, reactions, audit } = this.#parts;
    await this.#require(tx, customerId, alertId);
    await lockCustomers(tx, [customerId]);
    await deleteStates(tx, customerId, alertId);
    const forgotten = { scope: scopeText(WHOLE), state: 'evaluating', cause: 'reset', at: context.now } as const;
    await upsertStates(tx, [{ ...forgotten, alertId, customerId }]);
    await audit.record(tx, context, {
      resourceType: 'alert',
      resourceId: alertId,
      action: 'reset',
      description: `for customer ${customerId}`,
    });
    tx.afterCommit(async () => {
      evaluation.note(customerId, 'reset');
      await reactions.markAndWait(customerId);
    });
  }

  async pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>> {
    return this.#parts.units.pricingUnits(q);
  }

  /** After a start: marks were lost with the process that had them, so every customer that alerts concern is looked at once. */
  async lookAtEverything(): Promise<void> {
    const concerned = new Set<string | undefined>();
    for (const { customerId } of await selectAllLiveAlerts(this.#parts.db)) concerned.add(customerId);
    const { reactions } = this.#parts;
    if (concerned.has(undefined)) {
      return this.#forAll(async (customerIds) => {
        for (const customerId of customerIds) reactions.mark(customerId);
      });
    }
    for (const customerId of concerned) if (customerId !== undefined) reactions.mark(customerId);
  }

  async #lookAtAll(alert: Alert): Promise<void> {
    const { evaluation, reactions } = this.#parts;
    if (alert.customerId === undefined) {
      await this.#forAll(async (customerIds) => {
        for (const customerId of customerIds) evaluation.noteIfAbsent(customerId, 'alert_change');
        // Crossings after a customer's silent look are notified of, so all silent looks must be over before the answer goes out.
        if (!alert.evaluateOnCreate) await reactions.markAllAndWait(customerIds);
        else for (const customerId of customerIds) reactions.mark(customerId);
      });
    } else {
      evaluation.noteIfAbsent(alert.customerId, 'alert_change');
      await reactions.markAndWait(alert.customerId);
    }
  }

  /** Every active customer, many at a time. */
  async #forAll(act: (customerIds: readonly string[]) => Promise<void>): Promise<void> {
    const { db, customers } = this.#parts;
    let afterSeq = 0;
    for (;;) {
      const filter = {
        ids: undefined,
        alias: undefined,
        salesforceAccountIds: undefined,
        archived: false,
        afterSeq,
      } as const;
      const page = await customers.list(db, filter, CUSTOMERS_AT_A_TIME);
      await act(page.map(({ id }) => id));
      const last = page.at(-1);
      if (last === undefined) return;
      afterSeq = last.seq;
    }
  }

  async #require(q: Queryable, customerId: string, alertId: string): Promise<Alert> {
    await this.#parts.customers.requireKnown(q, customerId);
    const alert = await selectAlert(q, alertId);
    const isMeant = alert !== undefined && (alert.customerId === undefined || alert.customerId === customerId);
    if (!isMeant) throw notFound('alert', alertId);
    return alert;
  }

  /** At most three spend keys and three grouped balance alerts for any customer, those for everybody included (customers 5.2). */
  async #checkLimits(q: Queryable, definition: AlertDefinition, customerId: string | undefined): Promise<void> {
    const isGrouped = groupingOf(definition) !== undefined;
    const keys = (definition.groupValues ?? []).map(({ key }) => key);
    if (!isGrouped && keys.length === 0) return;
    await lockLimits(q);
    const live = await selectAllLiveAlerts(q);
    const concerned = customerId === undefined ? new Set(live.map((alert) => alert.customerId)) : new Set([customerId]);
    concerned.add(customerId);
    for (const one of concerned) {
      const own = live.filter((alert) => alert.customerId === undefined || alert.customerId === one);
      if (isGrouped && own.filter((alert) => groupingOf(alert) !== undefined).length >= MAX_GROUPED_ALERTS) {
        throw badRequest(`alert_specifiers: a customer has at most ${MAX_GROUPED_ALERTS} alerts that group by a field`);
      }
      const spendKeys = new Set([...keys, ...own.flatMap((alert) => (alert.groupValues ?? []).map(({ key }) => key))]);
      if (keys.length > 0 && spendKeys.size > MAX_SPEND_KEYS) {
        throw badRequest(`group_values: a customer has spend alerts on at most ${MAX_SPEND_KEYS} different keys`);
      }
    }
  }
}

function seenBy(alert: Alert, states: readonly KeptState[], scope: Scope | undefined): CustomerAlert {
  const own = states.filter(({ alertId }) => alertId === alert.id);
  const stateOf = (one: Scope): KeptState | undefined => own.find((state) => state.scope === scopeText(one));
  const whole = stateOf(WHOLE);
  const kept = scope === undefined ? undefined : stateOf(scope);
  const status = ((): CustomerAlert['status'] => {
    if (alert.archivedAt !== undefined) return null;
    if (whole === undefined || whole.state === 'evaluating') return 'evaluating';
    // A value that was never in alarm is on the safe side (customers 5.4).
    return kept?.state === 'in_alarm' ? 'in_alarm' : 'ok';
  })();
  return {
    alert,
    status,
    changedAt: kept?.changedAt ?? whole?.changedAt ?? alert.createdAt,
    triggeredBy: kept?.triggeredBy,
  };
}
