import { InvoiceType } from '../../invoices/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { Id, UniquenessKey } from '../../platform/http/shapes.ts';
import {
  AnyCase,
  Data,
  DateTime,
  ExactNumber,
  extension,
  Nullable,
  OneOf,
  Page,
  Type,
  Uuid,
} from '../../platform/schema.ts';
import { CreditType } from '../../pricing/schemas.ts';
import { ALERT_TYPES } from '../alerts/alert.ts';

export const ArchiveAlertPayload = Type.Object(
  { id: Uuid(), release_uniqueness_key: Type.Optional(Type.Boolean()) },
  { $id: 'ArchiveAlertPayload' },
);

export const CustomFieldFilterType = Type.Object(
  {
    entity: OneOf(['Contract', 'Commit', 'ContractCredit', 'ContractCreditOrCommit']),
    key: Type.String(),
    value: Type.String(),
  },
  { $id: 'CustomFieldFilterType' },
);

export const InvoiceTypesFilterType = Type.Array(InvoiceType, { $id: 'InvoiceTypesFilterType' });

export const GroupValueFilterType = Type.Object(
  { key: Type.String(), value: Type.Optional(Type.String()) },
  { $id: 'GroupValueFilterType' },
);

export const AlertSpecifierInclusiveCustomFieldFilter = Type.Object(
  {
    entity: OneOf(['Contract', 'Commit', 'ContractCredit', 'ContractCreditOrCommit']),
    key: Type.String(),
    value: Type.Optional(Type.String()),
  },
  { $id: 'AlertSpecifierInclusiveCustomFieldFilter' },
);

export const ExcludeAlertSpecifier = Type.Object(
  { custom_field_filters: Type.Optional(Type.Array(CustomFieldFilterType)) },
  { $id: 'ExcludeAlertSpecifier' },
);

export const AlertSpecifier = Type.Object(
  {
    custom_field_filters: Type.Optional(Type.Array(AlertSpecifierInclusiveCustomFieldFilter)),
    exclude: Type.Optional(Type.Array(ExcludeAlertSpecifier)),
  },
  { $id: 'AlertSpecifier' },
);

export const CreateCustomerAlertPayload = Type.Object(
  {
    alert_type: OneOf(ALERT_TYPES),
    name: Type.String(),
    uniqueness_key: Type.Optional(UniquenessKey),
    threshold: ExactNumber(),
    credit_type_id: Type.Optional(Uuid()),
    customer_id: Type.Optional(Uuid()),
    billable_metric_id: Type.Optional(Uuid()),
    credit_grant_type_filters: Type.Optional(Type.Array(Type.String())),
    evaluate_on_create: Type.Optional(Type.Boolean()),
    custom_field_filters: Type.Optional(Type.Array(CustomFieldFilterType)),
    invoice_types_filter: Type.Optional(InvoiceTypesFilterType),
    group_values: Type.Optional(Type.Array(GroupValueFilterType)),
    seat_filter: Type.Optional(
      Type.Object({ seat_group_key: Type.String(), seat_group_value: Type.Optional(Type.String()) }),
    ),
    alert_specifiers: Type.Optional(Type.Array(AlertSpecifier)),
    // Known to older clients, and refused.
    plan_id: Type.Optional(Type.Unknown(extension)),
  },
  { $id: 'CreateCustomerAlertPayload' },
);

export const GroupKeyFilterType = Type.Object(
  { key: Type.String(), value: Type.String() },
  { $id: 'GroupKeyFilterType' },
);

export const AlertSpecifierFilter = Type.Object(
  {
    custom_field_filters: Type.Array(CustomFieldFilterType),
    exclude: Type.Optional(Type.Array(ExcludeAlertSpecifier)),
  },
  { $id: 'AlertSpecifierFilter' },
);

