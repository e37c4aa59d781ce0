import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, messageOf, StartFailure } from './failure.ts';

/** A process, named so that a later one with the same number is not taken for it. */
interface Identity {
  readonly pid: number;
  readonly startedAt: string;
}

export interface DataDirectory {
  readonly path: string;
  release(): void;
}

const LOCK = 'takt.lock';

/**
 * Makes the data directory if need be and takes it for this process alone. A second Takt on the same directory gets a StartFailure; the
 * lock of a process that is gone is taken over.
 */
export function claimDataDirectory(path: string): DataDirectory {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFailure(
      `cannot use the data directory ${path}: ${messageOf(error)}; set TAKT_DATA_DIR to one that can be written`,
    );
  }
  const lock = join(path, LOCK);
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) ?? '' } satisfies Identity);
  const draft = `${lock}.${randomUUID()}`;
  writeFileSync(draft, `${mine}\n`);
  try {
    takeLock(path, lock, draft);
  } finally {
    rmSync(draft, { force: true });
  }
  return { path, release: () => rmSync(lock, { force: true }) };
}

function takeLock(path: string, lock: string, draft: string): void {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      linkSync(draft, lock);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw new StartFailure(`cannot lock the data directory ${path}: ${messageOf(error)}`);
    }
    const held = readLock(lock);
    if (held === undefined) continue;
    const holder = parseIdentity(held);
    if (holder !== undefined && isRunning(holder)) {
      throw new StartFailure(
        `the data directory ${path} is in use by another Takt (process ${holder.pid}); stop that one, or set TAKT_DATA_DIR to another directory`,
      );
    }
    removeStale(lock, held);
  }
  throw new StartFailure(`cannot lock the data directory ${path}: several processes are starting on it at once`);
}

/** Takes the lock away only if it is still the one that was found stale: another starter may have replaced it meanwhile. */
function removeStale(lock: string, stale: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readLock(aside) !== stale) {
    try {
      linkSync(aside, lock);
    } catch {
      // A third starter has the lock by now; there is nothing to give back.
    }
  }
  rmSync(aside, { force: true });
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseIdentity(text: string): Identity | undefined {
  try {
    const { pid, startedAt } = JSON.parse(text) as Partial<Identity>;
    return Number.isInteger(pid) && typeof startedAt === 'string' ? { pid: Number(pid), startedAt } : undefined;
  } catch {
    return undefined;
  }
}

const isRunning = (identity: Identity): boolean =>
  identity.pid !== process.pid && startOf(identity.pid) === identity.startedAt;

/** When a process began, as its system tells it; undefined if there is no such process. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in parentheses may hold anything; the fields after it are plain: state is the first, the start time the twentieth.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const isDead = fields[0] === 'Z' || fields[0] === 'X';
      return isDead ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim();
  } catch {
    return undefined;
  }
}
