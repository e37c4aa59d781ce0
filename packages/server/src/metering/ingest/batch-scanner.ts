import {
  MAX_EVENTS,
  MAX_ID_LENGTH,
  MAX_PROPERTIES,
  NO_PROPERTIES,
  type Properties,
  type PropertyText,
  type UsageEvent,
} from '../event.ts';
import { readTimestamp, timestampSourceOf } from './event-time.ts';
import { JsonCursor, MAX_CURSOR_BYTES, Word } from './json-cursor.ts';
import { TextCache } from './text-cache.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

const TRANSACTION_ID = new Word('"transaction_id"');
const CUSTOMER_ID = new Word('"customer_id"');
const EVENT_TYPE = new Word('"event_type"');
const TIMESTAMP = new Word('"timestamp"');
const PROPERTIES = new Word('"properties"');
const TRUE = new Word('true');
const FALSE = new Word('false');
const NULL = new Word('null');

/** So many of an event's properties are expected to have the names that those of the event before had. */
const MAX_EXPECTED = 64;

/** A text that mostly stands again where it stood in the event before: the bytes between its quotes, and the string. */
class Recurring {
  start = 0;
  /** Before the start where there was none yet. */
  end = -1;
  text = '';
}

/**
 * Reads the events of an ingest request from its bytes, without JSON.parse. Where something is not as almost all senders write it, be it
 * wrong or only rare, it gives up, and the request is up to the general reading: the scanner refuses nothing, and what it does answer is
 * what the general reading would.
 *
 * It knows valid events of the five members, each once, in any order and with any white space between them; texts without backslashes;
 * properties that are texts, numbers, booleans and nulls.
 */
export class BatchScanner {
  readonly #json = new JsonCursor();
  readonly #texts = new TextCache();
  #now: number | undefined = undefined;
  readonly #eventType = new Recurring();
  readonly #names = Array.from({ length: MAX_EXPECTED }, () => new Recurring());
  /** The timestamp that was read last, with what stands between its quotes. */
  #timestampStart = 0;
  #timestampEnd = -1;
  #timestamp = 0;
  #timestampSource = '';
  #properties: Properties = NO_PROPERTIES;
  #propertiesSource = '';

  /**
   * The events of a body; undefined where it needs the general reading.
   * @param now the platform clock, for the window of timestamps; undefined where the window does not apply.
   */
  scan(body: Buffer, now: number | undefined): readonly UsageEvent[] | undefined {
    if (body.length > MAX_CURSOR_BYTES) return undefined;
    const json = this.#json;
    json.start(body);
    this.#now = now;
    this.#expectNothing();
    const events: UsageEvent[] = [];
    if (!json.token(OPEN_BRACKET)) return undefined;
    do {
      const event = this.#event();
      if (event === undefined || events.length === MAX_EVENTS) return undefined;
      events.push(event);
    } while (json.token(COMMA));
    return json.token(CLOSE_BRACKET) && json.end() ? events : undefined;
  }

