import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  access,
  at,
  Billing,
  type Contract,
  later,
  ledgerOf,
  type Meter,
  NOBODY,
  USD,
  unique,
} from './support/billing.ts';
import { expectRefusal } from './support/expectations.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** How contracts end, renew, narrow and stand in hierarchies (contracts 4, 9, 10), over HTTP. The clock begins on 1 January 2026. */

let takt: Takt;
let billing: Billing;
let fixed: string;
let meter: Meter;
let card: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
  meter = await billing.meter({ name: 'Tokens', groups: ['region'] });
  card = await billing.card([meter, 1]);
});
afterAll(async () => {
  await takt.stop();
});

const post = (path: string, body: object) => takt.raw('POST', path, body);
const refused = async (path: string, body: object, message: RegExp, status = 400) =>
  expectRefusal(await post(path, body), message, status);
const commitOf = (amount: number, more: object = {}) => ({
  type: 'PREPAID' as const,
  name: 'Commit',
  product_id: fixed,
  ...access(amount),
  ...more,
});

async function agreed(more: Partial<Contract> = {}) {
  const customer_id = more.customer_id ?? (await billing.customer());
  const contract_id = await billing.contract({
    rate_card_id: card,
    starting_at: at(2026, 1),
    ending_before: at(2027, 1),
    ...more,
    customer_id,
  });
  const ids = { customer_id, contract_id };
  const get = async () =>
    (await post('/v2/contracts/get', { ...ids, include_balance: true, include_ledgers: true })).body.data;
  return { ids, ...ids, get };
}

