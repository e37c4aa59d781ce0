import { FOREVER, type Instant } from './time/index.ts';

/** A stretch of a timeline; a missing end is open on that side. */
export interface Stretch {
  readonly startingAt?: Instant;
  readonly endingBefore?: Instant;
}

const startOf = (stretch: Stretch): Instant => stretch.startingAt ?? -FOREVER;
const endOf = (stretch: Stretch): Instant => stretch.endingBefore ?? FOREVER;

const covers = (stretch: Stretch, instant: Instant): boolean => startOf(stretch) <= instant && instant < endOf(stretch);

/** The one stretch of a timeline that contains the instant, if any. */
export const stretchAt = <S extends Stretch>(timeline: readonly S[], instant: Instant): S | undefined =>
  timeline.find((stretch) => covers(stretch, instant));

/** The stretches that share an instant with `[from, to)`, with their own bounds. */
export const stretchesWithin = <S extends Stretch>(timeline: readonly S[], from: Instant, to: Instant): readonly S[] =>
  timeline.filter((stretch) => startOf(stretch) < to && from < endOf(stretch));

/** What is left of a timeline outside `taken`: stretches are trimmed, split, or gone. */
function takeAway<S extends Stretch>(timeline: readonly S[], taken: Stretch): readonly S[] {
  const [from, to] = [startOf(taken), endOf(taken)];
  return timeline.flatMap((stretch) => {
    if (endOf(stretch) <= from || to <= startOf(stretch)) return [stretch];
    const rest: S[] = [];
    if (startOf(stretch) < from) rest.push({ ...stretch, endingBefore: from });
    if (to < endOf(stretch)) rest.push({ ...stretch, startingAt: to });
    return rest;
  });
}

/**
 * A timeline with a new stretch laid over it: what it covers is cut away, what lies outside stays, so that a bounded stretch falls back
 * to the older value at its end (pricing 5.1, 10). Stretches come out in order of time and never overlap.
 */
export const layOver = <S extends Stretch>(timeline: readonly S[], stretch: S): readonly S[] =>
  [...takeAway(timeline, stretch), stretch].sort((a, b) => startOf(a) - startOf(b));

/**
 * An alias laid over its one global timeline: the holder gets the stretch, every other holder loses it (pricing 4).
 * `holders` are the segments of this alias by holder; the answer has no entry for a holder with nothing left.
 */
export function assignAlias<S extends Stretch>(
  holders: ReadonlyMap<string, readonly S[]>,
  holder: string,
  stretch: S,
): ReadonlyMap<string, readonly S[]> {
  const next = new Map<string, readonly S[]>();
  for (const [id, segments] of holders) {
    const left = takeAway(segments, stretch);
    if (left.length > 0) next.set(id, left);
  }
  return next.set(holder, layOver(next.get(holder) ?? [], stretch));
}

/** Who holds an alias at an instant; the start of a segment is inside (pricing 4). */
export function aliasHolderAt(holders: ReadonlyMap<string, readonly Stretch[]>, instant: Instant): string | undefined {
  for (const [id, segments] of holders) if (stretchAt(segments, instant) !== undefined) return id;
  return undefined;
}
