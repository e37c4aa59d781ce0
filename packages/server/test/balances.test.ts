import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access, at, Billing, ledgerOf, type Meter, NOBODY, unique } from './support/billing.ts';
import { expectRefusal } from './support/expectations.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Commits and credits of customers, ledgers, lists and sums (contracts 10, 11), over HTTP. The clock begins on 1 January 2026. */

let takt: Takt;
let billing: Billing;
let fixed: string;
let meter: Meter;
let card: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct('Commitment');
  meter = await billing.meter({ name: 'Tokens' });
  card = await billing.card([meter, 1]);
});
afterAll(async () => {
  await takt.stop();
});

const post = (path: string, body: object) => takt.raw('POST', path, body);
const made = async (path: string, body: object): Promise<string> => {
  const answer = await post(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.data.id;
};
const refused = async (path: string, body: object, message: RegExp, status = 400) =>
  expectRefusal(await post(path, body), message, status);

const commitOf = (customer_id: string, amount: number, more: object = {}) => ({
  customer_id,
  type: 'PREPAID',
  priority: 1,
  product_id: fixed,
  ...access(amount),
  ...more,
});
const creditOf = (customer_id: string, amount: number, more: object = {}) => ({
  customer_id,
  priority: 1,
  product_id: fixed,
  ...access(amount),
  ...more,
});
const COMMITS = '/v1/contracts/customerCommits/create';
const CREDITS = '/v1/contracts/customerCredits/create';
const MANUAL = '/v1/contracts/addManualBalanceLedgerEntry';

const balance = async (customer_id: string, id: string) =>
  (await post('/v1/contracts/customerBalances/list', { customer_id, id, include_balance: true, include_ledgers: true }))
    .body.data[0];
const net = async (customer_id: string, more: object = {}) =>
  (await post('/v1/contracts/customerBalances/getNetBalance', { customer_id, ...more })).body.data?.balance;

async function contractOf(customer_id: string, more: object = {}): Promise<string> {
  return billing.contract({
    customer_id,
    rate_card_id: card,
    starting_at: at(2026, 1),
    ending_before: at(2027, 1),
    ...more,
  });
}

describe('creating at customer level', () => {
  it('answers an id, and what was agreed is read back', async () => {
    const customer_id = await billing.customer();
    const contract_id = await contractOf(customer_id);
    const key = unique('key');
    const body = commitOf(customer_id, 500, {
      name: 'Wallet',
      description: 'For everything',
      uniqueness_key: key,
      applicable_contract_ids: [contract_id],
      invoice_contract_id: contract_id,
      invoice_schedule: { schedule_items: [{ amount: 400, timestamp: at(2026, 1) }] },
      applicable_product_tags: ['gold'],
    });
    const id = await made(COMMITS, body);
    expect(await balance(customer_id, id)).toMatchObject({
      id,
      type: 'PREPAID',
      name: 'Wallet',
      description: 'For everything',
      uniqueness_key: key,
      product: { id: fixed, name: 'Commitment' },
      applicable_contract_ids: [contract_id],
      invoice_contract: { id: contract_id },
      applicable_product_tags: ['gold'],
      balance: 500,
      invoice_schedule: { schedule_items: [{ amount: 400, invoice_id: expect.any(String) }] },
    });
    const [invoice] = await billing.invoices(customer_id, { type: 'SCHEDULED' });
    expect(invoice).toMatchObject({ contract_id, status: 'FINALIZED', total: 400 });
    // Commits and credits share one namespace of keys.
    const again = await post(CREDITS, creditOf(customer_id, 1, { uniqueness_key: key }));
    expect(again).toMatchObject({ status: 409, body: { conflicting_id: id, conflicting_value: key } });
    // A conflict comes before the rest that is wrong (metering 1).
    const gone = await billing.customer();
    await takt.client.v1.customers.archive({ id: gone });
    expect((await post(CREDITS, creditOf(gone, 1, { uniqueness_key: key }))).status).toBe(409);
    expect((await post(CREDITS, creditOf(gone, 1))).status).toBe(400);
  });

  it('asks for an invoice contract where something is invoiced', async () => {
    const customer_id = await billing.customer();
    const schedule = { schedule_items: [{ amount: 500, timestamp: at(2027, 1) }] };
    await refused(
      COMMITS,
      commitOf(customer_id, 500, { invoice_schedule: schedule }),
      /invoice_contract_id: is required/,
    );
    await refused(
      COMMITS,
      commitOf(customer_id, 500, { type: 'POSTPAID', invoice_schedule: { ...schedule, do_not_invoice: true } }),
      /invoice_contract_id: is required/,
    );
    await made(COMMITS, commitOf(customer_id, 500, { invoice_schedule: { ...schedule, do_not_invoice: true } }));
    const other = await contractOf(await billing.customer());
    await refused(
      COMMITS,
      commitOf(customer_id, 500, { invoice_schedule: schedule, invoice_contract_id: other }),
      /the customer has no contract/,
    );
    const free = await made(COMMITS, commitOf(customer_id, 500));
    const billed = { customer_id, commit_id: free, invoice_schedule: { add_schedule_items: schedule.schedule_items } };
    await refused('/v2/contracts/commits/edit', billed, /invoice_contract_id: is required/);
    const invoice_contract_id = await contractOf(customer_id);
    await made('/v2/contracts/commits/edit', { ...billed, invoice_contract_id });
    expect(await billing.invoices(customer_id, { type: 'SCHEDULED' })).toMatchObject([{ total: 500, status: 'DRAFT' }]);
    await refused(CREDITS, { ...creditOf(customer_id, 5), priority: undefined }, /priority: is required/);
    await refused(CREDITS, creditOf(NOBODY, 5), /customer/, 404);
  });
});

describe('manual entries', () => {
  it('move the balance at once; a segment pushed below zero counts 0', async () => {
    const customer_id = await billing.customer();
    const id = await made(CREDITS, creditOf(customer_id, 100));
    const [segment] = (await balance(customer_id, id)).access_schedule.schedule_items;
    const entry = (amount: number, more: object = {}) => ({
      customer_id,
      id,
      segment_id: segment.id,
      amount,
      reason: 'Goodwill',
      ...more,
    });
    const answer = await post(MANUAL, entry(25));
    expect([answer.status, answer.body]).toEqual([200, undefined]);
    const after = await balance(customer_id, id);
    expect(after.balance).toBe(125);
    expect(ledgerOf(after)).toEqual(['2026-01-01 CREDIT_SEGMENT_START 100', '2026-01-01 CREDIT_MANUAL 25']);
    expect(after.ledger[1]).toMatchObject({ reason: 'Goodwill', segment_id: segment.id });
    await post(MANUAL, entry(-200));
    const below = await balance(customer_id, id);
    expect(below.balance).toBe(0);
    expect(below.ledger.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)).toBe(-75);
    // A negative segment does not lower others.
    await made(CREDITS, creditOf(customer_id, 10));
    expect(await net(customer_id)).toBe(10);
  });

  it('are refused where they make no sense', async () => {
    const customer_id = await billing.customer();
    const contract_id = await contractOf(customer_id, {
      credits: [{ product_id: fixed, ...access(5) }],
    });
    const own = (await post('/v2/contracts/get', { customer_id, contract_id })).body.data.credits[0];
    const id = await made(CREDITS, creditOf(customer_id, 100));
    const segment_id = (await balance(customer_id, id)).access_schedule.schedule_items[0].id;
    const entry = (more: object) => ({ customer_id, id, segment_id, amount: 1, reason: 'r', ...more });
    await refused(MANUAL, entry({ amount: 0 }), /amount: must not be 0/);
    await refused(MANUAL, entry({ reason: ' ' }), /reason/);
    await refused(MANUAL, entry({ timestamp: at(2027, 1) }), /timestamp: must lie within the segment/);
    await refused(MANUAL, entry({ contract_id }), /contract_id: must be left out/);
    await refused(MANUAL, entry({ per_group_amounts: { a: 1 } }), /not kept per seat/);
    await refused(MANUAL, entry({ segment_id: id }), /segment_id/, 404);
    await refused(MANUAL, entry({ id: segment_id }), /id: balance/, 404);
    const ownEntry = { id: own.id, segment_id: own.access_schedule.schedule_items[0].id };
    await refused(MANUAL, entry(ownEntry), /contract_id: must be/);
    await refused(MANUAL, entry({ ...ownEntry, contract_id: id }), /contract_id: contract/, 404);
    const key = unique('key');
    await post(MANUAL, entry({ ...ownEntry, contract_id, uniqueness_key: key }));
    const again = await post(MANUAL, entry({ ...ownEntry, contract_id, uniqueness_key: key }));
    expect(again).toMatchObject({ status: 409, body: { conflicting_value: key } });
    expect(await net(customer_id)).toBe(106);
  });
});

