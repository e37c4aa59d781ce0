import { BaseClient, Client } from '@takt/client';
import { getServicesV1 } from '@takt/client/operations';

const takt = new Client('http://127.0.0.1:4400', {
  bearerToken: process.env.TAKT_API_TOKEN ?? '',
  beforeRequest: ({ operationId, attempt }) => console.log(operationId, 'attempt', attempt),
});

// Two seconds for the whole call, and no second attempt.
await takt.getServicesV1({}, { signal: AbortSignal.timeout(2_000), maxRetries: 0 });

// For small bundles: the base client with just the operations that are imported.
await new BaseClient('http://127.0.0.1:4400').call(getServicesV1);
