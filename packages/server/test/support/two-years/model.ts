import { DAY, type Fact, type Instant, type RateFact, type Told, type UsageFact } from './facts.ts';
import { Fraction, sum } from './fraction.ts';
import { monthsOf } from './months.ts';
import { type Line, linesOf } from './rating.ts';
import {
  anchorOf,
  type Balance,
  balanceOf,
  belongsTo,
  type Contract,
  carriedOver,
  childrenOf,
  type Item,
  keyOf,
  type Recipe,
  type Segment,
} from './terms.ts';

/**
 * One customer's billing, computed from raw facts in the simplest way: told facts are replayed in order, and before each of them
 * whatever is due by then is finalized, one invoice at a time, from a calculation of everything that is open.
 */

export interface UsageInvoice {
  readonly contract: Contract;
  readonly start: Instant;
  readonly end: Instant;
  issuedAt: Instant;
  status: 'DRAFT' | 'FINALIZED' | 'VOID';
  lines: readonly Line[];
  voidedAt: Instant | undefined;
}

export interface ScheduledInvoice {
  readonly contract: Contract;
  readonly at: Instant;
  status: 'DRAFT' | 'FINALIZED' | 'VOID';
  readonly lines: readonly { readonly balance: Balance; readonly total: Fraction; readonly isTrueUp: boolean }[];
}

/** What everything open comes to at one moment. */
export interface Standing {
  readonly drafts: readonly UsageInvoice[];
  readonly balances: readonly Balance[];
  /** By segment. */
  readonly left: ReadonlyMap<string, Fraction>;
  /** What each carried-over balance took from its source's segments. */
  readonly carried: ReadonlyMap<string, readonly { readonly segment: Segment; readonly amount: Fraction }[]>;
}

const GRACE = DAY;

export class Model {
  /** By the id of each event: the first of its name is the one that counts. */
  readonly usage = new Map<string, UsageFact>();
  readonly contracts: Contract[] = [];
  readonly finalUsage: UsageInvoice[] = [];
  readonly finalScheduled: ScheduledInvoice[] = [];
  /** Those of contracts and customers; children of recipes come on top. */
  private readonly granted: Balance[] = [];
  private readonly rates: readonly RateFact[];
  private readonly billed = new Set<string>();
  private count = 0;

  constructor(rates: readonly RateFact[], told: readonly Told[], end: Instant) {
    this.rates = rates;
    for (const fact of told) {
      this.finalizeUntil(fact.at);
      this.take(fact, fact.at);
    }
    this.finalizeUntil(end);
  }

  private take(fact: Fact, now: Instant): void {
    switch (fact.kind) {
      case 'usage':
        for (const event of fact.events) if (!this.usage.has(event.id)) this.usage.set(event.id, event);
        return;
      case 'contract':
        this.begin(fact.contract, now);
        return;
      case 'grant':
        this.granted.push(balanceOf(fact.balance, this.contracts.find(named(fact.contract)), this.next(), now));
        return;
      case 'override':
        this.contract(fact.contract).overrides.push(fact.override);
        return;
      case 'remove override': {
        const contract = this.contract(fact.contract);
        contract.overrides = contract.overrides.filter(({ name }) => name !== fact.name);
        return;
      }
      case 'resize':
        this.segment(fact.balance, now).amount = Fraction.of(fact.amount);
        return;
      case 'end':
        this.endAt(this.contract(fact.contract), fact.end, now, false);
        return;
      case 'end recipe':
        this.endRecipe(this.contract(fact.contract), fact.recipe, fact.end, now);
        return;
      case 'filter':
        this.contract(fact.contract).filters.push(fact);
        return;
      case 'archive':
        this.archive(this.contract(fact.contract), fact.voidsInvoices, now);
        return;
      case 'archive balance': {
        const balance = this.granted.find(named(fact.balance));
        if (balance === undefined) throw new Error(`no balance ${fact.balance}`);
        balance.isArchived = true;
        return;
      }
      case 'manual':
        this.segment(fact.balance, now).manual.push({ at: now, amount: Fraction.of(fact.amount) });
        return;
      case 'anew':
        this.makeAnew(this.contract(fact.contract), fact.start, now);
        return;
      default:
        fact satisfies never;
    }
  }

