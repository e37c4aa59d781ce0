/** How many lines are kept as texts before they become bytes. */
const LINES_AT_ONCE = 256;

/**
 * Lines of text on their way to ClickHouse, as bytes outside of the garbage collector's reach: tens of thousands of short texts that
 * live for a second would cost it more than making them does.
 */
export class Lines {
  readonly #parts: Buffer[] = [];
  #pending: string[] = [];

  push(line: string): void {
    this.#pending.push(line);
    if (this.#pending.length === LINES_AT_ONCE) this.#flush();
  }

  toBuffer(): Buffer {
    this.#flush();
    return Buffer.concat(this.#parts);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    this.#parts.push(Buffer.from(`${this.#pending.join('\n')}\n`));
    this.#pending = [];
  }
}
