/**
 * Columns in ClickHouse's Native format, which it takes in without parsing: the cheapest way to bring rows in. A column grows value by
 * value, in bytes outside of the garbage collector's reach. Where a table's column has another type than the one that is sent here
 * (LowCardinality, Decimal), ClickHouse converts.
 */
export interface Column {
  readonly type: string;
  readonly length: number;
  /** The values' bytes; one after the other they are the column. */
  parts(): readonly Uint8Array[];
}

/** Rows of a table as one block. */
export interface Block {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: Buffer;
}

/** Columns by name, all of the same length. */
export function blockOf(columns: Readonly<Record<string, Column>>): Block {
  const entries = Object.entries(columns);
  const rows = entries[0]?.[1].length ?? 0;
  const counts = new Bytes();
  counts.addVarint(entries.length);
  counts.addVarint(rows);
  const parts: Uint8Array[] = [counts.taken()];
  for (const [name, column] of entries) {
    if (column.length !== rows) throw new Error(`column ${name} has ${column.length} values for ${rows} rows`);
    const title = new Bytes();
    title.addText(name);
    title.addText(column.type);
    parts.push(title.taken(), ...column.parts());
  }
  return { columns: Object.keys(columns), rows, bytes: Buffer.concat(parts) };
}

/** Texts up to this length are copied character by character, which beats a call into the runtime. */
const SHORT = 64;
/** What a UTF-16 code unit takes at most in UTF-8. */
const MAX_BYTES_PER_UNIT = 3;
const MAX_VARINT = 5;
const FIRST_CAPACITY = 1_024;

/** Bytes that grow. */
class Bytes {
  #buffer = Buffer.allocUnsafe(FIRST_CAPACITY);
  #length = 0;

