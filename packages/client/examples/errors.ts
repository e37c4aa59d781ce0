import { Client, ClientError, ErrorResponse } from '@takt/client';

const takt = new Client('http://127.0.0.1:4400', { bearerToken: process.env.TAKT_API_TOKEN ?? '' });

try {
  await takt.createCustomerV1({ body: { name: 'Acme', ingest_aliases: ['taken'] } });
} catch (error) {
  if (error instanceof ErrorResponse && error.status === 409) console.log('somebody has it:', error.body.message);
  else if (error instanceof ClientError) console.log(error.kind, error.message);
  else throw error;
}
