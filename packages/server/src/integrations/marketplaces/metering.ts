import { type Contract, DAY, HOUR, type Invoice, startOfHour, ZERO } from '@takt/engine';
import { type Audit, systemContext } from '../../account/index.ts';
import { encodeDocument } from '../../platform/document.ts';
import { messageOf } from '../../platform/failure.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Tx } from '../../platform/postgres/index.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { Configurations } from '../configurations/service.ts';
import type { Notices } from '../deliveries/ports.ts';
import type { Deliveries } from '../deliveries/service.ts';
import type { MethodName, Provider } from '../methods/method.ts';
import type { DeliveryMethods } from '../methods/service.ts';
import type { Connection } from '../methods/store.ts';
import { ProviderRefusal, ProviderUnavailable } from '../provider-call.ts';
import { accruedCents } from './accrued.ts';
import { hasClosed, meteringDisabled } from './buyer.ts';
import type { Marketplace } from './provider.ts';
import { addKeys, type Meter, type PendingRecord, saveMeter } from './store.ts';

/** Of statements: what a customer owes so far. */
export interface OpenBook {
  of(customerId: string): Promise<{
    readonly terms: { readonly contracts: readonly Contract[] };
    readonly facts: { readonly invoices: readonly Invoice[] };
    readonly statement: { readonly drafts: readonly Invoice[] };
  }>;
}

export interface MeteringParts {
  readonly db: Db;
  readonly audit: Audit;
  readonly notices: Notices;
  readonly configurations: Configurations;
  readonly methods: DeliveryMethods;
  readonly deliveries: Pick<Deliveries, 'tellBroken'>;
  readonly statements: OpenBook;
  /** Undefined: Takt does not call this marketplace. */
  readonly marketplaceOf: (provider: Provider, method: MethodName) => Marketplace | undefined;
}

/** How long after a call without an answer the next one follows. */
const RETRY_MS = HOUR / 12;
/** No marketplace takes a record of the day before: what is still unconfirmed then was not taken. */
const STALE_MS = DAY;

/** Looks at a claimed meter: what is pending goes first, then the hour that has begun gets its record (integrations 5). */
export async function lookAt(parts: MeteringParts, meter: Meter, now: number): Promise<void> {
  const { db, configurations, methods, marketplaceOf } = parts;
  const bound = (await configurations.load(db, [meter.configurationId])).get(meter.configurationId);
  const connection = bound === undefined ? undefined : await methods.connection(db, bound.method.id);
  const marketplace =
    bound === undefined ? undefined : marketplaceOf(bound.configuration.provider, bound.method.method);
  if (bound === undefined || connection === undefined || marketplace === undefined) {
    await saveMeter(db, { ...meter, dueAt: startOfHour(now) + HOUR });
    return;
  }
  await new Look(parts, { meter, configuration: bound.configuration, connection, marketplace, now }).run();
}

/** One look at one meter. Each step is kept before the next, so that whatever stops it, the next look goes on there. */
class Look {
  readonly #parts: MeteringParts;
  readonly #connection: Connection;
  readonly #marketplace: Marketplace;
  readonly #now: number;
  readonly #hour: number;
  #configuration: Configuration;
  #meter: Meter;

  constructor(
    parts: MeteringParts,
    found: {
      readonly meter: Meter;
      readonly configuration: Configuration;
      readonly connection: Connection;
      readonly marketplace: Marketplace;
      readonly now: number;
    },
  ) {
    this.#parts = parts;
    this.#meter = found.meter;
    this.#configuration = found.configuration;
    this.#connection = found.connection;
    this.#marketplace = found.marketplace;
    this.#now = found.now;
    this.#hour = startOfHour(found.now);
  }