  #event(): UsageEvent | undefined {
    const json = this.#json;
    let transactionId = '';
    let customer = '';
    let eventType = '';
    let hasTimestamp = false;
    let hasProperties = false;
    if (!json.token(OPEN_BRACE)) return undefined;
    do {
      json.space();
      if (transactionId === '' && json.word(TRANSACTION_ID)) {
        // No text has more characters than bytes.
        if (!this.#textMember() || json.textEnd - json.textStart > MAX_ID_LENGTH) return undefined;
        transactionId = json.bytes.toString('utf8', json.textStart, json.textEnd);
      } else if (customer === '' && json.word(CUSTOMER_ID)) {
        if (!this.#textMember()) return undefined;
        customer = this.#text();
      } else if (eventType === '' && json.word(EVENT_TYPE)) {
        if (!this.#colon() || !this.#recurring(this.#eventType)) return undefined;
        eventType = this.#eventType.text;
      } else if (!hasTimestamp && json.word(TIMESTAMP)) {
        if (!this.#colon() || !this.#readTimestamp()) return undefined;
        hasTimestamp = true;
      } else if (!hasProperties && json.word(PROPERTIES)) {
        if (!this.#colon() || !this.#readProperties()) return undefined;
        hasProperties = true;
      } else {
        return undefined;
      }
    } while (json.token(COMMA));
    if (!json.token(CLOSE_BRACE)) return undefined;
    if (transactionId === '' || customer === '' || eventType === '' || !hasTimestamp) return undefined;
    return {
      transactionId,
      customer,
      eventType,
      timestamp: this.#timestamp,
      timestampSource: this.#timestampSource,
      properties: hasProperties ? this.#properties : NO_PROPERTIES,
      propertiesSource: hasProperties ? this.#propertiesSource : '',
    };
  }

  #expectNothing(): void {
    this.#timestampEnd = -1;
    this.#eventType.end = -1;
    for (const name of this.#names) name.end = -1;
  }

  /** What stands between a member's name and its value. */
  #colon(): boolean {
    const json = this.#json;
    if (!json.token(COLON)) return false;
    json.space();
    return true;
  }

  /** The rest of a member whose value is a text and not empty. */
  #textMember(): boolean {
    const json = this.#json;
    return this.#colon() && json.text() && json.textEnd > json.textStart;
  }

  #recurring(expected: Recurring): boolean {
    const json = this.#json;
    if (json.again(expected.start, expected.end)) return true;
    if (!json.text()) return false;
    expected.start = json.textStart;
    expected.end = json.textEnd;
    expected.text = this.#text();
    return true;
  }

  #readTimestamp(): boolean {
    const json = this.#json;
    if (json.again(this.#timestampStart, this.#timestampEnd)) return true;
    if (!json.text()) return false;
    const { textStart, textEnd } = json;
    // Not by way of the texts that are remembered: most come once.
    const text = json.bytes.toString('utf8', textStart, textEnd);
    const instant = readTimestamp(text, this.#now);
    if (typeof instant !== 'number') return false;
    this.#timestamp = instant;
    this.#timestampSource = timestampSourceOf(text);
    this.#timestampStart = textStart;
    this.#timestampEnd = textEnd;
    return true;
  }

  #readProperties(): boolean {
    const json = this.#json;
    const start = json.at;
    this.#properties = NO_PROPERTIES;
    this.#propertiesSource = '';
    if (json.word(NULL)) return true;
    if (!json.token(OPEN_BRACE)) return false;
    if (json.token(CLOSE_BRACE)) return true;
    const properties: Record<string, PropertyText | null> = {};
    let count = 0;
    let allText = true;
    do {
      json.space();
      const expected = this.#names[Math.min(count, MAX_EXPECTED - 1)] as Recurring;
      if (!this.#recurring(expected)) return false;
      const name = expected.text;
      // Not a member like others of the object below.
      if (name === '__proto__' || !this.#colon()) return false;
      const value = json.at;
      if (json.text()) {
        properties[name] = this.#text();
      } else {
        allText = false;
        if (json.word(NULL)) properties[name] = null;
        else if (json.word(TRUE) || json.word(FALSE) || json.number()) properties[name] = this.#textOf(value, json.at);
        else return false;
      }
      count += 1;
    } while (json.token(COMMA));
    if (!json.token(CLOSE_BRACE) || count > MAX_PROPERTIES) return false;
    this.#properties = properties;
    if (allText) return true;
    // Where a name comes again, the last value counts: whether all that count are texts needs a closer look.
    if (Object.keys(properties).length !== count) return false;
    this.#propertiesSource = json.bytes.toString('utf8', start, json.at);
    return true;
  }

  /** The text taken last. */
  #text(): string {
    return this.#textOf(this.#json.textStart, this.#json.textEnd);
  }

  #textOf(start: number, end: number): string {
    return this.#texts.textOf(this.#json.bytes, this.#json.view, start, end);
  }
}