  private begin(fact: Extract<Fact, { kind: 'contract' }>['contract'], now: Instant): void {
    const contract: Contract = {
      fact,
      order: this.next(),
      end: fact.end,
      overrides: [...fact.overrides],
      recipes: fact.recipes.map((recipe) => ({
        fact: recipe,
        order: this.next(),
        addedAt: now,
        end: recipe.end,
        started: new Map(),
      })),
      renewedAt: undefined,
      archivedAt: undefined,
      filters: [],
    };
    this.contracts.push(contract);
    this.granted.push(...fact.balances.map((balance) => balanceOf(balance, contract, this.next(), now)));
    if (fact.renews === undefined) return;
    const old = this.contract(fact.renews);
    for (const source of this.granted.filter(
      (one) => one.contract === old && !one.isArchived && one.rollover?.isPositive,
    )) {
      const [segment] = source.segments;
      if (segment === undefined || segment.end < fact.start) continue;
      const end = fact.end ?? fact.start + (segment.end - segment.start);
      this.granted.push(carriedOver(source, contract, end, this.next()));
    }
    this.endAt(old, fact.start, now, true);
    old.renewedAt = fact.start;
  }

  /** contracts 4: an end that comes closer clips, one that moves away moves nothing with it. */
  private endAt(contract: Contract, end: Instant, now: Instant, isRenewal: boolean): void {
    for (const recipe of contract.recipes) this.keepStarted(recipe, contract, now, end);
    contract.end = end;
    for (const balance of this.granted.filter((one) => one.contract === contract)) {
      for (const segment of balance.segments) segment.end = Math.min(segment.end, end);
      balance.segments.splice(0, balance.segments.length, ...balance.segments.filter((one) => one.start < one.end));
      if (balance.kind !== 'POSTPAID') balance.items = balance.items.filter(({ at }) => at < end);
      else if (!isRenewal) for (const item of balance.items) item.at = Math.min(item.at, end);
    }
  }

  private keepStarted(recipe: Recipe, contract: Contract, now: Instant, contractEnd: Instant): void {
    for (const segment of childrenOf(recipe, contract, now).flatMap((child) => child.segments)) {
      if (segment.start > now) continue;
      const share = segment.amount.by(Fraction.of(recipe.fact.amount));
      recipe.started.set(segment.start, { share, end: Math.min(segment.end, contractEnd) });
    }
  }

  /** contracts 4: children that have started keep what they are. */
  private endRecipe(contract: Contract, name: string, end: Instant, now: Instant): void {
    const recipe = contract.recipes.find(named(name));
    if (recipe === undefined) throw new Error(`no recipe ${name}`);
    this.keepStarted(recipe, contract, now, Number.POSITIVE_INFINITY);
    recipe.end = end;
  }

  /** contracts 4: drafts are gone, upcoming payments void, and what is left of balances expires now. */
  private archive(contract: Contract, voidsInvoices: boolean, now: Instant): void {
    for (const one of this.openScheduled(now).filter((each) => each.contract === contract)) {
      if (one.lines.every(({ isTrueUp }) => !isTrueUp)) this.finalScheduled.push({ ...one, status: 'VOID' });
    }
    contract.archivedAt = now;
    if (voidsInvoices) {
      for (const one of this.finalScheduled.filter((each) => each.contract === contract)) one.status = 'VOID';
      for (const one of this.finalUsage.filter((each) => each.contract === contract && each.status === 'FINALIZED')) {
        one.status = 'VOID';
        one.voidedAt = now;
      }
    }
    this.endAt(contract, Math.min(contract.end ?? now, now), now, false);
  }

  private makeAnew(contract: Contract, start: Instant, now: Instant): void {
    const old = this.finalUsage.find(
      (one) => one.contract === contract && one.start === start && one.status === 'FINALIZED',
    );
    if (old === undefined) throw new Error('there is nothing to void');
    old.status = 'VOID';
    old.voidedAt = now;
    const again: UsageInvoice = { ...old, status: 'DRAFT', issuedAt: now, voidedAt: undefined };
    this.standing(now, again);
    this.finalUsage.push({ ...again, status: 'FINALIZED' });
  }

