import { Client } from '@takt/client';

const takt = new Client('http://127.0.0.1:4400', { bearerToken: process.env.TAKT_API_TOKEN ?? '' });

const customer = await takt.createCustomerV1({ body: { name: 'Acme', ingest_aliases: ['acme'] } });
const drafts = await takt.listInvoicesV1({ path: { customer_id: customer.data.data.id }, query: { status: 'DRAFT' } });
for (const invoice of drafts.data.data) console.log(invoice.id, invoice.total);