it('a priority is a number that a computer can order', async () => {
  const body = JSON.stringify(creditOf(await billing.customer(), 1)).replace('"priority":1,', '"priority":1e400,');
  const headers = { authorization: `Bearer ${takt.token}`, 'content-type': 'application/json' };
  const response = await fetch(`${takt.baseURL}${CREDITS}`, { method: 'POST', headers, body });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { message: expect.stringMatching(/^priority: must lie within/) },
  ]);
});

describe('lists', () => {
  it('page by creation, filter by time, kind, level and emptiness', async () => {
    const customer_id = await billing.customer();
    const contract_id = await contractOf(customer_id, {
      commits: [{ type: 'PREPAID', product_id: fixed, ...access(1) }],
    });
    const first = await made(CREDITS, creditOf(customer_id, 10, access(10, at(2026, 1), at(2026, 3))));
    const second = await made(COMMITS, commitOf(customer_id, 20, access(20, at(2026, 3), at(2026, 6))));
    const third = await made(CREDITS, creditOf(customer_id, 0));
    const own = (await post('/v2/contracts/get', { customer_id, contract_id })).body.data.commits[0].id;
    const list = (what: 'Commits' | 'Credits' | 'Balances', query: object = {}) =>
      post(`/v1/contracts/customer${what}/list`, { customer_id, ...query });
    const ids = async (what: 'Commits' | 'Credits' | 'Balances', query: object = {}) =>
      (await list(what, query)).body.data.map(({ id }: { id: string }) => id);

    expect(await ids('Balances')).toEqual([first, second, third]);
    expect(await ids('Balances', { include_contract_balances: true })).toEqual([own, first, second, third]);
    expect(await ids('Commits')).toEqual([second]);
    expect(await ids('Commits', { include_contract_commits: true })).toEqual([own, second]);
    expect(await ids('Commits', { commit_id: own })).toEqual([own]);
    expect(await ids('Commits', { commit_id: first })).toEqual([]);
    expect(await ids('Credits')).toEqual([first, third]);
    expect(await ids('Balances', { covering_date: at(2026, 3) })).toEqual([second, third]);
    expect(await ids('Balances', { starting_at: at(2026, 3) })).toEqual([second, third]);
    expect(await ids('Balances', { effective_before: at(2026, 3) })).toEqual([first, third]);
    expect(await ids('Balances', { exclude_zero_balances: true })).toEqual([first]);

    const page = (await list('Balances', { limit: 2 })).body;
    expect(page.data).toHaveLength(2);
    const rest = (await list('Balances', { limit: 2, next_page: page.next_page })).body;
    expect(rest).toMatchObject({ data: [{ id: third }], next_page: null });
    await refused('/v1/contracts/customerBalances/list', { customer_id, limit: 26 }, /limit/);
    await refused('/v1/contracts/customerBalances/list', { customer_id, limit: 0 }, /limit/);
    await refused('/v1/contracts/customerCredits/list', { customer_id, next_page: page.next_page }, /next_page/);
    const [bare] = (await list('Balances')).body.data;
    expect(bare).not.toHaveProperty('balance');
    expect(bare).not.toHaveProperty('ledger');
    await refused('/v1/contracts/customerBalances/list', { customer_id: first }, /customer/, 404);
  });
});

