import type { Db } from '../postgres/index.ts';
import { timestamp } from '../postgres/index.ts';

/** The platform clock: the only source of "now". Readings are instants (milliseconds since the epoch, UTC). */
export interface Clock {
  readonly kind: 'system' | 'simulated';
  now(): number;
}

export class SystemClock implements Clock {
  readonly kind = 'system';
  now(): number {
    return Date.now();
  }
}

/** A clock that stands still until it is moved forward. Its reading is kept in Postgres, so a restart goes on where it stood. */
export class SimulatedClock implements Clock {
  readonly kind = 'simulated';
  readonly #db: Db;
  #now: number;

  private constructor(db: Db, now: number) {
    this.#db = db;
    this.#now = now;
  }

  /** @param start the reading of a fresh database; a later reading kept there wins. */
  static async open(db: Db, start: number | undefined): Promise<SimulatedClock> {
    const [kept] = await db.query<{ now: number }>('SELECT now FROM simulated_clock');
    const clock = new SimulatedClock(
      db,
      Math.max(kept?.now ?? Number.NEGATIVE_INFINITY, start ?? (kept === undefined ? Date.now() : 0)),
    );
    await clock.moveTo(clock.now());
    return clock;
  }

  now(): number {
    return this.#now;
  }

  /** Moves the reading, which must not go back. The work that falls due on the way is {@link DueWork}'s. */
  async moveTo(instant: number): Promise<void> {
    if (instant < this.#now) throw new RangeError('the simulated clock only moves forward');
    await this.#db.query(
      'INSERT INTO simulated_clock (now) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET now = excluded.now',
      [timestamp(instant)],
    );
    this.#now = instant;
  }
}