describe('an earlier end', () => {
  it('cuts segments, drops what comes later and moves the true-up to the end', async () => {
    const agreement = await agreed({
      commits: [
        commitOf(200_000, {
          access_schedule: {
            schedule_items: [
              { amount: 150_000, starting_at: at(2026, 1), ending_before: at(2026, 7) },
              { amount: 50_000, starting_at: at(2026, 7), ending_before: at(2027, 1) },
            ],
          },
          invoice_schedule: {
            schedule_items: [
              { amount: 1, timestamp: at(2026, 1) },
              { amount: 2, timestamp: at(2026, 8) },
            ],
          },
        }),
        {
          type: 'POSTPAID',
          name: 'Minimum',
          product_id: fixed,
          ...access(1_000),
          invoice_schedule: { schedule_items: [{ amount: 1_000, timestamp: at(2027, 1) }] },
        },
      ],
      scheduled_charges: [
        {
          product_id: fixed,
          schedule: {
            schedule_items: [
              { timestamp: at(2026, 2), amount: 3 },
              { timestamp: at(2026, 3), amount: 4 },
            ],
          },
        },
      ],
    });
    const end = at(2026, 3);
    const answer = await post('/v1/contracts/updateEndDate', { ...agreement.ids, ending_before: end });
    expect(answer.body).toEqual({ data: { id: agreement.contract_id } });
    const contract = await agreement.get();
    const [prepaid, postpaid] = contract.commits;
    expect(contract.ending_before).toBe(end);
    expect(prepaid.access_schedule.schedule_items).toMatchObject([{ amount: 150_000, ending_before: end }]);
    expect(prepaid.access_schedule.schedule_items).toHaveLength(1);
    expect(prepaid.invoice_schedule.schedule_items.map(({ amount }: { amount: number }) => amount)).toEqual([1]);
    expect(postpaid).toMatchObject({
      access_schedule: { schedule_items: [{ ending_before: end }] },
      invoice_schedule: { schedule_items: [{ timestamp: end, amount: 1_000 }] },
    });
    // An item that falls on the end goes too.
    expect(
      contract.scheduled_charges[0].schedule.schedule_items.map(({ amount }: { amount: number }) => amount),
    ).toEqual([3]);
    const { body } = await post('/v2/contracts/getEditHistory', agreement.ids);
    expect(body.data).toMatchObject([{ update_contract_end_date: end }]);

    // Later, the term grows and nothing else.
    await post('/v1/contracts/updateEndDate', agreement.ids);
    const open = await agreement.get();
    expect(open).not.toHaveProperty('ending_before');
    expect(open.commits[0].access_schedule.schedule_items[0].ending_before).toBe(end);
  });

  it('leaves a commit whose access lay wholly after it without segments, but on the contract', async () => {
    const later = { schedule_items: [{ amount: 500, starting_at: at(2026, 6), ending_before: at(2027, 1) }] };
    const minimum = { schedule_items: [{ amount: 500, timestamp: at(2027, 1) }] };
    const agreement = await agreed({
      commits: [
        commitOf(500, { access_schedule: later }),
        commitOf(500, { access_schedule: later, invoice_schedule: minimum, type: 'POSTPAID', name: 'Minimum' }),
      ],
    });
    await post('/v1/contracts/updateEndDate', { ...agreement.ids, ending_before: at(2026, 3) });
    const { commits } = await agreement.get();
    expect(commits).toMatchObject([
      { name: 'Commit', access_schedule: { schedule_items: [] }, balance: 0, ledger: [] },
      { name: 'Minimum', access_schedule: { schedule_items: [] }, balance: 0, ledger: [] },
    ]);
    const [prepaid, postpaid] = commits;
    const asOf = await post('/v2/contracts/get', { ...agreement.ids, as_of_date: at(2026, 1) });
    expect(asOf.body.data.commits).toHaveLength(2);

    // It goes on as any other: with a new segment, or archived.
    const again = { amount: 70, starting_at: at(2026, 1), ending_before: at(2026, 3) };
    const edit = {
      update_commits: [
        { commit_id: prepaid.id, access_schedule: { add_schedule_items: [again] } },
        { commit_id: postpaid.id, name: 'Renamed' },
      ],
    };
    expect((await post('/v2/contracts/edit', { ...agreement.ids, ...edit })).status).toBe(200);
    expect((await agreement.get()).commits).toMatchObject([{ balance: 70 }, { name: 'Renamed' }]);
    await post('/v2/contracts/edit', { ...agreement.ids, archive_commits: [{ id: postpaid.id }] });
    expect((await agreement.get()).commits).toMatchObject([{ id: prepaid.id }]);
  });

  it('is refused where it lies before the start, or on request before a finalized invoice', async () => {
    const agreement = await agreed({ starting_at: at(2025, 10) });
    await refused(
      '/v1/contracts/updateEndDate',
      { ...agreement.ids, ending_before: at(2025, 10) },
      /must lie after the start/,
    );
    await refused(
      '/v1/contracts/updateEndDate',
      { ...agreement.ids, ending_before: at(2025, 11, 15), allow_ending_before_finalized_invoice: false },
      /before the end of a finalized usage invoice/,
    );
    await refused(
      '/v2/contracts/edit',
      {
        ...agreement.ids,
        update_contract_end_date: at(2025, 11, 15),
        allow_contract_ending_before_finalized_invoice: false,
      },
      /before the end of a finalized usage invoice/,
    );
    const unknown = { ...agreement.ids, contract_id: NOBODY };
    await refused('/v1/contracts/updateEndDate', unknown, /does not exist/, 404);
  });
});