describe('the net balance', () => {
  it('adds up what can be drawn, by filters that are ORed', async () => {
    const customer_id = await billing.customer();
    await post('/v1/customFields/addKey', { entity: 'contract_credit', key: 'origin', enforce_uniqueness: false });
    const commit = await made(COMMITS, commitOf(customer_id, 1_000));
    const credit = await made(CREDITS, creditOf(customer_id, 200, { custom_fields: { origin: 'trial' } }));
    await made(CREDITS, creditOf(customer_id, 30, access(30, at(2026, 6), at(2026, 7))));
    const euro = '48704a50-69bd-4460-ad62-1bfc42a3a5c6';
    await made(
      CREDITS,
      creditOf(customer_id, 4, { access_schedule: { ...access(4).access_schedule, credit_type_id: euro } }),
    );
    expect(await net(customer_id)).toBe(1_200);
    expect(await net(customer_id, { credit_type_id: euro })).toBe(4);
    expect(await net(customer_id, { filters: [] })).toBe(1_200);
    expect(await net(customer_id, { filters: [{ balance_types: ['CREDIT'] }] })).toBe(200);
    expect(await net(customer_id, { filters: [{ ids: [commit] }, { ids: [commit, credit] }] })).toBe(1_200);
    expect(await net(customer_id, { filters: [{ ids: [commit], balance_types: ['CREDIT'] }] })).toBe(0);
    expect(await net(customer_id, { filters: [{ custom_fields: { origin: 'trial' } }] })).toBe(200);
    await refused(
      '/v1/contracts/customerBalances/getNetBalance',
      { customer_id, credit_type_id: customer_id },
      /credit_type_id/,
    );
  });

  it('counts drafts, or finalized invoices only', async () => {
    const customer_id = await billing.customer();
    await contractOf(customer_id);
    await made(COMMITS, commitOf(customer_id, 100));
    await billing.use(customer_id, meter.event(30, at(2026, 1)));
    expect(await net(customer_id)).toBe(70);
    expect(await net(customer_id, { invoice_inclusion_mode: 'FINALIZED' })).toBe(100);
  });
});

