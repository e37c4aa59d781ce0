import { Type } from '@sinclair/typebox';
import type { Clock } from '../../platform/clock/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import * as operations from '../schemas.ts';
import type { NotificationConfigurations, OffsetNotification } from './configurations.ts';
import type { EventType } from './event-types.ts';
import { environmentOf } from './lifecycle.ts';

const MAX_LIMIT = 400;

export function lifecycleRoutes(
  api: Api,
  db: Queryable,
  clock: Clock,
  configurations: NotificationConfigurations,
): void {
  const wireOf = (notification: OffsetNotification) =>
    compact({
      id: notification.id,
      name: notification.name,
      type: 'OFFSET_LIFECYCLE_EVENT',
      policy: { type: notification.baseType, offset: notification.offsetText },
      uniqueness_key: notification.uniquenessKey,
      environment_type: environmentOf(clock),
      created_at: textOf(notification.createdAt),
      created_by: notification.createdBy,
      archived_at: notification.archivedAt === undefined ? null : textOf(notification.archivedAt),
    });

  api.write(operations.createNotificationConfig, async ({ tx, context, body }) => ({
    data: wireOf(
      await configurations.create(tx, context, {
        name: body.name,
        ...body.policy,
        uniquenessKey: body.uniqueness_key,
      }),
    ),
  }));

  api.read(operations.getNotificationConfig, async ({ body }) => ({
    data: wireOf(await configurations.get(db, body.id)),
  }));

  api.read(operations.listOffsetNotificationConfigs, async ({ body }) => {
    const { cursor, archive_filter: filter = 'NOT_ARCHIVED' } = body;
    const limit = body.limit === undefined ? DEFAULT_LIMIT : body.limit.toNumber();
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      throw badRequest(`limit: must be a whole number, at least 1 and at most ${MAX_LIMIT}`);
    }
    const cursors = new Cursors('listOffsetNotificationConfigs', { filter }, Type.Object({ seq: WholeNumber() }));
    const found = await configurations.list(db, filter, cursors.decode(cursor, 'cursor')?.seq ?? 0, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, ({ seq }) => ({ seq }));
    return { data: rows.map(wireOf), cursor: nextPage };
  });

  api.read(operations.listSystemNotificationConfigs, async () => ({
    data: (await configurations.system(db)).map(systemWireOf),
    cursor: null,
  }));

  api.write(operations.editNotificationConfig, async ({ tx, context, body }) => {
    const offset = 'offset' in body.policy ? body.policy.offset : undefined;
    // Both forms of the policy accept an offset, so it is the id that tells which is meant (customers 0).
    if (body.id === undefined) {
      if (offset !== undefined) throw badRequest('id: is required to change an offset');
      return {
        data: systemWireOf(await configurations.switchSystem(tx, context, body.policy.type, body.is_enabled)),
      };
    }
    if (body.is_enabled !== undefined)
      throw badRequest('is_enabled: belongs to system notifications, which have no id');
    const policy = { type: body.policy.type, offset };
    return { data: wireOf(await configurations.changeOffset(tx, context, body.id, policy)) };
  });

  api.write(operations.archiveNotificationConfig, async ({ tx, context, body }) => ({
    data: wireOf(await configurations.archive(tx, context, body.id)),
  }));
}

const systemWireOf = ({ type, isEnabled }: { readonly type: EventType; readonly isEnabled: boolean }) => ({
  type: 'SYSTEM_LIFECYCLE_EVENT',
  is_enabled: isEnabled,
  policy: { type },
});
