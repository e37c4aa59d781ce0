import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@takt/client';
import { messageOf, StartFailure } from '../../platform/failure.ts';
import { instantOf, textOf } from '../../platform/time-text.ts';
import { eachAtOnce, inBatches } from '../batches.ts';
import { clientOf, greet } from '../connection.ts';
import { madeId, mappingOf } from './mapping.ts';
import { IMPORT_HELP, type ImportOptions, readOptions } from './options.ts';
import { rateOf, showProgress, whole } from './progress.ts';
import { Rejects } from './rejects.ts';
import { openRows, type RowFile } from './rows.ts';
import { type Sendable, send } from './sender.ts';

/** `takt import FILE`: a file of usage becomes events. */
export async function importCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const options = readOptions(args, env);
  if (options === undefined) {
    process.stdout.write(IMPORT_HELP);
    return;
  }
  const refused = await importFile(options);
  if (refused > 0) process.exitCode = 2;
}

/** @returns how many rows were refused. */
async function importFile(options: ImportOptions): Promise<number> {
  const { url } = options.address;
  const outage = new Outage();
  const client = clientOf(options.address, { maxRetries: Number.POSITIVE_INFINITY, fetch: outage.fetch });
  const file = await openRows(options.file, options.format, options.delimiter);
  await greet(client, url);

  const rejects = new Rejects(options.rejects);
  const tally = new Tally();
  const batches = inBatches(sendableRows(options, file, rejects));
  const first = await batches.next();
  if (first.done !== true) await refuseNamesake(client, options.source, first.value);

  const begin = performance.now();
  const seconds = (): number => (performance.now() - begin) / 1_000;
  const endProgress = showProgress(process.stderr, () => ({
    part: file.bytesRead() / Math.max(file.size, 1),
    accepted: tally.accepted,
    refused: rejects.count,
    seconds: seconds(),
    waiting: outage.reason,
  }));
  const sendBatch = (batch: readonly Sendable[]): Promise<void> =>
    send(client, url, batch, {
      accepted: (rows) => tally.add(rows),
      refused: ({ line, fields }, reason) => rejects.add(line, reason, Object.fromEntries(fields)),
    });
  try {
    if (first.done !== true) await sendBatch(first.value);
    await eachAtOnce(options.concurrency, batches, sendBatch);
  } finally {
    endProgress();
    rejects.close();
  }
  process.stdout.write(summaryOf(options, tally, rejects, seconds()));
  return rejects.count;
}

/** What can be sent, in the order of the file; rows that cannot be events are put aside. */
async function* sendableRows(options: ImportOptions, file: RowFile, rejects: Rejects): AsyncGenerator<Sendable> {
  const map = mappingOf(options, file.columns);
  for await (const row of file.rows) {
    if (row.kind === 'broken') {
      rejects.add(row.line, row.reason, row.text);
      continue;
    }
    const { line, fields } = row;
    const event = map(line, fields);
    if (typeof event === 'string') rejects.add(line, event, Object.fromEntries(fields));
    else yield { line, fields, event };
  }
}

/**
 * Where transaction ids are made of the file's name and the line, another file of the same name would be taken for this one and counted
 * as nothing. Its first rows tell the two apart.
 */
async function refuseNamesake(client: Client, source: string, batch: readonly Sendable[]): Promise<void> {
  const made = batch.filter(({ line, event }) => event.transaction_id === madeId(source, line));
  if (made.length === 0) return;
  const events = new Map(made.map(({ line, event }) => [event.transaction_id, { line, event }]));
  const found = await client.searchEventsV1({ body: { transactionIds: [...events.keys()] } });
  for (const known of found.data) {
    const sent = events.get(known.transaction_id);
    if (sent === undefined || known.is_duplicate === true) continue;
    const { line, event } = sent;
    const isSame =
      known.customer_id === event.customer_id &&
      known.event_type === event.event_type &&
      instantOf(known.timestamp) === instantOf(event.timestamp) &&
      isDeepStrictEqual(known.properties ?? {}, event.properties);
    if (isSame) continue;
    throw new StartFailure(
      `line ${line} was imported before as '${event.transaction_id}' with other values, and would not count again; resume with the same options, or give this file a name of its own with --source (now '${source}')`,
    );
  }
}

/** Notices when the server does not answer, or only that it cannot just now. */
class Outage {
  reason: string | undefined;

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      const response = await fetch(url, init);
      const { status } = response;
      this.reason = status === 429 || status >= 500 ? `the server answers ${status}` : undefined;
      return response;
    } catch (error) {
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
      this.reason = `no answer (${messageOf(cause) || 'the connection fails'})`;
      throw error;
    }
  };
}

/** What was taken. */
class Tally {
  accepted = 0;
  earliest: number | undefined;
  latest: number | undefined;

  add(rows: readonly Sendable[]): void {
    this.accepted += rows.length;
    for (const { event } of rows) {
      const instant = instantOf(event.timestamp);
      this.earliest = Math.min(instant, this.earliest ?? instant);
      this.latest = Math.max(instant, this.latest ?? instant);
    }
  }
}

function summaryOf(options: ImportOptions, tally: Tally, rejects: Rejects, seconds: number): string {
  const { accepted, earliest, latest } = tally;
  const lines = [
    `${basename(options.file)} to ${options.address.url}`,
    `  accepted  ${whole(accepted)} rows in ${seconds.toFixed(1)} s (${whole(rateOf(accepted, seconds))}/s)`,
    ...(earliest === undefined || latest === undefined ? [] : [`  usage     ${textOf(earliest)} to ${textOf(latest)}`]),
    rejects.count === 0
      ? '  refused   none'
      : `  refused   ${whole(rejects.count)} rows: ${rejects.path} says why; mend them in the file and import it again`,
  ];
  return `${lines.join('\n')}\n`;
}
