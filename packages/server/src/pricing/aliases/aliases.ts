import { aliasHolderAt, assignAlias, type Instant, type Stretch } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';
import { instantOf, textOf } from '../../platform/time-text.ts';
import { nonEmpty } from '../fields.ts';

/** Each kind of holder has a namespace of its own (pricing 4, 9). */
export type AliasKind = 'rate_card' | 'package';

export interface WireAlias {
  readonly name: string;
  readonly starting_at?: string;
  readonly ending_before?: string;
}

interface Alias extends Stretch {
  readonly name: string;
}

const MAX_LENGTH = 128;

/** Aliases as a request gives them; an open side is unbounded. */
export function aliasesOf(wire: readonly WireAlias[]): readonly Alias[] {
  return wire.map(({ name, starting_at, ending_before }, i) => {
    const field = `aliases[${i}]`;
    nonEmpty(`${field}.name`, name);
    if ([...name].length > MAX_LENGTH) throw badRequest(`${field}.name: must have at most ${MAX_LENGTH} characters`);
    const alias = compact({
      name,
      startingAt: starting_at === undefined ? undefined : instantOf(starting_at),
      endingBefore: ending_before === undefined ? undefined : instantOf(ending_before),
    });
    const { startingAt, endingBefore } = alias;
    if (startingAt !== undefined && endingBefore !== undefined && endingBefore <= startingAt) {
      throw badRequest(`${field}.ending_before: must lie after starting_at`);
    }
    return alias;
  });
}

interface AliasRow {
  readonly name: string;
  readonly holder_id: string;
  readonly starting_at: number | null;
  readonly ending_before: number | null;
}

const stretchOf = (row: AliasRow): Stretch =>
  compact({ startingAt: row.starting_at ?? undefined, endingBefore: row.ending_before ?? undefined });

type Holders = ReadonlyMap<string, readonly Stretch[]>;

async function readHolders(q: Queryable, kind: AliasKind, name: string): Promise<Holders> {
  const rows = await q.query<AliasRow>(
    'SELECT name, holder_id, starting_at, ending_before FROM pricing_aliases WHERE kind = $1 AND name = $2 ORDER BY seq',
    [kind, name],
  );
  const holders = new Map<string, Stretch[]>();
  for (const row of rows) {
    const stretches = holders.get(row.holder_id);
    if (stretches === undefined) holders.set(row.holder_id, [stretchOf(row)]);
    else stretches.push(stretchOf(row));
  }
  return holders;
}

async function writeHolders(tx: Tx, kind: AliasKind, name: string, holders: Holders): Promise<void> {
  await tx.query('DELETE FROM pricing_aliases WHERE kind = $1 AND name = $2', [kind, name]);
  const segments = [...holders].flatMap(([id, stretches]) => stretches.map((stretch) => ({ ...stretch, id })));
  const dates = (of: (stretch: Stretch) => Instant | undefined) =>
    segments.map((segment) => {
      const instant = of(segment);
      return instant === undefined ? null : timestamp(instant);
    });
  await tx.query(
    `INSERT INTO pricing_aliases (kind, name, holder_id, starting_at, ending_before)
     SELECT $1, $2, * FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[])`,
    [kind, name, segments.map(({ id }) => id), dates((one) => one.startingAt), dates((one) => one.endingBefore)],
  );
}

/** Gives a holder aliases, each laid over the one timeline of its name: every other holder loses that stretch (pricing 4). */
export async function assignAliases(
  tx: Tx,
  kind: AliasKind,
  holderId: string,
  aliases: readonly Alias[],
): Promise<void> {
  for (const { name, ...stretch } of aliases) {
    await writeHolders(tx, kind, name, assignAlias(await readHolders(tx, kind, name), holderId, stretch));
  }
}

/** The aliases given are all that the holder has from here on. */
export async function replaceAliases(
  tx: Tx,
  kind: AliasKind,
  holderId: string,
  aliases: readonly Alias[],
): Promise<void> {
  await tx.query('DELETE FROM pricing_aliases WHERE kind = $1 AND holder_id = $2', [kind, holderId]);
  await assignAliases(tx, kind, holderId, aliases);
}

/** Who holds an alias at an instant (pricing 4). */
export const aliasHolder = async (
  q: Queryable,
  kind: AliasKind,
  name: string,
  at: Instant,
): Promise<string | undefined> => aliasHolderAt(await readHolders(q, kind, name), at);

/** The aliases of each holder, as reads show them. */
export async function wireAliases(
  q: Queryable,
  holderIds: readonly string[],
): Promise<ReadonlyMap<string, WireAlias[]>> {
  const rows = await q.query<AliasRow>(
    'SELECT name, holder_id, starting_at, ending_before FROM pricing_aliases WHERE holder_id = ANY($1) ORDER BY seq',
    [holderIds],
  );
  const aliases = new Map<string, WireAlias[]>(holderIds.map((id) => [id, []]));
  for (const row of rows) {
    aliases.get(row.holder_id)?.push(
      compact({
        name: row.name,
        starting_at: row.starting_at === null ? undefined : textOf(row.starting_at),
        ending_before: row.ending_before === null ? undefined : textOf(row.ending_before),
      }),
    );
  }
  return aliases;
}
