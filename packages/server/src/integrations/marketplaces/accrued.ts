import { type Contract, type Decimal, type Invoice, round, sum } from '@takt/engine';
import { USD } from '../../pricing/index.ts';
import { segmentOf } from '../deliveries/segments.ts';

/** What a customer's invoices come to, as far as a marketplace collects them. */
interface Books {
  readonly contracts: readonly Contract[];
  /** Drafts as of now, and final ones. */
  readonly invoices: readonly Invoice[];
}

/** The whole cents that have accrued for a configuration by now; fractions of a cent wait (integrations 5). */
export function accruedCents({ contracts, invoices }: Books, configurationId: string, now: number): Decimal {
  const own = new Map(contracts.map((contract) => [contract.id, contract]));
  const counted = invoices.filter((invoice) => {
    const contract = own.get(invoice.contractId);
    return contract !== undefined && segmentOf(contract, invoice)?.id === configurationId && isMetered(invoice, now);
  });
  return round(sum(counted.map(({ total }) => total)), 'FLOOR', 0);
}

/** True-ups come when the marketplace has closed; history was paid before; what waits at a gate is not owed yet. */
function isMetered(invoice: Invoice, now: number): boolean {
  const { status, creditTypeId, trueupOf, imported, billableStatus, dueAt } = invoice;
  if (status === 'VOID' || (status === 'DRAFT' && dueAt === undefined)) return false;
  if (creditTypeId !== USD || trueupOf !== undefined || imported !== undefined || billableStatus === 'unbillable') {
    return false;
  }
  return (invoice.startingAt ?? invoice.scheduledFor ?? invoice.issuedAt) <= now;
}
