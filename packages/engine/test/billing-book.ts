import {
  type AccessSegment,
  type Balance,
  type Contract,
  DAY,
  type DraftInvoice,
  dec,
  derivedId,
  type Facts,
  type GroupValues,
  HOUR,
  type Instant,
  type InvoiceSchedule,
  type LineItem,
  NO_FACTS,
  type RecurringGrant,
  regenerate,
  regenerationNeeds,
  type ScheduleItem,
  type SettledInvoice,
  type Statement,
  type Subscription,
  startOfMonth,
  statement,
  type Terms,
  type UsageNeed,
  type UsageRow,
  usageNeeds,
} from '../src/index.ts';
import { type Book, book, flat, USD } from './rating-book.ts';

/** A customer with contracts, balances and usage, whose time can be moved: a short way to write billing histories in tests. */

/** 00:00 UTC on a date of 2025 (or a later year). */
export const on = (month: number, day = 1, year = 2025): Instant => Date.UTC(year, month - 1, day);
export const hours = (count: number): number => count * HOUR;

/** A card with one flat USD product per entry, and a FIXED product for everything else. */
export const priceList = (prices: Readonly<Record<string, number | string>>): Book => {
  const priced = book(Object.fromEntries(Object.entries(prices).map(([id, price]) => [id, { rate: flat(price) }])));
  return withFixed(priced);
};

export const withFixed = (priced: Book): Book => ({
  ...priced,
  products: {
    ...priced.products,
    fixed: {
      id: 'fixed',
      type: 'FIXED',
      createdAt: 0,
      createdBy: 'test',
      customFields: {},
      updates: [],
      initial: { name: 'Fixed', tags: [], isRefundable: true },
    },
  },
});

export const segment = (amount: number | string, startingAt: Instant, endingBefore: Instant): AccessSegment => ({
  id: derivedId('test-segment', String(amount), startingAt, endingBefore, Math.random()),
  amount: dec(amount),
  startingAt,
  endingBefore,
});

export const item = (amount: number | string, timestamp: Instant): ScheduleItem => ({
  id: derivedId('test-item', String(amount), timestamp, Math.random()),
  timestamp,
  unitPrice: dec(amount),
  quantity: dec(1),
  amount: dec(amount),
});

export const schedule = (...items: readonly ScheduleItem[]): InvoiceSchedule => ({
  creditTypeId: USD,
  doNotInvoice: false,
  items,
});

let created = 0;

export const balanceTerms = (kind: Balance['kind'], more: Partial<Balance>): Balance => {
  created += 1;
  return {
    id: `${kind.toLowerCase()}-${created}`,
    kind,
    customerId: 'customer',
    productId: 'fixed',
    priority: 100,
    rateType: 'LIST_RATE',
    creditTypeId: USD,
    segments: [],
    applicability: {},
    manualEntries: [],
    customFields: {},
    createdAt: created,
    createdBy: 'test',
    ...more,
  };
};

export const prepaid = (amount: number | string, from: Instant, to: Instant, more: Partial<Balance> = {}): Balance =>
  balanceTerms('PREPAID', { segments: [segment(amount, from, to)], ...more });

export const credit = (amount: number | string, from: Instant, to: Instant, more: Partial<Balance> = {}): Balance =>
  balanceTerms('CREDIT', { segments: [segment(amount, from, to)], ...more });

export const postpaid = (
  amount: number | string,
  from: Instant,
  to: Instant,
  trueup: Instant,
  more: Partial<Balance> = {},
): Balance =>
  balanceTerms('POSTPAID', {
    segments: [segment(amount, from, to)],
    invoiceSchedule: schedule(item(amount, trueup)),
    ...more,
  });

export const contractTerms = (startingAt: Instant, more: Partial<Contract> = {}): Contract => ({
  id: 'contract',
  customerId: 'customer',
  startingAt,
  earlierEnds: [],
  rateCardId: 'card',
  overrides: [],
  multiplierOverridePrioritization: 'LOWEST_MULTIPLIER',
  recurring: [],
  scheduledCharges: [],
  discounts: [],
  professionalServices: [],
  resellerRoyalties: [],
  subscriptions: [],
  usageStatementSchedule: { frequency: 'MONTHLY', anchor: startOfMonth(startingAt) },
  usageFilters: [],
  transitions: [],
  spendTrackers: [],
  billingProviderConfigurations: [],
  revenueSystemConfigurations: [],
  customFields: {},
  createdAt: startingAt,
  createdBy: 'test',
  ...more,
});

export const recipe = (
  amount: number | string,
  startingAt: Instant,
  more: Partial<RecurringGrant> = {},
): RecurringGrant => ({
  id: 'recipe',
  kind: 'CREDIT',
  productId: 'fixed',
  priority: 100,
  creditTypeId: USD,
  applicability: {},
  startingAt,
  durationPeriods: 1,
  proration: 'FIRST_AND_LAST',
  terms: { accessUnitPrice: dec(amount), accessQuantity: dec(1), rateType: 'LIST_RATE' },
  earlierTerms: [],
  customFields: {},
  createdAt: startingAt,
  ...more,
});

export const subscriptionTerms = (startingAt: Instant, more: Partial<Subscription> = {}): Subscription => ({
  id: 'subscription',
  productId: 'Seat',
  billingFrequency: 'MONTHLY',
  collectionSchedule: 'ADVANCE',
  isProrated: true,
  invoiceBehavior: 'BILL_IMMEDIATELY',
  startingAt,
  invoicePlacement: 'ON_USAGE_INVOICE',
  initialQuantity: dec(1),
  quantityUpdates: [],
  customFields: {},
  createdAt: startingAt,
  ...more,
});

