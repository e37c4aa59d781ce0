import { type Static, Type } from '@sinclair/typebox';
import type { PricingUnit } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import * as operations from '../schemas.ts';
import { type Asked, scopeAsked } from './asked.ts';
import { specifiersOf } from './payload.ts';
import { WHOLE } from './reading.ts';
import type { Alerts, CustomerAlert } from './service.ts';

type GetInput = Static<typeof operations.GetCustomerAlertPayload>;

export function alertRoutes(api: Api, db: Queryable, alerts: Alerts): void {
  api.write(operations.createAlert, async ({ tx, context, body }) => ({
    data: { id: (await alerts.create(tx, context, body)).id },
  }));

  api.write(operations.archiveAlert, async ({ tx, context, body }) => {
    await alerts.archive(tx, context, body.id, body.release_uniqueness_key ?? false);
    return { data: { id: body.id } };
  });

  api.read(operations.getCustomerAlert, async ({ body }) => {
    const asked = askedOf(body);
    const seen = await alerts.get(db, body.customer_id, body.alert_id, asked);
    return { data: wireOf(seen, asked, await alerts.pricingUnits(db)) };
  });

  api.read(operations.listCustomerAlerts, async ({ query, body }) => {
    const statuses = new Set(body.alert_statuses ?? ['ENABLED']);
    const archived = [...(statuses.has('ENABLED') ? [false] : []), ...(statuses.has('ARCHIVED') ? [true] : [])];
    const cursors = new Cursors('listCustomerAlerts', body, Type.Object({ seq: WholeNumber() }));
    const afterSeq = cursors.decode(query.next_page)?.seq ?? 0;
    const found = await alerts.list(db, body.customer_id, archived, afterSeq, DEFAULT_LIMIT + 1);
    const { rows, nextPage } = page(found, DEFAULT_LIMIT, cursors, ({ alert }) => ({ seq: alert.seq }));
    const units = await alerts.pricingUnits(db);
    return { data: rows.map((seen) => wireOf(seen, { kind: 'whole' }, units)), next_page: nextPage };
  });

  api.write(operations.resetCustomerAlerts, async ({ tx, context, body }) =>
    alerts.reset(tx, context, body.customer_id, body.alert_id),
  );
}

/** What a request asks for: the whole, a group, a seat, or the value of a field (customers 5.4). */
function askedOf({ group_values, seat_filter, alert_specifiers, custom_field_filters }: GetInput): Asked {
  if (group_values !== undefined && group_values.length > 0) return { kind: 'group', values: group_values };
  if (seat_filter !== undefined) return { kind: 'seat', ...seat_filter };
  const filters =
    alert_specifiers?.flatMap((specifier) => specifier.custom_field_filters) ?? custom_field_filters ?? [];
  return filters.length === 0 ? { kind: 'whole' } : { kind: 'fields', filters };
}

function wireOf(
  { alert, status, changedAt, triggeredBy }: CustomerAlert,
  asked: Asked,
  units: Readonly<Record<string, PricingUnit>>,
) {
  const scope = scopeAsked(alert, asked) ?? WHOLE;
  const unit = alert.creditTypeId === undefined ? undefined : units[alert.creditTypeId];
  return {
    customer_status: status,
    triggered_by: triggeredBy ?? null,
    alert: compact({
      id: alert.id,
      name: alert.name,
      uniqueness_key: alert.uniquenessKey,
      type: alert.type,
      status: alert.archivedAt === undefined ? ('enabled' as const) : ('archived' as const),
      credit_type: unit === undefined ? null : { id: unit.id, name: unit.name },
      threshold: alert.threshold,
      updated_at: textOf(changedAt),
      credit_grant_type_filters: mutable(alert.creditGrantTypeFilters),
      custom_field_filters: mutable(alert.customFieldFilters),
      invoice_types_filter: mutable(alert.invoiceTypes),
      group_values: scope.kind === 'group' ? mutable(scope.values) : mutable(alert.groupValues),
      seat_filter:
        scope.kind === 'seat' && alert.seatFilter !== undefined
          ? { ...alert.seatFilter, seat_group_value: scope.seat }
          : alert.seatFilter,
      alert_specifiers: specifiersOf(alert, scope)?.map((specifier) =>
        compact({
          custom_field_filters: mutable(specifier.custom_field_filters),
          exclude: specifier.exclude?.map((one) =>
            compact({ custom_field_filters: mutable(one.custom_field_filters) }),
          ),
        }),
      ),
    }),
  };
}

const mutable = <T>(list: readonly T[] | undefined): T[] | undefined => (list === undefined ? undefined : [...list]);
