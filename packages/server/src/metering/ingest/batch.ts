import { badRequest } from '../../platform/errors.ts';
import {
  MAX_EVENTS,
  MAX_ID_LENGTH,
  MAX_PROPERTIES,
  NO_PROPERTIES,
  OPAQUE,
  type Properties,
  type PropertyText,
  type UsageEvent,
} from '../event.ts';
import { BatchScanner } from './batch-scanner.ts';
import { readTimestamp, timestampSourceOf } from './event-time.ts';
import { forEachMember, itemsOf, type Span, wholeOf } from './json-source.ts';

/** Keeps nothing of a body beyond the call but texts that may come again. */
const scanner = new BatchScanner();

const MAX_DEPTH = 200;
const MAX_FAULTS = 10;

/**
 * Reads the body of an ingest request: all of its events, or a 400 that names index and field of what is wrong (metering 2, D6).
 * @param now the platform clock, for the window of timestamps.
 */
export const readBatch = (body: Buffer, now: number): readonly UsageEvent[] =>
  scanner.scan(body, now) ?? readAnyBatch(body, now);

/** Reads a body again that {@link readBatch} accepted before: the log's own. Time has passed, so the window does not apply. */
export const rereadBatch = (body: Buffer): readonly UsageEvent[] =>
  scanner.scan(body, undefined) ?? readAnyBatch(body, undefined);

/** The general reading: the engine's own JSON.parse, then one pass of plain checks. */
export function readAnyBatch(body: Buffer, now: number | undefined): readonly UsageEvent[] {
  const text = body.toString('utf8');
  const sent = parse(text);
  if (!Array.isArray(sent)) throw badRequest(`body: must be an array of 1 to ${MAX_EVENTS} events`);
  if (sent.length < 1 || sent.length > MAX_EVENTS) {
    throw badRequest(`body: must be an array of 1 to ${MAX_EVENTS} events, has ${sent.length}`);
  }
  return readEvents(text, sent, now);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(`body: must be valid JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
}

function readEvents(text: string, sent: readonly unknown[], now: number | undefined): readonly UsageEvent[] {
  // A lone surrogate and the NUL character, which no store can keep, come only from escapes.
  const escaped = text.includes('\\u');
  const source: BatchSource = { text, escaped, mayHaveNul: escaped && text.includes('\\u0000'), items: undefined };
  const events: UsageEvent[] = [];
  const faults: string[] = [];
  for (let i = 0; i < sent.length && faults.length < MAX_FAULTS; i += 1) {
    const event = readEvent(sent[i], i, now, source);
    if (typeof event === 'string') faults.push(`usage[${i}]${event}`);
    else events.push(event);
  }
  if (faults.length > 0) throw badRequest(faults.join('; '));
  return events;
}

interface BatchSource {
  readonly text: string;
  readonly escaped: boolean;
  readonly mayHaveNul: boolean;
  /** Where each event stands in the text; found when first needed. */
  items: readonly Span[] | undefined;
}

/** The event, or what is wrong with it: the member's name and what would be right. */
function readEvent(sent: unknown, index: number, now: number | undefined, source: BatchSource): UsageEvent | string {
  if (!isObject(sent)) return ': must be an object';
  const {
    transaction_id: transactionId,
    customer_id: customer,
    event_type: eventType,
    timestamp: time,
    properties,
  } = sent;
  if (!isText(transactionId) || isLonger(transactionId, MAX_ID_LENGTH)) {
    return `.transaction_id: must be a string of 1 to ${MAX_ID_LENGTH} characters`;
  }
  if (!isText(customer)) return '.customer_id: must be a string of at least 1 character';
  if (!isText(eventType)) return '.event_type: must be a string of at least 1 character';
  const timestamp = readTimestamp(time, now);
  if (typeof timestamp === 'string') return `.timestamp: ${timestamp}`;
  const read = readProperties(properties, index, source);
  if (typeof read === 'string') return `.properties: ${read}`;
  if (source.mayHaveNul && hasNul(sent)) return ': text must not contain the NUL character';
  return {
    transactionId: source.escaped ? transactionId.toWellFormed() : transactionId,
    customer: source.escaped ? customer.toWellFormed() : customer,
    eventType: source.escaped ? eventType.toWellFormed() : eventType,
    timestamp,
    timestampSource: timestampSourceOf(time as string),
    properties: read.texts,
    propertiesSource: read.source,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

/** Characters are code points: an emoji is one. */
const isLonger = (text: string, limit: number): boolean => text.length > limit && [...text].length > limit;

interface ReadProperties {
  readonly texts: Properties;
  readonly source: string;
}

const NONE: ReadProperties = { texts: NO_PROPERTIES, source: '' };

function readProperties(sent: unknown, index: number, source: BatchSource): ReadProperties | string {
  if (sent === undefined || sent === null) return NONE;
  if (!isObject(sent)) return 'must be an object';
  let count = 0;
  let allText = true;
  let nested = false;
  for (const name in sent) {
    count += 1;
    const value = sent[name];
    if (typeof value === 'string') {
      if (source.escaped && !(value.isWellFormed() && name.isWellFormed())) allText = false;
    } else {
      allText = false;
      if (typeof value === 'object' && value !== null) nested = true;
    }
  }
  if (count > MAX_PROPERTIES) return `must have at most ${MAX_PROPERTIES} entries`;
  if (nested && isDeeper(sent, MAX_DEPTH)) return `must not be nested more than ${MAX_DEPTH} levels deep`;
  if (allText) return { texts: sent as Properties, source: '' };
  source.items ??= itemsOf(source.text, wholeOf(source.text));
  const item = source.items[index];
  const span = item === undefined ? undefined : lastMember(source.text, item, 'properties');
  if (span === undefined) throw new Error(`usage[${index}] has properties without a source`);
  return { texts: textsOf(source.text, span), source: source.text.slice(span.start, span.end) };
}

/** Walks level by level, so that no depth can exhaust the stack. */
function isDeeper(value: object, limit: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((each) =>
      Object.values(each).filter((member) => typeof member === 'object' && member !== null),
    );
  }
  return false;
}

/** The depth is bounded by now. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => name.includes('\0') || hasNul(member));
}

function lastMember(text: string, object: Span, name: string): Span | undefined {
  let found: Span | undefined;
  forEachMember(text, object, (key, value) => {
    if (key === name) found = value;
  });
  return found;
}

/** The texts of properties given as JSON source (metering 2, D7): also how a stored source is read again. */
export function propertiesFromSource(source: string): Properties {
  return textsOf(source, wholeOf(source));
}

function textsOf(text: string, object: Span): Properties {
  const texts: Record<string, PropertyText | null> = Object.create(null);
  forEachMember(text, object, (name, value) => {
    texts[name.toWellFormed()] = textAt(text, value);
  });
  return texts;
}

function textAt(text: string, { start, end }: Span): PropertyText | null {
  switch (text[start]) {
    case '"':
      return (JSON.parse(text.slice(start, end)) as string).toWellFormed();
    case '{':
    case '[':
      return OPAQUE;
    case 'n':
      return null;
    default:
      // A number is its source text, a boolean is "true" or "false".
      return text.slice(start, end);
  }
}
