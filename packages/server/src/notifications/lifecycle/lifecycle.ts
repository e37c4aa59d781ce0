import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Contract, derivedId, type Instant, type Statement } from '@takt/engine';
import { type CustomFields, fieldsOf } from '../../account/index.ts';
import type { TermEvent } from '../../balances/index.ts';
import type { Clock, DueSource } from '../../platform/clock/index.ts';
import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import type { Db, Queryable, Tx } from '../../platform/postgres/index.ts';
import type { Outbox } from '../webhooks/index.ts';
import { type EventType, isForeseen } from './event-types.ts';
import { type EventDetails, type ForeseenEvent, foreseenEvents, generatedObjects } from './foreseen.ts';
import {
  deleteEvents,
  deleteEventsOf,
  deleteEventsOfCustomer,
  insertEvent,
  type LifecycleEvent,
  lockSignature,
  scheduleOffsets,
  selectEnabledSince,
  selectEvents,
  selectGenerated,
  selectNextDue,
  selectSignature,
  selectSubjectOf,
  takeAnnouncements,
  takeOffsets,
  updateEvent,
  updateSignature,
} from './store.ts';

/** A customer's contracts and balances as of now, generated ones among them. */
export interface TermsView {
  readonly terms: { readonly contracts: readonly Contract[] };
  readonly statement: Statement;
}

/** Of statements. */
export interface StatementSource {
  of(customerId: string): Promise<TermsView>;
}

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly customFields: CustomFields;
  readonly statements: StatementSource;
  readonly rank: number;
  /** Called with every act, so that alerts know why they look at the customer again. */
  readonly onAct: (customerId: string, subject: 'contract' | 'commit' | 'credit') => void;
}

const BATCH = 200;
/** How many customers' last looks are remembered. */
const MAX_REMEMBERED = 100_000;

/** System notifications and offset notifications: what happened, what is about to, and what is foreseen (customers 6, 7). */
export class Lifecycle implements DueSource {
  readonly name = 'lifecycle notifications';
  readonly rank: number;
  readonly #parts: Parts;
  readonly #seen = new Map<string, { readonly contracts: readonly Contract[]; readonly balances: string }>();

  constructor(parts: Parts) {
    this.rank = parts.rank;
    this.#parts = parts;
  }

  /** Notifies of an act, in its transaction, and schedules its offset notifications. Archiving cancels what was scheduled. */
  async emit(tx: Tx, event: TermEvent): Promise<void> {
    const { type, customerId, contractId, balanceId, timestamp, editId } = event;
    const objectId = balanceId ?? contractId;
    if (objectId === undefined) throw new TypeError(`${type} names no object`);
    this.#parts.onAct(customerId, subjectOf(type));
    const act = { type, customerId, objectId, contractId, at: timestamp, details: {} };
    if (type === 'contract.archive') await this.#archiveGenerated(tx, event, objectId);
    await this.#happened(tx, act, editId);
    if (type.endsWith('.archive')) await deleteEventsOf(tx, objectId);
  }

  /** The last events of an archived customer have been emitted; nothing more follows (customers 1.3). */
  async customerArchived(tx: Tx, customerId: string): Promise<void> {
    await deleteEventsOfCustomer(tx, customerId);
  }

  /** The customer of an object with events, past or foreseen: also of one that was granted or rolled over. */
  async customerOf(q: Queryable, objectId: string): Promise<string | undefined> {
    return (await selectSubjectOf(q, objectId))?.customerId;
  }

  /** Whether an id is a commit's or a credit's; undefined for neither. */
  async balanceKindOf(q: Queryable, id: string): Promise<'commit' | 'credit' | undefined> {
    const found = await selectSubjectOf(q, id);
    const subject = found === undefined ? undefined : subjectOf(found.type);
    return subject === 'contract' ? undefined : subject;
  }

