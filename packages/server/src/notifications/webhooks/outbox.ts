import type { Clock } from '../../platform/clock/index.ts';
import { stringifyExactJson } from '../../platform/exact-json.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';
import { redeliver } from './deliveries.ts';

/** Something to tell every webhook endpoint. The body sent is `{id, type, ...payload}`. */
export interface NotificationEvent {
  readonly type: string;
  /** Unique per notification; derived where a repeated run must not produce a second identity. Default: a new one. */
  readonly id?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Writes a notification and its deliveries in the transaction of the change that caused it: both are there or neither is (customers
 * 8.3). Its bytes are fixed here, for all attempts and endpoints. An id that was produced before is not produced again.
 */
export class Outbox {
  readonly #clock: Clock;
  readonly #wall: Clock;
  readonly #wake: () => void;

  /** @param wake wakes the delivery of this process; those of others find the work when they next look. */
  constructor(clock: Clock, wall: Clock, wake: () => void) {
    this.#clock = clock;
    this.#wall = wall;
    this.#wake = wake;
  }

  /** @param onlyTo the one endpoint that gets it; default: every enabled one. */
  emit(tx: Tx, event: NotificationEvent, onlyTo?: string): Promise<void> {
    return this.emitAll(tx, [event], onlyTo);
  }

  /** Several at once, in their order. */
  async emitAll(tx: Tx, events: readonly NotificationEvent[], onlyTo?: string): Promise<void> {
    if (events.length === 0) return;
    const produced = events.map(({ type, id = newId(), payload }) => ({
      id,
      type,
      body: stringifyExactJson({ id, type, ...payload }),
    }));
    await tx.query(
      `WITH produced AS (
         INSERT INTO notifications (id, type, body, created_at)
         SELECT id, type, body, $4
           FROM unnest($1::uuid[], $2::text[], $3::text[]) WITH ORDINALITY AS given (id, type, body, place) ORDER BY place
         ON CONFLICT (id) DO NOTHING RETURNING seq
       )
       INSERT INTO webhook_deliveries (endpoint_id, notification_seq, due_wall, due_at)
       SELECT e.id, p.seq, $5, $4 FROM produced p, webhook_endpoints e
        WHERE e.is_enabled AND e.archived_at IS NULL AND ($6::uuid IS NULL OR e.id = $6)`,
      [
        produced.map(({ id }) => id),
        produced.map(({ type }) => type),
        produced.map(({ body }) => body),
        timestamp(this.#clock.now()),
        timestamp(this.#wall.now()),
        onlyTo ?? null,
      ],
    );
    tx.afterCommit(this.#wake);
  }

  /** Sends an earlier notification to an endpoint once more, under the same id. */
  async redeliver(tx: Tx, endpointId: string, notificationId: string): Promise<void> {
    await redeliver(tx, endpointId, notificationId, this.#wall.now(), this.#clock.now());
    tx.afterCommit(this.#wake);
  }
}
