import { type Book, day, lineName, usageTitle } from './book.ts';
import { Fraction } from './fraction.ts';
import type { Catalog, Json, Wire } from './wire.ts';

/** The same book as the model's, read from Takt's answers. */
export async function bookOfTakt(wire: Wire, catalog: Catalog, customer: string): Promise<Book> {
  const balances: Json[] = [];
  for (let page: string | undefined; ; ) {
    const answer = await wire.ask('POST', '/v1/contracts/customerBalances/list', {
      customer_id: customer,
      include_contract_balances: true,
      include_archived: true,
      include_balance: true,
      include_ledgers: true,
      ...(page === undefined ? {} : { next_page: page }),
    });
    balances.push(...answer.data);
    page = answer.next_page ?? undefined;
    if (page === undefined) break;
  }
  const invoices: Json[] = [];
  for (let page: string | undefined; ; ) {
    const query = `limit=100&skip_zero_qty_line_items=true${page === undefined ? '' : `&next_page=${page}`}`;
    const answer = await wire.ask('GET', `/v1/customers/${customer}/invoices?${query}`);
    invoices.push(...answer.data);
    page = answer.next_page ?? undefined;
    if (page === undefined) break;
  }
  const contracts = (await wire.told('/v2/contracts/list', {
    customer_id: customer,
    include_archived: true,
  })) as Json[];
  const names: Names = {
    balance: new Map(balances.map((one) => [one.id, balanceName(one, balances)])),
    contract: new Map(contracts.map((one) => [one.id, one.name])),
    product: new Map(Object.entries(catalog.products).map(([name, id]) => [id, name])),
    invoice: new Map(),
  };
  for (const one of invoices) names.invoice.set(one.id, titleOf(one, names));
  return {
    invoices: invoices.map((one) => invoiceText(one, names)).sort(),
    balances: Object.fromEntries(balances.map((one) => [balanceName(one, balances), balanceText(one, names)])),
  };
}

interface Names {
  readonly balance: ReadonlyMap<string, string>;
  readonly contract: ReadonlyMap<string, string>;
  readonly product: ReadonlyMap<string, string>;
  readonly invoice: Map<string, string>;
}

const at = (text: string): string => day(Date.parse(text));
const number = (text: string): string => Fraction.of(text).toString();

function balanceName(one: Json, all: readonly Json[]): string {
  const from = one.rolled_over_from;
  if (from !== undefined) {
    const source = all.find(({ id }) => id === (from.commit_id ?? from.credit_id));
    return `${source === undefined ? '?' : balanceName(source, all)} carried`;
  }
  if (one.recurring_commit_id === undefined && one.recurring_credit_id === undefined) return one.name;
  return `${one.name} from ${new Date(one.access_schedule.schedule_items[0].starting_at).toISOString()}`;
}

function titleOf(invoice: Json, { contract, balance }: Names): string {
  const name = contract.get(invoice.contract_id) ?? '?';
  if (invoice.type === 'USAGE') {
    const [start, end] = [Date.parse(invoice.start_timestamp), Date.parse(invoice.end_timestamp)];
    return usageTitle(name, start, end, invoice.status);
  }
  const trueUp = invoice.line_items.find((line: Json) => line.postpaid_commit !== undefined);
  return trueUp === undefined
    ? `scheduled of ${name}, ${invoice.status}`
    : `true-up of ${balance.get(trueUp.commit_id)}`;
}

function invoiceText(invoice: Json, names: Names): string {
  const head =
    invoice.type === 'USAGE'
      ? titleOf(invoice, names)
      : `scheduled of ${names.contract.get(invoice.contract_id)}, ${invoice.status}`;
  const lines = (invoice.line_items as Json[]).map((line) => lineText(line, names)).sort();
  return [`${head}, issued ${at(invoice.issued_at)}, total ${number(invoice.total)}`, ...lines].join('\n');
}

function lineText(line: Json, names: Names): string {
  const balance = names.balance.get(line.commit_id);
  const product = names.product.get(line.product_id) ?? line.name;
  const region = line.pricing_group_values?.region;
  const [start, end] = [Date.parse(line.starting_at), Date.parse(line.ending_before)];
  const tier = line.tier === undefined ? undefined : Number(line.tier.level);
  const name = lineName(product, region, start, end, tier);
  switch (line.type) {
    case 'usage': {
      const by = balance === undefined ? '' : ` by ${balance}`;
      return `${name}: ${number(line.quantity)} × ${number(line.unit_price)} = ${number(line.total)}${by}`;
    }
    case 'applied_commit_or_credit':
      return `${name}: ${number(line.total)} applied of ${balance}`;
    case 'commit_purchase':
      return `${line.postpaid_commit === undefined ? 'payment' : 'true-up'} of ${balance ?? line.name} ${number(line.total)}`;
    default:
      return JSON.stringify(line);
  }
}

function balanceText(one: Json, names: Names): readonly string[] {
  if (one.ledger === undefined) return [`balance ${number(one.balance)}`, 'no ledger'];
  const entries = (one.ledger as Json[]).map((entry) => {
    const invoice = entry.invoice_id === undefined ? '' : ` (${names.invoice.get(entry.invoice_id)})`;
    return `${at(entry.timestamp)} ${entry.type} ${number(entry.amount)}${invoice}`;
  });
  return [`balance ${number(one.balance)}`, ...entries.sort()];
}
