import type { Client, Result } from '@takt/client';
import { HOUR } from '@takt/engine';
import { textOf } from '../../platform/time-text.ts';
import type { Provisioned } from './provision.ts';

const MAX_SHOWN = 4;

type Invoice = Result<'listInvoices-v1', 'number'>['data']['data'][number];

/** What there is to see, with what to type for it. */
export async function guideTo(client: Client, url: string, made: Provisioned): Promise<string> {
  const shown: string[] = [];
  const invoices: Invoice[] = [];
  for (const { customer, id, contractId } of made.customers) {
    const { data } = await client.listInvoicesV1({ path: { customer_id: id }, query: { limit: 100 } });
    const first = data.data
      .filter(({ status }) => status !== 'VOID')
      .sort((a, b) => beginOf(a).localeCompare(beginOf(b)))
      .slice(0, MAX_SHOWN);
    invoices.push(...first);
    const lines = [`customer ${id}`, `contract ${contractId}`, ...first.map(invoiceLine)];
    shown.push([`${customer.name} ${customer.about}.`, ...lines.map((line) => `  ${line}`)].join('\n'));
  }
  return `${shown.join('\n\n')}\n\n${commandsFor(url, made, invoices)}`;
}

function invoiceLine(invoice: Invoice): string {
  const { id, type, status, end_timestamp: end, total } = invoice;
  const period = end === undefined ? dayOf(beginOf(invoice)) : `${dayOf(beginOf(invoice))} to ${dayOf(end)}`;
  return `invoice  ${id}  ${`${type} ${status}`.padEnd(20)} ${period.padEnd(24)} ${dollars(total).padStart(12)}`;
}

const beginOf = (invoice: Invoice): string => invoice.start_timestamp ?? invoice.issued_at ?? '';
const dayOf = (time: string): string => time.slice(0, 10);

/** Cents as people read them. */
const dollars = (cents: number): string =>
  (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });

function commandsFor(url: string, made: Provisioned, invoices: readonly Invoice[]): string {
  const { customers, metrics, rateCardId, startingAt, now } = made;
  const [payAsYouGo, committed, subscriber] = customers.map(({ id }) => id);
  const nextHour = textOf(Math.ceil(now / HOUR) * HOUR);
  const invoicesOf = `/v1/customers/${payAsYouGo}/invoices`;
  const final = invoices.find(({ status, type }) => status === 'FINALIZED' && type === 'USAGE');
  const curl = (path: string, options = ''): string =>
    `curl -s -H "Authorization: Bearer $TAKT_API_TOKEN" '${url}${path}'${options}`;
  const post = (path: string, body: unknown): string => curl(path, ` -d '${JSON.stringify(body)}'`);
  const looks: readonly (readonly [what: string, command: string])[] = [
    ['the invoice that is still open, line by line', curl(`${invoicesOf}?status=DRAFT`)],
    [
      'the same by the day',
      curl(
        `${invoicesOf}/breakdowns?window_size=DAY&starting_on=${startingAt}&ending_before=${nextHour}&status=DRAFT&limit=3`,
      ),
    ],
    ...(final === undefined
      ? []
      : [
          [
            'a final one, to send',
            curl(`/v1/customers/${final.customer_id}/invoices/${final.id}/pdf`, ' -o invoice.pdf'),
          ] as const,
        ]),
    [
      'what is left of the commitment',
      post('/v1/contracts/customerBalances/list', {
        customer_id: committed,
        include_contract_balances: true,
        include_balance: true,
        include_ledgers: true,
      }),
    ],
    ['the contract with the seats', post('/v2/contracts/list', { customer_id: subscriber })],
    [
      'output tokens by project',
      post('/v1/usage/groups', {
        customer_id: committed,
        billable_metric_id: metrics.output,
        window_size: 'NONE',
        starting_on: startingAt,
        ending_before: nextHour,
        group_key: ['project'],
      }),
    ],
    [
      'prices by model and mode',
      post('/v1/contract-pricing/rate-cards/getRates', { rate_card_id: rateCardId, at: textOf(now) }),
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
