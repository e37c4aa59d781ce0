import type { Static } from '@sinclair/typebox';
import { type BalanceState, type Decimal, type Instant, sum } from '@takt/engine';
import { Cursors, page } from '../platform/http/pagination.ts';
import { Type, WholeNumber } from '../platform/schema.ts';
import { instantOf } from '../platform/time-text.ts';
import type { BalanceFilter } from './schemas.ts';

/** Lists of balances, and sums over them: views of a statement (contracts 11). */

/** Where a page ends: `createdAt`, then id. */
const Position = Type.Tuple([WholeNumber(), Type.String()]);
const DEFAULT_LIMIT = 25;

export interface BalanceQuery {
  readonly customerId: string;
  readonly kinds: 'commits' | 'credits' | 'both';
  /** Picks one, of any level. */
  readonly id?: string;
  readonly covering_date?: string;
  readonly starting_at?: string;
  readonly effective_before?: string;
  readonly includeContractLevel?: boolean;
  readonly include_archived?: boolean;
  readonly exclude_zero_balances?: boolean;
}

const isAsked = (kinds: BalanceQuery['kinds'], { balance }: BalanceState): boolean =>
  kinds === 'both' || (kinds === 'credits') === (balance.kind === 'CREDIT');

/** The balances that a list shows, in its order, which is that of the statement. */
function selectBalances(states: readonly BalanceState[], query: BalanceQuery): readonly BalanceState[] {
  const instant = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : instantOf(text));
  const covering = instant(query.covering_date);
  const from = instant(query.starting_at);
  const before = instant(query.effective_before);
  const id = query.id?.toLowerCase();
  return states.filter((state) => {
    const { balance, segments } = state;
    if (!isAsked(query.kinds, state)) return false;
    if (id !== undefined && balance.id !== id) return false;
    if (id === undefined && balance.contractId !== undefined && query.includeContractLevel !== true) return false;
    if (balance.archivedAt !== undefined && query.include_archived !== true) return false;
    if (query.exclude_zero_balances === true && state.value.isZero()) return false;
    const some = (test: (segment: { startingAt: Instant; endingBefore: Instant }) => boolean): boolean =>
      segments.some(test);
    if (covering !== undefined && !some((one) => one.startingAt <= covering && covering < one.endingBefore))
      return false;
    if (from !== undefined && !some((one) => one.endingBefore > from)) return false;
    return before === undefined || some((one) => one.startingAt < before);
  });
}

/** One page of them. @param limit at most 25, which is also the default. */
export function pageOfBalances(
  operationId: string,
  states: readonly BalanceState[],
  query: BalanceQuery,
  { limit = DEFAULT_LIMIT, next_page: cursor }: { readonly limit?: number; readonly next_page?: string },
) {
  const cursors = new Cursors(operationId, query, Position);
  const after = cursors.decode(cursor);
  const isBehind = ({ balance: { createdAt, id } }: BalanceState): boolean =>
    after === undefined || createdAt > after[0] || (createdAt === after[0] && id > after[1]);
  const rows = selectBalances(states, query)
    .filter(isBehind)
    .slice(0, limit + 1);
  return page(rows, limit, cursors, ({ balance }) => [balance.createdAt, balance.id] as [number, string]);
}

const TYPES = { PREPAID: 'PREPAID_COMMIT', POSTPAID: 'POSTPAID_COMMIT', CREDIT: 'CREDIT' } as const;

function passes({ balance }: BalanceState, filter: Static<typeof BalanceFilter>): boolean {
  const { balance_types: types = [], ids = [], custom_fields: fields = {} } = filter;
  if (types.length > 0 && !types.includes(TYPES[balance.kind])) return false;
  if (ids.length > 0 && !ids.some((id) => id.toLowerCase() === balance.id)) return false;
  return Object.entries(fields).every(([key, value]) => balance.customFields[key] === value);
}

/** What can be drawn in one unit: filters are ORed, each balance counts once (contracts 11). */
export function netBalance(
  states: readonly BalanceState[],
  creditTypeId: string,
  filters: readonly Static<typeof BalanceFilter>[],
  mode: 'FINALIZED' | 'FINALIZED_AND_DRAFT',
): Decimal {
  const counted = states.filter(
    (state) =>
      state.balance.creditTypeId === creditTypeId &&
      (filters.length === 0 || filters.some((filter) => passes(state, filter))),
  );
  return sum(counted.map((state) => (mode === 'FINALIZED' ? state.valueWithoutDrafts : state.value)));
}