describe('archiving', () => {
  it('ends at once: balances expire and are readable, nothing can be changed any more', async () => {
    const agreement = await agreed({
      commits: [commitOf(500)],
      credits: [{ product_id: fixed, name: 'Credit', ...access(70) }],
    });
    await billing.use(agreement.customer_id, meter.event(20, at(2026, 1), { region: 'eu' }));
    const answer = await post('/v1/contracts/archive', { ...agreement.ids, void_invoices: false });
    expect(answer.body).toEqual({ data: { id: agreement.contract_id } });
    const contract = await agreement.get();
    expect(contract.archived_at).toBeDefined();
    expect(contract.commits[0]).toMatchObject({ balance: 0, archived_at: contract.archived_at });
    expect(ledgerOf(contract.commits[0])).toEqual([
      '2026-01-01 PREPAID_COMMIT_SEGMENT_START 500',
      '2026-01-01 PREPAID_COMMIT_EXPIRATION -500',
    ]);
    expect(await billing.invoices(agreement.customer_id, { type: 'USAGE', status: 'DRAFT' })).toEqual([]);
    await refused('/v1/contracts/archive', { ...agreement.ids, void_invoices: false }, /is archived/);
    await refused('/v2/contracts/edit', { ...agreement.ids, update_contract_name: 'x' }, /is archived/);
    await refused('/v1/contracts/updateEndDate', { ...agreement.ids, ending_before: at(2026, 6) }, /is archived/);
    await refused(
      '/v2/contracts/commits/edit',
      { customer_id: agreement.customer_id, commit_id: contract.commits[0].id, name: 'x' },
      /archived/,
    );
    const listed = await post('/v1/contracts/customerBalances/list', {
      customer_id: agreement.customer_id,
      include_contract_balances: true,
    });
    expect(listed.body.data).toEqual([]);
    const all = await post('/v1/contracts/customerBalances/list', {
      customer_id: agreement.customer_id,
      include_contract_balances: true,
      include_archived: true,
    });
    expect(all.body.data).toHaveLength(2);
  });

  it('leaves what a recurring credit has granted as it is', async () => {
    const agreement = await agreed({
      starting_at: at(2025, 12, 16),
      recurring_credits: [
        {
          product_id: fixed,
          priority: 1,
          starting_at: at(2025, 12, 16),
          access_amount: { credit_type_id: USD, unit_price: 310, quantity: 1 },
          commit_duration: { value: 1 },
          recurrence_frequency: 'MONTHLY',
        },
      ],
    });
    await post('/v1/contracts/archive', { ...agreement.ids, void_invoices: false });
    expect((await agreement.get()).credits.map(ledgerOf)).toEqual([
      ['2025-12-16 CREDIT_SEGMENT_START 310', '2026-01-01 CREDIT_EXPIRATION -310'],
    ]);
  });

  it('of a customer archives all that it has', async () => {
    const agreement = await agreed({ commits: [commitOf(500)] });
    const { customer_id } = agreement;
    const credit = await post('/v1/contracts/customerCredits/create', {
      customer_id,
      priority: 1,
      product_id: fixed,
      ...access(5),
    });
    expect((await post('/v1/customers/archive', { id: customer_id })).status).toBe(200);
    expect((await agreement.get()).archived_at).toBeDefined();
    const { body } = await post('/v1/contracts/customerCredits/list', { customer_id, include_archived: true });
    expect(body.data[0]).toMatchObject({ id: credit.body.data.id, archived_at: expect.any(String) });
    await refused('/v1/contracts/create', { customer_id, starting_at: at(2026, 1) }, /is archived/);
  });
});

