// A month of billing in a second: `TAKT_API_TOKEN=... node examples/tour.mjs`, against a Takt on the simulated clock.
import Metronome from '@metronome/sdk';

const baseURL = process.env.TAKT_URL ?? 'http://127.0.0.1:4400';
const bearerToken = process.env.TAKT_API_TOKEN;
const takt = new Metronome({ baseURL, bearerToken });

// Whom to bill. Events name the customer by an alias of yours.
const { data: customer } = await takt.v1.customers.create({ name: 'Acme', ingest_aliases: ['acme'] });

// What to count: the sum of `tokens` over all `completion` events.
const { data: metric } = await takt.v1.billableMetrics.create({
  name: 'Tokens',
  aggregation_type: 'SUM',
  aggregation_key: 'tokens',
  event_type_filter: { in_values: ['completion'] },
  property_filters: [{ name: 'tokens', exists: true }],
});

// What it costs: 0.002 cents a token. Prices in US dollars are given in cents.
const starting_at = '2026-01-01T00:00:00Z';
const { data: product } = await takt.v1.contracts.products.create({
  name: 'Tokens',
  type: 'USAGE',
  billable_metric_id: metric.id,
});
const { data: rateCard } = await takt.v1.contracts.rateCards.create({ name: 'List prices' });
await takt.v1.contracts.rateCards.rates.add({
  rate_card_id: rateCard.id,
  product_id: product.id,
  entitled: true,
  rate_type: 'FLAT',
  price: 0.002,
  starting_at,
});

// Who pays it, from when on.
await takt.v1.contracts.create({ customer_id: customer.id, rate_card_id: rateCard.id, starting_at });

// Usage. A transaction_id counts once, however often it is sent.
const event = { customer_id: 'acme', event_type: 'completion', timestamp: '2026-01-01T10:30:00Z' };
await takt.v1.usage.ingest({
  usage: [
    { ...event, transaction_id: 'request-1', properties: { tokens: '100000' } },
    { ...event, transaction_id: 'request-2', properties: { tokens: '50000' } },
    { ...event, transaction_id: 'request-2', properties: { tokens: '50000' } },
  ],
});

async function showInvoices() {
  for await (const invoice of takt.v1.customers.invoices.list({ customer_id: customer.id })) {
    console.log(`${invoice.start_timestamp?.slice(0, 10)} ${invoice.status}: ${invoice.total} cents`);
    for (const line of invoice.line_items) console.log(`  ${line.name}: ${line.quantity} x ${line.unit_price}`);
  }
}
await showInvoices();

// Over the end of January and its grace period of 24 hours: the invoice is final, and February's draft is open.
await fetch(`${baseURL}/sandbox/clock`, {
  method: 'POST',
  headers: { authorization: `Bearer ${bearerToken}`, 'content-type': 'application/json' },
  body: JSON.stringify({ now: '2026-02-02T00:00:00Z' }),
});
await showInvoices();
