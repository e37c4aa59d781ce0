import { giveMemory, takeMemory } from './column-memory.ts';

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
  /** Ends the column: its memory goes to others. Doing it again is harmless. */
  free(): void;
}

/** Rows of a table as one block. */
export interface Block {
  readonly columns: readonly string[];
  /** Of the columns, in their order. */
  readonly types: readonly string[];
  readonly rows: number;
  /** One after the other they are the block. */
  readonly parts: readonly Uint8Array[];
  /** Ends the block and its columns, once nobody needs them any more: their memory goes to others. */
  free(): void;
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
  const free = (): void => {
    for (const [, column] of entries) column.free();
  };
  return {
    columns: Object.keys(columns),
    types: entries.map(([, { type }]) => type),
    rows,
    parts,
    free,
  };
}

/** Texts up to this length are copied character by character, which beats a call into the runtime. */
const SHORT = 64;
/** What a UTF-16 code unit takes at most in UTF-8. */
const MAX_BYTES_PER_UNIT = 3;
const MAX_VARINT = 5;

const NO_BYTES = Buffer.alloc(0);

/** Bytes that grow. */
class Bytes {
  #buffer: Buffer = NO_BYTES;
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

  free(): void {
    if (this.#buffer.length > 0) giveMemory(this.#buffer);
    this.#buffer = NO_BYTES;
    this.#length = 0;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = takeMemory(needed);
    this.#buffer.copy(larger, 0, 0, this.#length);
    if (this.#buffer.length > 0) giveMemory(this.#buffer);
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

  free(): void {
    this.#bytes.free();
  }
}

const NO_WORDS = new Uint32Array(0);

/** 32-bit words that grow; all platforms of Takt are little-endian, as the format is. */
class Words {
  words: Uint32Array = NO_WORDS;
  length = 0;
  #memory: Buffer = NO_BYTES;

  add(word: number): void {
    if (this.length === this.words.length) this.#grow();
    this.words[this.length++] = word;
  }

  taken(): Uint8Array {
    return this.#memory.subarray(0, this.length * 4);
  }

  free(): void {
    if (this.#memory.length > 0) giveMemory(this.#memory);
    this.#memory = NO_BYTES;
    this.words = NO_WORDS;
    this.length = 0;
  }

  #grow(): void {
    const larger = takeMemory(4 * (this.length + 1));
    this.#memory.copy(larger);
    if (this.#memory.length > 0) giveMemory(this.#memory);
    this.#memory = larger;
    this.words = new Uint32Array(larger.buffer, larger.byteOffset, larger.length / 4);
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

  distinct(): ReadonlySet<number> {
    return new Set(this.#words.words.subarray(0, this.length));
  }

  parts(): readonly Uint8Array[] {
    return [this.#words.taken()];
  }

  free(): void {
    this.#words.free();
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

  free(): void {
    this.#words.free();
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

  free(): void {
    this.#ends.free();
    this.items.free();
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

  free(): void {
    this.#ends.free();
    this.#keys.free();
    this.#values.free();
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

  free(): void {
    this.#texts.free();
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

  free(): void {
    for (const member of this.#members) member.free();
  }
}
