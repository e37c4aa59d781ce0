/**
 * Finds the source text of values inside a JSON text that JSON.parse has accepted already. `JSON.parse` turns `1.0` into 1 and a long
 * number into a near one; where a property is not a string, its source is what counts (metering 1, "Numbers").
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const SPACE = 0x20;

/** A half-open range of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of an array's items. */
export function itemsOf(text: string, array: Span): Span[] {
  const items: Span[] = [];
  let at = afterSpace(text, array.start + 1);
  while (text.charCodeAt(at) !== CLOSE_BRACKET) {
    const end = afterValue(text, at);
    items.push({ start: at, end });
    at = afterSpace(text, end);
    if (text.charCodeAt(at) === COMMA) at = afterSpace(text, at + 1);
  }
  return items;
}

/** Calls `visit` for each member of an object, in order of the text. A repeated key comes by again; the last one counts. */
export function forEachMember(text: string, object: Span, visit: (key: string, value: Span) => void): void {
  let at = afterSpace(text, object.start + 1);
  while (text.charCodeAt(at) !== CLOSE_BRACE) {
    const keyEnd = afterString(text, at);
    const key = stringAt(text, at, keyEnd);
    at = afterSpace(text, keyEnd);
    if (text.charCodeAt(at) !== COLON) throw new SyntaxError(`a member without a colon at ${at}`);
    at = afterSpace(text, at + 1);
    const end = afterValue(text, at);
    visit(key, { start: at, end });
    at = afterSpace(text, end);
    if (text.charCodeAt(at) === COMMA) at = afterSpace(text, at + 1);
  }
}

/** The whole of a JSON text as the span of its value. */
export const wholeOf = (text: string): Span => {
  const start = afterSpace(text, 0);
  return { start, end: afterValue(text, start) };
};

function stringAt(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : inner;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

function afterString(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    at += code === BACKSLASH ? 2 : 1;
    if (at > text.length) throw new SyntaxError('a string without an end');
  }
}

function afterValue(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === QUOTE) return afterString(text, from);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return afterNested(text, from);
  let at = from;
  while (at < text.length && !isDelimiter(text.charCodeAt(at))) at += 1;
  return at;
}

function afterNested(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = afterString(text, at) - 1;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new SyntaxError('an array or object without an end');
}

const isDelimiter = (code: number): boolean =>
  code <= SPACE || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET;
