import { messageOf } from './failure.ts';
import type { Log } from './log.ts';

/** A stop that takes longer than this is forced: supervisors commonly kill after 10 s. */
const STOP_TIMEOUT_MS = 9_000;
/** A signal that follows another this closely is the same one: npm passes on what the whole process group has got already. */
const SAME_SIGNAL_MS = 1_000;

export interface Lifecycle {
  /** Registers what to do on the way down. The last registered runs first. */
  onStop(name: string, stop: () => Promise<void> | void): void;
  /** Registers what must be done, at once and without waiting, when a stop is forced. */
  onForce(stop: () => void): void;
  /** Stops everything, once. Resolves when all is down; a step that fails is logged and the others still run. */
  stop(reason: string): Promise<void>;
  /** Stops because something that Takt cannot do without is gone. The process exits with code 1. */
  fail(reason: string): void;
}

/**
 * The way down, in the reverse order of the way up. SIGTERM, SIGINT and SIGHUP stop cleanly and exit with 0; another signal a
 * second or more later, or a stop that hangs, exits at once with 1.
 */
export function createLifecycle(log: Log): Lifecycle {
  const stops: { readonly name: string; readonly stop: () => Promise<void> | void }[] = [];
  const forces: (() => void)[] = [];
  let stopping: Promise<void> | undefined;

  const runStops = async (): Promise<void> => {
    for (let step = stops.pop(); step !== undefined; step = stops.pop()) {
      try {
        await step.stop();
      } catch (error) {
        log.error({ err: error, step: step.name }, 'could not stop cleanly');
      }
    }
  };
  const stop = (reason: string): Promise<void> => {
    if (stopping === undefined) {
      log.info({ reason }, 'stopping');
      stopping = runStops();
    }
    return stopping;
  };
  const force = (reason: string): never => {
    log.error({ reason }, 'forced to stop');
    for (const each of forces) {
      try {
        each();
      } catch (error) {
        log.error({ err: error }, messageOf(error));
      }
    }
    process.exit(1);
  };
  const stopAndExit = (reason: string, code: 0 | 1): void => {
    setTimeout(() => force(`not down after ${STOP_TIMEOUT_MS} ms`), STOP_TIMEOUT_MS).unref();
    void stop(reason).then(() => process.exit(code));
  };
  let signalledAt = Number.NEGATIVE_INFINITY;
  const onSignal = (signal: NodeJS.Signals): void => {
    const sinceLastMs = performance.now() - signalledAt;
    if (sinceLastMs < SAME_SIGNAL_MS) return;
    signalledAt = performance.now();
    if (stopping === undefined) stopAndExit(signal, 0);
    else force(signal);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);

  return {
    onStop: (name, each) => stops.push({ name, stop: each }),
    onForce: (each) => forces.push(each),
    stop,
    fail: (reason) => {
      log.fatal({ reason }, 'cannot go on');
      if (stopping === undefined) stopAndExit(reason, 1);
    },
  };
}
