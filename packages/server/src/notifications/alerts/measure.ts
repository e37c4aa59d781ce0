import {
  type Balance,
  type BalanceState,
  type Contract,
  contains,
  DAY,
  type Decimal,
  type DraftInvoice,
  dec,
  divide,
  type Instant,
  type Interval,
  type Invoice,
  isPerSeat,
  max,
  type SegmentState,
  type Facts as SettledFacts,
  type Statement,
  seatsAt,
  seatTimeline,
  sum,
  type Terms,
  ZERO,
} from '@takt/engine';
import { type Alert, groupingOf } from './alert.ts';
import { contractCounts, countsFor, groupOf, type HeldBalance } from './matching.ts';
import { type Facts, type Measurement, type Reading, WHOLE } from './reading.ts';

/** What alerts measure of a customer: its statement, with what that was computed from. */
export interface CustomerView {
  readonly terms: Terms;
  readonly facts: SettledFacts;
  readonly statement: Statement;
}

const MAX_GROUPS = 1_000;
const HUNDRED = dec(100);

/** A balance that may count, with its contract and its segments. */
interface Measured extends HeldBalance {
  readonly state: BalanceState;
}

type BalanceKinds = 'commits' | 'credits' | 'both';

/**
 * The balances that count for an alert: of its kinds and credit type, matching, neither archived nor waiting for payment, and not kept
 * per seat, which the seat alert is for (customers 5.2).
 */
function countedBalances({ terms, statement }: CustomerView, alert: Alert, kinds: BalanceKinds): readonly Measured[] {
  const contracts = new Map(terms.contracts.map((contract) => [contract.id, contract]));
  return statement.balances
    .map((state) => ({ state, balance: state.balance, contract: contracts.get(state.balance.contractId ?? '') }))
    .filter(({ balance, contract }) => {
      const isKind = kinds === 'both' || (balance.kind === 'CREDIT') === (kinds === 'credits');
      const isLive = balance.archivedAt === undefined && contract?.archivedAt === undefined;
      const isThere = balance.gate === undefined || balance.gate.status === 'RELEASED';
      const isOwn = balance.customerId === statement.customerId;
      const isOfUnit = alert.creditTypeId === undefined || balance.creditTypeId === alert.creditTypeId;
      return isKind && isLive && isThere && isOwn && isOfUnit && !isPerSeat(balance);
    })
    .filter((measured) => countsFor(measured, alert));
}

const isRunning = ({ startingAt, endingBefore }: SegmentState, now: Instant): boolean =>
  startingAt <= now && now < endingBefore;

const hasBegun = ({ state }: Measured, now: Instant): boolean => state.segments.some((one) => one.startingAt <= now);

const remainingOf = ({ left }: SegmentState): Decimal => max(left, ZERO);

const remaining = (measured: readonly Measured[]): Decimal => sum(measured.map(({ state }) => state.value));

function nameOf(balance: Balance | undefined): Facts {
  if (balance === undefined) return {};
  return balance.kind === 'CREDIT' ? { credit_id: balance.id } : { commit_id: balance.id };
}

/** Of the only one in scope. */
const namesOf = (measured: readonly Measured[]): Facts =>
  nameOf(measured.length === 1 ? measured[0]?.balance : undefined);

/** Σ of what is left, as `getNetBalance` counts it; 0 by consumption or expiry alarms, but not before anything has begun. */
export function measureBalance(view: CustomerView, alert: Alert, kinds: BalanceKinds): Measurement {
  const { now } = view.statement;
  const counted = countedBalances(view, alert, kinds);
  const grouping = groupingOf(alert);
  const specifiers = alert.alertSpecifiers === undefined ? {} : { alert_specifiers: alert.alertSpecifiers };
  const readingOf = (measured: readonly Measured[]): Omit<Reading, 'scope'> => {
    const value = remaining(measured);
    const facts = { credit_type_id: alert.creditTypeId, remaining_balance: value, ...namesOf(measured), ...specifiers };
    return { value, facts };
  };
  if (grouping === undefined) {
    const isAbsent = !counted.some((one) => hasBegun(one, now));
    return { kind: 'whole', reading: { scope: WHOLE, ...readingOf(counted), isAbsent } };
  }
  const groups = new Map<string, Measured[]>();
  for (const one of counted) {
    const value = groupOf(one, grouping);
    if (value === undefined) continue;
    groups.set(value, [...(groups.get(value) ?? []), one]);
  }
  const begun = [...groups].filter(([, measured]) => measured.some((one) => hasBegun(one, now)));
  return {
    kind: 'scoped',
    readings: begun
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MAX_GROUPS)
      .map(([value, measured]) => ({ scope: { kind: 'field', value }, ...readingOf(measured) })),
    absent: (value) => ({ scope: { kind: 'field', value }, ...readingOf([]), isAbsent: true }),
    tellsWhole: true,
  };
}