  /**
   * Brings the foreseen events of a customer up to date, and notifies of those that are due. Most looks find nothing new.
   * @param view the customer's statement as of now.
   */
  async observe(customerId: string, view: TermsView): Promise<void> {
    if (this.#isSeen(customerId, view)) return;
    const { db, statements } = this.#parts;
    for (let given = view; ; given = await statements.of(customerId)) {
      const prospect = prospectOf(given);
      const known = await selectSignature(db, customerId);
      if (prospect.signature === known || (await this.#applyProspect(customerId, prospect, known))) break;
    }
    if (this.#seen.size >= MAX_REMEMBERED) this.#seen.clear();
    this.#seen.set(customerId, { contracts: view.terms.contracts, balances: balanceIds(view) });
  }

  /** Stores what is foreseen now; false if another look has stored something else meanwhile. */
  #applyProspect(customerId: string, prospect: Prospect, known: string): Promise<boolean> {
    const { db, clock } = this.#parts;
    return db.transaction(async (tx) => {
      if ((await lockSignature(tx, customerId)) !== known) return false;
      const now = clock.now();
      const events = await selectEvents(tx, customerId);
      const seen = new Set(events.map(({ objectId }) => objectId));
      for (const { kind, objectId, contractId, details } of prospect.generated) {
        if (seen.has(objectId)) continue;
        await this.#happened(tx, { type: `${kind}.create`, customerId, objectId, contractId, at: now, details });
      }
      await this.#foresee(tx, customerId, prospect.foreseen, events, now);
      await updateSignature(tx, customerId, prospect.signature);
      await this.#tellDue(tx, now, customerId);
      return true;
    });
  }

  /** Of unchanged terms, time alone changes only which balances have been generated. */
  #isSeen(customerId: string, view: TermsView): boolean {
    const seen = this.#seen.get(customerId);
    return seen?.contracts === view.terms.contracts && seen.balances === balanceIds(view);
  }

  nextDueAt(): Promise<Instant | undefined> {
    return selectNextDue(this.#parts.db);
  }

  /** Where a child of a recurring grant starts, the next one is granted (contracts 6): its customer is looked at again. */
  async runDue(at: Instant): Promise<void> {
    const { db, statements } = this.#parts;
    for (;;) {
      const { count, started } = await db.transaction((tx) => this.#tellDue(tx, at, undefined));
      if (count === 0) return;
      for (const customerId of started) await this.observe(customerId, await statements.of(customerId));
    }
  }

  /** Whatever a contract generated is archived with it. */
  async #archiveGenerated(tx: Tx, { customerId, timestamp: at }: TermEvent, contractId: string): Promise<void> {
    for (const { type, objectId, details } of await selectGenerated(tx, contractId)) {
      const archived = type === 'commit.create' ? 'commit.archive' : 'credit.archive';
      await this.#happened(tx, { type: archived, customerId, objectId, contractId, at, details });
    }
  }

  async #happened(
    tx: Tx,
    act: {
      readonly type: EventType;
      readonly customerId: string;
      readonly objectId: string;
      readonly contractId: string | undefined;
      readonly at: Instant;
      readonly details: EventDetails;
    },
    editId?: string,
  ): Promise<void> {
    const { type, customerId, objectId, contractId, at, details } = act;
    const id = eventId(type, objectId, editId ?? (type.endsWith('.edit') ? String(at) : ''));
    const event = {
      id,
      customerId,
      type,
      objectId,
      contractId,
      eventAt: at,
      since: at,
      announceAt: undefined,
      details,
    };
    if (!(await insertEvent(tx, event))) return;
    await this.#announce(tx, event, at);
    await scheduleOffsets(tx, { eventIds: [id] });
  }

  async #foresee(
    tx: Tx,
    customerId: string,
    foreseen: readonly ForeseenEvent[],
    events: readonly LifecycleEvent[],
    now: Instant,
  ): Promise<void> {
    const known = new Map(events.filter(({ type }) => isForeseen(type)).map((event) => [event.id, event]));
    const knownObjects = new Set([...known.values()].map(({ objectId }) => objectId));
    const moved: string[] = [];
    for (const { type, objectId, contractId, eventAt, createdAt, details } of foreseen) {
      const id = eventId(type, objectId, details.segment?.id ?? '');
      const before = known.get(id);
      known.delete(id);
      if (before !== undefined && before.eventAt === eventAt) {
        if (!isDeepStrictEqual(before.details, details)) await updateEvent(tx, { ...before, details });
        continue;
      }
      const isNew = before === undefined;
      // A segment added later, or an instant moved, holds from now on; with a new object all of its events do from its creation.
      const since = isNew && !knownObjects.has(objectId) ? Math.min(createdAt ?? now, now) : now;
      const announceAt = announcementOf(type, eventAt, since, isNew);
      const event = { id, customerId, type, objectId, contractId, eventAt, since, announceAt, details };
      if (isNew) await insertEvent(tx, event);
      else await updateEvent(tx, event);
      moved.push(id);
    }
    await deleteEvents(tx, [...known.keys()]);
    await scheduleOffsets(tx, { eventIds: moved });
  }

  /** How many were due, and the customers with a child of a recurring grant among what started. */
  async #tellDue(
    tx: Tx,
    at: Instant,
    customerId: string | undefined,
  ): Promise<{ readonly count: number; readonly started: ReadonlySet<string> }> {
    const announcements = await takeAnnouncements(tx, at, customerId, BATCH);
    for (const event of announcements) await this.#announce(tx, event, Math.max(event.eventAt, event.since));
    const offsets = await takeOffsets(tx, at, customerId, BATCH);
    for (const { event, offsetId, offsetText } of offsets) {
      const extra = { offset_id: offsetId, offset_duration: offsetText };
      await this.#send(tx, event, notificationId(event, offsetId), extra);
    }
    const children = announcements.filter(({ details }) => details.generatedBy?.recurringId !== undefined);
    return {
      count: announcements.length + offsets.length,
      started: new Set(children.map((event) => event.customerId)),
    };
  }

