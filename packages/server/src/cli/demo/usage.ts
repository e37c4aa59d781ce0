import { createHash } from 'node:crypto';
import type { Input } from '@takt/client';
import { HOUR } from '@takt/engine';
import { textOf } from '../../platform/time-text.ts';
import { CUSTOMERS, type DemoCustomer, EVENT_TYPE, MODELS, type Model } from './company.ts';

type Event = Input<'ingest-v1'>['body'][number];

const SEED = 'aviary';

/** Tokens of a run: what a model is used for differs. */
const TOKENS_PER_RUN: Readonly<Record<Model, { readonly input: number; readonly output: number }>> = {
  sparrow: { input: 400_000, output: 30_000 },
  heron: { input: 220_000, output: 14_000 },
  condor: { input: 90_000, output: 6_000 },
};

/**
 * Every run of the company's customers between two instants, hour by hour. The runs of an hour depend on nothing but customer and hour, and
 * so do their ids: what was sent once is never counted again, and a later call adds what has happened since.
 */
export function* demoUsage(from: number, until: number): Generator<Event, void, undefined> {
  for (let hour = Math.floor(from / HOUR) * HOUR; hour < until; hour += HOUR) {
    for (const customer of CUSTOMERS) {
      for (const event of runsInHour(customer, hour)) {
        const instant = Date.parse(event.timestamp);
        if (instant >= from && instant < until) yield event;
      }
    }
  }
}

function runsInHour({ alias, habits }: DemoCustomer, hour: number): readonly Event[] {
  const name = textOf(hour).slice(0, 13);
  const random = seeded(`${SEED} ${alias} ${name}`);
  const count = Math.floor(habits.runsPerHour * activityAt(hour) + random());
  const offsets = Array.from({ length: count }, () => Math.floor(random() * HOUR)).sort((a, b) => a - b);
  return offsets.map((offset, index): Event => {
    const model = modelOf(habits.models, random());
    const size = 0.25 + 1.5 * random();
    const { input, output } = TOKENS_PER_RUN[model];
    return {
      transaction_id: `${SEED}-${alias}-${name}-${index}`,
      customer_id: alias,
      event_type: EVENT_TYPE,
      timestamp: textOf(hour + offset),
      properties: {
        model,
        mode: random() < habits.batchShare ? 'batch' : 'realtime',
        project: habits.projects[Math.floor(random() * habits.projects.length)] ?? '',
        input_tokens: String(Math.round(input * size)),
        output_tokens: String(Math.round(output * size * (0.5 + random()))),
        web_searches: String(Math.floor(random() * 4)),
      },
    };
  });
}

/** From 0.15 at night to 1 at noon, and a third of that at weekends. */
function activityAt(instant: number): number {
  const time = new Date(instant);
  const daylight = 0.15 + 0.85 * Math.max(0, Math.sin(((time.getUTCHours() - 6) / 12) * Math.PI));
  return time.getUTCDay() % 6 === 0 ? daylight / 3 : daylight;
}

function modelOf(shares: Readonly<Record<Model, number>>, point: number): Model {
  let reached = 0;
  for (const model of MODELS) {
    reached += shares[model];
    if (point < reached) return model;
  }
  return 'sparrow';
}

/** Numbers from 0 up to 1 that depend on the name alone (mulberry32). */
function seeded(name: string): () => number {
  let state = createHash('sha256').update(name).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