describe('a renewal', () => {
  it('ends the old contract and rolls over what is left, up to the fraction of the amount', async () => {
    const old = await agreed({
      ending_before: at(2026, 6),
      commits: [
        commitOf(100_000, { name: 'Quarter', rollover_fraction: 0.25, ...access(100_000, at(2026, 1), at(2026, 6)) }),
        commitOf(10_000, {
          name: 'Half',
          rollover_fraction: 0.5,
          ...access(10_000, at(2026, 1), at(2026, 6)),
          priority: 1,
        }),
      ],
    });
    await billing.use(old.customer_id, meter.event(29_000, at(2026, 1), { region: 'eu' }));
    const renewed = await agreed({
      customer_id: old.customer_id,
      starting_at: at(2026, 1, 1, 0),
      ending_before: at(2027, 1),
      transition: { type: 'RENEWAL', from_contract_id: old.contract_id },
    }).catch((error: Error) => error);
    // The new start is the old one's: an empty term stays of the old contract, so all usage belongs to the new one.
    expect(renewed).not.toBeInstanceOf(Error);
    const contract = await (renewed as Awaited<ReturnType<typeof agreed>>).get();
    expect(contract.transitions).toEqual([
      { type: 'RENEWAL', from_contract_id: old.contract_id, to_contract_id: contract.id },
    ]);
    expect((await old.get()).transitions).toEqual(contract.transitions);
    const rolled = contract.commits.map(
      (one: { name: string; rolled_over_from: object; access_schedule: { schedule_items: { amount: number }[] } }) => [
        one.name,
        one.access_schedule.schedule_items[0]?.amount,
      ],
    );
    expect(Object.fromEntries(rolled)).toEqual({ Quarter: 25_000, Half: 5_000 });
    const [first] = contract.commits;
    await refused(
      '/v2/contracts/edit',
      { ...(renewed as { ids: object }).ids, update_commits: [{ commit_id: first.id, name: 'x' }] },
      /was rolled over/,
    );
    await refused(
      '/v1/contracts/create',
      {
        customer_id: old.customer_id,
        starting_at: at(2026, 3),
        transition: { type: 'RENEWAL', from_contract_id: old.contract_id },
      },
      /has been renewed already/,
    );
  });

  it('leaves to what rolled over what is done to it: corrections with the fields it came with, and no true-up', async () => {
    await post('/v1/customFields/addKey', { entity: 'commit', key: 'plan', enforce_uniqueness: false });
    const old = await agreed({
      commits: [
        commitOf(1_000, {
          ...access(1_000),
          type: 'POSTPAID',
          rollover_fraction: 1,
          custom_fields: { plan: 'pro' },
          invoice_schedule: { schedule_items: [{ amount: 1_000, timestamp: at(2027, 1) }] },
        }),
      ],
    });
    const [source] = (await old.get()).commits;
    const now = await takt.clock.now();
    const renewed = await agreed({
      customer_id: old.customer_id,
      starting_at: at(2026, 1),
      transition: { type: 'RENEWAL', from_contract_id: old.contract_id },
    });
    const rolled = async () => (await renewed.get()).commits[0];
    const entry = (
      ids: object,
      { id, access_schedule }: { id: string; access_schedule: { schedule_items: { id: string }[] } },
    ) => ({
      ...ids,
      id,
      segment_id: access_schedule.schedule_items[0]?.id,
      amount: 5,
      reason: 'correction',
      timestamp: now,
    });
    await refused('/v1/contracts/addManualBalanceLedgerEntry', entry(old.ids, source), /within the segment/);
    expect((await post('/v1/contracts/addManualBalanceLedgerEntry', entry(renewed.ids, await rolled()))).status).toBe(
      200,
    );
    expect(await rolled()).toMatchObject({ balance: 1_005, custom_fields: { plan: 'pro' } });
    const trueups = async () => billing.invoices(old.customer_id, { type: 'SCHEDULED' });
    expect(await trueups()).toHaveLength(1);
    const { id: commit_id } = await rolled();
    await post('/v1/contracts/commits/disableTrueup', { ...renewed.ids, commit_id });
    expect(await trueups()).toEqual([]);
  });

  it('asks for a contract of the customer that it can end', async () => {
    const { customer_id } = await agreed();
    const other = await agreed();
    const from = (from_contract_id: string, more: object = {}) => ({
      customer_id,
      starting_at: at(2026, 3),
      transition: { type: 'RENEWAL', from_contract_id, ...more },
    });
    await refused('/v1/contracts/create', from(other.contract_id), /the customer has no contract/);
    const future = await agreed({ customer_id, starting_at: at(2026, 5) });
    await refused('/v1/contracts/create', from(future.contract_id), /starts after the new one/);
    await refused(
      '/v1/contracts/create',
      { ...from(future.contract_id), transition: { type: 'SUPERSEDE', from_contract_id: future.contract_id } },
      /transition\.type/,
    );
    await post('/v1/contracts/archive', { ...future.ids, void_invoices: false });
    await refused('/v1/contracts/create', from(future.contract_id), /is archived/);
  });
});

