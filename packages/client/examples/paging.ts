import { Client } from '@takt/client';

const takt = new Client('http://127.0.0.1:4400', { bearerToken: process.env.TAKT_API_TOKEN ?? '' });

for await (const page of takt.listCustomersV1Pages({ query: { limit: 50 } })) {
  for (const customer of page.data.data) console.log(customer.name);
}