describe('ending earlier', () => {
  it('clips access and drops instalments ahead', async () => {
    const customer_id = await billing.customer();
    const contract_id = await contractOf(customer_id);
    const id = await made(
      COMMITS,
      commitOf(customer_id, 300, {
        access_schedule: {
          schedule_items: [
            { amount: 100, starting_at: at(2026, 1), ending_before: at(2026, 5) },
            { amount: 200, starting_at: at(2026, 5), ending_before: at(2026, 9) },
          ],
        },
        invoice_contract_id: contract_id,
        invoice_schedule: {
          schedule_items: [
            { amount: 1, timestamp: at(2026, 1) },
            { amount: 2, timestamp: at(2026, 5) },
          ],
        },
      }),
    );
    const path = '/v1/contracts/customerCommits/updateEndDate';
    const end = (more: object) => ({ customer_id, commit_id: id, ...more });
    await refused(path, end({}), /access_ending_before/);
    await refused(path, end({ access_ending_before: at(2026, 10) }), /must lie before the present end/);
    expect(
      (await post(path, end({ access_ending_before: at(2026, 4), invoices_ending_before: at(2026, 1) }))).body.data,
    ).toEqual({ id });
    expect(await balance(customer_id, id)).toMatchObject({
      access_schedule: { schedule_items: [{ amount: 100, ending_before: at(2026, 4) }] },
      // The first instalment is on a finalized invoice.
      invoice_schedule: { schedule_items: [{ amount: 1 }] },
    });
    const credit = await made(CREDITS, creditOf(customer_id, 9));
    await refused(
      path,
      { customer_id, commit_id: credit, access_ending_before: at(2026, 4) },
      /commit_id: commit/,
      404,
    );
    await made('/v1/contracts/customerCredits/updateEndDate', {
      customer_id,
      credit_id: credit,
      access_ending_before: at(2026, 4),
    });
    const postpaid = await made(
      COMMITS,
      commitOf(customer_id, 50, {
        type: 'POSTPAID',
        invoice_contract_id: contract_id,
        invoice_schedule: { schedule_items: [{ amount: 50, timestamp: at(2027, 1) }] },
      }),
    );
    await refused(path, { customer_id, commit_id: postpaid, access_ending_before: at(2026, 4) }, /POSTPAID/);
  });
});