  /** Computes every open usage invoice, with what balances pay of it, in the order in which they draw (contracts 8). */
  standing(now: Instant, again?: UsageInvoice): Standing {
    const balances = this.balances(now);
    const left = new Map<string, Fraction>();
    for (const segment of balances.flatMap((one) => one.segments)) {
      left.set(keyOf(segment), sum([segment.amount, ...segment.manual.map(({ amount }) => amount)]));
    }
    const draw = (key: string, amount: Fraction) => left.set(key, (left.get(key) ?? Fraction.zero).minus(amount));
    for (const invoice of this.finalUsage.filter(({ status }) => status === 'FINALIZED')) {
      for (const { segment, total } of invoice.lines.flatMap(({ taken }) => taken)) draw(keyOf(segment), total);
    }
    const carried = new Map<string, { segment: Segment; amount: Fraction }[]>();
    const carryUntil = (instant: Instant) => {
      for (const balance of balances) {
        const [target] = balance.segments;
        if (balance.source === undefined || target === undefined) continue;
        if (target.start > Math.min(instant, now) || carried.has(balance.name)) continue;
        const moved = balance.source.segments.map((segment) => {
          const share = segment.amount.times(balance.rollover ?? Fraction.zero);
          return { segment, amount: share.min(left.get(keyOf(segment)) ?? Fraction.zero).max(Fraction.zero) };
        });
        for (const { segment, amount } of moved) draw(keyOf(segment), amount);
        target.amount = sum(moved.map(({ amount }) => amount));
        const paid = this.finalDeductions(target);
        left.set(keyOf(target), sum([target.amount, ...target.manual.map((one) => one.amount)]).minus(paid));
        carried.set(balance.name, moved);
      }
    };
    const drafts = [...this.openUsage(now), ...(again === undefined ? [] : [again])].sort(
      (a, b) =>
        a.start - b.start || a.contract.fact.start - b.contract.fact.start || a.contract.order - b.contract.order,
    );
    for (const draft of drafts) {
      carryUntil(draft.start);
      draft.lines = this.drawn(draft, now, balances, left, draw);
    }
    carryUntil(now);
    return { drafts, balances, left, carried };
  }

  private drawn(
    invoice: UsageInvoice,
    now: Instant,
    balances: readonly Balance[],
    left: ReadonlyMap<string, Fraction>,
    draw: (key: string, amount: Fraction) => void,
  ): readonly Line[] {
    const { contract, start, end } = invoice;
    const segments = balances
      .filter((one) => !one.isArchived && (one.contract === undefined || one.contract === contract))
      .flatMap((one) => one.segments);
    const lines = linesOf({
      start,
      end,
      rates: this.rates.filter(({ addedAt }) => addedAt <= now),
      overrides: contract.overrides,
      segments,
      usage: [...this.usage.values()].filter((one) => one.at >= start && one.at < end && belongsTo(contract, one)),
    });
    for (const segment of [...segments].sort(burnOrder)) {
      const inOrder = [...lines].sort(
        (a, b) =>
          a.start - b.start ||
          b.priceUnder(segment.balance).compare(a.priceUnder(segment.balance)) ||
          a.product.localeCompare(b.product),
      );
      for (const line of inOrder) {
        const price = line.priceUnder(segment.balance);
        const rest = left.get(keyOf(segment)) ?? Fraction.zero;
        if (!line.segments.includes(segment) || !line.open.isPositive || !rest.isPositive || price.isZero) continue;
        const total = rest.min(line.open.times(price));
        const quantity = total.by(price);
        line.open = line.open.minus(quantity);
        line.taken.push({ segment, quantity, price, total });
        draw(keyOf(segment), total);
      }
    }
    return lines;
  }

  private openUsage(now: Instant): UsageInvoice[] {
    const live = this.contracts.filter(({ archivedAt }) => archivedAt === undefined);
    return live.flatMap((contract) =>
      monthsOf(anchorOf(contract.fact), contract.fact.start, contract.end, now)
        .filter((month) => !this.finalUsage.some((one) => one.contract === contract && one.start === month.start))
        .map(({ start, end }) => ({
          contract,
          start,
          end,
          issuedAt: end + GRACE,
          status: 'DRAFT' as const,
          lines: [],
          voidedAt: undefined,
        })),
    );
  }

  private finalDeductions(segment: Segment): Fraction {
    return sum(
      this.finalUsage
        .filter(({ status }) => status === 'FINALIZED')
        .flatMap(({ lines }) => lines.flatMap(({ taken }) => taken))
        .filter((one) => keyOf(one.segment) === keyOf(segment))
        .map(({ total }) => total),
    );
  }

  balances(now: Instant): readonly Balance[] {
    const children = this.contracts.flatMap((one) => one.recipes.flatMap((recipe) => childrenOf(recipe, one, now)));
    return [...this.granted, ...children];
  }

