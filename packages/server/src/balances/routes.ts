import type { BalanceState } from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { badRequest, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import type { RequestContext } from '../platform/http/operation.ts';
import type { Db } from '../platform/postgres/index.ts';
import { USD } from '../pricing/index.ts';
import type { CustomerStatement, Statements } from '../statements/index.ts';
import { type BalanceQuery, netBalance, pageOfBalances } from './listing.ts';
import type { Catalog, CustomerBook } from './ports.ts';
import {
  addManualBalanceLedgerEntry,
  archiveCommit,
  archiveCredit,
  createCustomerCommit,
  createCustomerCredit,
  disableCommitTrueup,
  editCommit,
  editCredit,
  getNetBalance,
  listCustomerBalances,
  listCustomerCommits,
  listCustomerCredits,
  listSeatBalances,
  updateCommitEndDate,
  updateCreditEndDate,
} from './schemas.ts';
import { seatBalances } from './seat-balances.ts';
import type { Balances } from './service.ts';
import { type RenderContext, renderCommit, renderCredit } from './terms/balance.ts';
import { openNames } from './terms/scope.ts';

interface Parts {
  readonly balances: Balances;
  readonly statements: Pick<Statements, 'of'>;
  readonly customers: CustomerBook;
  readonly pricing: Catalog;
}

/** Balances and ledgers are answered where they are asked for. */
interface Shown {
  readonly include_balance?: boolean;
  readonly include_ledgers?: boolean;
}

/** What the three lists have in common. */
interface ListBody extends Shown {
  readonly customer_id: string;
  readonly covering_date?: string;
  readonly starting_at?: string;
  readonly effective_before?: string;
  readonly include_archived?: boolean;
  readonly exclude_zero_balances?: boolean;
  readonly limit?: number;
  readonly next_page?: string;
}

const viewOf = ({ balance, value, ledger }: BalanceState, shown: Shown) => ({
  balance,
  ...(shown.include_balance === true ? { value } : {}),
  ...(shown.include_ledgers === true && ledger !== undefined ? { ledger } : {}),
});

export function balanceRoutes(api: Api, db: Db, { balances, statements, customers, pricing }: Parts): void {
  const statementOf = async (customerId: string): Promise<CustomerStatement> => {
    await customers.requireKnown(db, customerId);
    return statements.of(customerId.toLowerCase());
  };

  api.write(createCustomerCommit, async ({ tx, context, body }) => ({
    data: { id: await balances.createCommit(tx, context, body) },
  }));
  api.write(createCustomerCredit, async ({ tx, context, body }) => ({
    data: { id: await balances.createCredit(tx, context, body) },
  }));
  api.write(editCommit, async ({ tx, context, body }) => ({
    data: { id: await balances.editCommit(tx, context, body) },
  }));
  api.write(editCredit, async ({ tx, context, body }) => ({
    data: { id: await balances.editCredit(tx, context, body) },
  }));
  api.write(updateCommitEndDate, async ({ tx, context, body }) => ({
    data: { id: await balances.endEarlier(tx, context, 'commit', { ...body, id: body.commit_id }) },
  }));
  api.write(updateCreditEndDate, async ({ tx, context, body }) => ({
    data: { id: await balances.endEarlier(tx, context, 'credit', { ...body, id: body.credit_id }) },
  }));
  api.write(archiveCommit, async ({ tx, context, body }) => ({
    data: { id: await balances.archive(tx, context, 'commit', body.customer_id, body.commit_id) },
  }));
  api.write(archiveCredit, async ({ tx, context, body }) => ({
    data: { id: await balances.archive(tx, context, 'credit', body.customer_id, body.credit_id) },
  }));
  api.write(disableCommitTrueup, async ({ tx, context, body }) => ({
    data: { id: await balances.disableTrueup(tx, context, body) },
  }));
  api.write(addManualBalanceLedgerEntry, ({ tx, context, body }) => balances.addManualEntry(tx, context, body));

  const listed = async (
    body: ListBody,
    own: Pick<BalanceQuery, 'kinds' | 'id' | 'includeContractLevel'>,
    by: RequestContext,
  ) => {
    const state = await statementOf(body.customer_id);
    const query: BalanceQuery = compact({
      ...own,
      customerId: body.customer_id,
      covering_date: body.covering_date,
      starting_at: body.starting_at,
      effective_before: body.effective_before,
      include_archived: body.include_archived,
      exclude_zero_balances: body.exclude_zero_balances,
    });
    const { rows, nextPage } = pageOfBalances(by.operationId, state.statement.balances, query, body);
    const around: RenderContext = {
      names: await openNames(db, pricing, by.now),
      invoiceOfItem: state.statement.invoiceOfItem,
    };
    return { views: rows.map((row) => viewOf(row, body)), around, nextPage };
  };

  api.read(listCustomerCommits, async ({ body, context }) => {
    const own = compact({ kinds: 'commits', id: body.commit_id, includeContractLevel: body.include_contract_commits });
    const { views, around, nextPage } = await listed(body, own, context);
    return { data: views.map((view) => renderCommit(view, around)), next_page: nextPage };
  });

  api.read(listCustomerCredits, async ({ body, context }) => {
    const own = compact({ kinds: 'credits', id: body.credit_id, includeContractLevel: body.include_contract_credits });
    const { views, around, nextPage } = await listed(body, own, context);
    return { data: views.map((view) => renderCredit(view, around)), next_page: nextPage };
  });

  api.read(listCustomerBalances, async ({ body, context }) => {
    const own = compact({ kinds: 'both', id: body.id, includeContractLevel: body.include_contract_balances });
    const { views, around, nextPage } = await listed(body, own, context);
    return {
      data: views.map((view) =>
        view.balance.kind === 'CREDIT' ? renderCredit(view, around) : renderCommit(view, around),
      ),
      next_page: nextPage,
    };
  });

  api.read(getNetBalance, async ({ body }) => {
    const { credit_type_id: given = USD, filters = [], invoice_inclusion_mode: mode = 'FINALIZED_AND_DRAFT' } = body;
    const { statement } = await statementOf(body.customer_id);
    const creditTypeId = given.toLowerCase();
    if ((await pricing.pricingUnits(db))[creditTypeId] === undefined) {
      throw badRequest(`credit_type_id: credit type ${given} does not exist`);
    }
    const balance = netBalance(statement.balances, creditTypeId, filters, mode);
    return { data: { balance, credit_type_id: creditTypeId } };
  });

  api.read(listSeatBalances, async ({ body, context }) => {
    const { terms, statement } = await statementOf(body.customer_id);
    const contract = terms.contracts.find(({ id }) => id === body.contract_id.toLowerCase());
    if (contract === undefined) throw notFound('contract_id: contract', body.contract_id);
    return seatBalances(contract, statement.balances, body, context.now);
  });
}
