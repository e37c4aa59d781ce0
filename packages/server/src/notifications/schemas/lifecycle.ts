import { operation } from '../../platform/http/define.ts';
import { UniquenessKey } from '../../platform/http/shapes.ts';
import {
  Characters,
  Data,
  DateTime,
  ExactNumber,
  extension,
  Nullable,
  OneOf,
  Type,
  Uuid,
} from '../../platform/schema.ts';

export const LifecycleEventOffsetPolicy = Type.Object(
  { type: Type.String(), offset: Type.String() },
  { $id: 'LifecycleEventOffsetPolicy' },
);

export const CreateNotificationConfigPayload = Type.Object(
  { name: Type.String(), policy: LifecycleEventOffsetPolicy, uniqueness_key: Type.Optional(UniquenessKey) },
  { $id: 'CreateNotificationConfigPayload' },
);

export const LifecycleEventOffsetNotificationConfig = Type.Object(
  {
    id: Uuid(),
    name: Type.String(),
    type: Type.String(),
    policy: LifecycleEventOffsetPolicy,
    environment_type: Type.String(),
    created_at: DateTime(),
    created_by: Type.String(),
    archived_at: Nullable(DateTime()),
    uniqueness_key: Type.Optional(Characters(1, 128, extension)),
  },
  { $id: 'LifecycleEventOffsetNotificationConfig' },
);

export const GetNotificationConfigPayload = Type.Object({ id: Uuid() }, { $id: 'GetNotificationConfigPayload' });

export const ListOffsetNotificationConfigsPayload = Type.Object(
  {
    limit: Type.Optional(ExactNumber()),
    cursor: Type.Optional(Type.String()),
    archive_filter: Type.Optional(OneOf(['ARCHIVED', 'NOT_ARCHIVED', 'ALL'])),
  },
  { $id: 'ListOffsetNotificationConfigsPayload' },
);

export const LifecycleEventSystemPolicy = Type.Object({ type: Type.String() }, { $id: 'LifecycleEventSystemPolicy' });

export const LifecycleEventSystemNotificationConfig = Type.Object(
  { type: Type.String(), is_enabled: Type.Optional(Type.Boolean()), policy: LifecycleEventSystemPolicy },
  { $id: 'LifecycleEventSystemNotificationConfig' },
);

export const EditNotificationConfigPayload = Type.Object(
  {
    id: Type.Optional(Uuid()),
    is_enabled: Type.Optional(Type.Boolean()),
    policy: Type.Union([LifecycleEventOffsetPolicy, LifecycleEventSystemPolicy]),
  },
  { $id: 'EditNotificationConfigPayload' },
);

export const ArchiveNotificationConfigPayload = Type.Object(
  { id: Uuid() },
  { $id: 'ArchiveNotificationConfigPayload' },
);

export const createNotificationConfig = operation('POST', '/v2/notifications/create', {
  id: 'createNotificationConfig-v2',
  tag: 'Notifications',
  summary: 'Create an offset notification',
  body: CreateNotificationConfigPayload,
  response: Data(LifecycleEventOffsetNotificationConfig),
});

export const getNotificationConfig = operation('POST', '/v2/notifications/get', {
  id: 'getNotificationConfig-v2',
  tag: 'Notifications',
  summary: 'Read an offset notification',
  body: GetNotificationConfigPayload,
  response: Data(LifecycleEventOffsetNotificationConfig),
});

export const listOffsetNotificationConfigs = operation('POST', '/v2/notifications/offset/list', {
  id: 'listOffsetNotificationConfigs-v2',
  tag: 'Notifications',
  summary: 'List offset notifications',
  body: ListOffsetNotificationConfigsPayload,
  response: Type.Object({
    data: Type.Array(LifecycleEventOffsetNotificationConfig),
    cursor: Type.Optional(Nullable(Type.String())),
  }),
});

export const listSystemNotificationConfigs = operation('POST', '/v2/notifications/system/list', {
  id: 'listSystemNotificationConfigs-v2',
  tag: 'Notifications',
  summary: 'List system notifications and whether they are on',
  response: Type.Object({
    data: Type.Array(LifecycleEventSystemNotificationConfig),
    cursor: Type.Optional(Nullable(Type.String())),
  }),
});

export const editNotificationConfig = operation('POST', '/v2/notifications/edit', {
  id: 'editNotificationConfig-v2',
  tag: 'Notifications',
  summary: 'Switch a system notification or change an offset notification',
  body: EditNotificationConfigPayload,
  response: Data(Type.Union([LifecycleEventSystemNotificationConfig, LifecycleEventOffsetNotificationConfig])),
});

export const archiveNotificationConfig = operation('POST', '/v2/notifications/archive', {
  id: 'archiveNotificationConfig-v2',
  tag: 'Notifications',
  summary: 'Archive an offset notification',
  body: ArchiveNotificationConfigPayload,
  response: Data(LifecycleEventOffsetNotificationConfig),
});
