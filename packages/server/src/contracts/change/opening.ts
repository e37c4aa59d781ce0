import type { Balance, Contract, Instant } from '@takt/engine';
import type { AuditContext } from '../../account/index.ts';
import { Guards, openScope } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest, uniquenessKeyTaken } from '../../platform/errors.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import type { CustomerStatement } from '../../statements/index.ts';
import type { EditBasis } from '../edit/edit.ts';
import type { ContractParts } from '../service.ts';
import * as store from '../store.ts';
import { References } from '../terms/references.ts';
import type { ContractScope } from '../terms/scope.ts';

/** How a change of a contract begins: the contract is locked, and what the change is judged by is read. */

/** A contract on its way to a change. */
export interface Opened {
  readonly contract: Contract;
  readonly state: CustomerStatement;
  readonly guards: Guards;
}

/** Locks a contract for a change: 404 where the customer has none of this id, 400 where it is archived. */
export async function openForChange(
  tx: Tx,
  parts: ContractParts,
  context: AuditContext,
  { customer_id: customerId, contract_id: id }: { readonly customer_id: string; readonly contract_id: string },
  key: string | undefined,
): Promise<Opened> {
  const { agenda, customers, documents, statements } = parts;
  await customers.requireKnown(tx, customerId);
  const contract = await documents.loadForUpdate(tx, customerId, id.toLowerCase());
  if (key !== undefined) {
    const holder = await store.selectEditIdByUniquenessKey(tx, key);
    if (holder !== undefined) throw uniquenessKeyTaken(key, holder);
  }
  if (contract.archivedAt !== undefined) throw badRequest(`contract_id: contract ${id} is archived`);
  await agenda.touch(tx, contract.customerId);
  const state = await statements.within(tx, contract.customerId);
  return { contract, state, guards: new Guards(state.facts.invoices, state.terms.contracts, context.now) };
}

/** What an edit or amendment is applied to, and what its terms may refer to. */
export async function basisOf(
  tx: Tx,
  parts: ContractParts,
  context: AuditContext,
  opened: Opened,
  amendmentId: string | undefined,
): Promise<EditBasis> {
  const { contract, state, guards } = opened;
  const balances = new Map((await ownBalances(tx, parts, contract)).map((balance) => [balance.id, balance]));
  const derived = state.statement.balances.filter(({ balance }) => balance.contractId === contract.id);
  const terms = await openScope(tx, parts.pricing, { now: context.now, createdBy: context.actor.name });
  const scope: ContractScope = compact({
    ...terms,
    customerId: contract.customerId,
    contractId: contract.id,
    amendmentId,
    startingAt: contract.startingAt,
    endingBefore: contract.endingBefore,
    pastEnds: contract.earlierEnds.length,
    prioritization: contract.multiplierOverridePrioritization,
    references: referencesOf(contract, state),
  });
  return { contract, balances, derived, guards, scope, invoicedUntil: invoicedUntil(opened) };
}

/** The contract's own commits and credits. */
export async function ownBalances(q: Queryable, parts: ContractParts, contract: Contract): Promise<readonly Balance[]> {
  const all = await parts.balances.loadBalances(q, [contract.customerId]);
  return all.filter((balance) => balance.contractId === contract.id);
}

/** What new terms of a contract may point to: its own terms, and the customer's balances that it can draw. */
function referencesOf(contract: Contract, { statement }: CustomerStatement): References {
  const references = new References();
  for (const { balance } of statement.balances) {
    if (balance.contractId !== undefined && balance.contractId !== contract.id) continue;
    if (balance.archivedAt !== undefined) continue;
    references.add(balance.kind === 'CREDIT' ? 'CREDIT' : 'COMMIT', balance.id);
  }
  for (const grant of contract.recurring) {
    references.add(grant.kind === 'CREDIT' ? 'RECURRING_CREDIT' : 'RECURRING_COMMIT', grant.id);
  }
  for (const { id } of contract.subscriptions) references.add('SUBSCRIPTION', id);
  return references;
}

/** The end of the last usage invoice that is final; -∞ where there is none. */
export const invoicedUntil = ({ contract, state }: Opened): Instant =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...state.facts.invoices.flatMap((invoice) =>
      invoice.contractId === contract.id && invoice.status === 'FINALIZED' && invoice.type === 'USAGE'
        ? (invoice.endingBefore ?? [])
        : [],
    ),
  );
