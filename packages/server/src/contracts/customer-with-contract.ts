import type { Static } from '@sinclair/typebox';
import type { AuditContext } from '../account/index.ts';
import type { Customers } from '../customers/index.ts';
import type { Tx } from '../platform/postgres/index.ts';
import type { CreateCustomerWithContractPayload } from './schemas.ts';
import type { Contracts } from './service.ts';

/** A customer and its contract, both or neither (contracts 2). */
export async function createBoth(
  tx: Tx,
  context: AuditContext,
  { customer: newCustomer, contract }: Static<typeof CreateCustomerWithContractPayload>,
  customers: Pick<Customers, 'create'>,
  contracts: Contracts,
) {
  const customer = await customers.create(tx, context, newCustomer);
  const created = await contracts.create(tx, context, { ...contract, customer_id: customer.id });
  return {
    customer_id: customer.id,
    customer_name: customer.name,
    ingest_aliases: [...customer.ingestAliases],
    custom_fields: newCustomer.custom_fields ?? {},
    contract_id: created.contract.id,
  };
}
