import type { Clock } from '../../platform/clock/index.ts';
import type { SecretBox } from '../../platform/crypto/index.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { Rounds } from '../../platform/rounds.ts';
import { HORIZON_MS, retryDelayMs } from './backoff.ts';
import {
  type ClaimedDelivery,
  claimDeliveries,
  type DeliveryFate,
  type FinishedAttempt,
  pullForward,
  recordAttempts,
} from './deliveries.ts';
import { secretName } from './endpoints.ts';
import { ATTEMPT_TIMEOUT_MS, type AttemptResult, type WebhookRequests } from './request.ts';

/** How often to look for what other processes produced and for retries that fell due. */
const POLL_MS = 500;
/** How many attempts to one endpoint may be under way at a time, so that an endpoint that hangs does not slow the others. */
const MAX_UNDER_WAY = 64;
/** Longer than any attempt. */
const CLAIM_MS = ATTEMPT_TIMEOUT_MS + 5_000;

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  /** Real time, which dates and signs every attempt. */
  readonly wall: Clock;
  readonly box: SecretBox;
  readonly requests: WebhookRequests;
  readonly log: Log;
  /** Whether the simulated clock is moving just now: retries wait until it stands. */
  readonly isClockMoving: () => boolean;
}

/** The attempts to one endpoint. */
interface Lane {
  underWay: number;
  /** Whether more may be due than was taken. */
  mayHaveMore: boolean;
}

/**
 * Delivers what the outbox holds, at least once, to each endpoint on its own: a failing endpoint or a failing notification delays no
 * other (customers 8.3). Any number of workers may run.
 */
export class Delivery {
  readonly #parts: Parts;
  /** Of endpoints with attempts under way. */
  readonly #lanes = new Map<string, Lane>();
  readonly #attempts = new Set<Promise<void>>();
  #finished: FinishedAttempt[] = [];
  #recording: Promise<void> | undefined;
  #pulledForwardTo = Number.NEGATIVE_INFINITY;
  readonly #rounds: Rounds;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      round: () => this.#beginDue(),
      everyMs: POLL_MS,
      begins: 'at once',
      log: parts.log,
      failure: 'webhooks could not be taken from the outbox',
    });
  }

  start(): void {
    this.#rounds.start();
  }

  /** Begins nothing more, and waits for the attempts under way to end and be recorded. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
    this.#parts.requests.close();
    await Promise.all(this.#attempts);
    await this.#recording;
  }

  /** Looks for work at once. */
  wake(): void {
    this.#rounds.wake();
  }

  async #beginDue(): Promise<void> {
    const { db, wall } = this.#parts;
    await this.#followClock();
    const rooms = new Map<string, number>();
    for (const [id, lane] of this.#lanes) {
      // Many at a time: a claim costs the same for one delivery as for a dozen.
      const room = lane.underWay <= MAX_UNDER_WAY / 2 ? MAX_UNDER_WAY - lane.underWay : 0;
      rooms.set(id, room);
      lane.mayHaveMore = room === 0;
    }
    const claimed = await claimDeliveries(db, MAX_UNDER_WAY, rooms, wall.now(), CLAIM_MS);
    const counts = new Map<string, number>();
    for (const delivery of claimed) {
      counts.set(delivery.endpointId, (counts.get(delivery.endpointId) ?? 0) + 1);
      this.#begin(delivery);
    }
    for (const [id, count] of counts) {
      const lane = this.#lanes.get(id);
      if (lane !== undefined && count === (rooms.get(id) ?? MAX_UNDER_WAY)) lane.mayHaveMore = true;
    }
  }

  #begin(delivery: ClaimedDelivery): void {
    const lane = this.#lanes.get(delivery.endpointId) ?? { underWay: 0, mayHaveMore: false };
    this.#lanes.set(delivery.endpointId, lane);
    lane.underWay += 1;
    const attempt = this.#attempt(delivery).finally(() => {
      this.#attempts.delete(attempt);
      lane.underWay -= 1;
      if (lane.underWay === 0) this.#lanes.delete(delivery.endpointId);
      if (lane.mayHaveMore && lane.underWay <= MAX_UNDER_WAY / 2) this.wake();
    });
    this.#attempts.add(attempt);
  }

  async #followClock(): Promise<void> {
    const { db, clock, wall, isClockMoving } = this.#parts;
    if (clock.kind === 'system' || isClockMoving()) return;
    const now = clock.now();
    if (now <= this.#pulledForwardTo) return;
    await pullForward(db, now, wall.now());
    this.#pulledForwardTo = now;
  }

  async #attempt(delivery: ClaimedDelivery): Promise<void> {
    const { box, wall, requests, clock } = this.#parts;
    const { endpointId } = delivery;
    const attemptedWall = wall.now();
    const attemptedAt = clock.now();
    const started = performance.now();
    const secret = box.open(delivery.sealedSecret, secretName(endpointId));
    const result = await requests.send(delivery, delivery.body, secret, new Date(attemptedWall));
    this.#record({
      endpointId,
      notificationSeq: delivery.notificationSeq,
      attemptedWall,
      attemptedAt,
      durationMs: Math.round(performance.now() - started),
      ...result,
      fate: this.#fateOf(delivery, result, attemptedWall, attemptedAt),
    });
  }

  /** Only 200..299 is success; after any other result it is tried again until the horizon. */
  #fateOf(
    delivery: ClaimedDelivery,
    { status }: AttemptResult,
    attemptedWall: number,
    attemptedAt: number,
  ): DeliveryFate {
    if (status !== undefined && status >= 200 && status <= 299) return { state: 'delivered' };
    const delay = retryDelayMs(delivery.attempts + 1, Math.random());
    const dueWall = this.#parts.wall.now() + delay;
    const dueAt = this.#parts.clock.now() + delay;
    const isPast =
      dueWall > (delivery.firstAttemptWall ?? attemptedWall) + HORIZON_MS ||
      dueAt > (delivery.firstAttemptAt ?? attemptedAt) + HORIZON_MS;
    return isPast ? { state: 'failed' } : { state: 'pending', dueWall, dueAt };
  }

  /** Attempts that end while others are being recorded are recorded together. */
  #record(attempt: FinishedAttempt): void {
    this.#finished.push(attempt);
    this.#recording ??= this.#recordAll().finally(() => {
      this.#recording = undefined;
    });
  }

  async #recordAll(): Promise<void> {
    while (this.#finished.length > 0) {
      const batch = this.#finished;
      this.#finished = [];
      try {
        await recordAttempts(this.#parts.db, batch);
      } catch (error) {
        // Their claims run out, and they are sent once more under the same ids.
        this.#parts.log.error({ err: error, attempts: batch.length }, 'webhook attempts could not be recorded');
      }
    }
  }
}
