import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock/index.ts';
import type { Actor, Role } from './http/operation.ts';
import { newId } from './ids.ts';
import { type Db, timestamp } from './postgres/index.ts';

/** API tokens: whoever holds one may call. Only their hashes are kept (integrations 9). */

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const newToken = (): string => `takt_${randomBytes(24).toString('base64url')}`;

/**
 * Sees to it that there is an admin token. TAKT_API_TOKEN is one for as long as it is set; without it, a token is made at the first start
 * and returned, to be shown this once.
 */
export async function ensureAdminToken(
  db: Db,
  clock: Clock,
  configured: string | undefined,
): Promise<string | undefined> {
  const now = timestamp(clock.now());
  return db.transaction(async (tx) => {
    // Several processes may start on one database at once.
    await tx.query('LOCK TABLE api_tokens IN SHARE ROW EXCLUSIVE MODE');
    if (configured !== undefined) {
      const hash = hashOf(configured);
      await tx.query(`DELETE FROM api_tokens WHERE token_hash = $1 AND origin <> 'environment'`, [hash]);
      await tx.query(
        `INSERT INTO api_tokens (id, name, role, origin, token_hash, created_at)
         VALUES ($1, 'TAKT_API_TOKEN', 'admin', 'environment', $2, $3)
         ON CONFLICT (origin) WHERE origin = 'environment' DO UPDATE SET token_hash = excluded.token_hash, archived_at = NULL`,
        [newId(), hash, now],
      );
      return undefined;
    }
    await tx.query(`UPDATE api_tokens SET archived_at = $1 WHERE origin = 'environment' AND archived_at IS NULL`, [
      now,
    ]);
    const admins = await tx.query(`SELECT 1 FROM api_tokens WHERE role = 'admin' AND archived_at IS NULL LIMIT 1`);
    if (admins.length > 0) return undefined;
    const made = newToken();
    await tx.query(
      `INSERT INTO api_tokens (id, name, role, origin, token_hash, created_at) VALUES ($1, 'Admin', 'admin', 'first start', $2, $3)`,
      [newId(), hashOf(made), now],
    );
    return made;
  });
}

/** An archived token may go on working for this long. */
const REMEMBERED_MS = 1_000;
const MAX_REMEMBERED = 10_000;
/** When a token was last used is written down this often. */
const NOTED_MS = 60_000;

/** Who holds a token; remembered for a moment, so that not every request asks the database. */
export function tokenReader(db: Db, clock: Clock): (token: string) => Promise<Actor | undefined> {
  const remembered = new Map<string, { readonly actor: Actor; readonly until: number }>();
  const noted = new Map<string, number>();
  return async (token) => {
    const hash = hashOf(token);
    const key = hash.toString('base64url');
    const known = remembered.get(key);
    if (known !== undefined && performance.now() < known.until) return known.actor;
    const [row] = await db.query<{ id: string; name: string; role: Role }>(
      'SELECT id, name, role FROM api_tokens WHERE token_hash = $1 AND archived_at IS NULL',
      [hash],
    );
    remembered.delete(key);
    if (row === undefined) return undefined;
    const actor: Actor = row;
    if (performance.now() - (noted.get(row.id) ?? Number.NEGATIVE_INFINITY) >= NOTED_MS) {
      noted.set(row.id, performance.now());
      await db.query('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [row.id, timestamp(clock.now())]);
    }
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, { actor, until: performance.now() + REMEMBERED_MS });
    return actor;
  };
}
