import { HOUR } from '@takt/engine';
import type { Clock } from '../../platform/clock/index.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../platform/postgres/index.ts';
import type { Configurations } from '../configurations/service.ts';
import type { ExternalRecord, ExternalStatus } from '../deliveries/external.ts';
import * as store from '../deliveries/store.ts';
import type { DeliveryMethods } from '../methods/service.ts';
import { type StripeObject, StripeRefusal, StripeUnavailable } from './api.ts';
import type { StripeNews } from './events.ts';

const WATCHED_MS = 90 * 24 * HOUR;
const LOOK_MS = 1_000;
/** Of which no more news is expected. */
const FINAL: readonly ExternalStatus[] = [
  'PAID',
  'VOID',
  'UNCOLLECTIBLE',
  'DELETED',
  'INVALID_REQUEST_ERROR',
  'SKIPPED',
];

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly configurations: Configurations;
  readonly methods: DeliveryMethods;
  readonly news: StripeNews;
}

/** Asks Stripe every hour how sent invoices are doing, for installations that Stripe's webhooks do not reach (integrations 4.3). */
export class StripeSweep {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #under: Promise<void> = Promise.resolve();
  #nextAt = Number.POSITIVE_INFINITY;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#isRunning = true;
    this.#nextAt = this.#parts.clock.now() + HOUR;
    this.#look();
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    clearTimeout(this.#timer);
    await this.#under;
  }

  /** The clock may be simulated and jump, so it is looked at rather than waited for. */
  #look(): void {
    const now = this.#parts.clock.now();
    if (now >= this.#nextAt) {
      this.#nextAt = now + HOUR;
      this.#under = this.#sweep(now).catch((error: unknown) => {
        this.#parts.log.error({ err: error }, 'Stripe could not be asked about invoices; it will be in an hour');
      });
    }
    void this.#under.then(() => {
      if (this.#isRunning) this.#timer = setTimeout(() => this.#look(), LOOK_MS);
    });
  }

  async #sweep(now: number): Promise<void> {
    const { db, news } = this.#parts;
    for (const record of await store.selectOpen(db, 'stripe', FINAL, now - WATCHED_MS)) {
      if (!this.#isRunning) return;
      const state = await this.#stateOf(record);
      if (state.kind === 'known') await news.takeState(record, state.object);
    }
  }

  async #stateOf(
    record: ExternalRecord,
  ): Promise<{ readonly kind: 'known'; readonly object: StripeObject | undefined } | { readonly kind: 'unknown' }> {
    const { db, configurations, methods } = this.#parts;
    const id = record.configurationId ?? '';
    const methodId = (await configurations.load(db, [id])).get(id)?.method.id;
    const stripe = methodId === undefined ? undefined : await methods.stripeAccount(db, methodId);
    if (stripe === undefined || record.externalId === undefined) return { kind: 'unknown' };
    try {
      return { kind: 'known', object: await stripe.account.get(`/invoices/${record.externalId}`) };
    } catch (error) {
      if (error instanceof StripeRefusal)
        return error.status === 404 ? { kind: 'known', object: undefined } : { kind: 'unknown' };
      if (error instanceof StripeUnavailable) return { kind: 'unknown' };
      throw error;
    }
  }
}
