import { operation } from '../platform/http/define.ts';
import { PageQuery } from '../platform/http/pagination.ts';
import { CustomField } from '../platform/http/shapes.ts';
import { DateTime, extension, OneOf, Page, Type, Uuid } from '../platform/schema.ts';

export const SetClientWebhookSecretPayload = Type.Object(
  { webhook_secret: Type.String() },
  { $id: 'SetClientWebhookSecretPayload' },
);

export const Actor = Type.Object(
  { id: Type.String(), email: Type.Optional(Type.String()), name: Type.String() },
  { $id: 'Actor' },
);

export const AuditLog = Type.Object(
  {
    id: Type.String(),
    timestamp: DateTime(),
    actor: Type.Optional(Actor),
    request: Type.Object({
      id: Type.String(),
      ip: Type.Optional(Type.String()),
      user_agent: Type.Optional(Type.String()),
    }),
    resource_type: Type.Optional(Type.String()),
    resource_id: Type.Optional(Type.String()),
    action: Type.Optional(Type.String()),
    status: Type.Optional(OneOf(['success', 'failure', 'pending'])),
    description: Type.Optional(Type.String()),
  },
  { $id: 'AuditLog' },
);

/** The last three are leftovers of the plan model: keys of theirs are accepted, objects there are none (customers 3). */
export const ManagedEntity = OneOf(
  [
    'alert',
    'billable_metric',
    'charge',
    'commit',
    'contract_credit',
    'contract_product',
    'contract',
    'customer',
    'discount',
    'invoice',
    'professional_service',
    'product',
    'rate_card',
    'scheduled_charge',
    'subscription',
    'package_commit',
    'package_credit',
    'package_subscription',
    'package_scheduled_charge',
    'plan',
    'customer_plan',
    'credit_grant',
  ],
  extension,
);

export const setClientWebhookSecret = operation('POST', '/v1/client/config/webhook_secret', {
  id: 'setClientWebhookSecret-v1',
  tag: 'Account',
  summary: 'Store the secret that verifies webhooks sent by a billing provider',
  body: SetClientWebhookSecretPayload,
  extension: true,
});

export const getAuditLogs = operation('GET', '/v1/auditLogs', {
  id: 'getAuditLogs-v1',
  tag: 'Account',
  summary: 'Read who changed what, and follow new entries',
  query: Type.Object({
    ...PageQuery,
    starting_on: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    sort: Type.Optional(OneOf(['date_asc', 'date_desc'])),
    resource_id: Type.Optional(Type.String()),
    resource_type: Type.Optional(Type.String()),
  }),
  response: Page(AuditLog),
});

export const addCustomFieldKey = operation('POST', '/v1/customFields/addKey', {
  id: 'addCustomFieldKey-v1',
  tag: 'Account',
  summary: 'Register a custom field key for a kind of object',
  body: Type.Object({ entity: ManagedEntity, key: Type.String(), enforce_uniqueness: Type.Boolean() }),
});

export const disableCustomFieldKey = operation('POST', '/v1/customFields/removeKey', {
  id: 'disableCustomFieldKey-v1',
  tag: 'Account',
  summary: 'Remove a custom field key and its values',
  body: Type.Object({ entity: ManagedEntity, key: Type.String() }),
});

export const setCustomFields = operation('POST', '/v1/customFields/setValues', {
  id: 'setCustomFields-v1',
  tag: 'Account',
  summary: 'Set custom field values on an object',
  body: Type.Object({ entity: ManagedEntity, entity_id: Uuid(), custom_fields: CustomField }),
});

export const deleteCustomFields = operation('POST', '/v1/customFields/deleteValues', {
  id: 'deleteCustomFields-v1',
  tag: 'Account',
  summary: 'Delete custom field values from an object',
  body: Type.Object({ entity: ManagedEntity, entity_id: Uuid(), keys: Type.Array(Type.String()) }),
});

export const listCustomFieldKeys = operation('POST', '/v1/customFields/listKeys', {
  id: 'listCustomFieldKeys-v1',
  tag: 'Account',
  summary: 'List the registered custom field keys',
  query: Type.Object({ next_page: Type.Optional(Type.String()) }),
  body: Type.Object({ entities: Type.Optional(Type.Array(ManagedEntity)) }),
  response: Page(Type.Object({ entity: ManagedEntity, key: Type.String(), enforce_uniqueness: Type.Boolean() })),
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  setClientWebhookSecret,
  getAuditLogs,
  addCustomFieldKey,
  disableCustomFieldKey,
  setCustomFields,
  deleteCustomFields,
  listCustomFieldKeys,
];
