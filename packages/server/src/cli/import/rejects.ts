import { closeSync, openSync, rmSync, writeSync } from 'node:fs';

/** The file of refused rows: a line of JSON each, with line, reason and the row as it was. There is none where there are none. */
export class Rejects {
  readonly path: string;
  #count = 0;
  #file: number | undefined;

  /** Takes the file of an earlier run away. */
  constructor(path: string) {
    this.path = path;
    rmSync(path, { force: true });
  }

  get count(): number {
    return this.#count;
  }

  add(line: number, reason: string, row: unknown): void {
    this.#file ??= openSync(this.path, 'w');
    this.#count += 1;
    writeSync(this.#file, `${JSON.stringify({ line, reason, row })}\n`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
