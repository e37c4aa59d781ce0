import { Random } from '../random.ts';
import type { Takt } from '../takt.ts';
import * as agreements from './agreements.ts';
import {
  type ContractFact,
  DAY,
  type Fact,
  HOUR,
  type Instant,
  PRODUCTS,
  type ProductName,
  TEAMS,
  type Told,
  type UsageFact,
} from './facts.ts';
import { monthsAfter } from './months.ts';
import { type Catalog, type Json, Wire, wireBalance, wireContract, wireOverride, wireTime } from './wire.ts';

/** Two years of 50 customers, told to Takt month by month; what was told is kept as facts. */

const MONTHS = 24;
const EVENTS_A_REQUEST = 100;
const SIDE_BY_SIDE = 4;
export const BEGIN: Instant = Date.UTC(2026, 0);
export const END: Instant = Date.UTC(2028, 0, 3, 6);

interface Agreement {
  readonly fact: ContractFact;
  readonly id: string;
  end: Instant | undefined;
  /** How often its end was moved: twice at most. */
  moves: number;
  /** Once it was renewed, nothing ends it again. */
  isRenewed: boolean;
}

export interface Customer {
  readonly name: string;
  readonly id: string;
  readonly joins: number;
  readonly random: Random;
  readonly told: Told[];
  /** Those that are not archived. */
  agreements: Agreement[];
  count: number;
}

export class Story {
  readonly wire: Wire;
  readonly customers: Customer[] = [];
  catalog: Catalog = { card: '', fixed: '', products: { Compute: '', Storage: '', Calls: '' } };
  events = 0;
  requests = 0;
  private readonly takt: Takt;
  private readonly random: Random;
  private now: Instant = BEGIN;
  private transaction = 0;

  constructor(takt: Takt, seed: number) {
    this.takt = takt;
    this.wire = new Wire(takt);
    this.random = new Random(seed);
  }

  /** @param only the number of the one customer whose story is told, as it is told among the others. */
  async run(customers: number, only?: number): Promise<void> {
    this.catalog = await this.wire.catalog();
    const isForeseen = ({ addedAt }: { addedAt: Instant }): boolean => addedAt < BEGIN;
    for (const rate of agreements.RATES.filter(isForeseen)) await this.wire.rate(this.catalog, rate);
    for (let k = 1; k <= customers; k += 1) {
      const { id } = await this.wire.told('/v1/customers', { name: `customer ${k}` });
      const random = new Random(this.random.whole(0, 2 ** 31));
      const joins = random.whole(0, 3);
      if (only !== undefined && only !== k) continue;
      this.customers.push({ name: `customer ${k}`, id, joins, random, told: [], agreements: [], count: 0 });
    }
    for (let month = 0; month < MONTHS; month += 1) {
      const start = monthsAfter(BEGIN, month);
      await this.until(start + 12 * HOUR);
      await this.use(start - 10 * DAY, start, 0.3);
      await this.until(start + 2 * DAY + 6 * HOUR);
      await this.use(start - 10 * DAY, start, 0.1);
      await this.each((customer) => this.makeAnew(customer));
      await this.until(start + 9 * DAY + 9 * HOUR);
      for (const rate of agreements.RATES.filter((one) => one.addedAt === this.now)) {
        await this.wire.rate(this.catalog, rate);
      }
      await this.each((customer) => this.change(customer, month));
      await this.until(start + 13 * DAY + 20 * HOUR);
      await this.use(start, this.now, 1);
      await this.until(start + 27 * DAY + 20 * HOUR);
      await this.use(start + 13 * DAY, this.now, 1);
    }
    await this.until(END);
  }

  private async until(instant: Instant): Promise<void> {
    await this.takt.clock.set(wireTime(instant));
    this.now = instant;
  }

  private async each(act: (customer: Customer) => Promise<void>): Promise<void> {
    for (let k = 0; k < this.customers.length; k += SIDE_BY_SIDE) {
      await Promise.all(this.customers.slice(k, k + SIDE_BY_SIDE).map(act));
    }
  }

  private async tell(customer: Customer, fact: Fact, path: string, body: object): Promise<Json> {
    customer.told.push({ at: this.now, ...fact });
    this.requests += 1;
    return this.wire.told(path, body);
  }

