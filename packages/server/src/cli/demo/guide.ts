import type { Client } from '@takt/client';
import type { Provisioned } from './provision.ts';

/** Cents as people read them. */
const dollars = (cents: number): string =>
  (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });

const day = (time: string | undefined): string => time?.slice(0, 10) ?? '';

/** What there is to see, with what to type for it. */
export async function guideTo(client: Client, url: string, made: Provisioned): Promise<string> {
  const sections: string[] = [];
  for (const { customer, id, contractId } of made.customers) {
    const { data } = await client.listInvoicesV1({ path: { customer_id: id }, query: { limit: 100 } });
    const invoices = data.data
      .filter(({ status }) => status !== 'VOID')
      .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
      .slice(0, 4);
    sections.push(
      [
        `${customer.name} ${customer.about}.`,
        `  customer ${id}`,
        `  contract ${contractId}`,
        ...invoices.map(
          ({ id: invoiceId, status, type, total, start_timestamp: start, end_timestamp: end, issued_at: issued }) =>
            `  invoice  ${invoiceId}  ${`${type} ${status}`.padEnd(20)} ${`${day(start ?? issued)} ${end === undefined ? '' : `to ${day(end)}`}`.padEnd(24)} ${dollars(total).padStart(12)}`,
        ),
      ].join('\n'),
    );
  }
  return `${sections.join('\n\n')}\n\n${commandsFor(url, made)}`;
}

const orderOf = (invoice: { start_timestamp?: string; issued_at?: string }): string =>
  invoice.start_timestamp ?? invoice.issued_at ?? '';

function commandsFor(url: string, { customers, metrics, rateCardId, startingAt, now }: Provisioned): string {
  const [payAsYouGo, committed, subscriber] = customers.map(({ id }) => id);
  const get = (path: string): string => curl(url, path);
  const post = (path: string, body: unknown): string => `${curl(url, path)} -d '${JSON.stringify(body)}'`;
  const tomorrow = new Date(now + 86_400_000).toISOString();
  const looks: readonly (readonly [what: string, command: string])[] = [
    ['drafts, line by line', get(`/v1/customers/${payAsYouGo}/invoices?status=DRAFT`)],
    [
      'the same, day by day',
      get(
        `/v1/customers/${payAsYouGo}/invoices/breakdowns?window_size=DAY&starting_on=${startingAt}&ending_before=${tomorrow}&limit=3`,
      ),
    ],
    [
      'what is left of the commitment',
      post('/v1/contracts/customerBalances/list', {
        customer_id: committed,
        include_balance: true,
        include_ledgers: true,
      }),
    ],
    ['seats', post('/v2/contracts/list', { customer_id: subscriber })],
    [
      'usage by project',
      post('/v1/usage/groups', {
        customer_id: committed,
        billable_metric_id: metrics.output,
        window_size: 'NONE',
        starting_on: startingAt,
        ending_before: hourOf(now),
        group_key: ['project'],
      }),
    ],
    [
      'prices by model and mode',
      post('/v1/contract-pricing/rate-cards/getRates', { rate_card_id: rateCardId, at: new Date(now).toISOString() }),
    ],
  ];
  return [
    'To look further, with the token in TAKT_API_TOKEN:',
    '',
    ...looks.flatMap(([what, command]) => [`# ${what}`, command, '']),
    `The whole API: ${url}/docs`,
    '',
  ].join('\n');
}

const curl = (url: string, path: string): string =>
  `curl -s -H "Authorization: Bearer $TAKT_API_TOKEN" '${url}${path}'`;

/** The full hour after an instant. */
const hourOf = (instant: number): string => new Date(Math.ceil(instant / 3_600_000) * 3_600_000).toISOString();