export const GetCustomerAlertPayload = Type.Object(
  {
    customer_id: Uuid(),
    alert_id: Uuid(),
    plans_or_contracts: Type.Optional(OneOf(['PLANS', 'CONTRACTS'])),
    group_values: Type.Optional(Type.Array(GroupKeyFilterType)),
    seat_filter: Type.Optional(Type.Object({ seat_group_key: Type.String(), seat_group_value: Type.String() })),
    alert_specifiers: Type.Optional(Type.Array(AlertSpecifierFilter)),
    custom_field_filters: Type.Optional(Type.Array(CustomFieldFilterType)),
    webhook_notification_id: Type.Optional(Type.String()),
  },
  { $id: 'GetCustomerAlertPayload' },
);

export const Alert = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    uniqueness_key: Type.Optional(UniquenessKey),
    // The reference lists all types here but that of usage.
    type: OneOf(ALERT_TYPES, extension),
    status: OneOf(['enabled', 'archived', 'disabled']),
    credit_type: Type.Optional(Nullable(CreditType)),
    threshold: ExactNumber(),
    updated_at: DateTime(),
    credit_grant_type_filters: Type.Optional(Type.Array(Type.String())),
    custom_field_filters: Type.Optional(Type.Array(CustomFieldFilterType)),
    group_key_filter: Type.Optional(GroupKeyFilterType),
    invoice_types_filter: Type.Optional(InvoiceTypesFilterType),
    group_values: Type.Optional(Type.Array(GroupValueFilterType)),
    seat_filter: Type.Optional(
      Type.Object({ seat_group_key: Type.String(), seat_group_value: Type.Optional(Type.String()) }),
    ),
    alert_specifiers: Type.Optional(Type.Array(AlertSpecifier)),
  },
  { $id: 'Alert' },
);

export const CustomerAlert = Type.Object(
  {
    customer_status: Nullable(OneOf(['ok', 'in_alarm', 'evaluating'])),
    triggered_by: Type.Optional(Nullable(Type.String())),
    alert: Alert,
  },
  { $id: 'CustomerAlert' },
);

export const ListCustomerAlertsPayload = Type.Object(
  {
    customer_id: Uuid(),
    alert_statuses: Type.Optional(
      Type.Array(
        AnyCase(
          ['ENABLED', 'DISABLED', 'ARCHIVED'],
          ['enabled', 'Enabled', 'disabled', 'Disabled', 'archived', 'Archived'],
        ),
        { minItems: 1 },
      ),
    ),
  },
  { $id: 'ListCustomerAlertsPayload' },
);

export const ResetCustomerAlertsPayload = Type.Object(
  { customer_id: Uuid(), alert_id: Uuid() },
  { $id: 'ResetCustomerAlertsPayload' },
);

export const archiveAlert = operation('POST', '/v1/alerts/archive', {
  id: 'archiveAlert-v1',
  tag: 'Notifications',
  summary: 'Archive an alert',
  body: ArchiveAlertPayload,
  response: Data(Id),
});

export const createAlert = operation('POST', '/v1/alerts/create', {
  id: 'createAlert-v1',
  tag: 'Notifications',
  summary: 'Create a threshold alert',
  body: CreateCustomerAlertPayload,
  response: Data(Id),
});

export const getCustomerAlert = operation('POST', '/v1/customer-alerts/get', {
  id: 'getCustomerAlert-v1',
  tag: 'Notifications',
  summary: 'Read an alert and its state for a customer',
  body: GetCustomerAlertPayload,
  response: Data(CustomerAlert),
});

export const listCustomerAlerts = operation('POST', '/v1/customer-alerts/list', {
  id: 'listCustomerAlerts-v1',
  tag: 'Notifications',
  summary: "List a customer's alerts with their states",
  query: Type.Object({ next_page: Type.Optional(Type.String()) }),
  body: ListCustomerAlertsPayload,
  response: Page(CustomerAlert),
});

export const resetCustomerAlerts = operation('POST', '/v1/customer-alerts/reset', {
  id: 'resetCustomerAlerts-v1',
  tag: 'Notifications',
  summary: "Forget an alert's state for a customer and evaluate it afresh",
  body: ResetCustomerAlertsPayload,
});