  /** Usage of most customers between two instants; some requests are sent twice, some events again with another quantity. */
  private async use(from: Instant, to: Instant, share: number): Promise<void> {
    const sent: { readonly customer: Customer; readonly event: UsageFact }[] = [];
    for (const customer of this.customers.filter(({ random }) => random.chance(0.9 * share))) {
      const { random } = customer;
      for (let k = random.whole(1, 4); k > 0; k -= 1) {
        this.transaction += 1;
        const event = usageEvent(random, `event ${this.transaction}`, from, to);
        sent.push({ customer, event });
        if (random.chance(0.1))
          sent.push({ customer, event: { ...event, quantity: event.product === 'Calls' ? '1' : '999' } });
      }
    }
    for (let k = 0; k < sent.length; k += EVENTS_A_REQUEST) {
      const batch = sent.slice(k, k + EVENTS_A_REQUEST);
      const body = batch.map(({ customer, event }) => ({
        transaction_id: event.id,
        customer_id: customer.id,
        event_type: event.product,
        timestamp: wireTime(event.at),
        properties: {
          n: event.quantity,
          team: event.team,
          ...(event.region === undefined ? {} : { region: event.region }),
        },
      }));
      for (let times = this.random.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
        await this.wire.ask('POST', '/v1/ingest', body);
        this.events += batch.length;
        for (const { customer, event } of batch) customer.told.push({ at: this.now, kind: 'usage', events: [event] });
      }
    }
  }

  private async change(customer: Customer, month: number): Promise<void> {
    const { random, agreements: held } = customer;
    if (month === customer.joins) {
      const midnight = this.now - 9 * HOUR;
      const start = midnight + random.whole(-40, 20) * DAY + (random.chance(0.2) ? random.whole(0, 23) * HOUR : 0);
      await this.begin(customer, agreements.contract(random, this.name(customer), Math.max(start, BEGIN)));
      const [agreement] = held;
      if (agreement !== undefined && random.chance(0.2)) await this.filter(customer, agreement, agreement.fact.start);
      if (random.chance(0.3)) await this.grantToCustomer(customer);
      return;
    }
    if (month > 3 && held.length === 1 && random.chance(0.03)) {
      await this.begin(customer, agreements.contract(random, this.name(customer), this.now - 9 * HOUR));
      return;
    }
    for (const agreement of [...held]) {
      if (agreement.fact.start > this.now || (agreement.end ?? END) <= this.now) continue;
      if (!agreement.isRenewed && random.chance(0.02)) {
        await this.archive(customer, agreement);
        continue;
      }
      if (!agreement.isRenewed && (await this.renewOrEnd(customer, agreement))) continue;
      if (random.chance(0.3)) await this.edit(customer, agreement);
    }
  }

  private name(customer: Customer): string {
    customer.count += 1;
    return `${customer.name.replace('customer ', 'c')}.${customer.count}`;
  }

  private async begin(customer: Customer, fact: ContractFact): Promise<void> {
    const renewed = customer.agreements.find((one) => one.fact.name === fact.renews);
    const made = await this.tell(customer, { kind: 'contract', contract: fact }, '/v1/contracts/create', {
      customer_id: customer.id,
      ...wireContract(this.catalog, fact),
      ...(renewed === undefined ? {} : { transition: { type: 'RENEWAL', from_contract_id: renewed.id } }),
    });
    customer.agreements.push({ fact, id: made.id, end: fact.end, moves: 0, isRenewed: false });
  }

  private async grantToCustomer(customer: Customer): Promise<void> {
    const balance = agreements.credit(customer.random, `${this.name(customer)} of all`, {
      start: this.now - 9 * HOUR,
      end: END + 300 * DAY,
    });
    const body = { customer_id: customer.id, ...wireBalance(this.catalog, balance) };
    await this.tell(
      customer,
      { kind: 'grant', contract: undefined, balance },
      '/v1/contracts/customerCredits/create',
      body,
    );
  }

  /** Renews a contract that ends within 40 days or runs on long, or moves its end; whether it did. */
  private async renewOrEnd(customer: Customer, agreement: Agreement): Promise<boolean> {
    const { random } = customer;
    const { end, fact } = agreement;
    const midnight = this.now - 9 * HOUR;
    const isNear = end !== undefined && end < this.now + 40 * DAY;
    if (isNear ? random.chance(0.7) : this.now > fact.start + 120 * DAY && random.chance(0.03)) {
      const start = isNear && random.chance(0.8) ? end : midnight + random.whole(-5, 20) * DAY;
      if (start > (end ?? start) || start > END - 40 * DAY) return false;
      agreement.isRenewed = true;
      agreement.end = start;
      const next = agreements.contract(random, this.name(customer), start, { renews: fact.name, mayBeOpen: false });
      await this.begin(customer, next);
      return true;
    }
    if (agreement.moves > 1 || !random.chance(agreement.moves === 0 ? 0.06 : 0.3)) return false;
    const isLater = end !== undefined && random.chance(0.5) && end > this.now + 70 * DAY;
    const moved = isLater ? end + random.whole(10, 90) * DAY : midnight + random.whole(1, 60) * DAY;
    if (!isLater && end !== undefined && moved >= end) return false;
    agreement.moves += 1;
    agreement.end = moved;
    await this.tell(customer, { kind: 'end', contract: fact.name, end: moved }, '/v1/contracts/updateEndDate', {
      customer_id: customer.id,
      contract_id: agreement.id,
      ending_before: wireTime(moved),
    });
    return true;
  }