  addVarint(value: number): void {
    this.#reserve(MAX_VARINT);
    let rest = value;
    while (rest > 0x7f) {
      this.#buffer[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#buffer[this.#length++] = rest;
  }

  /** Its length in bytes, then its bytes. */
  addText(text: string): void {
    const units = text.length;
    this.#reserve(MAX_VARINT + units * MAX_BYTES_PER_UNIT);
    const buffer = this.#buffer;
    if (units <= SHORT) {
      let at = this.#length;
      buffer[at++] = units;
      let i = 0;
      for (; i < units; i += 1) {
        const code = text.charCodeAt(i);
        if (code > 0x7f) break;
        buffer[at++] = code;
      }
      if (i === units) {
        this.#length = at;
        return;
      }
    }
    this.addVarint(Buffer.byteLength(text));
    this.#length += buffer.write(text, this.#length);
  }

  /** The texts at some places, given in ascending order. */
  textsAt(places: readonly number[]): readonly string[] {
    const found: string[] = [];
    let place = 0;
    let at = 0;
    for (const wanted of places) {
      for (;;) {
        let length = 0;
        let shift = 0;
        let byte: number;
        do {
          byte = this.#buffer[at++] ?? 0;
          length |= (byte & 0x7f) << shift;
          shift += 7;
        } while (byte > 0x7f);
        at += length;
        if (place++ === wanted) {
          found.push(this.#buffer.toString('utf8', at - length, at));
          break;
        }
      }
    }
    return found;
  }

  taken(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

export class TextColumn implements Column {
  readonly type = 'String';
  #length = 0;
  readonly #bytes = new Bytes();

  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    this.#bytes.addText(text);
    this.#length += 1;
  }

  /** The texts at some places, given in ascending order. */
  textsAt(places: readonly number[]): readonly string[] {
    return this.#bytes.textsAt(places);
  }

  parts(): readonly Uint8Array[] {
    return [this.#bytes.taken()];
  }
}

const FIRST_WORDS = 256;

/** 32-bit words that grow; all platforms of Takt are little-endian, as the format is. */
class Words {
  words = new Uint32Array(FIRST_WORDS);
  length = 0;

  add(word: number): void {
    if (this.length === this.words.length) this.#grow();
    this.words[this.length++] = word;
  }

  taken(): Uint8Array {
    return new Uint8Array(this.words.buffer, 0, this.length * 4);
  }

  #grow(): void {
    const larger = new Uint32Array(this.words.length * 2);
    larger.set(this.words);
    this.words = larger;
  }
}

/** UInt32, or a type that is one inside: DateTime. */
export class Column32 implements Column {
  readonly type: string;
  readonly #words = new Words();

  constructor(type = 'UInt32') {
    this.type = type;
  }

  get length(): number {
    return this.#words.length;
  }

  add(value: number): void {
    this.#words.add(value);
  }

  at(place: number): number {
    return this.#words.words[place] ?? 0;
  }

  parts(): readonly Uint8Array[] {
    return [this.#words.taken()];
  }
}

/** UInt64 or Int64, or a type that is one inside: DateTime64. Holds what a JS number holds exactly. */
export class Column64 implements Column {
  readonly type: string;
  readonly #words = new Words();

  constructor(type = 'UInt64') {
    this.type = type;
  }

  get length(): number {
    return this.#words.length / 2;
  }

  add(value: number): void {
    this.#words.add(value);
    this.#words.add(Math.floor(value / 2 ** 32));
  }

  at(place: number): number {
    const { words } = this.#words;
    return (words[2 * place] ?? 0) + ((words[2 * place + 1] ?? 0) | 0) * 2 ** 32;
  }

  parts(): readonly Uint8Array[] {
    return [this.#words.taken()];
  }
}

/** Of every row so many values of another column as were added to that since the row before. */
export class ArrayColumn<Of extends Column> implements Column {
  readonly type: string;
  readonly items: Of;
  readonly #ends = new Column64();

  constructor(items: Of) {
    this.items = items;
    this.type = `Array(${items.type})`;
  }

  get length(): number {
    return this.#ends.length;
  }

  /** Ends a row, whose items were added before. */
  endRow(): void {
    this.#ends.add(this.items.length);
  }

  parts(): readonly Uint8Array[] {
    return [...this.#ends.parts(), ...this.items.parts()];
  }
}

/** Map(String, String) */
export class TextMapColumn implements Column {
  readonly type = 'Map(String, String)';
  readonly #keys = new TextColumn();
  readonly #values = new TextColumn();
  readonly #ends = new Column64();

  get length(): number {
    return this.#ends.length;
  }

  /** Adds an entry to the row under way. */
  addEntry(key: string, value: string): void {
    this.#keys.add(key);
    this.#values.add(value);
  }

  endRow(): void {
    this.#ends.add(this.#keys.length);
  }

  parts(): readonly Uint8Array[] {
    return [...this.#ends.parts(), ...this.#keys.parts(), ...this.#values.parts()];
  }
}

/** Nullable(String) */
export class NullableTextColumn implements Column {
  readonly type = 'Nullable(String)';
  readonly #isNull: number[] = [];
  readonly #texts = new TextColumn();

  get length(): number {
    return this.#texts.length;
  }

  add(text: string | null): void {
    this.#isNull.push(text === null ? 1 : 0);
    this.#texts.add(text ?? '');
  }

  parts(): readonly Uint8Array[] {
    return [Uint8Array.from(this.#isNull), ...this.#texts.parts()];
  }
}

/** Rows of several columns side by side. */
export class TupleColumn implements Column {
  readonly type: string;
  readonly #members: readonly Column[];

  constructor(members: readonly [Column, ...Column[]]) {
    this.#members = members;
    this.type = `Tuple(${members.map(({ type }) => type).join(', ')})`;
  }

  get length(): number {
    return this.#members[0]?.length ?? 0;
  }

  parts(): readonly Uint8Array[] {
    return this.#members.flatMap((member) => member.parts());
  }
}
