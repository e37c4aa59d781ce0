/** What is known of an import under way. */
export interface Progress {
  /** Part of the file that has been read, from 0 to 1. */
  readonly part: number;
  readonly accepted: number;
  readonly refused: number;
  readonly seconds: number;
  /** Why it does not go on just now. */
  readonly waiting: string | undefined;
}

const REDRAW_MS = 100;
const BAR_WIDTH = 30;

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Shows how far an import is: a bar on a terminal, and elsewhere a line only where it must wait.
 * @returns how to end the show.
 */
export function showProgress(terminal: Terminal, progress: () => Progress): () => void {
  let told: string | undefined;
  const draw = (): void => {
    const now = progress();
    if (terminal.isTTY === true) {
      terminal.write(`\r\x1b[2K${barOf(now).slice(0, (terminal.columns ?? 80) - 1)}`);
    } else if (now.waiting !== told) {
      terminal.write(now.waiting === undefined ? 'going on\n' : `waiting: ${now.waiting}\n`);
      told = now.waiting;
    }
  };
  const timer = setInterval(draw, REDRAW_MS);
  return () => {
    clearInterval(timer);
    if (terminal.isTTY === true) terminal.write('\r\x1b[2K');
  };
}

export function barOf({ part, accepted, refused, seconds, waiting }: Progress): string {
  const filled = Math.round(Math.min(part, 1) * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const figures = [
    `${Math.floor(Math.min(part, 1) * 100)} %`.padStart(5),
    `${whole(accepted)} rows`,
    `${whole(rateOf(accepted, seconds))}/s`,
    ...(refused === 0 ? [] : [`${whole(refused)} refused`]),
    ...(waiting === undefined ? [] : [`waiting: ${waiting}`]),
  ];
  return `${bar} ${figures.join('  ')}`;
}

export const rateOf = (count: number, seconds: number): number => Math.round(count / Math.max(seconds, 0.001));

/** `12,345`. */
export const whole = (count: number): string => count.toLocaleString('en-US');
