import { operation } from '../../platform/http/define.ts';
import { Characters, Data, DateTime, Type, Uuid } from '../../platform/schema.ts';

export const submitApprovalRequests = operation('POST', '/v1/approval_requests/submit', {
  id: 'submitApprovalRequests-v1',
  tag: 'Integrations',
  summary: 'Submit requests for approval',
  body: Type.Object({
    name: Characters(1, 128),
    description: Characters(1, 512),
    request_type: Type.String(),
    request_payload: Type.Record(Type.String(), Type.Unknown()),
  }),
  response: Data(Type.Object({ id: Uuid(), approval_url: Type.String(), created_at: DateTime() })),
  extension: true,
});
