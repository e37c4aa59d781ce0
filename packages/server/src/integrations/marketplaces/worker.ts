import type { Clock } from '../../platform/clock/index.ts';
import type { Log } from '../../platform/log.ts';
import { lookAt, type MeteringParts } from './metering.ts';
import { claimMeter, openMeters, releaseMeter } from './store.ts';

interface Parts extends MeteringParts {
  readonly clock: Clock;
  /** Real time, for claims. */
  readonly wall: Clock;
  readonly log: Log;
  /** Whether the simulated clock is under way just now: what has accrued is looked at where it arrives. */
  readonly isClockMoving: () => boolean;
}

const LOOK_MS = 1_000;
const LEASE_MS = 10 * 60_000;

/** Meters every hour of the platform clock what marketplaces collect (integrations 5). Any number may run. */
export class MeteringWorker {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #round: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#isRunning = true;
    this.#look();
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    clearTimeout(this.#timer);
    await this.#round;
  }

  /** The clock may be simulated and jump, so it is looked at rather than waited for. */
  #look(): void {
    this.#round = this.#meterAll()
      .catch((error: unknown) => this.#parts.log.error({ err: error }, 'marketplaces could not be metered'))
      .then(() => {
        if (this.#isRunning) this.#timer = setTimeout(() => this.#look(), LOOK_MS);
      });
  }

  async #meterAll(): Promise<void> {
    const { db, clock, wall, isClockMoving } = this.#parts;
    if (isClockMoving()) return;
    await openMeters(db);
    while (this.#isRunning && !isClockMoving()) {
      const meter = await claimMeter(db, clock.now(), wall.now(), LEASE_MS);
      if (meter === undefined) return;
      await lookAt(this.#parts, meter, clock.now());
      // Where a look breaks off the claim stays: others leave the meter alone for a while.
      await releaseMeter(db, meter.configurationId);
    }
  }
}
