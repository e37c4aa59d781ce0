import type { Static } from '@sinclair/typebox';
import { ApiError, badRequest, notFound } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import type { Role } from '../../platform/http/operation.ts';
import { newId } from '../../platform/ids.ts';
import { type Db, timestamp } from '../../platform/postgres/index.ts';
import { textOf } from '../../platform/time-text.ts';
import { hashOf, newToken } from '../../platform/tokens.ts';
import type { Audit, AuditContext } from '../audit.ts';
import { type ApiToken, archiveApiToken, createApiToken, listApiTokens } from './schemas.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: Exclude<Role, 'system'>;
  readonly created_at: number;
  readonly last_used_at: number | null;
  readonly archived_at: number | null;
  readonly origin: string;
}

const COLUMNS = 'id, name, role, created_at, last_used_at, archived_at, origin';

const orNull = (instant: number | null): string | null => (instant === null ? null : textOf(instant));

const wireToken = (row: Row): Static<typeof ApiToken> => ({
  id: row.id,
  name: row.name,
  role: row.role,
  created_at: textOf(row.created_at),
  last_used_at: orNull(row.last_used_at),
  archived_at: orNull(row.archived_at),
});

/** API tokens: made with a role that stays, shown once, archived for good (integrations 8, 9). Only admins see to them. */
export function tokenRoutes(api: Api, db: Db, audit: Audit): void {
  api.write(createApiToken, async ({ tx, context, body }) => {
    requireAdmin(context);
    const id = newId();
    const token = newToken();
    const [row] = await tx.query<Row>(
      `INSERT INTO api_tokens (id, name, role, origin, token_hash, created_at) VALUES ($1, $2, $3, 'request', $4, $5)
       RETURNING ${COLUMNS}`,
      [id, body.name, body.role, hashOf(token), timestamp(context.now)],
    );
    if (row === undefined) throw new Error('an inserted row is answered');
    await audit.record(tx, context, {
      resourceType: 'api_token',
      resourceId: id,
      action: 'create',
      description: `${body.name} (${body.role})`,
    });
    return { data: { ...wireToken(row), token } };
  });

  api.read(listApiTokens, async ({ context }) => {
    requireAdmin(context);
    return { data: (await db.query<Row>(`SELECT ${COLUMNS} FROM api_tokens ORDER BY seq`)).map(wireToken) };
  });

  api.write(archiveApiToken, async ({ tx, context, body }) => {
    requireAdmin(context);
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM api_tokens WHERE id = $1 FOR UPDATE`, [body.id]);
    if (row === undefined) throw notFound('API token', body.id);
    if (row.archived_at !== null) throw badRequest(`id: API token ${body.id} is archived already`);
    if (row.origin === 'environment') throw badRequest('id: this token is TAKT_API_TOKEN; it goes with that variable');
    await tx.query('UPDATE api_tokens SET archived_at = $2 WHERE id = $1', [body.id, timestamp(context.now)]);
    await audit.record(tx, context, { resourceType: 'api_token', resourceId: body.id, action: 'archive' });
    return { data: { id: body.id } };
  });
}

function requireAdmin({ actor }: Pick<AuditContext, 'actor'>): void {
  if (actor.role !== 'admin') throw new ApiError(403, 'Forbidden', 'API tokens need an admin token');
}
