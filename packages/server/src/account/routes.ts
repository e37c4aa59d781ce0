import { Type } from '@sinclair/typebox';
import { badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../platform/http/pagination.ts';
import type { Db } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import type { AccountSecrets } from './account-secrets.ts';
import { AuditLog } from './audit-log.ts';
import type { CustomFields } from './custom-fields/custom-fields.ts';
import * as operations from './schemas.ts';

interface Parts {
  readonly db: Db;
  readonly customFields: CustomFields;
  readonly secrets: AccountSecrets;
}

export function accountRoutes(api: Api, { db, customFields, secrets }: Parts): void {
  const auditLog = new AuditLog(db);

  api.read(operations.getAuditLogs, async ({ query }) => {
    const { limit = DEFAULT_LIMIT, next_page, starting_on, ending_before, resource_type, resource_id } = query;
    if (next_page !== undefined) {
      if (starting_on !== undefined || ending_before !== undefined) {
        throw badRequest('next_page: carries the bounds of the first call; leave out starting_on and ending_before');
      }
      return auditLog.next(next_page, limit);
    }
    if ((resource_type === undefined) !== (resource_id === undefined)) {
      throw badRequest('resource_type, resource_id: must be given together');
    }
    return auditLog.first(
      {
        from: starting_on === undefined ? null : instantOf(starting_on),
        before: ending_before === undefined ? null : instantOf(ending_before),
        resourceType: resource_type ?? null,
        resourceId: resource_id ?? null,
        sort: query.sort ?? 'date_asc',
      },
      limit,
    );
  });

  api.write(operations.addCustomFieldKey, async ({ tx, context, body }) => customFields.addKey(tx, context, body));

  api.write(operations.disableCustomFieldKey, async ({ tx, context, body }) =>
    customFields.removeKey(tx, context, body.entity, body.key),
  );

  api.write(operations.setCustomFields, async ({ tx, context, body }) =>
    customFields.setValues(tx, context, body.entity, body.entity_id, body.custom_fields),
  );

  api.write(operations.deleteCustomFields, async ({ tx, context, body }) =>
    customFields.deleteValues(tx, context, body.entity, body.entity_id, body.keys),
  );

  api.read(operations.listCustomFieldKeys, async ({ query, body }) => {
    const cursors = new Cursors(
      'listCustomFieldKeys',
      body,
      Type.Object({ entity: Type.String(), key: Type.String() }),
    );
    const found = await customFields.listKeys(
      db,
      { entities: body.entities, after: cursors.decode(query.next_page) },
      DEFAULT_LIMIT + 1,
    );
    const { rows, nextPage } = page(found, DEFAULT_LIMIT, cursors, ({ entity, key }) => ({ entity, key }));
    return { data: [...rows], next_page: nextPage };
  });

  api.write(operations.setClientWebhookSecret, async ({ tx, context, body }) =>
    secrets.setInboundWebhookSecret(tx, context, body.webhook_secret),
  );
}