  private async archive(customer: Customer, { fact, id }: Agreement): Promise<void> {
    const voidsInvoices = customer.random.chance(0.4);
    customer.agreements = customer.agreements.filter((one) => one.id !== id);
    await this.tell(customer, { kind: 'archive', contract: fact.name, voidsInvoices }, '/v1/contracts/archive', {
      customer_id: customer.id,
      contract_id: id,
      void_invoices: voidsInvoices,
    });
  }

  private async edit(customer: Customer, agreement: Agreement): Promise<void> {
    const { random } = customer;
    const { fact, id } = agreement;
    const of = { customer_id: customer.id, contract_id: id };
    const end = Math.min(agreement.end ?? END + 100 * DAY, this.now + 300 * DAY);
    const start = this.now - 9 * HOUR + random.whole(-20, 20) * DAY;
    const bounds = { start: Math.max(start, fact.start), end };
    const act = random.whole(1, 9);
    if (act === 9) return this.archiveBalance(customer, agreement);
    if (act === 8) return this.filter(customer, agreement, bounds.start);
    if (act <= 2) {
      const make = act === 1 ? agreements.credit : agreements.prepaid;
      const balance = make(random, `${this.name(customer)} added`, bounds);
      if (bounds.start >= end - DAY || balance.segments.some((one) => one.start >= one.end)) return;
      const added = [wireBalance(this.catalog, balance)];
      await this.tell(customer, { kind: 'grant', contract: fact.name, balance }, '/v2/contracts/edit', {
        ...of,
        ...(act === 1 ? { add_credits: added } : { add_commits: added }),
      });
      return;
    }
    if (act === 3) {
      const override = agreements.override(random, this.name(customer), bounds.start);
      await this.tell(customer, { kind: 'override', contract: fact.name, override }, '/v2/contracts/edit', {
        ...of,
        add_overrides: [wireOverride(this.catalog, override)],
      });
      return;
    }
    const terms = await this.wire.told('/v2/contracts/get', of);
    if (act === 4) {
      const override = fact.overrides.find(({ name }) => !this.isRemoved(customer, name));
      const starting = override === undefined ? undefined : wireTime(override.start);
      const found = terms.overrides.find((one: Json) => wireTime(Date.parse(one.starting_at)) === starting);
      if (override === undefined || found === undefined) return;
      const removal: Fact = { kind: 'remove override', contract: fact.name, name: override.name };
      await this.tell(customer, removal, '/v2/contracts/edit', { ...of, remove_overrides: [{ id: found.id }] });
      return;
    }
    if (act === 7) {
      const recipe = fact.recipes.find(({ start }) => start <= this.now);
      const kinds = { CREDIT: 'credit', PREPAID: 'commit' } as const;
      const kind = kinds[recipe?.kind ?? 'CREDIT'];
      const found = terms[`recurring_${kind}s`]?.find((one: Json) => one.name === recipe?.name);
      const ends = this.now - 9 * HOUR + random.whole(1, 80) * DAY;
      if (recipe === undefined || found === undefined || Date.parse(found.ending_before ?? '3000-01-01') < ends) return;
      const ending: Fact = { kind: 'end recipe', contract: fact.name, recipe: recipe.name, end: ends };
      await this.tell(customer, ending, '/v2/contracts/edit', {
        ...of,
        [`update_recurring_${kind}s`]: [{ [`recurring_${kind}_id`]: found.id, ending_before: wireTime(ends) }],
      });
      return;
    }
    const live = this.liveBalances(terms);
    if (live.length === 0) return;
    const { balance, segment, kind } = random.pick(live);
    if (act === 5) {
      const amount = `${random.whole(-20, 40) * 100 + 50}`;
      await this.tell(
        customer,
        { kind: 'manual', balance: balance.name, amount },
        '/v1/contracts/addManualBalanceLedgerEntry',
        {
          ...of,
          id: balance.id,
          segment_id: segment.id,
          amount: Number(amount),
          reason: 'correction',
          timestamp: wireTime(this.now),
        },
      );
      return;
    }
    const amount = `${random.whole(5, 80) * 1000}`;
    const resized = { access_schedule: { update_schedule_items: [{ id: segment.id, amount: Number(amount) }] } };
    const fact6: Fact = { kind: 'resize', contract: fact.name, balance: balance.name, amount };
    await this.tell(customer, fact6, '/v2/contracts/edit', {
      ...of,
      ...(kind === 'commit'
        ? { update_commits: [{ commit_id: balance.id, ...resized }] }
        : { update_credits: [{ credit_id: balance.id, ...resized }] }),
    });
  }

