import type { Contract } from '../contract.ts';
import { derivedId } from '../id.ts';
import { firstInPlace } from '../in-place.ts';
import type { DraftInvoice, Invoice, LineItem } from '../invoice.ts';
import { sum } from '../money.ts';
import { encloses, type Instant, type Interval, sameDay } from '../time/index.ts';
import { type Party, settledInvoices, type World } from '../world.ts';
import { headerOf } from './header.ts';

const periodOf = (invoice: Invoice): Interval => ({
  start: invoice.startingAt ?? invoice.issuedAt,
  end: invoice.endingBefore ?? invoice.issuedAt,
});

const consolidatesInto = (child: Contract, parent: Contract): boolean =>
  child.hierarchy?.role === 'CHILD' &&
  child.hierarchy.parent.contractId === parent.id &&
  child.hierarchy.payer === 'PARENT' &&
  child.hierarchy.usageStatementBehavior === 'CONSOLIDATE';

/** Usage invoices of a contract that stand and were not imported: drafts and finalized ones. */
function usageInvoices(world: World, drafts: readonly DraftInvoice[], contractId: string): readonly Invoice[] {
  return [...world.facts.invoices, ...drafts].filter(
    (invoice) =>
      invoice.contractId === contractId &&
      invoice.type === 'USAGE' &&
      invoice.status !== 'VOID' &&
      invoice.imported === undefined,
  );
}

/** Whether a period has had its consolidated invoice: regenerating a constituent makes no second one, only regenerating itself does. */
const isConsolidated = (world: World, own: Invoice): boolean =>
  settledInvoices(world, own.contractId).some(
    ({ type, startingAt }) => type === 'USAGE_CONSOLIDATED' && startingAt === own.startingAt,
  );

/**
 * One consolidated invoice per usage period of a parent contract: copies of the lines of its invoice and of those of each consolidating
 * child whose period lies inside and was first issued on the same day (invoices 9). Due right after the last of them.
 */
export function consolidatedDrafts(
  world: World,
  party: Party,
  drafts: readonly DraftInvoice[],
): readonly DraftInvoice[] {
  const { contract } = party;
  if (contract.hierarchy?.role !== 'PARENT' || contract.hierarchy.invoiceConsolidationType !== 'CONCATENATE') return [];
  if (contract.archivedAt !== undefined) return [];
  const dayOf = (invoice: Invoice): Instant => firstInPlace(invoice, world.facts.invoices).issuedAt;
  const children = [...world.parties.values()]
    .map((one) => one.contract)
    .filter((child) => consolidatesInto(child, contract));
  const ofChildren = children.flatMap((child) => usageInvoices(world, drafts, child.id));
  return usageInvoices(world, drafts, contract.id).flatMap((own) => {
    const id = derivedId('consolidated-invoice', own.id);
    // A child that joins later changes nothing about invoices that were final before.
    const hadChildren = children.some(({ createdAt }) => createdAt <= (own.finalizedAt ?? world.now));
    if (isConsolidated(world, own) || !hadChildren) return [];
    const inside = ofChildren.filter(
      (child) => encloses(periodOf(own), periodOf(child)) && sameDay(dayOf(child), dayOf(own)),
    );
    return [consolidate(party, id, [own, ...inside])];
  });
}

function consolidate(party: Party, id: string, constituents: readonly Invoice[]): DraftInvoice {
  const [own] = constituents;
  if (own === undefined) throw new Error('a consolidated invoice has a constituent of its own');
  const lines = constituents.flatMap((invoice) => invoice.lines.map((line): [Invoice, LineItem] => [invoice, line]));
  const counted = constituents.filter(({ creditTypeId }) => creditTypeId === own.creditTypeId);
  const due = constituents.map(({ dueAt, finalizedAt }): Instant | undefined => finalizedAt ?? dueAt);
  const dueAt = due.every((instant) => instant !== undefined) ? Math.max(...due) : undefined;
  return {
    id,
    status: 'DRAFT',
    ...headerOf(party, 'USAGE_CONSOLIDATED', periodOf(own).start),
    creditTypeId: own.creditTypeId,
    lines: lines.map(([invoice, line], index) => ({
      ...line,
      id: derivedId('line', id, index),
      origin: {
        customerId: invoice.customerId,
        contractId: invoice.contractId,
        invoiceId: invoice.id,
        lineItemId: line.id,
      },
    })),
    total: sum(counted.map(({ total }) => total)),
    subtotal: sum(counted.map(({ subtotal }) => subtotal)),
    startingAt: periodOf(own).start,
    endingBefore: periodOf(own).end,
    issuedAt: own.issuedAt,
    ...(dueAt === undefined ? {} : { dueAt }),
    deductions: [],
    rolledOver: [],
    billedItems: [],
    billedCharges: [],
    constituents: constituents.map(({ id: invoiceId, contractId, customerId }) => ({
      invoiceId,
      contractId,
      customerId,
    })),
  };
}
