import type { Customers } from '../customers/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import type { Db } from '../platform/postgres/index.ts';
import { instantOf, textOf } from '../platform/time-text.ts';
import type { ContractChanges } from './changes.ts';
import { createBoth } from './customer-with-contract.ts';
import type { ContractEdits } from './edits.ts';
import {
  amendContract,
  archiveContract,
  createContract,
  createCustomerWithContract,
  editContract,
  getContractEditHistory,
  getContractV1,
  getContractV2,
  getPurchasedSeats,
  getSubscriptionQuantityHistory,
  getSubscriptionSeatsHistory,
  listContractsV1,
  listContractsV2,
  setUsageFilter,
  updateActiveRechargeConfig,
  updateContractEndDate,
} from './schemas.ts';
import type { Contracts } from './service.ts';
import * as store from './store.ts';
import type { SubscriptionReads } from './subscriptions.ts';
import { type ContractView, renderContract, renderContractV1 } from './terms/contract-view.ts';

interface Shown {
  readonly include_balance?: boolean;
  readonly include_ledgers?: boolean;
}

/** Balances and ledgers are answered where they are asked for (contracts 5). */
const reduced = (
  view: ContractView,
  { include_balance: withBalance, include_ledgers: withLedgers }: Shown,
): ContractView => ({
  ...view,
  balances: view.balances.map(({ balance, value, ledger }) => ({
    balance,
    ...(withBalance === true && value !== undefined ? { value } : {}),
    ...(withLedgers === true && ledger !== undefined ? { ledger } : {}),
  })),
});

const renderEdit = ({ id, madeAt, uniquenessKey, content }: store.Edit) =>
  compact({ id, timestamp: textOf(madeAt), uniqueness_key: uniquenessKey, ...content });

interface Parts {
  readonly contracts: Contracts;
  readonly edits: ContractEdits;
  readonly changes: ContractChanges;
  readonly subscriptions: SubscriptionReads;
  readonly customers: Pick<Customers, 'create'>;
}

export function contractRoutes(api: Api, db: Db, { contracts, edits, changes, subscriptions, customers }: Parts): void {
  const version1 = async (views: readonly ContractView[], shown: Shown) => {
    const initial = await contracts.initial(db, views);
    const history = await store.selectEdits(
      db,
      views.map(({ contract }) => contract.id),
    );
    return views.map((view) =>
      renderContractV1(
        reduced(view, shown),
        initial.get(view.contract.id) ?? view,
        history.flatMap((edit) =>
          edit.contractId === view.contract.id && edit.amendment !== undefined ? [edit.amendment] : [],
        ),
      ),
    );
  };

  api.write(createContract, async ({ tx, body, context }) => {
    const view = await contracts.create(tx, context, body);
    const { id } = view.contract;
    return { data: { id, contract: renderContract(reduced(view, {})) } };
  });

  api.write(editContract, async ({ tx, body, context }) => {
    const edit = await edits.edit(tx, context, body);
    return { data: { id: edit.id, edit: renderEdit(edit) } };
  });

  api.write(amendContract, async ({ tx, body, context }) => ({ data: { id: await changes.amend(tx, context, body) } }));
  api.write(archiveContract, async ({ tx, body, context }) => ({
    data: { id: await changes.archive(tx, context, body) },
  }));
  api.write(updateContractEndDate, async ({ tx, body, context }) => ({
    data: { id: await changes.updateEndDate(tx, context, body) },
  }));
  api.write(setUsageFilter, ({ tx, body, context }) => changes.setUsageFilter(tx, context, body));

  api.read(getContractEditHistory, async ({ body }) => ({
    data: (await changes.history(db, body.customer_id, body.contract_id)).map(renderEdit),
  }));

  api.write(createCustomerWithContract, async ({ tx, body, context }) => ({
    data: await createBoth(tx, context, body, customers, contracts),
  }));

  api.write(updateActiveRechargeConfig, ({ tx, body, context }) => changes.updateActiveRecharge(tx, context, body));

  api.read(getSubscriptionQuantityHistory, async ({ body, context }) => ({
    data: await subscriptions.quantityHistory(body, context.now),
  }));
  api.read(getSubscriptionSeatsHistory, ({ body }) => subscriptions.seatsHistory(body));
  api.read(getPurchasedSeats, async ({ params, context }) => ({
    data: await subscriptions.purchasedSeats(params.customer_id.toLowerCase(), context.now),
  }));

  api.read(getContractV2, async ({ body, context }) => {
    const { customer_id: customerId, contract_id: id, as_of_date: asOf } = body;
    if (asOf === undefined) {
      return { data: renderContract(reduced(await contracts.get(db, customerId, id, context.now), body)) };
    }
    if (body.include_ledgers === true) throw badRequest('include_ledgers: cannot stand beside as_of_date');
    return { data: renderContract(await contracts.getAsOf(db, customerId, id, instantOf(asOf), context.now)) };
  });

  api.read(listContractsV2, async ({ body, context }) => ({
    data: (await contracts.list(db, body, context.now)).map((view) => renderContract(reduced(view, body))),
  }));

  api.read(getContractV1, async ({ body, context }) => {
    const view = await contracts.get(db, body.customer_id, body.contract_id, context.now);
    const [data] = await version1([view], body);
    if (data === undefined) throw new Error('one view makes one contract');
    return { data };
  });

  api.read(listContractsV1, async ({ body, context }) => ({
    data: await version1(await contracts.list(db, body, context.now), body),
  }));
}