  /** Archives a free balance of which nothing was drawn yet by an invoice that is final. */
  private async archiveBalance(customer: Customer, { id }: Agreement): Promise<void> {
    const of = { customer_id: customer.id, contract_id: id };
    const terms = await this.wire.told('/v2/contracts/get', { ...of, include_ledgers: true });
    const free = this.liveBalances(terms).find(
      ({ balance }) =>
        balance.invoice_schedule === undefined &&
        (balance.ledger as Json[]).every(
          ({ type, timestamp }) => !type.includes('DEDUCTION') || Date.parse(timestamp) > this.now,
        ),
    );
    if (free === undefined) return;
    const { balance, kind } = free;
    await this.tell(customer, { kind: 'archive balance', balance: balance.name }, '/v2/contracts/edit', {
      ...of,
      [`archive_${kind}s`]: [{ id: balance.id }],
    });
  }

  /** From an instant on the contract is for one or two teams, or for all of them again. */
  private async filter(customer: Customer, { fact, id, end }: Agreement, start: Instant): Promise<void> {
    const { random, told } = customer;
    const teams = TEAMS.slice(random.whole(0, 2));
    const isTaken = told.some((one) => one.kind === 'filter' && one.contract === fact.name && one.start === start);
    if (isTaken || start >= (end ?? END)) return;
    await this.tell(customer, { kind: 'filter', contract: fact.name, teams, start }, '/v1/contracts/setUsageFilter', {
      customer_id: customer.id,
      contract_id: id,
      group_key: 'team',
      group_values: teams,
      starting_at: wireTime(start),
    });
  }

  /** Prepaid commits and credits of a contract that were granted by name and are live now, with their live segment. */
  private liveBalances(terms: Json) {
    const of = (balances: readonly Json[], kind: 'commit' | 'credit') =>
      balances
        .filter(
          (one) =>
            one.type !== 'POSTPAID' &&
            one.recurring_commit_id === undefined &&
            one.recurring_credit_id === undefined &&
            one.rolled_over_from === undefined,
        )
        .flatMap((balance) =>
          (balance.access_schedule.schedule_items as Json[])
            .filter((one) => Date.parse(one.starting_at) <= this.now && this.now < Date.parse(one.ending_before))
            .map((segment) => ({ balance, segment, kind })),
        );
    return [...of(terms.commits, 'commit'), ...of(terms.credits ?? [], 'credit')];
  }

  private isRemoved(customer: Customer, name: string): boolean {
    return customer.told.some((fact) => fact.kind === 'remove override' && fact.name === name);
  }

  /** Now and then the usage invoice that became final last is voided and made anew, with the usage that came too late. */
  private async makeAnew(customer: Customer): Promise<void> {
    const { random } = customer;
    if (!random.chance(0.06)) return;
    const agreement = customer.agreements.findLast(
      ({ fact, moves, isRenewed }) =>
        moves === 0 &&
        !isRenewed &&
        fact.start < this.now - 40 * DAY &&
        fact.balances.every(({ kind, items }) => kind !== 'POSTPAID' || items.every(({ at }) => at > this.now)),
    );
    if (agreement === undefined || (agreement.end ?? END) < this.now) return;
    const query = `status=FINALIZED&type=USAGE&contract_id=${agreement.id}&sort=date_desc&limit=1`;
    const { data } = await this.wire.ask('GET', `/v1/customers/${customer.id}/invoices?${query}`);
    const [invoice] = data;
    if (invoice === undefined) return;
    const start = Date.parse(invoice.start_timestamp);
    await this.wire.told('/v1/invoices/void', { id: invoice.id });
    const fact: Fact = { kind: 'anew', contract: agreement.fact.name, start };
    await this.tell(customer, fact, '/v1/invoices/regenerate', { id: invoice.id });
  }
}

function usageEvent(random: Random, id: string, from: Instant, to: Instant): UsageFact {
  const product: ProductName = random.pick(PRODUCTS);
  const hour = from + random.whole(0, Math.floor((to - from) / HOUR) - 1) * HOUR;
  const at = random.chance(0.2) ? hour : hour + random.whole(1, 3599) * 1000;
  const quantity = random.chance(0.2) ? `${random.whole(0, 300)}.${random.whole(1, 99)}` : `${random.whole(1, 600)}`;
  return {
    id,
    product,
    region: product === 'Calls' ? random.pick(['eu', 'us']) : undefined,
    team: random.pick(TEAMS),
    quantity: product === 'Calls' ? '1' : quantity,
    at,
  };
}
