import type { Logger } from 'pino';
import { badRequest } from '../errors.ts';
import { textOf } from '../time-text.ts';
import type { Clock, SimulatedClock } from './clock.ts';

/** Something that has work falling due at instants: finalizations, scheduled charges, notifications, … */
export interface DueSource {
  readonly name: string;
  /** Sources due at the same instant run in ascending rank. */
  readonly rank: number;
  /** The earliest instant at which work is due, past ones included; undefined when there is none. */
  nextDueAt(): Promise<number | undefined>;
  /** Does all work due at or before `at`; it is done as of `at`. Doing it twice must be harmless. */
  runDue(at: number): Promise<void>;
}

/** How often the system clock's due work is looked for. */
const POLL_MS = 1_000;

/** A source that answers the same instant again and again would never let the clock pass; this bounds it. */
const MAX_ROUNDS_PER_INSTANT = 1_000;

/**
 * Does what falls due, each piece at its own instant and in order. On the simulated clock that happens while the clock is moved; on
 * the system clock a worker looks every second.
 */
export class DueWork {
  readonly #clock: Clock;
  readonly #sources: readonly DueSource[];
  readonly #log: Logger;
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #isMoving = false;
  readonly #onArrival: (() => void)[] = [];

  constructor(clock: Clock, sources: readonly DueSource[], log: Logger) {
    this.#clock = clock;
    this.#sources = [...sources].sort((a, b) => a.rank - b.rank);
    this.#log = log;
  }

  /** Whether the simulated clock is on its way somewhere: what must see its jumps whole waits for the end. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Called while Takt is put together: told each time the simulated clock has come to rest. */
  onArrival(listener: () => void): void {
    this.#onArrival.push(listener);
  }

  /**
   * Moves the simulated clock to `target`, doing all work that comes due on the way before it resolves. Refuses a target that has passed,
   * also where the clock passed it in the turn before this one.
   */
  async moveClock(clock: SimulatedClock, target: number): Promise<void> {
    await this.#exclusively(async () => {
      if (target < clock.now()) {
        throw badRequest(`now: the clock stands at ${textOf(clock.now())} and only moves forward`);
      }
      this.#isMoving = true;
      try {
        await this.#catchUp(target, (instant) => (instant > clock.now() ? clock.moveTo(instant) : Promise.resolve()));
        await clock.moveTo(target);
      } finally {
        this.#isMoving = false;
        for (const listener of this.#onArrival) listener();
      }
    });
  }

  /** Does what is due now. Called after changes whose consequences are due at once, such as a backdated contract. */
  async settle(): Promise<void> {
    await this.#exclusively(() => this.#catchUp(this.#clock.now(), async () => {}));
  }

  /** Starts looking for due work on the system clock. */
  start(): void {
    if (this.#timer !== undefined) return;
    const tick = async (): Promise<void> => {
      try {
        await this.settle();
      } catch (error) {
        this.#log.error({ err: error }, 'due work failed; it will be tried again');
      }
      if (this.#timer !== undefined) this.#timer = setTimeout(tick, POLL_MS);
    };
    this.#timer = setTimeout(tick, 0);
  }

  /** Stops looking, and waits for what is running. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#turn;
  }

  async #catchUp(target: number, reach: (instant: number) => Promise<void>): Promise<void> {
    let rounds = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (;;) {
      const due = await this.#earliest();
      if (due === undefined || due > target) return;
      rounds = due > last ? 0 : rounds + 1;
      if (rounds > MAX_ROUNDS_PER_INSTANT)
        throw new Error(`due work at ${new Date(due).toISOString()} does not come to an end`);
      last = Math.max(last, due);
      await reach(due);
      for (const source of this.#sources) {
        const own = await source.nextDueAt();
        if (own !== undefined && own <= due) await source.runDue(due);
      }
    }
  }

  async #earliest(): Promise<number | undefined> {
    const instants = await Promise.all(this.#sources.map((source) => source.nextDueAt()));
    return instants.reduce<number | undefined>(
      (earliest, instant) => (instant === undefined ? earliest : Math.min(instant, earliest ?? instant)),
      undefined,
    );
  }

  #exclusively(work: () => Promise<void>): Promise<void> {
    const run = this.#turn.then(work);
    this.#turn = run.catch(() => {});
    return run;
  }
}