interface Used {
  readonly productId: string;
  readonly at: Instant;
  readonly quantity: string | number;
  readonly groupValues: GroupValues;
}

/** One customer, or several in `family`, with its facts: finalizes what falls due as its time moves on. */
export class Customer {
  readonly book: Book;
  contracts: Contract[];
  balances: Balance[];
  facts: Facts = NO_FACTS;
  family: readonly Terms[] = [];
  /** Whose usage answers the needs of `family`. */
  relatives: readonly Customer[] = [];
  readonly used: Used[] = [];
  readonly id: string;

  constructor(priced: Book, contracts: readonly Contract[], balances: readonly Balance[] = [], id = 'customer') {
    this.book = priced;
    this.contracts = [...contracts];
    this.balances = [...balances];
    this.id = id;
  }

  get terms(): Terms {
    return {
      customerId: this.id,
      customerCustomFields: {},
      contracts: this.contracts,
      balances: this.balances,
      products: this.book.products,
      rateCards: { [this.book.rateCard.id]: this.book.rateCard },
      metrics: this.book.metrics,
      pricingUnits: { [USD]: { id: USD, name: 'USD (cents)', isCurrency: true } },
      billableStatuses: [],
      graceMs: DAY,
      family: this.family,
    };
  }

  use(productId: string, at: Instant, quantity: string | number, groupValues: GroupValues = {}): this {
    this.used.push({ productId, at, quantity, groupValues });
    return this;
  }

  answer(need: UsageNeed): readonly UsageRow[] {
    if (need.customerId !== this.id) return this.relatives.flatMap((relative) => relative.answer(need));
    return this.used
      .filter(
        ({ productId, at }) => `m:${productId}` === need.metricId && need.period.start <= at && at < need.period.end,
      )
      .map(({ at, quantity, groupValues }) => ({
        hour: Math.floor(at / HOUR) * HOUR,
        groupValues: Object.fromEntries(need.groupKeys.map((key) => [key, groupValues[key] ?? null])),
        quantity: dec(quantity),
      }))
      .sort((a, b) => a.hour - b.hour);
  }

  at(now: Instant): Statement {
    const usage = new Map(usageNeeds(this.terms, this.facts, now).map((need) => [need.key, this.answer(need)]));
    return statement(this.terms, usage, this.facts, now);
  }

  /** Moves time to `now`, finalizing everything due on the way, each piece at its own instant (invoices 2). */
  moveTo(now: Instant, from: Instant = this.contracts[0]?.startingAt ?? now): Statement {
    for (let at = from; ; ) {
      const current = this.at(at);
      const due = current.drafts.find((draft) => draft.dueAt !== undefined && draft.dueAt <= at);
      if (due !== undefined) this.finalize(due, at);
      else if (current.nextDueAt === undefined || current.nextDueAt > now) return this.at(now);
      else at = Math.max(current.nextDueAt, at);
    }
  }

  finalize(draft: DraftInvoice, at: Instant): void {
    const settled: SettledInvoice = { ...draft, status: 'FINALIZED', finalizedAt: at };
    this.facts = { ...this.facts, invoices: [...this.facts.invoices, settled] };
  }

  void(id: string, at: Instant): void {
    this.facts = {
      ...this.facts,
      invoices: this.facts.invoices.map((one) => (one.id === id ? { ...one, status: 'VOID', voidedAt: at } : one)),
    };
  }

  /** A new invoice in the place of a void one, final at once. */
  regenerate(id: string, at: Instant): DraftInvoice {
    const voided = this.facts.invoices.find((one) => one.id === id);
    if (voided === undefined) throw new Error(`no invoice ${id}`);
    const needs = regenerationNeeds(this.terms, this.facts, at, voided);
    const usage = new Map(needs.map((need) => [need.key, this.answer(need)]));
    const draft = regenerate(this.terms, usage, this.facts, at, voided);
    if (draft === undefined) throw new Error('nothing to regenerate');
    this.finalize(draft, at);
    return draft;
  }

  /** Invoices of any status, facts first. */
  invoices(now: Instant) {
    return [...this.facts.invoices, ...this.at(now).drafts];
  }

  usageInvoice(start: Instant, now: Instant) {
    const found = this.invoices(now).filter(
      (one) => one.type === 'USAGE' && one.status !== 'VOID' && one.startingAt === start,
    );
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${found.length} usage invoices from that date`);
    return only;
  }
}

/** `quantity × unit price = total`, with the balance that covers it; application lines as `name total`. */
export const written = (lines: readonly LineItem[]): readonly string[] =>
  lines.map((line) => {
    const total = line.total.toString();
    if (line.type === 'applied_commit_or_credit') return `${line.name} ${total}`;
    const covered = line.commit?.segmentId === undefined ? '' : ` (${line.commit.kind})`;
    return `${line.name}: ${line.quantity} × ${line.unitPrice} = ${total}${covered}`;
  });

export const ledger = (statement: Statement, balanceId: string): readonly string[] => {
  const state = statement.balances.find(({ balance }) => balance.id === balanceId);
  return (state?.ledger ?? []).map(
    ({ event, amount, timestamp }) => `${new Date(timestamp).toISOString().slice(0, 10)} ${event} ${amount}`,
  );
};

export const stateOf = (statement: Statement, balanceId: string) => {
  const state = statement.balances.find(({ balance }) => balance.id === balanceId);
  if (state === undefined) throw new Error(`no balance ${balanceId}`);
  return state;
};