describe('editing and archiving on their own', () => {
  const EDIT = '/v2/contracts/commits/edit';

  it('changes what is given, clears what is null', async () => {
    const customer_id = await billing.customer();
    const contract_id = await contractOf(customer_id);
    const id = await made(COMMITS, commitOf(customer_id, 100, { applicable_product_ids: [meter.productId] }));
    const edit = (more: object) => ({ customer_id, commit_id: id, ...more });
    await refused(EDIT, edit({ specifiers: [{ product_id: meter.productId }] }), /specifiers/);
    await made(
      EDIT,
      edit({ specifiers: [{ product_id: meter.productId }], applicable_product_ids: null, priority: 7 }),
    );
    await made(EDIT, edit({ applicable_contract_ids: [contract_id], name: 'Edited', rate_type: 'COMMIT_RATE' }));
    const edited = await balance(customer_id, id);
    expect(edited).toMatchObject({
      specifiers: [{ product_id: meter.productId }],
      priority: 7,
      name: 'Edited',
      rate_type: 'COMMIT_RATE',
      applicable_contract_ids: [contract_id],
    });
    expect(edited).not.toHaveProperty('applicable_product_ids');
    await made(EDIT, edit({ rollover_fraction: 0.25 }));
    expect(await balance(customer_id, id)).toMatchObject({ rollover_fraction: 0.25 });
    await refused(EDIT, edit({ rollover_fraction: 25 }), /rollover_fraction/);
    await refused(EDIT, edit({}), /changes nothing/);
    await made(
      EDIT,
      edit({ specifiers: null, applicable_contract_ids: null, priority: null, rollover_fraction: null }),
    );
    const cleared = await balance(customer_id, id);
    expect(cleared.priority).toBe(100);
    expect(cleared).not.toHaveProperty('specifiers');
    expect(cleared).not.toHaveProperty('rollover_fraction');
    expect(cleared).not.toHaveProperty('applicable_contract_ids');
    await refused('/v2/contracts/credits/edit', { customer_id, credit_id: id, name: 'x' }, /credit_id: credit/, 404);
    await refused(EDIT, { customer_id: await billing.customer(), commit_id: id, name: 'x' }, /commit_id: commit/, 404);
  });

  it('lowers below what was drawn: the segment goes negative, drafts draw less', async () => {
    const customer_id = await billing.customer();
    await contractOf(customer_id);
    const id = await made(COMMITS, commitOf(customer_id, 100));
    await billing.use(customer_id, meter.event(80, at(2026, 1)));
    const segment = (await balance(customer_id, id)).access_schedule.schedule_items[0];
    await made(EDIT, {
      customer_id,
      commit_id: id,
      access_schedule: { update_schedule_items: [{ id: segment.id, amount: 50 }] },
    });
    expect((await balance(customer_id, id)).balance).toBe(0);
    expect((await billing.usageInvoice(customer_id, at(2026, 1))).total).toBe(30);
  });

  it('archived, it counts nowhere and has no ledger', async () => {
    const customer_id = await billing.customer();
    await contractOf(customer_id);
    const id = await made(CREDITS, creditOf(customer_id, 100));
    await billing.use(customer_id, meter.event(80, at(2026, 1)));
    const archive = { customer_id, credit_id: id };
    await made('/v2/contracts/credits/archive', archive);
    expect((await billing.usageInvoice(customer_id, at(2026, 1))).total).toBe(80);
    expect(await balance(customer_id, id)).toBeUndefined();
    const listed = await post('/v1/contracts/customerCredits/list', {
      customer_id,
      include_archived: true,
      include_balance: true,
      include_ledgers: true,
    });
    expect(listed.body.data).toMatchObject([{ id, balance: 0, archived_at: expect.any(String) }]);
    expect(listed.body.data[0]).not.toHaveProperty('ledger');
    await refused('/v2/contracts/credits/archive', archive, /archived already/);
    await refused('/v2/contracts/credits/edit', { ...archive, name: 'x' }, /archived/);
    const discount = {
      starting_at: at(2026, 1),
      type: 'MULTIPLIER',
      multiplier: 0.5,
      is_commit_specific: true,
      override_specifiers: [{ any_commit_or_credit_ids: [id] }],
    };
    await refused(
      '/v1/contracts/create',
      { customer_id, starting_at: at(2026, 1), overrides: [discount] },
      /any_commit_or_credit_ids/,
    );
  });
});

describe('a true-up', () => {
  it('can be dropped as long as it is not finalized; the rest expires', async () => {
    const customer_id = await billing.customer();
    const contract_id = await contractOf(customer_id, {
      commits: [
        {
          type: 'POSTPAID',
          product_id: fixed,
          ...access(1_000, at(2026, 1), at(2026, 2)),
          invoice_schedule: { schedule_items: [{ amount: 1_000, timestamp: at(2026, 2) }] },
        },
        { type: 'PREPAID', product_id: fixed, ...access(1) },
      ],
    });
    const { commits } = (await post('/v2/contracts/get', { customer_id, contract_id })).body.data;
    const [postpaid, prepaid] = commits.map(({ id }: { id: string }) => id);
    const path = '/v1/contracts/commits/disableTrueup';
    await refused(path, { customer_id, contract_id, commit_id: prepaid }, /only a POSTPAID commit/);
    await refused(path, { customer_id, contract_id: postpaid, commit_id: postpaid }, /commit_id: commit/, 404);
    expect((await post(path, { customer_id, contract_id, commit_id: postpaid })).body.data).toEqual({ id: postpaid });
    await takt.clock.set(at(2026, 2, 3));
    expect(ledgerOf(await balance(customer_id, postpaid))).toEqual([
      '2026-01-01 POSTPAID_COMMIT_INITIAL_BALANCE 1000',
      '2026-02-01 POSTPAID_COMMIT_EXPIRATION -1000',
    ]);
    expect(await billing.invoices(customer_id, { type: 'SCHEDULED' })).toEqual([]);
  });
});
