import type { Clock } from '../../platform/clock/index.ts';
import type { Log } from '../../platform/log.ts';
import { Rounds } from '../../platform/rounds.ts';
import { lookAt, type MeteringParts } from './metering.ts';
import { claimMeter, openMeters, releaseMeter } from './store.ts';

interface Parts extends MeteringParts {
  readonly clock: Clock;
  /** Real time, for claims. */
  readonly wall: Clock;
  readonly log: Log;
  /** Whether the simulated clock is moving just now: what has accrued is metered where it stops. */
  readonly isClockMoving: () => boolean;
}

/** The clock may be simulated and jump, so it is looked at rather than waited for. */
const LOOK_MS = 1_000;
const LEASE_MS = 10 * 60_000;

/** Meters every hour of the platform clock what marketplaces collect (integrations 5). Any number may run. */
export class MeteringWorker {
  readonly #parts: Parts;
  readonly #rounds: Rounds;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      round: () => this.#meterAll(),
      everyMs: LOOK_MS,
      begins: 'at once',
      log: parts.log,
      failure: 'marketplaces could not be metered',
    });
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #meterAll(): Promise<void> {
    const { db, clock, wall, isClockMoving } = this.#parts;
    if (isClockMoving()) return;
    await openMeters(db);
    while (this.#rounds.isRunning && !isClockMoving()) {
      const meter = await claimMeter(db, clock.now(), wall.now(), LEASE_MS);
      if (meter === undefined) return;
      await lookAt(this.#parts, meter, clock.now());
      // If a look fails the claim stays, so that others leave the meter alone for a while.
      await releaseMeter(db, meter.configurationId);
    }
  }
}
