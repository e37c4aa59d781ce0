import { Type } from '@sinclair/typebox';
import type { Audit } from '../../account/index.ts';
import { ApiError } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import { selectDeliveries } from './deliveries.ts';
import type { WebhookEndpoint, WebhookEndpoints } from './endpoints.ts';
import type { Outbox } from './outbox.ts';
import * as operations from './schemas.ts';

interface Parts {
  readonly db: Queryable;
  readonly audit: Audit;
  readonly endpoints: WebhookEndpoints;
  readonly outbox: Outbox;
  /** Signs what goes to an endpoint that was added through /sandbox without a secret of its own. */
  readonly defaultSecret: string | undefined;
}

export function webhookRoutes(api: Api, { db, audit, endpoints, outbox, defaultSecret }: Parts): void {
  api.write(operations.addSandboxWebhook, async ({ tx, context, body }) => {
    requireAdmin(context);
    const input = { url: body.url, secret: body.secret ?? defaultSecret, isSandbox: true };
    const made = await endpoints.create(tx, context, input);
    return { data: { ...wireOf(made), secret: made.secret } };
  });

  api.read(operations.listSandboxWebhooks, async ({ context }) => {
    requireAdmin(context);
    return { data: (await endpoints.list(db)).map(wireOf) };
  });

  api.write(operations.removeSandboxWebhooks, async ({ tx, context, query, body }) => {
    requireAdmin(context);
    const named = [query, body];
    const all = await endpoints.list(tx);
    const meant = all.filter((each) =>
      named.every(({ id = each.id, url = each.url }) => each.id === id && each.url === url),
    );
    for (const { id } of meant) await endpoints.delete(tx, context, id);
    return { data: meant.map(wireOf) };
  });

  api.write(operations.createWebhook, async ({ tx, context, body }) => {
    const made = await endpoints.create(tx, context, { url: body.url, secret: body.secret, isSandbox: false });
    return { data: { ...wireOf(made), secret: made.secret } };
  });

  api.read(operations.listWebhooks, async () => ({ data: (await endpoints.list(db)).map(wireOf) }));

  api.write(operations.updateWebhook, async ({ tx, context, body }) => ({
    data: wireOf(await endpoints.setEnabled(tx, context, body.id, body.is_enabled)),
  }));

  api.write(operations.rotateWebhookSecret, async ({ tx, context, body }) => {
    const rotated = await endpoints.rotateSecret(tx, context, body.id, body.secret);
    return { data: { ...wireOf(rotated), secret: rotated.secret } };
  });

  api.write(operations.deleteWebhook, async ({ tx, context, body }) => {
    await endpoints.delete(tx, context, body.id);
    return { data: { id: body.id } };
  });

  api.write(operations.testWebhook, async ({ tx, context, body }) => {
    await endpoints.require(tx, body.id);
    const id = newId();
    await outbox.emit(tx, { id, type: 'webhooks.test', payload: {} }, body.id);
    await audit.record(tx, context, { resourceType: 'webhook', resourceId: body.id, action: 'test' });
    return { data: { notification_id: id } };
  });

  api.read(operations.listWebhookDeliveries, async ({ body, query }) => {
    const { limit = DEFAULT_LIMIT, next_page } = query;
    await endpoints.require(db, body.id);
    const cursors = new Cursors('listWebhookDeliveries', body, Type.Object({ seq: WholeNumber() }));
    const beforeSeq = cursors.decode(next_page)?.seq;
    const found = await selectDeliveries(db, { endpointId: body.id, state: body.state, beforeSeq }, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, ({ seq }) => ({ seq }));
    return {
      data: rows.map(({ notificationId, type, state, createdAt, attempts }) => ({
        notification_id: notificationId,
        type,
        state,
        created_at: textOf(createdAt),
        attempts: attempts.map(({ at, durationMs, status, answer }) => ({
          timestamp: textOf(at),
          duration_ms: durationMs,
          status,
          answer,
        })),
      })),
      next_page: nextPage,
    };
  });

  api.write(operations.redeliverWebhook, async ({ tx, context, body }) => {
    await endpoints.require(tx, body.id);
    await outbox.redeliver(tx, body.id, body.notification_id);
    await audit.record(tx, context, {
      resourceType: 'webhook',
      resourceId: body.id,
      action: 'redeliver',
      description: `notification ${body.notification_id}`,
    });
  });
}

const wireOf = ({ id, url, isEnabled, createdAt }: WebhookEndpoint) => ({
  id,
  url,
  is_enabled: isEnabled,
  created_at: textOf(createdAt),
});

function requireAdmin(context: RequestContext): void {
  if (context.actor.role !== 'admin') throw new ApiError(403, 'Forbidden', '/sandbox needs the admin token');
}
