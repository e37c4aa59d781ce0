import type { BalanceState, Contract, CustomFields, Instant, Statement } from '@takt/engine';
import type { BALANCE_EVENTS, EventType } from './event-types.ts';

/** What a notification says beside ids and time. */
export interface EventDetails {
  readonly segment?: { readonly id: string; readonly index: number; readonly count: number };
  /** What generated the object, which then has no creation by anybody's call (contracts 6, 9). */
  readonly generatedBy?: { readonly recurringId?: string };
  /** Of a generated object: its custom fields as last seen. */
  readonly customFields?: CustomFields;
}

/** A start or end that lies ahead or behind. */
export interface ForeseenEvent {
  readonly type: EventType;
  readonly objectId: string;
  readonly contractId: string | undefined;
  readonly eventAt: Instant;
  /** When the object was made by somebody's call; undefined for what is generated. */
  readonly createdAt: Instant | undefined;
  readonly details: EventDetails;
}

/** A commit or credit that nobody's call created: a child of a recurring one, or a rollover. */
export interface GeneratedObject {
  readonly kind: 'commit' | 'credit';
  readonly objectId: string;
  readonly contractId: string | undefined;
  readonly details: EventDetails;
}

export const kindOf = ({ balance }: BalanceState): 'commit' | 'credit' =>
  balance.kind === 'CREDIT' ? 'credit' : 'commit';

/** Every start and end of the customer's live contracts and balances. Open-ended contracts have no end (customers 6). */
export function foreseenEvents(contracts: readonly Contract[], statement: Statement): readonly ForeseenEvent[] {
  const live = contracts.filter(({ archivedAt }) => archivedAt === undefined);
  return [...live.flatMap(contractEvents), ...statement.balances.filter(isLive).flatMap(segmentEvents)];
}

/** The customer's live generated objects. */
export function generatedObjects(contracts: readonly Contract[], statement: Statement): readonly GeneratedObject[] {
  const archived = new Set(contracts.filter(({ archivedAt }) => archivedAt !== undefined).map(({ id }) => id));
  return statement.balances
    .filter((state) => isGenerated(state) && isLive(state) && !archived.has(state.balance.contractId ?? ''))
    .map((state) => ({
      kind: kindOf(state),
      objectId: state.balance.id,
      contractId: state.balance.contractId,
      details: detailsOf(state),
    }));
}

const isLive = ({ balance }: BalanceState): boolean => balance.archivedAt === undefined;

const isGenerated = ({ balance }: BalanceState): boolean =>
  balance.recurringId !== undefined || balance.rolledOverFrom !== undefined;

function detailsOf(state: BalanceState): EventDetails {
  if (!isGenerated(state)) return {};
  const { recurringId, customFields } = state.balance;
  return { generatedBy: recurringId === undefined ? {} : { recurringId }, customFields };
}

function contractEvents(contract: Contract): readonly ForeseenEvent[] {
  const common = { objectId: contract.id, contractId: contract.id, createdAt: contract.createdAt, details: {} };
  const start: ForeseenEvent = { ...common, type: 'contract.start', eventAt: contract.startingAt };
  if (contract.endingBefore === undefined) return [start];
  return [start, { ...common, type: 'contract.end', eventAt: contract.endingBefore }];
}

function segmentEvents(state: BalanceState): readonly ForeseenEvent[] {
  const { balance } = state;
  // A balance that waits for payment is not there yet (subscriptions 8).
  if (balance.gate !== undefined && balance.gate.status !== 'RELEASED') return [];
  const kind = kindOf(state);
  // What a renewal rolls over before it began never runs (contracts 9).
  const running = state.segments.filter(({ startingAt, endingBefore }) => startingAt < endingBefore);
  return running.flatMap(({ id, startingAt, endingBefore }, index, { length: count }) => {
    const event = (type: (typeof BALANCE_EVENTS)[number], eventAt: Instant): ForeseenEvent => ({
      type,
      objectId: balance.id,
      contractId: balance.contractId,
      eventAt,
      createdAt: isGenerated(state) ? undefined : balance.createdAt,
      details: { ...detailsOf(state), segment: { id, index, count } },
    });
    return [event(`${kind}.segment.start`, startingAt), event(`${kind}.segment.end`, endingBefore)];
  });
}
