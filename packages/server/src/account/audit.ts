import { type RequestContext, SYSTEM_ACTOR } from '../platform/http/operation.ts';
import { newId } from '../platform/ids.ts';
import type { Queryable } from '../platform/postgres/index.ts';
import { timestamp } from '../platform/postgres/index.ts';

/** Who changes something, and when: a request's context, or {@link systemContext}. */
export type AuditContext = Pick<RequestContext, 'actor' | 'requestId' | 'now' | 'ip' | 'userAgent'>;

/** One change, in the vocabulary of customers 4. */
export interface AuditEntry {
  readonly resourceType: string;
  readonly resourceId?: string;
  readonly action: string;
  readonly description?: string;
  /** Default: success. */
  readonly status?: 'success' | 'failure' | 'pending';
}

/** The context of work that nobody asked for. */
export const systemContext = (now: number): AuditContext => ({
  actor: SYSTEM_ACTOR,
  requestId: newId(),
  now,
  ip: '',
  userAgent: '',
});

/** The audit log: every change writes one entry, in the transaction that makes the change (customers 4). */
export class Audit {
  async record(q: Queryable, context: AuditContext, entry: AuditEntry): Promise<void> {
    const { actor, requestId, now, ip, userAgent } = context;
    const { resourceType, resourceId, action, status = 'success', description } = entry;
    await q.query(
      `INSERT INTO audit_log (id, at, actor_id, actor_name, request_id, request_ip, request_user_agent,
                              resource_type, resource_id, action, status, description)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        newId(),
        timestamp(now),
        actor.id,
        actor.name,
        requestId,
        ip === '' ? null : ip,
        userAgent === '' ? null : userAgent,
        resourceType,
        resourceId ?? null,
        action,
        status,
        description ?? null,
      ],
    );
  }
}