/**
 * 100 × Σ remaining ÷ Σ granted over running segments; positive manual entries add to what was granted. Where none is running, nothing
 * can be said (customers 5.2).
 */
export function measurePercentage(view: CustomerView, alert: Alert, kinds: BalanceKinds): Measurement {
  const { now } = view.statement;
  const running = countedBalances(view, alert, kinds).filter(({ state }) =>
    state.segments.some((segment) => isRunning(segment, now)),
  );
  const segments = running.flatMap((one) =>
    one.state.segments.filter((segment) => isRunning(segment, now)).map((segment) => ({ ...one, segment })),
  );
  const granted = sum(
    segments.map(({ balance, segment }) =>
      balance.manualEntries
        .filter(({ segmentId, amount }) => segmentId === segment.id && amount.gt(0))
        .reduce((total, { amount }) => total.plus(amount), segment.amount),
    ),
  );
  if (granted.lte(0)) return { kind: 'unknown' };
  const left = sum(segments.map(({ segment }) => remainingOf(segment)));
  const value = divide(left.times(HUNDRED), granted);
  const facts = {
    credit_type_id: alert.creditTypeId,
    remaining_balance: left,
    remaining_percentage: value,
    ...namesOf(running),
  };
  return { kind: 'whole', reading: { scope: WHOLE, value, facts } };
}

/** Days until each running segment ends. */
export function measureDays(view: CustomerView, alert: Alert, kinds: 'commits' | 'credits'): Measurement {
  const { now, balances } = view.statement;
  const readingOf = (id: string, value: Decimal, balance: Balance | undefined): Reading => ({
    scope: { kind: 'segment', segmentId: id },
    value,
    facts: { ...nameOf(balance), segment_id: id, remaining_days: value },
  });
  const readings = countedBalances(view, alert, kinds).flatMap(({ balance, state }) =>
    state.segments
      .filter((segment) => isRunning(segment, now))
      .map(({ id, endingBefore }) => readingOf(id, divide(dec(endingBefore - now), dec(DAY)), balance)),
  );
  const absent = (segmentId: string): Reading => {
    const holder = balances.find(({ segments }) => segments.some(({ id }) => id === segmentId));
    return { ...readingOf(segmentId, ZERO, holder?.balance), isAbsent: true };
  };
  return { kind: 'scoped', readings, absent, tellsWhole: false };
}

/**
 * What each seat has left, over all of its credits and commits. A seat that was removed keeps its remainder until that expires and is none
 * any more then (customers 5.2, subscriptions 5).
 */
export function measureSeats({ terms, statement }: CustomerView, alert: Alert): Measurement {
  const { seatFilter, creditTypeId } = alert;
  if (seatFilter === undefined) throw new Error(`alert ${alert.id} measures seats of no key`);
  const { now } = statement;
  const assignedIn = new Map<string, ReadonlySet<string>>();
  for (const { id, seats } of terms.contracts.flatMap((one) =>
    one.archivedAt === undefined ? one.subscriptions : [],
  )) {
    if (seats?.seatGroupKey !== seatFilter.seat_group_key) continue;
    assignedIn.set(id, new Set(seatsAt(seatTimeline(seats), now)?.assigned));
  }
  const bySeat = new Map<string, Decimal>();
  for (const { balance, segments } of statement.balances) {
    const { subscriptionLink: link } = balance;
    const assigned = assignedIn.get(link?.subscriptionId ?? '');
    if (!isPerSeat(balance) || assigned === undefined) continue;
    if (balance.archivedAt !== undefined || balance.creditTypeId !== creditTypeId) continue;
    for (const segment of segments) {
      if (segment.startingAt > now) continue;
      for (const [seat, { left }] of Object.entries(segment.seats ?? {})) {
        if (!isRunning(segment, now) && !assigned.has(seat)) continue;
        const counts = isRunning(segment, now) ? max(left, ZERO) : ZERO;
        bySeat.set(seat, (bySeat.get(seat) ?? ZERO).plus(counts));
      }
    }
  }
  const wanted = seatFilter.seat_group_value;
  const readingOf = (seat: string, value: Decimal): Reading => ({
    scope: { kind: 'seat', seat },
    value,
    facts: {
      remaining_balance: value,
      credit_type_id: creditTypeId,
      seat_filter: { seat_group_key: seatFilter.seat_group_key, seat_group_value: seat },
    },
  });
  return {
    kind: 'scoped',
    readings: [...bySeat]
      .filter(([seat]) => wanted === undefined || seat === wanted)
      .map(([seat, value]) => readingOf(seat, value)),
    absent: (seat) => ({ ...readingOf(seat, ZERO), isAbsent: true }),
    tellsWhole: false,
  };
}

