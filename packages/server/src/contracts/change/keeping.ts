import type { Balance, Contract, Instant } from '@takt/engine';
import type { AuditContext } from '../../account/index.ts';
import { openNames } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import type { Difference } from '../edit/history.ts';
import type { ContractParts } from '../service.ts';
import * as store from '../store.ts';

/** How a change of a contract ends: it is stored, written into the history, and told to whoever follows contracts. */

/** Stores the contract, and the commits and credits that the change added or changed. */
export async function keepChange(
  tx: Tx,
  parts: ContractParts,
  { now }: AuditContext,
  before: Contract,
  after: Contract,
  added: readonly Balance[],
  changed: ReadonlyMap<string, Balance>,
): Promise<void> {
  const { balances, documents } = parts;
  await documents.save(tx, after, before, now);
  for (const balance of added) await balances.add(tx, balance, now, false);
  for (const balance of changed.values()) await balances.save(tx, balance, now);
  await touchFamily(tx, parts, after);
  for (const balance of added) await tellOfBalance(tx, parts, balance, 'create', now);
  for (const balance of changed.values()) {
    await tellOfBalance(tx, parts, balance, balance.archivedAt === now ? 'archive' : 'edit', now);
  }
}

/** Children draw their parent's balances, and a parent may pay for its children (contracts 10). */
export async function touchFamily(tx: Tx, parts: ContractParts, { hierarchy }: Contract): Promise<void> {
  if (hierarchy === undefined) return;
  const relatives = hierarchy.role === 'CHILD' ? [hierarchy.parent] : hierarchy.children;
  const ids = new Set(relatives.map(({ customerId }) => customerId));
  for (const id of [...ids].sort()) await parts.agenda.touch(tx, id);
}

/** What a change comes to, as the history shows it. */
export async function differenceOf(
  q: Queryable,
  parts: ContractParts,
  before: Contract,
  after: Contract,
  added: readonly Balance[],
  now: Instant,
): Promise<Difference> {
  const { pricing } = parts;
  const card = after.rateCardId === undefined ? undefined : await pricing.loadRateCard(q, after.rateCardId);
  const names = await openNames(q, pricing, now);
  return compact({ before, after, added, fiatCreditTypeId: card?.fiatCreditTypeId, names, now });
}

/** Writes an edit into the contract's history; its id. */
export async function recordEdit(
  tx: Tx,
  context: AuditContext,
  contractId: string,
  content: store.EditContent,
): Promise<string> {
  const id = newId();
  await store.insertEdit(tx, { id, contractId, madeAt: context.now, madeBy: context.actor.name, content });
  return id;
}

/** Audit log and lifecycle event; `action` is the audit log's name where it is not the event's. */
export async function tellOfContract(
  tx: Tx,
  parts: ContractParts,
  context: AuditContext,
  { id, customerId }: Contract,
  what: 'edit' | 'archive',
  editId?: string,
  action: string = what,
): Promise<void> {
  const { audit, events } = parts;
  await audit.record(tx, context, { resourceType: 'contract', resourceId: id, action });
  const event = { type: `contract.${what}` as const, customerId, contractId: id, timestamp: context.now };
  await events.emit(tx, compact({ ...event, editId }));
}

async function tellOfBalance(
  tx: Tx,
  parts: ContractParts,
  balance: Balance,
  what: 'create' | 'edit' | 'archive',
  now: Instant,
): Promise<void> {
  await parts.events.emit(
    tx,
    compact({
      type: `${balance.kind === 'CREDIT' ? 'credit' : 'commit'}.${what}` as const,
      customerId: balance.customerId,
      contractId: balance.contractId,
      balanceId: balance.id,
      timestamp: now,
      editId: what === 'edit' ? newId() : undefined,
    }),
  );
}
