import { badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import type { Db } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import { createContract, getContractV1, getContractV2, listContractsV1, listContractsV2 } from './schemas.ts';
import type { Contracts } from './service.ts';
import * as store from './store.ts';
import { type ContractView, renderContract, renderContractV1 } from './terms/contract.ts';

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

export function contractRoutes(api: Api, db: Db, contracts: Contracts): void {
  const version1 = async (views: readonly ContractView[], shown: Shown) => {
    const initial = await contracts.initial(db, views);
    const edits = await store.selectEdits(
      db,
      views.map(({ contract }) => contract.id),
    );
    return views.map((view) =>
      renderContractV1(
        reduced(view, shown),
        initial.get(view.contract.id) ?? view,
        edits.flatMap((edit) =>
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
