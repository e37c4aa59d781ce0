import { Counter, Gauge, type Registry } from 'prom-client';

/** What an operator watches of the usage river. */
export interface Vitals {
  /** Events that were loaded since the process began, and how many of them were repetitions. */
  readonly loadedEvents: number;
  readonly duplicateEvents: number;
  /** Rows of the log that this process knows of and that are not loaded yet. */
  readonly waitingRows: number;
  readonly isLeading: boolean;
  readonly isFailing: boolean;
  /** Hours of a metric and group that were held against the events behind them, and how many of them differed. */
  readonly checkedRollups: number;
  readonly differingRollups: number;
}

/** Shows the vitals among the process's metrics. */
export function registerVitals(registry: Registry, vitals: () => Vitals): void {
  const registers = [registry];
  new Counter({
    name: 'takt_usage_events_total',
    help: 'Events loaded by this process',
    registers,
    collect() {
      this.reset();
      this.inc(vitals().loadedEvents);
    },
  });
  new Counter({
    name: 'takt_usage_duplicates_total',
    help: 'Loaded events whose transaction id was known, and which do not count',
    registers,
    collect() {
      this.reset();
      this.inc(vitals().duplicateEvents);
    },
  });
  new Counter({
    name: 'takt_usage_rollups_checked_total',
    help: 'Rolled up hours that were compared with the events behind them',
    registers,
    collect() {
      this.reset();
      this.inc(vitals().checkedRollups);
    },
  });
  new Counter({
    name: 'takt_usage_rollups_differing_total',
    help: 'Rolled up hours that differed from the events behind them: anything but 0 is a fault',
    registers,
    collect() {
      this.reset();
      this.inc(vitals().differingRollups);
    },
  });
  new Gauge({
    name: 'takt_usage_waiting_requests',
    help: 'Acknowledged ingest requests that are not loaded yet',
    registers,
    collect() {
      this.set(vitals().waitingRows);
    },
  });
  new Gauge({
    name: 'takt_usage_loader',
    help: 'Whether this process loads usage: 1, or -1 where it fails to, or 0',
    registers,
    collect() {
      const { isLeading, isFailing } = vitals();
      this.set(isFailing ? -1 : isLeading ? 1 : 0);
    },
  });
}