  private finalizeUntil(now: Instant): void {
    for (;;) {
      const usage = this.openUsage(now).map((one) => ({ due: one.issuedAt, one }));
      const scheduled = this.openScheduled(now).map((one) => ({ due: this.scheduledDue(one), one }));
      const due = Math.min(...[...usage, ...scheduled].map((one) => one.due));
      if (!(due <= now)) return;
      const first = usage
        .filter((one) => one.due === due)
        .sort((a, b) => a.one.start - b.one.start || a.one.contract.order - b.one.contract.order)[0];
      if (first !== undefined) {
        const { contract, start } = first.one;
        const draft = this.standing(due).drafts.find((one) => one.contract === contract && one.start === start);
        if (draft === undefined) throw new Error('what is due is not open');
        this.finalUsage.push({ ...draft, status: 'FINALIZED' });
        continue;
      }
      for (const { one } of scheduled.filter((each) => each.due === due)) {
        for (const line of one.lines) this.billed.add(itemKey(line.balance, one.at, line.isTrueUp));
        this.finalScheduled.push({ ...one, status: 'FINALIZED' });
      }
    }
  }

  /** Payments that share a contract and an instant share an invoice; each true-up has its own. */
  openScheduled(now: Instant): readonly ScheduledInvoice[] {
    const { balances, left } = this.standing(now);
    const invoices: {
      contract: Contract;
      at: Instant;
      status: 'DRAFT' | 'FINALIZED' | 'VOID';
      lines: ScheduledInvoice['lines'][number][];
    }[] = [];
    for (const balance of balances.filter((one) => one.isInvoiced)) {
      const { contract } = balance;
      const isTrueUp = balance.kind === 'POSTPAID';
      for (const { at, amount } of balance.items) {
        if (contract === undefined || contract.archivedAt !== undefined) continue;
        if (this.billed.has(itemKey(balance, at, isTrueUp))) continue;
        const total = isTrueUp ? sum(balance.segments.map((one) => left.get(keyOf(one)) ?? Fraction.zero)) : amount;
        const together = invoices.find(
          (one) => !isTrueUp && one.contract === contract && one.at === at && !one.lines.some((line) => line.isTrueUp),
        );
        const line = { balance, total, isTrueUp };
        if (isTrueUp && !total.isPositive) continue;
        if (together !== undefined) together.lines.push(line);
        else invoices.push({ contract, at, status: 'DRAFT', lines: [line] });
      }
    }
    return invoices;
  }

  /** A payment's time; a true-up waits besides for the last usage invoice that can draw it. */
  private scheduledDue({ contract, at, lines }: ScheduledInvoice): Instant {
    const [line] = lines;
    const addedAt = Math.max(
      ...(line?.balance.items ?? []).filter((one: Item) => one.at === at).map((one) => one.addedAt),
    );
    if (line === undefined || !line.isTrueUp) return Math.max(at, addedAt);
    const accessEnd = Math.max(...line.balance.segments.map(({ end }) => end));
    const last = monthsOf(anchorOf(contract.fact), contract.fact.start, contract.end, accessEnd - 1).at(-1);
    return Math.max(at, (last?.end ?? at) + GRACE);
  }

  private contract(name: string): Contract {
    const found = this.contracts.find(named(name));
    if (found === undefined) throw new Error(`no contract ${name}`);
    return found;
  }

  /** The segment of a balance that is live now. */
  private segment(name: string, now: Instant): Segment {
    const found = this.granted.find(named(name))?.segments.find((one) => one.start <= now && now < one.end);
    if (found === undefined) throw new Error(`no live segment of ${name}`);
    return found;
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }
}

const named =
  (name: string | undefined) =>
  (one: { readonly name: string } | { readonly fact: { readonly name: string } }): boolean =>
    ('fact' in one ? one.fact.name : one.name) === name;

const itemKey = (balance: Balance, at: Instant, isTrueUp: boolean): string =>
  `${balance.name}/${isTrueUp ? 'true-up' : at}`;

/** contracts 8: which of two segments pays first. */
function burnOrder(a: Segment, b: Segment): number {
  const of = ({ balance, start, end }: Segment): readonly number[] => [
    balance.source === undefined ? (balance.kind === 'POSTPAID' ? 3 : 2) : balance.kind === 'POSTPAID' ? 0 : 1,
    balance.priority,
    balance.source === undefined && balance.items.some(({ amount }) => amount.isPositive) ? 1 : 0,
    balance.products?.length ?? Number.MAX_SAFE_INTEGER,
    balance.products === undefined ? 1 : 0,
    end,
    start,
    balance.contract === undefined ? Number.MAX_SAFE_INTEGER : 1,
    balance.order,
  ];
  const [left, right] = [of(a), of(b)];
  const key = left.findIndex((value, index) => value !== right[index]);
  return key === -1 ? 0 : (left[key] ?? 0) - (right[key] ?? 0);
}
