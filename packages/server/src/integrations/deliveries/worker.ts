import type { SettledInvoice } from '@takt/engine';
import type { Clock } from '../../platform/clock/index.ts';
import { messageOf } from '../../platform/failure.ts';
import type { Log } from '../../platform/log.ts';
import type { Db, Queryable } from '../../platform/postgres/index.ts';
import { Rounds } from '../../platform/rounds.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { Configurations } from '../configurations/service.ts';
import { KEY_LIFETIME_MS, StripeRefusal, StripeUnavailable } from '../stripe/api.ts';
import { Undeliverable } from '../stripe/send.ts';
import { retryAt } from './backoff.ts';
import type { InvoiceBook } from './ports.ts';
import type { Deliveries } from './service.ts';
import * as store from './store.ts';

/** What hands an invoice over. It may be called again with the same keys; it throws the provider's refusal. */
export interface Collector {
  deliver(invoice: SettledInvoice, configuration: Configuration, keys: Keys): Promise<void>;
  /** Takes back what an unfinished delivery has left at the provider; false if the invoice is complete there and stays. */
  withdraw(invoice: SettledInvoice, configuration: Configuration): Promise<boolean>;
}

/** What makes calls repeatable. */
export interface Keys {
  /** What idempotency keys begin with. */
  readonly prefix: string;
  /** Whether an earlier round may have left something behind. */
  readonly isFirstRound: boolean;
  readonly isNewRound: boolean;
}

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  /** Real time, for claims. */
  readonly wall: Clock;
  readonly log: Log;
  readonly invoices: InvoiceBook;
  readonly configurations: Configurations;
  readonly deliveries: Deliveries;
  readonly collector: Collector;
  /** Whether the simulated clock is moving just now: attempts wait until it stands, for one move may pass several of them. */
  readonly isClockMoving: () => boolean;
}

const CONCURRENCY = 4;
const POLL_MS = 500;
const LEASE_MS = 120_000;
const RENEWAL_MS = 30_000;

