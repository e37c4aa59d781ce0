import { randomBytes } from 'node:crypto';
import type { Audit, AuditContext } from '../../account/index.ts';
import type { SecretBox } from '../../platform/crypto/index.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';
import type { AddressGuard } from './address-guard.ts';

/** Where notifications go. Its secret is sealed, and shown only when it is made. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  readonly isSandbox: boolean;
  readonly isEnabled: boolean;
  readonly createdAt: number;
}

interface Row {
  readonly id: string;
  readonly url: string;
  readonly is_sandbox: boolean;
  readonly is_enabled: boolean;
  readonly created_at: number;
}

const COLUMNS = 'id, url, is_sandbox, is_enabled, created_at';

const endpointOf = (row: Row): WebhookEndpoint => ({
  id: row.id,
  url: row.url,
  isSandbox: row.is_sandbox,
  isEnabled: row.is_enabled,
  createdAt: row.created_at,
});

/** The name under which an endpoint's secret is sealed. */
export const secretName = (endpointId: string): string => `webhook endpoint ${endpointId}`;

/** Any number of endpoints, each with its own secret; every notification goes to every enabled one (customers 8.1). */
export class WebhookEndpoints {
  readonly #audit: Audit;
  readonly #box: SecretBox;
  readonly #guard: AddressGuard;

  constructor(audit: Audit, box: SecretBox, guard: AddressGuard) {
    this.#audit = audit;
    this.#box = box;
    this.#guard = guard;
  }

  /** @returns the endpoint, and the secret that signs what is sent to it. */
  async create(
    tx: Tx,
    context: AuditContext,
    input: { readonly url: string; readonly secret: string | undefined; readonly isSandbox: boolean },
  ): Promise<WebhookEndpoint & { readonly secret: string }> {
    this.#guard.requireAllowedUrl(input.url, input.isSandbox);
    const secret = requireSecret(input.secret ?? newSecret());
    const endpoint: WebhookEndpoint = {
      id: newId(),
      url: input.url,
      isSandbox: input.isSandbox,
      isEnabled: true,
      createdAt: context.now,
    };
    await tx.query(
      `INSERT INTO webhook_endpoints (id, url, sealed_secret, is_sandbox, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [
        endpoint.id,
        endpoint.url,
        this.#box.seal(secret, secretName(endpoint.id)),
        endpoint.isSandbox,
        timestamp(endpoint.createdAt),
      ],
    );
    await this.#record(tx, context, endpoint, 'create');
    return { ...endpoint, secret };
  }

  async list(q: Queryable): Promise<readonly WebhookEndpoint[]> {
    const rows = await q.query<Row>(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE archived_at IS NULL ORDER BY seq`);
    return rows.map(endpointOf);
  }

  async require(q: Queryable, id: string): Promise<WebhookEndpoint> {
    const [row] = await q.query<Row>(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE id = $1 AND archived_at IS NULL`, [
      id,
    ]);
    if (row === undefined) throw notFound('webhook endpoint', id);
    return endpointOf(row);
  }

  /** A disabled endpoint gets no new notification; what is under way to it stops, and goes on when it is enabled again. */
  async setEnabled(tx: Tx, context: AuditContext, id: string, isEnabled: boolean): Promise<WebhookEndpoint> {
    const endpoint = await this.require(tx, id);
    await tx.query('UPDATE webhook_endpoints SET is_enabled = $2 WHERE id = $1', [id, isEnabled]);
    await this.#record(tx, context, endpoint, 'update', isEnabled ? 'enabled' : 'disabled');
    return { ...endpoint, isEnabled };
  }

  /** All attempts from now on are signed with the new secret, retries of older notifications too. */
  async rotateSecret(
    tx: Tx,
    context: AuditContext,
    id: string,
    given: string | undefined,
  ): Promise<WebhookEndpoint & { readonly secret: string }> {
    const endpoint = await this.require(tx, id);
    const secret = requireSecret(given ?? newSecret());
    await tx.query('UPDATE webhook_endpoints SET sealed_secret = $2 WHERE id = $1', [
      id,
      this.#box.seal(secret, secretName(id)),
    ]);
    await this.#record(tx, context, endpoint, 'rotate_secret');
    return { ...endpoint, secret };
  }

  async delete(tx: Tx, context: AuditContext, id: string): Promise<void> {
    const endpoint = await this.require(tx, id);
    await tx.query('UPDATE webhook_endpoints SET archived_at = $2 WHERE id = $1', [id, timestamp(context.now)]);
    await tx.query(`UPDATE webhook_deliveries SET state = 'cancelled' WHERE endpoint_id = $1 AND state = 'pending'`, [
      id,
    ]);
    await this.#record(tx, context, endpoint, 'delete');
  }

  #record(
    tx: Tx,
    context: AuditContext,
    { id, url }: WebhookEndpoint,
    action: 'create' | 'update' | 'delete' | 'rotate_secret',
    what?: string,
  ): Promise<void> {
    const description = what === undefined ? url : `${url}: ${what}`;
    return this.#audit.record(tx, context, { resourceType: 'webhook', resourceId: id, action, description });
  }
}

const newSecret = (): string => `whsec_${randomBytes(24).toString('base64url')}`;

function requireSecret(secret: string): string {
  if (secret === '') throw badRequest('secret: must not be empty');
  return secret;
}
