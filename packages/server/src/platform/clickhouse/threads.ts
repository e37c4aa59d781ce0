import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As far below the rest of the machine as leaves idle processors to them alone, and some of a busy one. */
const NICENESS = 10;

/**
 * Lets all threads of this process but the one that runs JavaScript come second: those of the embedded ClickHouse, of the pool on which
 * its queries run, of the garbage collector. On a machine whose every processor is busy, inserts and merges can wait a little, and whoever
 * sent a request cannot: with them as equals, the thread that answers stood in line for a fifth of the time. What they start later
 * inherits it. Only Linux has a niceness by thread; lowering one's own needs no rights.
 */
export function letRequestsGoFirst(): void {
  if (process.platform !== 'linux') return;
  for (const thread of readdirSync('/proc/self/task').map(Number)) {
    if (thread === process.pid) continue;
    try {
      setPriority(thread, NICENESS);
    } catch {
      // It has ended meanwhile, or the machine does not allow it: then it stays an equal.
    }
  }
}
