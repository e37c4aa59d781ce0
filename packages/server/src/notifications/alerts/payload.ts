import type { Instant } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { NotificationEvent } from '../webhooks/index.ts';
import { type Alert, type AlertSpecifier, groupingOf } from './alert.ts';
import type { Scope } from './reading.ts';
import type { Crossing } from './transitions.ts';

/** The notification of a crossing (customers 5.5). Each has an id of its own. */
export function notificationOf(
  alert: Alert,
  customerId: string,
  { kind, reading }: Crossing,
  now: Instant,
  triggeredBy: string,
): NotificationEvent {
  const type = kind === 'reached' ? alert.type : alert.type.replace(/_reached$/, '_resolved');
  return {
    type: `alerts.${type}`,
    payload: {
      properties: compact({
        customer_id: customerId,
        alert_id: alert.id,
        alert_name: alert.name,
        timestamp: textOf(now),
        threshold: alert.threshold,
        triggered_by: triggeredBy,
        ...reading.facts,
        alert_specifiers: specifiersOf(alert, reading.scope),
      }),
    },
  };
}

/** As defined; of one value of the grouped form, with that value in place. */
export function specifiersOf(alert: Alert, scope: Scope): readonly AlertSpecifier[] | undefined {
  const grouping = groupingOf(alert);
  if (grouping === undefined || scope.kind !== 'field') return alert.alertSpecifiers;
  return alert.alertSpecifiers?.map((specifier) => ({
    ...specifier,
    custom_field_filters: [{ entity: grouping.entity, key: grouping.key, value: scope.value }],
  }));
}
