import { type Client, ClientError, ErrorResponse } from '@takt/client';
import { unusable } from '../connection.ts';
import type { Event, Fields } from './mapping.ts';

/** A row on its way: its event, and what the file says. */
export interface Sendable {
  readonly line: number;
  readonly fields: Fields;
  readonly event: Event;
}

interface Outcome {
  readonly accepted: (rows: readonly Sendable[]) => void;
  readonly refused: (row: Sendable, reason: string) => void;
}

/** Statuses by which a server refuses what was sent, not who sent it, nor for now. */
const REFUSALS: readonly number[] = [400, 413, 422];

/**
 * Sends a batch. A batch is all or nothing (metering 2, D6), so one that is refused is narrowed down: rows that the server names are
 * taken out; where it names none, each half is sent by itself. Trying again where that can help is the client's work.
 */
export async function send(client: Client, url: string, batch: readonly Sendable[], outcome: Outcome): Promise<void> {
  try {
    await client.ingestV1({ body: batch.map(({ event }) => event) });
  } catch (error) {
    if (!(error instanceof ErrorResponse && REFUSALS.includes(error.status))) {
      throw error instanceof ClientError ? unusable(error, url) : error;
    }
    for (const part of narrowed(batch, error.body.message, outcome)) await send(client, url, part, outcome);
    return;
  }
  outcome.accepted(batch);
}

/** Tells the refused rows that are found, and gives what is left to try; always less than the batch. */
function narrowed(batch: readonly Sendable[], message: string, outcome: Outcome): readonly (readonly Sendable[])[] {
  const faults = faultsIn(message, batch.length);
  const [only] = batch;
  if (batch.length === 1 && only !== undefined) {
    outcome.refused(only, faults.get(0) ?? message);
    return [];
  }
  if (faults.size === 0) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  for (const [index, row] of batch.entries()) {
    const reason = faults.get(index);
    if (reason !== undefined) outcome.refused(row, reason);
  }
  const rest = batch.filter((_row, index) => !faults.has(index));
  return rest.length === 0 ? [] : [rest];
}

/** What a message says of which event: `usage[3].timestamp: must be …; usage[7]: …` (metering 1, "Errors"). */
function faultsIn(message: string, count: number): ReadonlyMap<number, string> {
  const found = message.matchAll(/usage\[(\d+)\][.:]? ?(.*?)(?=; usage\[\d+\]|$)/gs);
  const faults = [...found].map(([, index, reason]): [number, string] => [Number(index), reason ?? '']);
  return new Map(faults.filter(([index]) => index < count));
}
