import { Type } from '@sinclair/typebox';
import { type CustomFieldValues, fieldsOf } from '../account/index.ts';
import { badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../platform/http/pagination.ts';
import type { Queryable } from '../platform/postgres/index.ts';
import { WholeNumber } from '../platform/schema.ts';
import { instantOf, textOf } from '../platform/time-text.ts';
import { type Customer, externalIdOf } from './customer.ts';
import * as operations from './schemas.ts';
import type { Customers } from './service.ts';
import { statusAt } from './store.ts';

const MAX_FILTER_IDS = 100;

export function customerRoutes(api: Api, db: Queryable, customers: Customers): void {
  /** Customers as `get` and `list` answer them. */
  const details = async (found: readonly Customer[], now: number) => {
    const ids = found.map((customer) => customer.id);
    const [fields, statuses] = await Promise.all([
      customers.customFieldsOf(db, ids),
      customers.billableStatusesOf(db, ids),
    ]);
    return found.map((customer) => {
      const { status, effectiveAt } = statusAt(statuses.get(customer.id) ?? [], now);
      return {
        ...shortForm(customer, fieldsOf(fields, customer.id)),
        customer_config: { salesforce_account_id: customer.salesforceAccountId ?? null },
        created_at: textOf(customer.createdAt),
        updated_at: textOf(customer.updatedAt),
        archived_at: customer.archivedAt === undefined ? null : textOf(customer.archivedAt),
        current_billable_status: {
          value: status,
          effective_at: effectiveAt === undefined ? null : textOf(effectiveAt),
        },
      };
    });
  };
  const short = async (q: Queryable, customer: Customer) =>
    shortForm(customer, fieldsOf(await customers.customFieldsOf(q, [customer.id]), customer.id));

  api.write(operations.createCustomer, async ({ tx, context, body }) => ({
    data: await short(tx, await customers.create(tx, context, body)),
  }));

  api.read(operations.getCustomer, async ({ params, context }) => {
    const [data] = await details([await customers.requireKnown(db, params.customer_id)], context.now);
    if (data === undefined) throw new Error('unreachable');
    return { data };
  });

  api.read(operations.listCustomers, async ({ query, context }) => {
    const { limit = DEFAULT_LIMIT, next_page, only_archived: archived = false, ...filter } = query;
    if ((filter.customer_ids?.length ?? 0) > MAX_FILTER_IDS) {
      throw badRequest(`customer_ids: must have at most ${MAX_FILTER_IDS} items`);
    }
    const cursors = new Cursors('listCustomers', { archived, ...filter }, Type.Object({ seq: WholeNumber() }));
    const afterSeq = cursors.decode(next_page)?.seq ?? 0;
    const found = await customers.list(
      db,
      {
        ids: filter.customer_ids,
        alias: filter.ingest_alias,
        salesforceAccountIds: filter.salesforce_account_ids,
        archived,
        afterSeq,
      },
      limit + 1,
    );
    const { rows, nextPage } = page(found, limit, cursors, ({ seq }) => ({ seq }));
    return { data: await details(rows, context.now), next_page: nextPage };
  });

  api.write(operations.setCustomerName, async ({ tx, context, params, body }) => ({
    data: await short(tx, await customers.setName(tx, context, params.customer_id, body.name)),
  }));

  api.write(operations.setIngestAliases, async ({ tx, context, params, body }) =>
    customers.setIngestAliases(tx, context, params.customer_id, body.ingest_aliases),
  );

  api.write(operations.updateCustomerConfig, async ({ tx, context, params, body }) =>
    customers.updateConfig(tx, context, params.customer_id, {
      salesforceAccountId: body.salesforce_account_id,
      leaveStripeInvoicesInDraft: body.leave_stripe_invoices_in_draft,
    }),
  );

  api.write(operations.setCustomerBillableStatus, async ({ tx, context, body }) => {
    const entry = { status: body.billable_status, effectiveAt: instantOf(body.effective_at) };
    const { status } = await customers.setBillableStatus(tx, context, body.customer_id, entry);
    return { data: { id: body.customer_id, current_billable_status: status } };
  });

  api.write(operations.archiveCustomer, async ({ tx, context, body }) => {
    await customers.archive(tx, context, body.id);
    return { data: { id: body.id } };
  });
}

/** As `create` and `setName` answer. */
const shortForm = (customer: Customer, fields: CustomFieldValues) => ({
  id: customer.id,
  external_id: externalIdOf(customer),
  ingest_aliases: [...customer.ingestAliases],
  name: customer.name,
  custom_fields: fields,
});
