import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { messageOf } from '../../platform/failure.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { DeduplicationIndex } from '../dedup/index.ts';
import type { MetricMatcher } from '../metrics/matching.ts';
import { type Chunk, prepareChunk, storeChunk } from './chunk.ts';
import { pause, whileLeading } from './lease.ts';
import { type LogRow, pruneLog, readHead, readLog } from './log.ts';
import { moveProgress, type Progress, readProgress } from './progress.ts';
import type { Watermark } from './watermark.ts';

/** A chunk takes at most this many log rows, and starts no further one beyond this many bytes. */
const CHUNK = { maxRows: 400, maxBytes: 16 * 2 ** 20 } as const;
/** Rows that wait in memory; what comes beyond is read from the log later. */
const MAX_QUEUE_BYTES = 64 * 2 ** 20;
/** Under load, chunks are gathered this long, or up to this many rows, unless somebody waits: ClickHouse likes few large inserts. */
const GATHER_MS = 400;
const GATHER_ROWS = 300;
/** How often the log is looked at for rows that other processes appended. */
const POLL_MS = 500;
const FIRST_PAUSE_MS = 50;
const LAST_PAUSE_MS = 5_000;
/** How often loaded log rows are deleted, how long they are kept before, and how many go at a time. */
const PRUNE_EVERY_MS = 30_000;
const KEEP_LOADED_MS = 3_600_000;
const PRUNE_ROWS = 2_000;

interface Parts {
  readonly db: Db;
  readonly clickhouse: ClickHouse;
  readonly log: Log;
  readonly watermark: Watermark;
  /** The streaming metrics as of a revision or later. */
  readonly matcherAt: (revision: number) => Promise<MetricMatcher>;
  /** Called when this process begins to load. */
  readonly onLead: () => void;
  /** Called when a chunk counts. */
  readonly onLoaded: (chunk: Chunk, watermark: number) => void;
}

/**
 * Carries the log into ClickHouse, chunk after chunk, in order. Each step can be done again: the chunk's bounds are fixed in Postgres
 * first, deduplication looks only at what came before the chunk, each insert carries the chunk's token, and the watermark moves last.
 * A crash or a fault at any instant is mended in one way: by doing the chunk again. One process loads at a time.
 */
