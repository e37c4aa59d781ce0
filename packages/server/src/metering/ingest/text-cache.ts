import { maskOf } from './json-cursor.ts';

const PLACES = 2 ** 14;
/** A place holds the length of its text, then the text's bytes: 64 of them together, a line of the processor's cache. */
const WORDS_PER_PLACE = 16;
const MAX_BYTES = 4 * (WORDS_PER_PLACE - 1);

/**
 * Makes texts of bytes, and the same string again where the same bytes come again: customers, types, names and values of properties do,
 * and a string that exists costs the garbage collector nothing. A text is remembered at one place, until another one comes that belongs
 * there.
 */
export class TextCache {
  readonly #texts = new Array<string>(PLACES).fill('');
  readonly #words = new Int32Array(PLACES * WORDS_PER_PLACE);

  /** The text of the bytes from `start` up to `end`, in UTF-8. At least four bytes of any kind follow them. */
  textOf(bytes: Buffer, view: DataView, start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > MAX_BYTES) return bytes.toString('utf8', start, end);
    const last = start + ((length - 1) & ~3);
    const lastWord = view.getInt32(last, true) & maskOf(end - last);

    let hash = length ^ lastWord;
    for (let at = start; at < last; at += 4) hash = Math.imul(hash, 0x9e3779b1) ^ view.getInt32(at, true);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    const place = (hash ^ (hash >>> 13)) & (PLACES - 1);

    const words = this.#words;
    let known = place * WORDS_PER_PLACE;
    let isKnown = words[known] === length;
    for (let at = start; at < last && isKnown; at += 4) isKnown = words[++known] === view.getInt32(at, true);
    if (isKnown && words[known + 1] === lastWord) return this.#texts[place] ?? '';

    const text = bytes.toString('utf8', start, end);
    this.#texts[place] = text;
    known = place * WORDS_PER_PLACE;
    words[known] = length;
    for (let at = start; at < last; at += 4) words[++known] = view.getInt32(at, true);
    words[known + 1] = lastWord;
    return text;
  }
}
