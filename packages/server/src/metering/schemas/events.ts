import { operation } from '../../platform/http/define.ts';
import { Characters, DateTime, OneOf, Type, Uuid } from '../../platform/schema.ts';
import { BillableMetricForEventsSearch } from './metrics.ts';

/** Events that are sent and found again, and the addresses they come to (metering 2, 9). */

export const Event = Type.Object(
  {
    transaction_id: Characters(1, 128),
    customer_id: Type.String({ minLength: 1 }),
    event_type: Type.String({ minLength: 1 }),
    timestamp: Type.String(),
    properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'Event' },
);

export const Service = Type.Object(
  {
    name: Type.String(),
    usage: OneOf(['makes_connections_from', 'accepts_connections_at']),
    ips: Type.Array(Type.String()),
  },
  { $id: 'Service' },
);

export const ingest = operation('POST', '/v1/ingest', {
  id: 'ingest-v1',
  tag: 'Metering',
  summary: 'Send up to 100 usage events',
  body: Type.Array(Event, { minItems: 1, maxItems: 100 }),
});

export const ReceivedEvent = Type.Object({
  id: Type.String(),
  customer_id: Type.String(),
  event_type: Type.String(),
  properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  timestamp: DateTime(),
  transaction_id: Type.String(),
  is_duplicate: Type.Optional(Type.Boolean()),
  processed_at: Type.Optional(DateTime()),
  matched_customer: Type.Optional(Type.Object({ id: Type.Optional(Uuid()), name: Type.Optional(Type.String()) })),
  matched_billable_metrics: Type.Optional(Type.Array(BillableMetricForEventsSearch)),
});

export const searchEvents = operation('POST', '/v1/events/search', {
  id: 'searchEvents-v1',
  tag: 'Metering',
  summary: 'Find received events by transaction id',
  body: Type.Object({ transactionIds: Type.Array(Type.String()) }),
  response: Type.Array(ReceivedEvent),
});

export const getServices = operation('GET', '/v1/services', {
  id: 'getServices-v1',
  tag: 'Metering',
  summary: 'List the network addresses of this server',
  response: Type.Object({ services: Type.Array(Service) }),
});
