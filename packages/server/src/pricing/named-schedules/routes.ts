import { type Instant, layOver } from '@takt/engine';
import type { Audit } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Db, Queryable, Tx } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { instantOf, textOf } from '../../platform/time-text.ts';
import { nonEmpty, spanOf } from '../fields.ts';
import type { ContractSource, CustomerSource } from '../ports.ts';
import { findCard } from '../rate-cards/service.ts';
import {
  getContractNamedSchedule,
  getCustomerNamedSchedule,
  getRateCardNamedSchedule,
  listContractsNamedSchedules,
  updateContractNamedSchedule,
  updateCustomerNamedSchedule,
  updateRateCardNamedSchedule,
} from '../schemas.ts';
import {
  findSchedule,
  openSchedule,
  readContractSchedules,
  readSegments,
  type ScheduleName,
  type ScheduleOwner,
  type ScheduleSegment,
  writeSegments,
} from './store.ts';

interface WireUpdate {
  readonly schedule_name: string;
  readonly starting_at: string;
  readonly ending_before?: string;
  readonly value?: unknown;
}

const MAX_LIMIT = 100;

const dateOf = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : instantOf(text));

const wireSegment = ({ value, startingAt, endingBefore }: ScheduleSegment) => ({
  value,
  ...compact({
    starting_at: textOf(startingAt),
    ending_before: endingBefore === undefined ? undefined : textOf(endingBefore),
  }),
});

/** Clients' own values over time, attached to a customer, a contract or a rate card; Takt never interprets them (pricing 10). */
export function namedScheduleRoutes(
  api: Api,
  db: Db,
  customers: CustomerSource,
  contracts: ContractSource,
  audit: Audit,
): void {
  const customer = async (q: Queryable, id: string): Promise<ScheduleOwner> => {
    await customers.requireCustomer(q, id);
    return { kind: 'customer', id };
  };
  const contract = async (q: Queryable, customerId: string, id: string): Promise<ScheduleOwner> => {
    await customers.requireCustomer(q, customerId);
    await contracts.loadContract(q, customerId, id);
    return { kind: 'contract', id, customerId };
  };
  const rateCard = async (q: Queryable, id: string): Promise<ScheduleOwner> => {
    await findCard(q, id);
    return { kind: 'rate_card', id };
  };

  /** All segments by start, or the one that contains the date; none under an unknown name. */
  const read = async (schedule: ScheduleName, coveringDate: string | undefined) => {
    const id = await findSchedule(db, schedule);
    const segments = id === undefined ? undefined : (await readSegments(db, [id], dateOf(coveringDate))).get(id);
    return { data: (segments ?? []).map(wireSegment) };
  };

  /** Lays a value over the timeline exactly like a rate (pricing 5.1). */
  const write = async (tx: Tx, context: RequestContext, schedule: ScheduleName, body: WireUpdate): Promise<void> => {
    nonEmpty('schedule_name', schedule.name);
    const segment = { ...spanOf(body, (_field, text) => instantOf(text)), value: body.value };
    const id = await openSchedule(tx, schedule);
    const known = (await readSegments(tx, [id])).get(id) ?? [];
    await writeSegments(tx, id, layOver(known, segment));
    const { kind, id: resourceId } = schedule.owner;
    await audit.record(tx, context, {
      resourceType: kind,
      resourceId,
      action: 'update_named_schedule',
      description: schedule.name,
    });
  };

  api.read(getCustomerNamedSchedule, async ({ body }) => {
    const owner = await customer(db, body.customer_id);
    return read({ owner, name: body.schedule_name, properties: {} }, body.covering_date);
  });

  api.write(updateCustomerNamedSchedule, async ({ body, context, tx }) => {
    const owner = await customer(tx, body.customer_id);
    await write(tx, context, { owner, name: body.schedule_name, properties: {} }, body);
  });

  api.read(getContractNamedSchedule, async ({ body }) => {
    const owner = await contract(db, body.customer_id, body.contract_id);
    return read({ owner, name: body.schedule_name, properties: body.properties ?? {} }, body.covering_date);
  });

  api.write(updateContractNamedSchedule, async ({ body, context, tx }) => {
    const owner = await contract(tx, body.customer_id, body.contract_id);
    await write(tx, context, { owner, name: body.schedule_name, properties: body.properties ?? {} }, body);
  });

  api.read(getRateCardNamedSchedule, async ({ body }) => {
    const owner = await rateCard(db, body.rate_card_id);
    return read({ owner, name: body.schedule_name, properties: {} }, body.covering_date);
  });

  api.write(updateRateCardNamedSchedule, async ({ body, context, tx }) => {
    const owner = await rateCard(tx, body.rate_card_id);
    await write(tx, context, { owner, name: body.schedule_name, properties: {} }, body);
  });

  api.read(listContractsNamedSchedules, async ({ body }) => {
    const { limit = DEFAULT_LIMIT, next_page: cursor, ...question } = body;
    if (limit < 1 || limit > MAX_LIMIT) throw badRequest(`limit: must be a whole number from 1 to ${MAX_LIMIT}`);
    if (body.contract_id === undefined) await customer(db, body.customer_id);
    else await contract(db, body.customer_id, body.contract_id);
    const coveringDate = dateOf(body.covering_date);
    const filter = compact({
      customerId: body.customer_id,
      contractId: body.contract_id,
      name: body.schedule_name,
      properties: body.properties,
      coveringDate,
    });
    const cursors = new Cursors(listContractsNamedSchedules.id, question, WholeNumber());
    const found = await readContractSchedules(db, filter, cursors.decode(cursor) ?? 0, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, (row) => row.seq);
    const segments = await readSegments(
      db,
      rows.map(({ id }) => id),
      coveringDate,
    );
    const data = rows.map((row) => ({
      contract_id: row.owner_id,
      schedule_name: row.name,
      ...(Object.keys(row.properties).length === 0 ? {} : { properties: { ...row.properties } }),
      segments: (segments.get(row.id) ?? []).map(wireSegment),
    }));
    return { data, next_page: nextPage };
  });
}
