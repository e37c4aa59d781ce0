import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { messageOf } from '../../platform/failure.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { DeduplicationIndex } from '../dedup/index.ts';
import type { MetricMatcher } from '../metrics/matching.ts';
import { type Chunk, GrowingChunk, storeChunk } from './chunk.ts';
import { pause, whileLeading } from './lease.ts';
import { type LogRow, pruneLog, readHead, readLog } from './log.ts';
import { LoadingSpeed, pauseAfter } from './pace.ts';
import { moveProgress, type Progress, readProgress } from './progress.ts';
import type { Watermark } from './watermark.ts';

/** A chunk takes no further log row beyond so many rows or bytes. */
const CHUNK = { rows: 10_000, bytes: 64 * 2 ** 20 } as const;
/** Rows that wait in memory; what comes beyond is read from the log later. */
const MAX_QUEUE_BYTES = 64 * 2 ** 20;
/** Rows are read from the log in pieces, each at most this large. */
const READ = { maxRows: 500, maxBytes: 2 * 2 ** 20 } as const;
/** At once, a chunk takes in rows of this size; then requests get their turn. */
const BYTES_PER_TURN = 256 * 2 ** 10;
/**
 * After a chunk, the next one grows for a while, or up to a size, unless somebody waits: ClickHouse likes few large inserts, and whoever
 * looks at customers whose usage changed does so once a chunk. While chunks are small, a while is short; where loading one takes long,
 * the next grows for a multiple of that, so that most of the time nothing is loaded.
 */
const GATHER_MS = 400;
const GATHERING_PER_LOADING = 3;
const MAX_GATHER_MS = 1_500;
const GATHER_BYTES = 36 * 2 ** 20;
/** How often the log is looked at for rows that other processes appended. */
const POLL_MS = 500;
const FIRST_PAUSE_MS = 50;
const LAST_PAUSE_MS = 5_000;
/** How often loaded log rows are deleted, how long they are kept before, and how many go at a time. */
const PRUNE_EVERY_MS = 30_000;
const KEEP_LOADED_MS = 3_600_000;
const PRUNE_ROWS = 2_000;

const isFull = ({ rows, bytes }: GrowingChunk): boolean => rows >= CHUNK.rows || bytes >= CHUNK.bytes;

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
 * first, deduplication looks only at what came before the chunk, what is stored of a chunk can be found, and the watermark moves last.
 * A crash or a fault at any instant is mended in one way: by doing the chunk again. One process loads at a time.
 */
export class Loader {
  readonly #parts: Parts;
  /** Rows that follow each other without a gap, on their way into the chunk that grows. */
  #queue: LogRow[] = [];
  #queueBytes = 0;
  #growing: GrowingChunk | undefined = undefined;
  #isTaking = false;
  #takingFault: unknown = undefined;
  #head = 0;
  #progress: Progress = { watermark: 0, planned: 0 };
  #isLeading = false;
  /** When the last loaded row was accepted. */
  #lastAccepted = 0;
  /** How long loading the last chunk took. */
  #lastLoadMs = 0;
  readonly #speed = new LoadingSpeed();
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