export class Loader {
  readonly #parts: Parts;
  /** Rows that follow each other without a gap. */
  #queue: LogRow[] = [];
  #queueBytes = 0;
  #head = 0;
  #progress: Progress = { watermark: 0, planned: 0 };
  #isLeading = false;
  /** When the last loaded row was accepted. */
  #lastAccepted = 0;
  #fault: unknown = undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #wake: () => void = () => undefined;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined = undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.watermark.onAwaited(() => this.#wake());
  }

  /** Whether this process is the one that loads. */
  get isLeading(): boolean {
    return this.#isLeading;
  }

  /** Whether a chunk is under way: its events and its rollups may be ahead of each other. */
  get isLoading(): boolean {
    return this.#progress.planned !== this.#progress.watermark;
  }

  /** How many rows of the log are known to wait. */
  get waitingRows(): number {
    return Math.max(0, this.#head - this.#parts.watermark.row);
  }

  /** What keeps the loader from going on just now, if anything does. */
  get fault(): unknown {
    return this.#fault;
  }

  start(): void {
    const { db } = this.#parts;
    this.#running = whileLeading(
      db,
      this.#stopped.signal,
      (signal) => this.#lead(signal),
      (error) => this.#pauseAfter(error),
    );
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#wake();
    await this.#running;
  }

  /** Takes rows that were just committed, so that they need not be read again. */
  offer(rows: readonly LogRow[]): void {
    for (const row of rows) {
      const last = this.#queue.at(-1);
      const follows = last === undefined ? row.seq > this.#progress.planned : row.seq === last.seq + 1;
      if (!this.#isLeading || !follows || this.#queueBytes > MAX_QUEUE_BYTES) break;
      this.#queue.push(row);
      this.#queueBytes += row.bytes;
    }
    this.noteHead(rows.at(-1)?.seq ?? 0);
  }

  /** Says that the log reaches at least so far. */
  noteHead(head: number): void {
    if (head <= this.#head) return;
    this.#head = head;
    this.#wake();
  }

  async #lead(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    this.#progress = await readProgress(this.#parts.db);
    this.#parts.watermark.advance(this.#progress.watermark);
    this.#queue = [];
    this.#queueBytes = 0;
    this.#isLeading = true;
    this.#parts.onLead();
    const pruning = setInterval(() => void this.#prune(), PRUNE_EVERY_MS);
    try {
      const index = await DeduplicationIndex.open(this.#parts.clickhouse);
      await this.#finishChunk(index);
      while (!signal.aborted) {
        if (await this.#loadNext(index, signal)) await this.#gather(signal);
      }
    } finally {
      clearInterval(pruning);
      this.#isLeading = false;
    }
  }

  /** The log is what ClickHouse could be mended from, for an hour; then its rows go. */
  async #prune(): Promise<void> {
    const { db, log, watermark } = this.#parts;
    try {
      const before = this.#lastAccepted - KEEP_LOADED_MS;
      while ((await pruneLog(db, watermark.row, before, PRUNE_ROWS)) === PRUNE_ROWS && this.#isLeading);
    } catch (error) {
      log.warn({ err: error }, 'old rows of the ingest log could not be deleted');
    }
  }

  /** A fault is met by beginning anew, after a while that grows as long as nothing works. */
  async #pauseAfter(error: unknown): Promise<void> {
    this.#fault = error;
    this.#parts.log.error({ err: error, pauseMs: this.#pauseMs }, `loading usage stopped: ${messageOf(error)}`);
    await pause(this.#pauseMs, this.#stopped.signal);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LAST_PAUSE_MS);
  }

  /** Does again, within its old bounds, the chunk that a crash or a fault left unfinished. */
  async #finishChunk(index: DeduplicationIndex): Promise<void> {
    const { db } = this.#parts;
    const { watermark, planned } = this.#progress;
    this.noteHead(await readHead(db));
    if (planned === watermark) return;
    const revision = await moveProgress(db, this.#progress, this.#progress);
    const rows = await readLog(
      db,
      { after: watermark, upTo: planned },
      { maxRows: planned - watermark, maxBytes: Number.MAX_SAFE_INTEGER },
    );
    if (rows.length !== planned - watermark)
      throw new Error(`log rows after ${watermark} up to ${planned} are missing`);
    await this.#load(rows, revision, index);
  }

  /** Whether there was something to load. */
  async #loadNext(index: DeduplicationIndex, signal: AbortSignal): Promise<boolean> {
    const rows = await this.#nextRows();
    const last = rows.at(-1);
    if (last === undefined) {
      if (this.#head > this.#progress.planned) return false;
      await this.#untilWoken(POLL_MS);
      if (!signal.aborted) this.noteHead(await readHead(this.#parts.db));
      return false;
    }
    const planned = { watermark: this.#progress.watermark, planned: last.seq };
    const revision = await moveProgress(this.#parts.db, this.#progress, planned);
    this.#progress = planned;
    await this.#load(rows, revision, index);
    return true;
  }

  /** After a chunk, lets the next one grow for a while. */
  async #gather(signal: AbortSignal): Promise<void> {
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
    }, GATHER_MS);
    const { watermark } = this.#parts;
    while (!isOver && !signal.aborted && !watermark.isAwaited && this.#queue.length < GATHER_ROWS) {
      await this.#untilWoken(GATHER_MS);
    }
    clearTimeout(timer);
  }

  /** The rows right behind what is loaded: from memory if they are there, else from the log. */
  async #nextRows(): Promise<readonly LogRow[]> {
    const { planned } = this.#progress;
    this.#dropUpTo(planned);
    const [first] = this.#queue;
    if (first?.seq === planned + 1) return this.#takeFromQueue();
    const upTo = first === undefined ? this.#head : first.seq - 1;
    return upTo <= planned ? [] : readLog(this.#parts.db, { after: planned, upTo }, CHUNK);
  }

  #dropUpTo(row: number): void {
    const kept = this.#queue.findIndex(({ seq }) => seq > row);
    const dropped = this.#queue.splice(0, kept === -1 ? this.#queue.length : kept);
    for (const { bytes } of dropped) this.#queueBytes -= bytes;
  }

  #takeFromQueue(): readonly LogRow[] {
    let bytes = 0;
    let count = 0;
    for (const row of this.#queue) {
      if (count === CHUNK.maxRows || bytes >= CHUNK.maxBytes) break;
      count += 1;
      bytes += row.bytes;
    }
    this.#queueBytes -= bytes;
    return this.#queue.splice(0, count);
  }

  async #load(rows: readonly LogRow[], revision: number, index: DeduplicationIndex): Promise<void> {
    const { db, clickhouse, matcherAt, onLoaded, watermark } = this.#parts;
    const chunk = await prepareChunk(rows, await matcherAt(revision), index);
    await storeChunk(chunk, clickhouse);
    const { planned } = this.#progress;
    const done = { watermark: planned, planned };
    await moveProgress(db, this.#progress, done);
    this.#progress = done;
    this.#fault = undefined;
    this.#pauseMs = FIRST_PAUSE_MS;
    watermark.advance(planned);
    onLoaded(chunk, planned);
    this.#lastAccepted = rows.at(-1)?.acceptedAt ?? 0;
    await index.expire(this.#lastAccepted);
  }

  /** Until there is something to do, or the time is over. */
  #untilWoken(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