const periodOf = ({ startingAt, endingBefore }: Invoice): Interval | undefined =>
  startingAt === undefined || endingBefore === undefined ? undefined : { start: startingAt, end: endingBefore };

/** Drafts of usage whose period is running: those in their grace time are not current (customers 5.2, 9). */
const currentUsageDrafts = ({ drafts, now }: Pick<Statement, 'drafts' | 'now'>): readonly DraftInvoice[] =>
  drafts.filter((draft) => {
    const period = periodOf(draft);
    return draft.type === 'USAGE' && period !== undefined && contains(period, now);
  });

/** Earliest start to latest end of the running usage invoices: the customer's current billing period (customers 5.2). */
export function currentPeriod(statement: Pick<Statement, 'drafts' | 'now'>): Interval | undefined {
  const periods = currentUsageDrafts(statement).flatMap((draft) => periodOf(draft) ?? []);
  if (periods.length === 0) return undefined;
  return { start: Math.min(...periods.map(({ start }) => start)), end: Math.max(...periods.map(({ end }) => end)) };
}

/** Running usage invoices of the contracts that count. */
export function countedUsageDrafts({ terms, statement }: CustomerView, alert: Alert): readonly DraftInvoice[] {
  const counting = new Set(
    terms.contracts.filter((contract: Contract) => contractCounts(contract, alert)).map(({ id }) => id),
  );
  return currentUsageDrafts(statement).filter(({ contractId }) => counting.has(contractId));
}

/** Usage and composite charges of the current period, before credits, commits and tax. */
export function measureSpend(view: CustomerView, alert: Alert): Measurement {
  const lines = countedUsageDrafts(view, alert).flatMap((draft) => draft.lines);
  const counted = lines.filter(({ type, creditTypeId }) => type === 'usage' && creditTypeId === alert.creditTypeId);
  const value = sum(counted.map(({ total }) => total));
  const facts = { credit_type_id: alert.creditTypeId, current_spend: value };
  return { kind: 'whole', reading: { scope: WHOLE, value, facts } };
}

/** The net total of each open invoice by itself, and once more of each that has become final (customers 5.2). */
export function measureInvoices({ facts, statement }: CustomerView, alert: Alert): Measurement {
  const counts = ({ type, creditTypeId }: Invoice): boolean =>
    creditTypeId === alert.creditTypeId && (alert.invoiceTypes?.includes(type) ?? true);
  const final = facts.invoices.filter(
    ({ status, customerId, finalizedAt, imported }) =>
      status === 'FINALIZED' &&
      customerId === statement.customerId &&
      finalizedAt >= alert.createdAt &&
      imported === undefined,
  );
  const readingOf = ({ id, total }: Pick<Invoice, 'id' | 'total'>): Reading => ({
    scope: { kind: 'invoice', invoiceId: id },
    value: total,
    facts: { invoice_id: id, invoice_total: total, credit_type_id: alert.creditTypeId },
  });
  return {
    kind: 'scoped',
    readings: [
      ...statement.drafts.filter(counts).map(readingOf),
      ...final.filter(counts).map((invoice) => ({ ...readingOf(invoice), isLast: true })),
    ],
    absent: (id) => ({ ...readingOf({ id, total: ZERO }), isAbsent: true }),
    tellsWhole: false,
  };
}

/** Σ net totals of the invoices of the running calendar month, and of usage that is running (customers 9). */
export function measureMonth({ facts, statement }: CustomerView, alert: Alert): Measurement {
  const { now, customerId } = statement;
  const month = monthOf(now);
  const settled = facts.invoices.filter((one) => one.status === 'FINALIZED' && one.customerId === customerId);
  const counted = [...settled, ...statement.drafts].filter((invoice) => {
    if (invoice.creditTypeId !== alert.creditTypeId) return false;
    const period = periodOf(invoice);
    if (period === undefined) return contains(month, invoice.issuedAt);
    return contains(month, period.end) || (invoice.status === 'DRAFT' && contains(period, now));
  });
  const value = sum(counted.map(({ total }) => total));
  const facts_ = { invoice_total: value, credit_type_id: alert.creditTypeId };
  return { kind: 'whole', reading: { scope: WHOLE, value, facts: facts_ } };
}

export function monthOf(now: Instant): Interval {
  const date = new Date(now);
  const month = (offset: number): Instant => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  return { start: month(0), end: month(1) };
}