describe('a usage filter', () => {
  it('narrows a contract from a date on, until the next begins', async () => {
    const agreement = await agreed();
    await billing.use(
      agreement.customer_id,
      meter.event(10, at(2026, 1), { region: 'eu' }),
      meter.event(5, at(2026, 1), { region: 'us' }),
    );
    const total = async () => (await billing.usageInvoice(agreement.customer_id, at(2026, 1))).total;
    expect(await total()).toBe(15);
    const filter = (more: object) => ({
      ...agreement.ids,
      group_key: 'region',
      group_values: ['eu'],
      starting_at: at(2026, 1),
      ...more,
    });
    expect((await post('/v1/contracts/setUsageFilter', filter({}))).body).toBeUndefined();
    expect(await total()).toBe(10);
    await post('/v1/contracts/setUsageFilter', filter({ group_values: ['us'], starting_at: at(2026, 2) }));
    expect((await agreement.get()).usage_filter).toEqual([
      { group_key: 'region', group_values: ['eu'], starting_at: at(2026, 1), ending_before: at(2026, 2) },
      { group_key: 'region', group_values: ['us'], starting_at: at(2026, 2), ending_before: at(2027, 1) },
    ]);
    const v1 = await post('/v1/contracts/get', agreement.ids);
    expect(v1.body.data.current.usage_filter).toMatchObject({
      initial: { group_values: ['eu'] },
      current: { group_values: ['eu'] },
      updates: [{ group_values: ['us'], starting_at: at(2026, 2) }],
    });
    await refused('/v1/contracts/setUsageFilter', filter({ group_key: 'planet' }), /planet is no group key/);
    await refused('/v1/contracts/setUsageFilter', filter({ starting_at: at(2027, 1) }), /within the contract/);
    await refused(
      '/v1/contracts/setUsageFilter',
      filter({ starting_at: later(at(2026, 1), { hours: 0.5 }) }),
      /full hour/,
    );
    const { body } = await post('/v2/contracts/getEditHistory', agreement.ids);
    expect(body.data).toMatchObject([
      { add_usage_filters: [{ group_values: ['eu'] }] },
      { add_usage_filters: [{ group_values: ['us'] }] },
    ]);
  });

  it('leaves nothing of metrics that lack its property, for as long as it holds', async () => {
    const calls = await billing.meter({ name: 'Calls' });
    const users = await billing.meter({ name: 'Users', aggregation: 'UNIQUE' });
    const agreement = await agreed({ rate_card_id: await billing.card([meter, 1], [calls, 1], [users, 1]) });
    const noon = at(2026, 1, 1, 12);
    await billing.use(
      agreement.customer_id,
      meter.event(10, at(2026, 1), { region: 'us' }),
      calls.event(100, at(2026, 1)),
      users.event(7, at(2026, 1)),
      meter.event(2000, noon, { region: 'us' }),
      meter.event(4000, noon, { region: 'eu' }),
      calls.event(10_000, noon),
      users.event(8, noon),
    );
    const total = async () => (await billing.usageInvoice(agreement.customer_id, at(2026, 1))).total;
    expect(await total()).toBe(10 + 100 + 1 + 2000 + 4000 + 10_000 + 1);
    const filter = { ...agreement.ids, group_key: 'region', group_values: ['eu'] };
    await post('/v1/contracts/setUsageFilter', { ...filter, starting_at: noon });
    expect(await total()).toBe(10 + 100 + 1 + 4000);
    await post('/v1/contracts/setUsageFilter', { ...filter, starting_at: at(2026, 1) });
    expect(await total()).toBe(4000);
  });
});

