import { operation } from '../../platform/http/define.ts';
import { Characters, Data, OneOf, Type, Uuid } from '../../platform/schema.ts';
import { Invoice } from './invoice.ts';

export const PreviewEvent = Type.Object(
  {
    event_type: Type.String({ minLength: 1 }),
    timestamp: Type.Optional(Type.String()),
    properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    transaction_id: Type.Optional(Characters(1, 128)),
  },
  { $id: 'PreviewEvent' },
);

export const PreviewEventsPayload = Type.Object(
  {
    events: Type.Array(PreviewEvent, { minItems: 1, maxItems: 100 }),
    mode: Type.Optional(OneOf(['replace', 'merge'])),
    skip_zero_qty_line_items: Type.Optional(Type.Boolean()),
  },
  { $id: 'PreviewEventsPayload', additionalProperties: false },
);

export const previewCustomerEvents = operation('POST', '/v1/customers/{customer_id}/previewEvents', {
  id: 'previewCustomerEvents-v1',
  tag: 'Invoices',
  summary: 'Show what events would do to draft invoices',
  params: Type.Object({ customer_id: Uuid() }),
  body: PreviewEventsPayload,
  response: Data(Type.Array(Invoice)),
});