  async run(): Promise<void> {
    const { db } = this.#parts;
    const dueAt = this.#hour + HOUR;
    try {
      const isOpen = (await this.#isWanted()) && (await this.#sendAll());
      if (isOpen) await this.#keep(db, { disabledAt: undefined, issue: undefined, dueAt });
      else await this.#disable(dueAt);
    } catch (error) {
      if (!(error instanceof ProviderRefusal || error instanceof ProviderUnavailable)) throw error;
      await this.#tell(error);
    }
  }

  /**
   * Asks the marketplace how the subscription stands, and keeps the keys that it answers. Where it cannot be asked, a buyer who has once
   * unsubscribed stays unsubscribed.
   */
  async #isWanted(): Promise<boolean> {
    const { standing: ask } = this.#marketplace;
    const isInTime = (): boolean => !hasClosed(this.#configuration, this.#now);
    if (ask === undefined) return this.#meter.disabledAt === undefined && isInTime();
    const { isActive, readBack } = await ask(this.#connection, this.#configuration.configuration);
    const before = this.#configuration;
    this.#configuration = { ...before, configuration: { ...before.configuration, ...readBack } };
    await this.#parts.db.transaction((tx) => addKeys(tx, before.id, encodeDocument(readBack)));
    return isActive && isInTime();
  }

  /** False: the buyer has unsubscribed. */
  async #sendAll(): Promise<boolean> {
    const { pending, hour } = this.#meter;
    if (pending !== undefined && !(await this.#send(pending))) return false;
    if (hour !== undefined && hour >= this.#hour) return true;
    const owed = await this.#owed();
    // Before it is sent: a record whose answer is lost is repeated as it was.
    await this.#keep(this.#parts.db, { hour: this.#hour, pending: owed });
    return owed === undefined || this.#send(owed);
  }

  async #send(record: PendingRecord): Promise<boolean> {
    const { customerId, provider, configuration } = this.#configuration;
    if (!(await this.#marketplace.send(this.#connection, { customerId, provider, configuration, ...record }))) {
      return false;
    }
    await this.#keep(this.#parts.db, { pending: undefined, metered: this.#meter.metered.plus(record.quantity) });
    return true;
  }

  /** What has accrued beyond what is metered. Nothing is taken back: after a credit later usage must first catch up. */
  async #owed(): Promise<PendingRecord | undefined> {
    const { id, customerId } = this.#configuration;
    const { terms, facts, statement } = await this.#parts.statements.of(customerId);
    const books = { contracts: terms.contracts, invoices: [...facts.invoices, ...statement.drafts] };
    const quantity = accruedCents(books, id, this.#now).minus(this.#meter.metered);
    return quantity.gt(ZERO) ? { id: newId(), quantity, hour: this.#hour } : undefined;
  }

  /** Nothing is sent any more. Ending the contract stays the operator's task. */
  async #disable(dueAt: number): Promise<void> {
    const { db, notices } = this.#parts;
    const isNews = this.#meter.disabledAt === undefined;
    await db.transaction(async (tx) => {
      await this.#keep(tx, { pending: undefined, disabledAt: this.#meter.disabledAt ?? this.#now, dueAt });
      if (!isNews) return;
      await notices.emit(tx, meteringDisabled(this.#configuration));
      await this.#record(tx, 'disable_metering', undefined);
    });
  }

  /** A fault is told once. A refused record was not taken: the next hour has it in its own. */
  async #tell(error: ProviderRefusal | ProviderUnavailable): Promise<void> {
    const { db, deliveries } = this.#parts;
    const { pending, issue } = this.#meter;
    const isRefused = error instanceof ProviderRefusal;
    const code = isRefused ? error.code : 'Unavailable';
    const isGivenUp = isRefused || (pending !== undefined && this.#now - pending.hour >= STALE_MS);
    await db.transaction(async (tx) => {
      await this.#keep(tx, {
        pending: isGivenUp ? undefined : pending,
        issue: code,
        dueAt: isRefused ? this.#hour + HOUR : this.#now + RETRY_MS,
      });
      if (issue === code) return;
      await deliveries.tellBroken(tx, this.#configuration.provider, messageOf(error), code);
      await this.#record(tx, 'meter_usage', messageOf(error));
    });
  }

  async #keep(q: Db | Tx, change: Partial<Omit<Meter, 'configurationId'>>): Promise<void> {
    this.#meter = { ...this.#meter, ...change };
    await saveMeter(q, this.#meter);
  }

  #record(tx: Tx, action: string, failure: string | undefined): Promise<void> {
    return this.#parts.audit.record(tx, systemContext(this.#now), {
      resourceType: 'customer',
      resourceId: this.#configuration.customerId,
      action,
      ...(failure === undefined ? {} : { status: 'failure', description: failure }),
    });
  }
}
