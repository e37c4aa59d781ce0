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

/** The resource that the log knows by another name than custom fields do. */
export const resourceTypeOf = (entity: string): string => {
  if (entity === 'contract_credit') return 'credit';
  return entity === 'contract_product' ? 'product' : entity;
};

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
  record(q: Queryable, context: AuditContext, entry: AuditEntry): Promise<void> {
    return this.recordAll(q, context, [entry]);
  }

  /** Several changes of one request, in their order. */
  async recordAll(q: Queryable, context: AuditContext, entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const { actor, requestId, now, ip, userAgent } = context;
    await q.query(
      `INSERT INTO audit_log (id, at, actor_id, actor_name, request_id, request_ip, request_user_agent,
                              resource_type, resource_id, action, status, description)
       SELECT id, $1::timestamptz, $2, $3, $4, $5, $6, resource_type, resource_id, action, status, description
         FROM unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]) WITH ORDINALITY
              AS given (id, resource_type, resource_id, action, status, description, place)
        ORDER BY place`,
      [
        timestamp(now),
        actor.id,
        actor.name,
        requestId,
        ip === '' ? null : ip,
        userAgent === '' ? null : userAgent,
        entries.map(() => newId()),
        entries.map(({ resourceType }) => resourceType),
        entries.map(({ resourceId }) => resourceId ?? null),
        entries.map(({ action }) => action),
        entries.map(({ status = 'success' }) => status),
        entries.map(({ description }) => description ?? null),
      ],
    );
  }
}