  /** How long appending is to pause after so many rows: not at all while this process does not load, or cannot. */
  pauseAfter(rows: number): number {
    return this.#isLeading && this.#fault === undefined ? pauseAfter(rows, this.waitingRows, this.#speed) : 0;
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
      const follows = last === undefined ? row.seq > this.#lastTaken : row.seq === last.seq + 1;
      if (!this.#isLeading || !follows || this.#queueBytes > MAX_QUEUE_BYTES) break;
      this.#queue.push(row);
      this.#queueBytes += row.bytes;
    }
    this.noteHead(rows.at(-1)?.seq ?? 0);
    this.#takeSoon();
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
    this.#growing = undefined;
    this.#takingFault = undefined;
    this.#isLeading = true;
    this.#parts.onLead();
    const pruning = setInterval(() => void this.#prune(), PRUNE_EVERY_MS);
    try {
      const index = await DeduplicationIndex.open(this.#parts.clickhouse);
      const matcher = await this.#finishChunk(index);
      this.#growing = new GrowingChunk(this.#progress.planned, matcher, index);
      while (!signal.aborted) {
        if (await this.#loadNext(index, signal)) await this.#gather(signal);
      }
    } finally {
      clearInterval(pruning);
      this.#isLeading = false;
      this.#growing = undefined;
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

  /** Does again, within its old bounds, the chunk that a crash or a fault left unfinished; answers the metrics as they are now. */
  async #finishChunk(index: DeduplicationIndex): Promise<MetricMatcher> {
    const { db, matcherAt } = this.#parts;
    const { watermark, planned } = this.#progress;
    this.noteHead(await readHead(db));
    const matcher = await matcherAt(await moveProgress(db, this.#progress, this.#progress));
    if (planned > watermark) await this.#load(await this.#readAll(watermark, planned, matcher, index), index, true);
    return matcher;
  }

  /** Whether there was something to load. */
  async #loadNext(index: DeduplicationIndex, signal: AbortSignal): Promise<boolean> {
    const { db, matcherAt } = this.#parts;
    const chunk = await this.#nextChunk();
    if (chunk === undefined) {
      if (this.#head > this.#lastTaken) return false;
      await this.#untilWoken(POLL_MS);
      if (!signal.aborted) this.noteHead(await readHead(db));
      return false;
    }
    this.#growing = undefined;
    const planned = { watermark: this.#progress.watermark, planned: chunk.lastRow };
    const revision = await moveProgress(db, this.#progress, planned);
    this.#progress = planned;
    const matcher = await matcherAt(revision);
    this.#growing = new GrowingChunk(chunk.lastRow, matcher, index);
    this.#takeSoon();
    // A metric changed while the chunk grew.
    const isStale = matcher !== chunk.matcher;
    await this.#load(
      isStale ? await this.#readAll(chunk.firstRow - 1, chunk.lastRow, matcher, index) : chunk,
      index,
      false,
    );
    return true;
  }

  /** After a chunk, lets the next one grow for a while. */
  async #gather(signal: AbortSignal): Promise<void> {
    const growingMs = Math.min(MAX_GATHER_MS, Math.max(GATHER_MS, GATHERING_PER_LOADING * this.#lastLoadMs));
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
    }, growingMs);
    const { watermark } = this.#parts;
    while (!isOver && !signal.aborted && !watermark.isAwaited && (this.#growing?.bytes ?? 0) < GATHER_BYTES) {
      await this.#untilWoken(GATHER_MS);
    }
    clearTimeout(timer);
  }

  /** The chunk that has grown from the rows that came in; if none did, from the log; undefined if there is nothing there either. */
  async #nextChunk(): Promise<GrowingChunk | undefined> {
    while (this.#canTake()) {
      this.#take();
      await nextTurn();
    }
    if (this.#takingFault !== undefined) throw this.#takingFault;
    const chunk = this.#growing;
    if (chunk === undefined) throw new Error('no chunk grows');
    if (chunk.rows === 0) await this.#read(chunk, (this.#queue[0]?.seq ?? this.#head + 1) - 1);
    return chunk.rows === 0 ? undefined : chunk;
  }

  get #lastTaken(): number {
    return this.#growing?.lastRow ?? this.#progress.planned;
  }

  /** Whether the first row of the queue can go into the chunk that grows. */
  #canTake(): boolean {
    const chunk = this.#growing;
    if (chunk === undefined || isFull(chunk)) return false;
    this.#dropUpTo(chunk.lastRow);
    return this.#queue[0]?.seq === chunk.lastRow + 1;
  }

  /** After what runs now, among it the answers to the requests whose rows these are. */
  #takeSoon(): void {
    if (this.#isTaking || !this.#canTake()) return;
    this.#isTaking = true;
    setImmediate(() => {
      this.#isTaking = false;
      try {
        if (this.#canTake()) this.#take();
        this.#takeSoon();
      } catch (error) {
        this.#takingFault = error;
        this.#growing = undefined;
        this.#wake();
      }
    });
  }

  #take(): void {
    let bytes = 0;
    let count = 0;
    for (const row of this.#queue) {
      if (this.#growing === undefined || isFull(this.#growing) || bytes >= BYTES_PER_TURN) break;
      this.#growing.take(row);
      bytes += row.bytes;
      count += 1;
    }
    this.#queueBytes -= bytes;
    this.#queue.splice(0, count);
  }

  #dropUpTo(row: number): void {
    if ((this.#queue[0]?.seq ?? 0) > row) return;
    const kept = this.#queue.findIndex(({ seq }) => seq > row);
    const dropped = this.#queue.splice(0, kept === -1 ? this.#queue.length : kept);
    for (const { bytes } of dropped) this.#queueBytes -= bytes;
  }

  /** Rows (after, upTo] of the log as a chunk. */
  async #readAll(after: number, upTo: number, matcher: MetricMatcher, index: DeduplicationIndex) {
    const chunk = new GrowingChunk(after, matcher, index);
    while (chunk.lastRow < upTo) {
      const before = chunk.lastRow;
      await this.#readPiece(chunk, upTo);
      if (chunk.lastRow === before) throw new Error(`log rows after ${before} up to ${upTo} are missing`);
    }
    return chunk;
  }

  /** Lets a chunk grow by rows of the log, until it is full. */
  async #read(chunk: GrowingChunk, upTo: number): Promise<void> {
    while (chunk.lastRow < upTo && !isFull(chunk) && !this.#stopped.signal.aborted) {
      const before = chunk.lastRow;
      await this.#readPiece(chunk, upTo);
      if (chunk.lastRow === before) return;
    }
  }

  async #readPiece(chunk: GrowingChunk, upTo: number): Promise<void> {
    for (const row of await readLog(this.#parts.db, { after: chunk.lastRow, upTo }, READ)) chunk.take(row);
  }

  async #load(growing: GrowingChunk, index: DeduplicationIndex, isAgain: boolean): Promise<void> {
    const { db, clickhouse, onLoaded, watermark } = this.#parts;
    const began = performance.now();
    const chunk = await growing.finish();
    await storeChunk(chunk, clickhouse, isAgain);
    const { planned } = this.#progress;
    const done = { watermark: planned, planned };
    await moveProgress(db, this.#progress, done);
    this.#progress = done;
    this.#fault = undefined;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.#lastLoadMs = performance.now() - began;
    this.#speed.noteChunk(growing.rows, this.#lastLoadMs);
    watermark.advance(planned);
    onLoaded(chunk, planned);
    this.#lastAccepted = growing.lastAcceptedAt;
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
