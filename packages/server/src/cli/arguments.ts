import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, StartFailure } from '../platform/failure.ts';

/** The options and operands of a command line, or a StartFailure that says which of them is none. */
export function argumentsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new StartFailure(messageOf(error));
  }
}

/** A whole number given as text, within bounds. */
export function wholeOption(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new StartFailure(`--${name} is '${text}'; it must be a whole number from ${least} to ${most}`);
}