  /** Sends the system notification, if its type was on when the event occurred. */
  async #announce(tx: Tx, event: LifecycleEvent, occurredAt: Instant): Promise<void> {
    const enabledSince = (await selectEnabledSince(tx)).get(event.type);
    if (enabledSince === undefined || enabledSince > occurredAt) return;
    await this.#send(tx, event, notificationId(event, ''), {});
  }

  async #send(tx: Tx, event: LifecycleEvent, id: string, extra: Readonly<Record<string, string>>): Promise<void> {
    const payload = {
      timestamp: secondsText(event.eventAt),
      environment_type: environmentOf(this.#parts.clock),
      ...(await this.#objectsOf(tx, event)),
      ...extra,
    };
    await this.#parts.outbox.emit(tx, { id, type: event.type, payload });
  }

  /** The ids and, as of sending, the custom fields of what the event is about (customers 3, 6). */
  async #objectsOf(q: Queryable, event: LifecycleEvent) {
    const { customerId, contractId, objectId, type, details } = event;
    const { customFields } = this.#parts;
    const valuesOf = async (entity: 'customer' | 'contract' | 'commit' | 'contract_credit', id: string) =>
      fieldsOf(await customFields.valuesOf(q, entity, [id]), id);
    const customer = { customer_id: customerId, customer_custom_fields: await valuesOf('customer', customerId) };
    const contract =
      contractId === undefined
        ? {}
        : { contract_id: contractId, contract_custom_fields: await valuesOf('contract', contractId) };
    if (type.startsWith('contract.')) return { ...customer, ...contract };
    const isCommit = type.startsWith('commit.');
    const own = { ...details.customFields, ...(await valuesOf(isCommit ? 'commit' : 'contract_credit', objectId)) };
    const recurringId = details.generatedBy?.recurringId;
    return {
      ...customer,
      ...contract,
      ...(isCommit
        ? compact({ commit_id: objectId, commit_custom_fields: own, parent_recurring_commit_id: recurringId })
        : compact({ credit_id: objectId, credit_custom_fields: own, parent_recurring_credit_id: recurringId })),
      ...(details.segment === undefined
        ? {}
        : {
            segment_id: details.segment.id,
            segment_index: details.segment.index,
            segment_count: details.segment.count,
          }),
    };
  }
}

const subjectOf = (type: EventType): 'contract' | 'commit' | 'credit' =>
  type.startsWith('contract.') ? 'contract' : type.startsWith('commit.') ? 'commit' : 'credit';

const balanceIds = ({ statement }: TermsView): string => statement.balances.map(({ balance }) => balance.id).join();

type Prospect = ReturnType<typeof prospectOf>;

function prospectOf({ terms, statement }: TermsView) {
  const foreseen = foreseenEvents(terms.contracts, statement);
  const generated = generatedObjects(terms.contracts, statement);
  const signature = createHash('sha256')
    .update(encodeDocument([foreseen, generated]))
    .digest('base64url');
  return { foreseen, generated, signature };
}

/** The same each time it is computed, so a repeated run finds the event there (customers 6). */
const eventId = (type: EventType, objectId: string, part: string): string =>
  derivedId('lifecycle event', type, objectId, part);

const notificationId = (event: LifecycleEvent, offsetId: string): string =>
  derivedId('lifecycle notification', event.id, event.eventAt, offsetId);

/**
 * When the system notification of a foreseen event is due. A start that lies in the past when its object or segment appears is
 * notified of at once; an end in the past is not, nor is an instant that is moved into the past (customers 6).
 */
function announcementOf(type: EventType, eventAt: Instant, since: Instant, isNew: boolean): Instant | undefined {
  if (eventAt >= since) return eventAt;
  return isNew && type.endsWith('.start') ? since : undefined;
}

export const environmentOf = (clock: Clock): 'PRODUCTION' | 'SANDBOX' =>
  clock.kind === 'simulated' ? 'SANDBOX' : 'PRODUCTION';

/** `2026-01-31T00:00:00Z` */
const secondsText = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