/** Hands over what is queued, each lane in order, and tries again what found no answer (integrations 3, 4.4). Any number may run. */
export class DeliveryWorker {
  readonly #parts: Parts;
  readonly #rounds: Rounds;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      round: () => this.#takeAll(CONCURRENCY - 1),
      everyMs: POLL_MS,
      begins: 'at once',
      log: parts.log,
      failure: 'invoices could not be taken to be handed over',
    });
  }

  start(): void {
    this.#rounds.start();
  }

  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** Looks for work at once. */
  wake(): void {
    this.#rounds.wake();
  }

  /** @param helpers how many more loops may take jobs beside this one; they start only once there is a job. */
  async #takeAll(helpers: number): Promise<void> {
    const { db, clock, wall, log, isClockMoving } = this.#parts;
    let helping: Promise<void> | undefined;
    try {
      while (this.#rounds.isRunning && !isClockMoving()) {
        const job = await db.transaction((tx) => store.claimJob(tx, clock.now(), wall.now(), LEASE_MS));
        if (job === undefined) break;
        if (helpers > 0) helping ??= this.#takeAll(helpers - 1);
        await this.#run(job);
        // The end of one job may free its lane for others that found nothing to do.
        this.#rounds.wake();
      }
    } catch (error) {
      log.error({ err: error }, 'deliveries could not be worked off; it will be tried again');
    }
    await helping;
  }

  async #run(job: store.Job): Promise<void> {
    const { db, wall } = this.#parts;
    const renewal = setInterval(() => {
      store.extendClaim(db, job.invoiceId, wall.now() + LEASE_MS).catch(() => undefined);
    }, RENEWAL_MS);
    try {
      await this.#attempt(job);
    } finally {
      clearInterval(renewal);
    }
  }

  async #attempt(job: store.Job): Promise<void> {
    const { db, clock, log, invoices, deliveries } = this.#parts;
    const startedAt = clock.now();
    let isWithdrawal = false;
    try {
      const invoice = (await invoices.load(db, [job.invoiceId])).get(job.invoiceId);
      if (invoice === undefined) throw new Error(`invoice ${job.invoiceId} was queued and is unknown`);
      const configuration = await this.#configurationOf(db, job.invoiceId);
      isWithdrawal = isCalledBack(invoice, configuration);
      await (isWithdrawal ? this.#withdraw(job, invoice, configuration) : this.#deliver(job, invoice, configuration));
      await db.transaction((tx) => store.deleteJob(tx, job.invoiceId));
    } catch (error) {
      const firstAttemptAt = job.firstAttemptAt ?? startedAt;
      const attempts = job.attempts + 1;
      const isFinal = error instanceof StripeRefusal || error instanceof Undeliverable;
      if (!isFinal && !(error instanceof StripeUnavailable)) {
        log.error({ err: error, invoiceId: job.invoiceId }, 'an invoice could not be handed over');
      }
      await db.transaction(async (tx) => {
        await store.lockJob(tx, job.invoiceId);
        const invoice = (await invoices.load(tx, [job.invoiceId])).get(job.invoiceId);
        const configuration = await this.#configurationOf(tx, job.invoiceId);
        const isCalledBackMeanwhile = !isWithdrawal && invoice !== undefined && isCalledBack(invoice, configuration);
        // An attempt belongs to the instant it began at, however far the simulated clock has gone since.
        const retry = isFinal ? undefined : retryAt(attempts, firstAttemptAt, startedAt);
        const nextAt = isCalledBackMeanwhile ? startedAt : retry;
        if (nextAt !== undefined) {
          await store.postponeJob(tx, { invoiceId: job.invoiceId, attempts, firstAttemptAt }, nextAt);
          return;
        }
        await store.deleteJob(tx, job.invoiceId);
        await deliveries.failById(tx, job.invoiceId, messageOf(error));
        if (error instanceof StripeRefusal && (error.status === 401 || error.status === 403)) {
          await deliveries.tellBroken(tx, 'stripe', error.message, String(error.details.code ?? error.status));
        }
      });
    }
  }

  async #deliver(
    { invoiceId, round }: store.Job,
    invoice: SettledInvoice,
    configuration: Configuration,
  ): Promise<void> {
    const { db, clock, collector } = this.#parts;
    const isRemembered = round !== undefined && clock.now() - round.startedAt < KEY_LIFETIME_MS;
    const number = isRemembered
      ? round.number
      : await db.transaction((tx) => store.startRound(tx, invoiceId, clock.now()));
    await collector.deliver(invoice, configuration, {
      prefix: `takt:${invoiceId}:${number}`,
      isFirstRound: number === 1,
      isNewRound: !isRemembered,
    });
  }

  /** What is complete at the provider stays. */
  async #withdraw(
    { invoiceId, round }: store.Job,
    invoice: SettledInvoice,
    configuration: Configuration,
  ): Promise<void> {
    const { db, collector } = this.#parts;
    const hasBegun = round !== undefined;
    if (hasBegun && !(await collector.withdraw(invoice, configuration))) return;
    await db.transaction((tx) => store.forgetInvoice(tx, invoiceId));
  }

  async #configurationOf(q: Queryable, invoiceId: string): Promise<Configuration> {
    const id = (await store.selectRecords(q, [invoiceId])).get(invoiceId)?.configurationId;
    const bound = id === undefined ? undefined : (await this.#parts.configurations.load(q, [id])).get(id);
    if (bound === undefined) throw new Error(`invoice ${invoiceId} was queued and its configuration is unknown`);
    return bound.configuration;
  }
}

/** Of an invoice that is void, or whose configuration is archived, nothing is sent any more (integrations 2.2, 3). */
const isCalledBack = ({ status }: SettledInvoice, { archivedAt }: Configuration): boolean =>
  status === 'VOID' || archivedAt !== undefined;
