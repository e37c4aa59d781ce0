import { type Client, ErrorResponse, type Result } from '@takt/client';
import { DAY } from '@takt/engine';
import { StartFailure } from '../../platform/failure.ts';
import { instantOf, textOf } from '../../platform/time-text.ts';
import { eachAtOnce, inBatches } from '../batches.ts';
import {
  CUSTOMERS,
  type DemoCustomer,
  type Ids,
  METRICS,
  type MetricName,
  type ProductName,
  productsOf,
  RATE_CARD,
  ratesOf,
} from './company.ts';
import { demoUsage } from './usage.ts';

/** Events may be up to 34 days old (metering 2). */
const USAGE_DAYS = 32;
const HANDS = 8;

/** Told of each thing, and what became of it. */
export type Teller = (what: string, outcome: 'made' | 'there already' | 'sent') => void;

export interface Provisioned {
  readonly now: number;
  readonly startingAt: string;
  readonly rateCardId: string;
  readonly metrics: Ids<MetricName>;
  readonly customers: readonly { readonly customer: DemoCustomer; readonly id: string; readonly contractId: string }[];
}

/**
 * Makes the company, or what is missing of it: everything is looked for before it is made, contracts are kept single by their
 * uniqueness keys, and usage by its transaction ids.
 */
export async function provision(client: Client, tell: Teller): Promise<Provisioned> {
  const now = instantOf((await client.getSandboxClock()).data.data.now);
  const start = Math.floor(now / DAY) * DAY - USAGE_DAYS * DAY;
  const startingAt = textOf(start);

  const metrics = await mapped(METRICS, (body) => metric(client, body, tell));
  const products = await mapped(productsOf(metrics), (body) => product(client, body, tell));
  const rateCardId = await rateCard(client, products, startingAt, tell);

  // Usage first: whoever it belongs to, it is there when the contracts begin, so that a past month is billed with it.
  let sent = 0;
  await eachAtOnce(HANDS, inBatches(demoUsage(start, now)), async (body) => {
    await client.ingestV1({ body });
    sent += body.length;
  });
  tell(`usage     ${sent.toLocaleString('en-US')} events since ${startingAt.slice(0, 10)}, which count once`, 'sent');

  const customers: Provisioned['customers'][number][] = [];
  for (const one of CUSTOMERS) {
    const id = await customerOf(client, one, tell);
    const contractId = await contractOf(client, one, { customerId: id, rateCardId, products, start }, tell);
    customers.push({ customer: one, id, contractId });
  }
  return { now, startingAt, rateCardId, metrics, customers };
}

/** Makes each member of a record something else, one after another. */
async function mapped<Name extends string, Body>(
  bodies: Readonly<Record<Name, Body>>,
  make: (body: Body) => Promise<string>,
): Promise<Ids<Name>> {
  const made: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(bodies) as Name[]) made[name] = await make(bodies[name]);
  return made as Ids<Name>;
}

type Paged<T> = AsyncIterable<{ readonly data: { readonly data: readonly T[] } }>;

async function found<T>(pages: Paged<T>, fits: (one: T) => boolean): Promise<T | undefined> {
  for await (const { data } of pages) {
    const one = data.data.find(fits);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** What is there already, else what is made now. */
async function either(
  what: string,
  existing: { readonly id: string } | undefined,
  make: () => Promise<{ readonly data: { readonly data: { readonly id: string } } }>,
  tell: Teller,
): Promise<string> {
  const { id } = existing ?? (await make()).data.data;
  tell(what, existing === undefined ? 'made' : 'there already');
  return id;
}

async function metric(client: Client, body: (typeof METRICS)[MetricName], tell: Teller): Promise<string> {
  const existing = await found(client.listAllBillableMetricsV1Pages(), ({ name }) => name === body.name);
  return either(`metric    ${body.name}`, existing, () => client.createBillableMetricV1V1({ body }), tell);
}

async function product(
  client: Client,
  body: ReturnType<typeof productsOf>[ProductName],
  tell: Teller,
): Promise<string> {
  const existing = await found(client.listProductsV1Pages({ body: {} }), ({ current }) => current.name === body.name);
  return either(`product   ${body.name}`, existing, () => client.createProductV1({ body }), tell);
}

async function rateCard(client: Client, products: Ids<ProductName>, startingAt: string, tell: Teller): Promise<string> {
  const existing = await found(client.listRateCardsV1Pages({ body: {} }), ({ name }) => name === RATE_CARD.name);
  const make = () => client.createRateCardV1({ body: RATE_CARD });
  const id = await either(`rate card ${RATE_CARD.name}`, existing, make, tell);
  // All rates are added at once, or none: so one of them tells of all.
  const rates = await client.getRatesV1({ query: { limit: 1 }, body: { rate_card_id: id, at: startingAt } });
  if (rates.data.data.length === 0) {
    await client.addRatesV1({ body: { rate_card_id: id, rates: ratesOf(products, startingAt) } });
  }
  return id;
}

async function customerOf(client: Client, { name, alias }: DemoCustomer, tell: Teller): Promise<string> {
  const existing = await found(client.listCustomersV1Pages({ query: { ingest_alias: alias } }), () => true);
  const make = () => client.createCustomerV1({ body: { name, ingest_aliases: [alias] } });
  return either(`customer  ${name}`, existing, make, tell);
}

async function contractOf(
  client: Client,
  { name, alias, terms }: DemoCustomer,
  place: {
    readonly customerId: string;
    readonly rateCardId: string;
    readonly products: Ids<ProductName>;
    readonly start: number;
  },
  tell: Teller,
): Promise<string> {
  const startingAt = textOf(place.start);
  const agreed = terms({ products: place.products, startingAt, after: (time) => textOf(later(place.start, time)) });
  const what = `contract  ${name}: ${agreed.name}`;
  let created: Result<'createContract-v1', 'number'>;
  try {
    created = await client.createContractV1({
      body: {
        ...agreed,
        customer_id: place.customerId,
        rate_card_id: place.rateCardId,
        starting_at: startingAt,
        uniqueness_key: `aviary-demo-${alias}`,
      },
    });
  } catch (error) {
    if (!(error instanceof ErrorResponse && error.status === 409)) throw error;
    const { conflicting_id: id } = error.body;
    if (typeof id !== 'string') throw new StartFailure(`the contract of ${name} is there, but nobody says where`);
    tell(what, 'there already');
    return id;
  }
  tell(what, 'made');
  return created.data.data.id;
}

function later(
  instant: number,
  { months = 0, days = 0 }: { readonly months?: number; readonly days?: number },
): number {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate() + days);
}
