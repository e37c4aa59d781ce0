import type { SecretBox } from '../platform/crypto/index.ts';
import { badRequest } from '../platform/errors.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { timestamp } from '../platform/postgres/index.ts';
import type { Audit, AuditContext } from './audit.ts';

const INBOUND_WEBHOOK = 'inbound webhook';

/** Secrets of the whole account, sealed at rest and never answered (customers 2). */
export class AccountSecrets {
  readonly #audit: Audit;
  readonly #box: SecretBox;

  constructor(audit: Audit, box: SecretBox) {
    this.#audit = audit;
    this.#box = box;
  }

  /** What verifies webhooks that a billing provider sends to Takt; those that Takt sends are signed with each endpoint's own. */
  async setInboundWebhookSecret(tx: Tx, context: AuditContext, secret: string): Promise<void> {
    if (secret === '') throw badRequest('webhook_secret: must not be empty');
    await tx.query(
      `INSERT INTO account_secrets (name, sealed, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at`,
      [INBOUND_WEBHOOK, this.#box.seal(secret, INBOUND_WEBHOOK), timestamp(context.now)],
    );
    await this.#audit.record(tx, context, { resourceType: 'account', action: 'set_webhook_secret' });
  }

  async inboundWebhookSecret(q: Queryable): Promise<string | undefined> {
    const [row] = await q.query<{ sealed: Buffer }>('SELECT sealed FROM account_secrets WHERE name = $1', [
      INBOUND_WEBHOOK,
    ]);
    return row === undefined ? undefined : this.#box.open(row.sealed, INBOUND_WEBHOOK);
  }
}