describe('an amendment', () => {
  it('adds terms, shows in version 1 as such and in the history as additions', async () => {
    const agreement = await agreed();
    const amended = await post('/v1/contracts/amend', {
      ...agreement.ids,
      starting_at: at(2026, 2),
      salesforce_opportunity_id: 'S1',
      total_contract_value: 99,
      commits: [commitOf(40, { name: 'Added' })],
      overrides: [{ starting_at: at(2026, 2), type: 'MULTIPLIER', multiplier: 0.5 }],
    });
    expect(amended.status).toBe(200);
    const { id } = amended.body.data;
    const v1 = (await post('/v1/contracts/get', agreement.ids)).body.data;
    expect(v1).toMatchObject({
      initial: { commits: [], overrides: [] },
      amendments: [{ id, starting_at: at(2026, 2), salesforce_opportunity_id: 'S1', commits: [{ name: 'Added' }] }],
      current: { commits: [{ name: 'Added' }], overrides: [{ multiplier: 0.5 }], total_contract_value: 99 },
    });
    expect(await agreement.get()).toMatchObject({ commits: [{ name: 'Added' }], overrides: [{ multiplier: 0.5 }] });
    const { body } = await post('/v2/contracts/getEditHistory', agreement.ids);
    expect(body.data).toMatchObject([{ id, add_commits: [{ name: 'Added' }], add_overrides: [{ multiplier: 0.5 }] }]);
  });

  it('is named by the invoices that bill nothing but its terms (invoices 10)', async () => {
    const charge = (amount: number, ...months: readonly number[]) => ({
      product_id: fixed,
      schedule: { schedule_items: months.map((month) => ({ amount, timestamp: at(2027, month) })) },
    });
    const agreement = await agreed({ ending_before: at(2028, 1), scheduled_charges: [charge(1, 1, 2)] });
    const amended = await post('/v1/contracts/amend', {
      ...agreement.ids,
      starting_at: at(2026, 2),
      scheduled_charges: [charge(20, 2, 3)],
      discounts: [charge(5, 3)],
      commits: [
        commitOf(40, {
          type: 'POSTPAID',
          invoice_schedule: { schedule_items: [{ amount: 40, timestamp: at(2027, 4) }] },
        }),
      ],
    });
    const scheduled = await billing.invoices(agreement.customer_id, { type: 'SCHEDULED', starting_on: at(2027, 1) });
    const { id } = amended.body.data;
    expect(scheduled.map(({ total, amendment_id }) => [total, amendment_id])).toEqual([
      [1, undefined],
      [21, undefined],
      [15, id],
      [40, id],
    ]);
  });
});

