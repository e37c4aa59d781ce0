const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const SMALL_E = 0x65;
const LARGE_E = 0x45;

/** Four bytes at a time are looked at: these have one value, or one bit, in each. */
const QUOTES = 0x22222222;
const BACKSLASHES = 0x5c5c5c5c;
const SPACES = 0x20202020;
const ONES = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;

/** Larger texts are not read this way. */
export const MAX_CURSOR_BYTES = 2 ** 18;
/** Zeros behind the text, as many as are looked at together at most. JSON knows no zero, so they end whatever is under way. */
const PADDING = 32;

/** Bytes as 32-bit words, the last one filled up with zeros. */
export class Word {
  readonly length: number;
  readonly words: Int32Array;

  constructor(text: string) {
    const bytes = Buffer.from(text);
    this.length = bytes.length;
    this.words = new Int32Array(Math.ceil(bytes.length / 4));
    new Uint8Array(this.words.buffer).set(bytes);
  }
}

/** Of a word's bytes those that are left where so many are wanted: the last word of a text may be cut. */
export const maskOf = (bytes: number): number => (bytes >= 4 ? -1 : (1 << (8 * bytes)) - 1);

/**
 * Goes through JSON from byte to byte. Each method takes what it is named after from where the cursor stands, and goes on behind it; or
 * says that it is not there. Texts with escapes are none to it: who finds something that the cursor does not know parses the whole.
 */
export class JsonCursor {
  /** A copy of the JSON, so that the loops below always run over the same memory, and a padding ends them. */
  readonly bytes = Buffer.alloc(MAX_CURSOR_BYTES + PADDING);
  readonly view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  #length = 0;
  at = 0;
  /** The bytes of the text that was taken last. */
  textStart = 0;
  textEnd = 0;

  /** Begins with another JSON text, of {@link MAX_CURSOR_BYTES} at most. */
  start(json: Uint8Array): void {
    this.bytes.set(json);
    this.bytes.fill(0, json.length, json.length + PADDING);
    this.#length = json.length;
    this.at = 0;
  }

  /** A string without escapes. */
  text(): boolean {
    const { bytes, view } = this;
    const start = this.at + 1;
    if (bytes[this.at] !== QUOTE) return false;
    for (let at = start; ; at += 4) {
      const word = view.getInt32(at, true);
      const quotes = word ^ QUOTES;
      const backslashes = word ^ BACKSLASHES;
      // The high bit of the first byte that is zero, or less than a space, and maybe of some after it.
      const found =
        (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word)) & HIGH_BITS;
      if (found === 0) continue;
      const end = at + ((31 - Math.clz32(found & -found)) >> 3);
      if (bytes[end] !== QUOTE) return false;
      this.textStart = start;
      this.textEnd = end;
      this.at = end + 1;
      return true;
    }
  }

  /** The same text as one before, which had these bytes between its quotes; none if they end before they begin. */
  again(start: number, end: number): boolean {
    const { view, at } = this;
    const length = end - start + 2;
    if (length < 2) return false;
    const last = length & ~3;
    const known = start - 1;
    for (let i = 0; i < last; i += 4) if (view.getInt32(at + i, true) !== view.getInt32(known + i, true)) return false;
    const difference = view.getInt32(at + last, true) ^ view.getInt32(known + last, true);
    if ((difference & maskOf(length - last)) !== 0) return false;
    this.at = at + length;
    return true;
  }

  /** A number as JSON spells it. */
  number(): boolean {
    this.#oneOf(MINUS, MINUS);
    const isZero = this.bytes[this.at] === ZERO;
    const digits = this.#digits();
    if (digits === 0 || (isZero && digits > 1)) return false;
    if (this.#oneOf(POINT, POINT) && this.#digits() === 0) return false;
    if (!this.#oneOf(SMALL_E, LARGE_E)) return true;
    this.#oneOf(PLUS, MINUS);
    return this.#digits() > 0;
  }

  word({ length, words }: Word): boolean {
    const { view, at } = this;
    const last = words.length - 1;
    for (let i = 0; i < last; i += 1) if (view.getInt32(at + 4 * i, true) !== words[i]) return false;
    if ((view.getInt32(at + 4 * last, true) & maskOf(length - 4 * last)) !== words[last]) return false;
    this.at = at + length;
    return true;
  }

  /** A character between values, with white space before it. */
  token(byte: number): boolean {
    if (this.bytes[this.at] !== byte) {
      this.space();
      if (this.bytes[this.at] !== byte) return false;
    }
    this.at += 1;
    return true;
  }

  space(): void {
    const { bytes } = this;
    let { at } = this;
    for (let byte = bytes[at]; isSpace(byte); byte = bytes[at]) at += 1;
    this.at = at;
  }

  end(): boolean {
    this.space();
    return this.at === this.#length;
  }

  #digits(): number {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[at] ?? 0) at += 1;
    this.at = at;
    return at - start;
  }

  #oneOf(one: number, other: number): boolean {
    const byte = this.bytes[this.at];
    if (byte !== one && byte !== other) return false;
    this.at += 1;
    return true;
  }
}

const isSpace = (byte: number | undefined): boolean =>
  byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
