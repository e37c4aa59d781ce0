import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { Data, DateTime, Nullable, OneOf, Page, Type, Uuid, WholeNumber } from '../../platform/schema.ts';

/** Takt's own: webhook endpoints and the log of their deliveries (customers 8). */

export const WebhookEndpoint = Type.Object(
  { id: Uuid(), url: Type.String(), is_enabled: Type.Boolean(), created_at: DateTime() },
  { $id: 'WebhookEndpoint' },
);

/** With the secret, which is shown when it is made and never again. */
export const NewWebhookEndpoint = Type.Object(
  { id: Uuid(), url: Type.String(), is_enabled: Type.Boolean(), created_at: DateTime(), secret: Type.String() },
  { $id: 'NewWebhookEndpoint' },
);

const DeliveryState = OneOf(['pending', 'delivered', 'failed', 'cancelled']);

export const WebhookDelivery = Type.Object(
  {
    notification_id: Uuid(),
    type: Type.String(),
    state: DeliveryState,
    created_at: DateTime(),
    attempts: Type.Array(
      Type.Object({
        timestamp: DateTime(),
        duration_ms: WholeNumber(),
        status: Nullable(WholeNumber()),
        answer: Type.String(),
      }),
    ),
  },
  { $id: 'WebhookDelivery' },
);

const NewEndpoint = Type.Object({ url: Type.String(), secret: Type.Optional(Type.String()) });

export const addSandboxWebhook = operation('POST', '/sandbox/webhooks', {
  id: 'addSandboxWebhook',
  tag: 'Sandbox',
  summary: 'Add a webhook endpoint, which may lie on this machine',
  body: NewEndpoint,
  response: Data(NewWebhookEndpoint),
  extension: true,
});

export const listSandboxWebhooks = operation('GET', '/sandbox/webhooks', {
  id: 'listSandboxWebhooks',
  tag: 'Sandbox',
  summary: 'List the webhook endpoints',
  response: Data(Type.Array(WebhookEndpoint)),
  extension: true,
});

const WhichEndpoints = Type.Object({ id: Type.Optional(Uuid()), url: Type.Optional(Type.String()) });

export const removeSandboxWebhooks = operation('DELETE', '/sandbox/webhooks', {
  id: 'removeSandboxWebhooks',
  tag: 'Sandbox',
  summary: 'Remove the webhook endpoints with an id or address, named in the query or the body, or all of them',
  query: WhichEndpoints,
  body: WhichEndpoints,
  response: Data(Type.Array(WebhookEndpoint)),
  extension: true,
});

export const createWebhook = operation('POST', '/v1/webhooks/create', {
  id: 'createWebhook-v1',
  tag: 'Webhooks',
  summary: 'Add a webhook endpoint; the answer shows its secret, this once',
  body: NewEndpoint,
  response: Data(NewWebhookEndpoint),
  extension: true,
});

export const listWebhooks = operation('GET', '/v1/webhooks', {
  id: 'listWebhooks-v1',
  tag: 'Webhooks',
  summary: 'List the webhook endpoints',
  response: Data(Type.Array(WebhookEndpoint)),
  extension: true,
});

export const updateWebhook = operation('POST', '/v1/webhooks/update', {
  id: 'updateWebhook-v1',
  tag: 'Webhooks',
  summary: 'Enable or disable a webhook endpoint',
  body: Type.Object({ id: Uuid(), is_enabled: Type.Boolean() }),
  response: Data(WebhookEndpoint),
  extension: true,
});

export const rotateWebhookSecret = operation('POST', '/v1/webhooks/rotateSecret', {
  id: 'rotateWebhookSecret-v1',
  tag: 'Webhooks',
  summary: 'Give a webhook endpoint a new secret, shown this once',
  body: Type.Object({ id: Uuid(), secret: Type.Optional(Type.String()) }),
  response: Data(NewWebhookEndpoint),
  extension: true,
});

export const deleteWebhook = operation('POST', '/v1/webhooks/delete', {
  id: 'deleteWebhook-v1',
  tag: 'Webhooks',
  summary: 'Delete a webhook endpoint; what waits for it is not sent any more',
  body: Type.Object({ id: Uuid() }),
  response: Data(Type.Object({ id: Uuid() })),
  extension: true,
});

export const testWebhook = operation('POST', '/v1/webhooks/test', {
  id: 'testWebhook-v1',
  tag: 'Webhooks',
  summary: 'Send a webhooks.test notification to one endpoint',
  body: Type.Object({ id: Uuid() }),
  response: Data(Type.Object({ notification_id: Uuid() })),
  extension: true,
});

export const listWebhookDeliveries = operation('POST', '/v1/webhooks/deliveries', {
  id: 'listWebhookDeliveries-v1',
  tag: 'Webhooks',
  summary: 'Read what was sent to a webhook endpoint and how it answered, the newest first',
  query: Type.Object(PageQuery),
  body: Type.Object({ id: Uuid(), state: Type.Optional(DeliveryState) }),
  response: Page(WebhookDelivery),
  extension: true,
});

export const redeliverWebhook = operation('POST', '/v1/webhooks/redeliver', {
  id: 'redeliverWebhook-v1',
  tag: 'Webhooks',
  summary: 'Send a notification to a webhook endpoint once more, under the same id',
  body: Type.Object({ id: Uuid(), notification_id: Uuid() }),
  extension: true,
});

export const operations = [
  addSandboxWebhook,
  listSandboxWebhooks,
  removeSandboxWebhooks,
  createWebhook,
  listWebhooks,
  updateWebhook,
  rotateWebhookSecret,
  deleteWebhook,
  testWebhook,
  listWebhookDeliveries,
  redeliverWebhook,
];