describe('a hierarchy', () => {
  const child = (parent: { customer_id: string; contract_id: string }, more: object = {}) => ({
    hierarchy_configuration: { parent, ...more },
  });

  it('is seen from both ends', async () => {
    const parent = await agreed();
    const one = await agreed(
      child(parent.ids, { payer: 'PARENT', usage_statement_behavior: 'CONSOLIDATE' }) as Partial<Contract>,
    );
    expect((await one.get()).hierarchy_configuration).toEqual({
      parent: parent.ids,
      payer: 'PARENT',
      usage_statement_behavior: 'CONSOLIDATE',
    });
    expect((await parent.get()).hierarchy_configuration).toEqual({
      children: [one.ids],
      parent_behavior: { invoice_consolidation_type: 'NONE' },
    });
  });

  it('is one level deep, across customers, of at most ten contracts', async () => {
    const parent = await agreed();
    const create = async (more: object) => ({
      customer_id: await billing.customer(),
      starting_at: at(2026, 1),
      ...more,
    });
    const one = await agreed(child(parent.ids) as Partial<Contract>);
    await refused('/v1/contracts/create', await create(child(one.ids)), /is itself a child/);
    await refused(
      '/v1/contracts/create',
      { ...(await create(child(parent.ids))), customer_id: parent.customer_id },
      /must belong to another customer/,
    );
    await refused(
      '/v1/contracts/create',
      await create(child({ ...parent.ids, customer_id: one.customer_id })),
      /does not exist/,
    );
    for (let children = 1; children < 9; children += 1) await agreed(child(parent.ids) as Partial<Contract>);
    await refused('/v1/contracts/create', await create(child(parent.ids)), /at most 10/);
  });

  it('lets children draw what the parent shares', async () => {
    const parent = await agreed({
      commits: [commitOf(100, { name: 'Shared', hierarchy_configuration: { child_access: { type: 'ALL' } } })],
    });
    const one = await agreed(child(parent.ids) as Partial<Contract>);
    await billing.use(one.customer_id, meter.event(30, at(2026, 1), { region: 'eu' }));
    expect((await billing.usageInvoice(one.customer_id, at(2026, 1))).total).toBe(0);
    expect((await parent.get()).commits[0]).toMatchObject({
      balance: 70,
      hierarchy_configuration: { child_access: { type: 'ALL' } },
    });
  });

  it('covers children of one moment in the order they were made, whoever looks', async () => {
    const parent = await agreed({
      commits: [commitOf(100, { name: 'Shared', hierarchy_configuration: { child_access: { type: 'ALL' } } })],
    });
    const children = [
      await agreed(child(parent.ids) as Partial<Contract>),
      await agreed(child(parent.ids) as Partial<Contract>),
    ];
    for (const { customer_id } of children) {
      await billing.use(customer_id, meter.event(70, at(2026, 1), { region: 'eu' }));
    }
    const totals: number[] = [];
    for (const { customer_id } of children) totals.push((await billing.usageInvoice(customer_id, at(2026, 1))).total);
    expect(totals).toEqual([0, 40]);
    const [shared] = (await parent.get()).commits;
    expect(
      shared.ledger.slice(1).map(({ amount, contract_id }: { amount: number; contract_id: string }) => ({
        amount,
        contract_id,
      })),
    ).toEqual([
      { amount: -70, contract_id: children[0]?.contract_id },
      { amount: -30, contract_id: children[1]?.contract_id },
    ]);
  });
});

describe('custom fields', () => {
  it('of a contract, its terms and what it grants', async () => {
    for (const entity of ['contract', 'commit', 'scheduled_charge']) {
      await post('/v1/customFields/addKey', { entity, key: 'tier', enforce_uniqueness: false });
    }
    const agreement = await agreed({
      custom_fields: { tier: 'gold' },
      commits: [commitOf(5, { custom_fields: { tier: 'c' } })],
      recurring_commits: [
        {
          product_id: fixed,
          access_amount: { unit_price: 1, quantity: 1, credit_type_id: USD },
          priority: 1,
          starting_at: at(2026, 1),
          commit_duration: { value: 1 },
        },
      ],
    });
    const contract = await agreement.get();
    expect(contract.custom_fields).toEqual({ tier: 'gold' });
    const granted = contract.commits.find(
      (one: { recurring_commit_id?: string }) => one.recurring_commit_id !== undefined,
    );
    const set = (entity: string, entity_id: string) =>
      post('/v1/customFields/setValues', { entity, entity_id, custom_fields: { tier: unique('t') } });
    expect((await set('contract', agreement.contract_id)).status).toBe(200);
    expect((await set('commit', granted.id)).status).toBe(200);
    expect((await set('commit', agreement.contract_id)).status).toBe(404);
    const after = await agreement.get();
    expect(after.custom_fields.tier).toMatch(/^t-/);
    expect(after.commits.find(({ id }: { id: string }) => id === granted.id)).toMatchObject({
      recurring_commit_id: granted.recurring_commit_id,
      custom_fields: { tier: expect.stringMatching(/^t-/) },
    });
    expect(after.commits).toHaveLength(contract.commits.length);
  });
});
