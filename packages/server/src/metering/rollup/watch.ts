import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Log } from '../../platform/log.ts';
import { Rounds } from '../../platform/rounds.ts';
import type { StreamingMetric } from '../metrics/metric.ts';
import { checkRollups, type RollupCheck } from './check.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How often one customer's rollups are looked at, in real time. */
const LOOK_EVERY_MS = 60_000;
/** So many texts stand for all that got usage since the last look. */
const MAX_SAMPLES = 100;
/** What a look may cost; of a customer with more, the last hour is looked at. */
const MAX_EVENTS = 50_000;

interface Parts {
  readonly clickhouse: ClickHouse;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: () => Promise<readonly StreamingMetric[]>;
  /** Changes whenever a chunk begins or ends; undefined while one is under way. */
  readonly standstill: () => number | undefined;
}

/** Holds rollups against the events behind them, all the time, a customer at a time, taken at random from those that have new usage. */
export class RollupWatch {
  readonly #parts: Parts;
  #samples: string[] = [];
  #seen = 0;
  readonly #rounds: Rounds;
  checkedRows = 0;
  differences = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      round: async () => void (await this.look()),
      everyMs: LOOK_EVERY_MS,
      begins: 'after a pause',
      log: parts.log,
      failure: 'rollups could not be checked',
    });
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** Of all texts noted since the last look, each has the same chance to be a sample. */
  note(customers: Iterable<string>): void {
    for (const customer of customers) {
      this.#seen += 1;
      if (this.#samples.length < MAX_SAMPLES) this.#samples.push(customer);
      else if (Math.random() * this.#seen < MAX_SAMPLES) {
        this.#samples[Math.floor(Math.random() * MAX_SAMPLES)] = customer;
      }
    }
  }

  /** Looks at one customer; undefined where there is none, or where usage was loaded meanwhile. */
  async look(): Promise<RollupCheck | undefined> {
    const { clickhouse, clock, log, metrics, standstill } = this.#parts;
    const customer = this.#samples[Math.floor(Math.random() * this.#samples.length)];
    const before = standstill();
    if (customer === undefined || before === undefined) return undefined;
    const check = await checkRollups(clickhouse, await metrics(), customer, await this.#rangeOf(customer, clock.now()));
    if (standstill() !== before) return undefined;
    this.#samples = [];
    this.#seen = 0;
    this.checkedRows += check.rows;
    this.differences += check.differences.length;
    if (check.differences.length > 0) {
      const few = check.differences.slice(0, 5);
      log.error({ customer, differences: few }, 'rollups differ from the events behind them');
    }
    return check;
  }

  /** Events may be 34 days late and a day early (metering 2). */
  async #rangeOf(customer: string, now: number) {
    const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
    const range = { start: hour - 34 * DAY_MS, end: hour + 25 * HOUR_MS };
    const [row] = await this.#parts.clickhouse.query<{ events: string }>(
      `SELECT count() AS events FROM events
        WHERE customer = {customer:String} AND timestamp >= fromUnixTimestamp64Milli({start:Int64}, 'UTC')`,
      { customer, start: range.start },
    );
    return Number(row?.events ?? 0) <= MAX_EVENTS ? range : { start: hour, end: hour + HOUR_MS };
  }
}
