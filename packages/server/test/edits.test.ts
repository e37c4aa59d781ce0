import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  access,
  at,
  Billing,
  billed,
  type Contract,
  linesOf,
  type Meter,
  NOBODY,
  USD,
  unique,
} from './support/billing.ts';
import { expectRefusal } from './support/expectations.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Editing contracts and commits, the guards, the history (contracts 4, 5), over HTTP. The clock begins on 1 January 2026. */

let takt: Takt;
let billing: Billing;
let fixed: string;
let reads: Meter;
let writes: Meter;
let card: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
  reads = await billing.meter({ name: 'Reads' });
  writes = await billing.meter({ name: 'Writes' });
  card = await billing.card([reads, 1], [writes, 1]);
});
afterAll(async () => {
  await takt.stop();
});

const END = at(2028, 1);

/** A contract for two years from January 2026 with one commit, on a customer of its own. */
async function agreed(commit: object = {}, more: Partial<Contract> = {}) {
  const customer_id = await billing.customer();
  const contract_id = await billing.contract({
    customer_id,
    rate_card_id: card,
    starting_at: at(2026, 1),
    ending_before: END,
    commits: [{ type: 'PREPAID', name: 'Commit', product_id: fixed, ...access(100_000), ...commit }],
    ...more,
  });
  const ids = { customer_id, contract_id };
  const get = async (query: object = {}) =>
    (await takt.raw('POST', '/v2/contracts/get', { ...ids, include_balance: true, include_ledgers: true, ...query }))
      .body.data;
  const edit = (lists: object) => takt.raw('POST', '/v2/contracts/edit', { ...ids, ...lists });
  const edited = async (lists: object) => {
    const answer = await edit(lists);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.data;
  };
  const refused = async (lists: object, message: RegExp, status = 400) =>
    expectRefusal(await edit(lists), message, status);
  const history = async () => (await takt.raw('POST', '/v2/contracts/getEditHistory', ids)).body.data;
  return { ...ids, get, edit, edited, refused, history, first: (await get()).commits[0] };
}

describe('the document’s examples', () => {
  it('a commit of 100000 for year 1, 90000 used, doubled and stretched in month 7: balance 110000, one new invoice', async () => {
    const agreement = await agreed(billed(100_000));
    const { id, access_schedule: schedule } = agreement.first;
    await billing.use(agreement.customer_id, reads.event(90_000, at(2026, 1)));
    expect((await agreement.get()).commits[0].balance).toBe(10_000);
    await agreement.edited({
      update_commits: [
        {
          commit_id: id,
          access_schedule: {
            update_schedule_items: [{ id: schedule.schedule_items[0].id, amount: 200_000, ending_before: END }],
          },
          invoice_schedule: { add_schedule_items: [{ timestamp: await takt.clock.now(), amount: 100_000 }] },
        },
      ],
    });
    const [commit] = (await agreement.get()).commits;
    expect(commit).toMatchObject({
      balance: 110_000,
      access_schedule: { schedule_items: [{ id: schedule.schedule_items[0].id, amount: 200_000, ending_before: END }] },
    });
    const invoices = await billing.invoices(agreement.customer_id, { type: 'SCHEDULED' });
    expect(invoices.map(({ status, total }) => `${status} ${total}`)).toEqual(['FINALIZED 100000', 'FINALIZED 100000']);
    expect(
      commit.invoice_schedule.schedule_items.map((item: { invoice_id: string }) => item.invoice_id).sort(),
    ).toEqual(invoices.map(({ id: invoice }) => invoice).sort());
  });

  it('widening a commit re-rates the whole draft', async () => {
    const agreement = await agreed({ applicable_product_ids: [reads.productId] });
    await billing.use(agreement.customer_id, reads.event(30, at(2026, 1)), writes.event(10, at(2026, 1)));
    const draft = () => billing.usageInvoice(agreement.customer_id, at(2026, 1));
    expect((await draft()).total).toBe(10);
    await agreement.edited({
      update_commits: [{ commit_id: agreement.first.id, applicable_product_ids: [reads.productId, writes.productId] }],
    });
    expect((await draft()).total).toBe(0);
    // null clears: every product.
    await agreement.edited({ update_commits: [{ commit_id: agreement.first.id, applicable_product_ids: null }] });
    expect((await agreement.get()).commits[0]).not.toHaveProperty('applicable_product_ids');
  });
});

describe('an edit', () => {
  it('adds, updates and removes in one go, and is told in the history', async () => {
    const agreement = await agreed(
      {},
      {
        overrides: [{ starting_at: at(2026, 1), type: 'MULTIPLIER', multiplier: 0.5, product_id: reads.productId }],
      },
    );
    const [override] = (await agreement.get()).overrides;
    const uniqueness_key = unique('edit');
    const { id, edit } = await agreement.edited({
      uniqueness_key,
      add_credits: [{ product_id: fixed, name: 'Extra', ...access(7) }],
      add_overrides: [{ starting_at: at(2026, 2), entitled: false, product_id: writes.productId }],
      add_scheduled_charges: [
        { product_id: fixed, schedule: { schedule_items: [{ timestamp: at(2026, 6), amount: 5 }] } },
      ],
      add_discounts: [{ product_id: fixed, schedule: { schedule_items: [{ timestamp: at(2026, 6), amount: 2 }] } }],
      add_professional_services: [{ product_id: fixed, unit_price: 1, quantity: 2, max_amount: 2 }],
      add_reseller_royalties: [
        {
          reseller_type: 'AWS',
          fraction: 0.05,
          netsuite_reseller_id: 'R',
          starting_at: at(2026, 1),
          applicable_product_ids: [reads.productId],
          aws_options: { aws_account_number: '1' },
        },
      ],
      update_commits: [{ commit_id: agreement.first.id, name: 'Renamed', priority: 3 }],
      update_contract_name: 'Named',
      update_net_payment_terms_days: 30,
      remove_overrides: [{ id: override.id }],
    });
    const contract = await agreement.get();
    expect(contract).toMatchObject({ name: 'Named', net_payment_terms_days: 30 });
    expect(contract.commits[0]).toMatchObject({ name: 'Renamed', priority: 3 });
    expect(contract.overrides).toHaveLength(1);
    expect(contract.reseller_royalties).toMatchObject([
      { reseller_type: 'AWS', segments: [{ fraction: 0.05, aws_account_number: '1' }] },
    ]);
    expect(contract.professional_services).toMatchObject([{ unit_price: 1, quantity: 2, max_amount: 2 }]);
    expect(await agreement.history()).toEqual([edit]);
    expect(edit).toMatchObject({
      id,
      uniqueness_key,
      timestamp: new Date(await takt.clock.now()).toISOString(),
      add_credits: [
        { id: contract.credits[0].id, name: 'Extra', access_schedule: { schedule_items: [{ amount: 7 }] } },
      ],
      add_overrides: [
        { id: contract.overrides[0].id, entitled: false, product: { id: writes.productId, name: 'Writes' } },
      ],
      add_scheduled_charges: [{ id: contract.scheduled_charges[0].id }],
      add_discounts: [{ id: contract.discounts[0].id }],
      add_pro_services: [{ id: contract.professional_services[0].id }],
      add_reseller_royalties: [{ reseller_type: 'AWS' }],
      update_commits: [{ id: agreement.first.id, name: 'Renamed', priority: 3 }],
      update_contract_name: 'Named',
      remove_overrides: [{ id: override.id }],
    });
    expect(edit).not.toHaveProperty('add_commits');
    expect((await agreement.edit({ update_contract_name: 'x', uniqueness_key })).body).toMatchObject({
      conflicting_id: id,
    });
    await agreement.edited({ update_contract_name: null, update_net_payment_terms_days: null });
    expect(await agreement.get()).not.toHaveProperty('name');
  });

  it('changes nothing when any part is refused', async () => {
    const agreement = await agreed();
    await agreement.refused({}, /changes nothing/);
    await agreement.refused({ add_commits: [] }, /changes nothing/);
    await agreement.refused(
      { update_contract_name: 'No', remove_overrides: [{ id: NOBODY }] },
      /remove_overrides\[0\]\.id: .* is not on this contract/,
      404,
    );
    await agreement.refused(
      { update_contract_name: 'No', update_commits: [{ commit_id: NOBODY }] },
      /update_commits\[0\]\.commit_id/,
      404,
    );
    await agreement.refused(
      { update_credits: [{ credit_id: agreement.first.id, name: 'a commit is no credit' }] },
      /update_credits\[0\]\.credit_id/,
      404,
    );
    await agreement.refused(
      {
        update_commits: [
          { commit_id: agreement.first.id, access_schedule: { remove_schedule_items: [{ id: agreement.first.id }] } },
        ],
      },
      /is not in this schedule/,
      404,
    );
    expect(await agreement.get()).not.toHaveProperty('name');
    expect(await agreement.history()).toEqual([]);
  });

  it('of a recurring commit reaches only children that have not started', async () => {
    const agreement = await agreed(
      {},
      {
        commits: [],
        recurring_commits: [
          {
            product_id: fixed,
            name: 'Monthly',
            access_amount: { unit_price: 100, quantity: 1, credit_type_id: USD },
            invoice_amount: { unit_price: 80, quantity: 1, credit_type_id: USD },
            priority: 1,
            starting_at: at(2026, 2),
            commit_duration: { value: 1 },
          },
        ],
      },
    );
    const amounts = async () =>
      (await agreement.get()).commits.map(
        (one: { access_schedule: { schedule_items: { starting_at: string; amount: number }[] } }) =>
          one.access_schedule.schedule_items
            .map(({ starting_at, amount }) => `${starting_at.slice(0, 7)} ${amount}`)
            .join(),
      );
    const [recipe] = (await agreement.get()).recurring_commits;
    expect(await amounts()).toEqual(['2026-02 100']);
    await agreement.edited({
      update_recurring_commits: [{ recurring_commit_id: recipe.id, access_amount: { unit_price: 150 } }],
    });
    expect(await amounts()).toEqual(['2026-02 150']);
    await agreement.refused(
      { update_recurring_credits: [{ recurring_credit_id: recipe.id }] },
      /recurring_credit_id/,
      404,
    );
    for (const access_amount of [{ unit_price: -1 }, { quantity: -1 }]) {
      const update = { recurring_commit_id: recipe.id, access_amount };
      await agreement.refused({ update_recurring_commits: [update] }, /access_amount\.\w+: must not be negative/);
    }
    expect(await amounts()).toEqual(['2026-02 150']);
    await agreement.edited({
      update_recurring_commits: [{ recurring_commit_id: recipe.id, ending_before: at(2026, 3) }],
    });
    expect((await agreement.get()).recurring_commits[0]).toMatchObject({
      ending_before: at(2026, 3),
      access_amount: { unit_price: 150 },
    });
    await agreement.edited({ update_recurring_commits: [{ recurring_commit_id: recipe.id, ending_before: null }] });
    expect((await agreement.get()).recurring_commits[0]).not.toHaveProperty('ending_before');
  });

  it('bills what it adds to a grant in euros in euros', async () => {
    const EUR = (await takt.client.v1.pricingUnits.list()).data.find(({ name }) => name === 'EUR')?.id ?? '';
    const { id: rate_card_id } = (
      await takt.client.v1.contracts.rateCards.create({ name: unique('card'), fiat_credit_type_id: EUR })
    ).data;
    const starting_at = at(2026, 2);
    const agreement = await agreed(
      { access_schedule: { ...access(10).access_schedule, credit_type_id: EUR } },
      {
        rate_card_id,
        recurring_commits: [
          {
            product_id: fixed,
            access_amount: { unit_price: 5, quantity: 1, credit_type_id: EUR },
            priority: 1,
            starting_at,
            commit_duration: { value: 1 },
          },
        ],
      },
    );
    const [recipe] = (await agreement.get()).recurring_commits;
    await agreement.edited({
      update_commits: [
        {
          commit_id: agreement.first.id,
          invoice_schedule: { add_schedule_items: [{ amount: 8, timestamp: starting_at }] },
        },
      ],
      update_recurring_commits: [{ recurring_commit_id: recipe.id, invoice_amount: { unit_price: 4, quantity: 1 } }],
    });
    const invoices = await billing.invoices(agreement.customer_id, { type: 'SCHEDULED' });
    expect(invoices).toMatchObject([{ credit_type: { name: 'EUR' }, total: 12 }]);
  });

  it('leaves what a recurring credit grants its own: a correction, a name, fields; the rest follows the grant', async () => {
    await takt.raw('POST', '/v1/customFields/addKey', {
      entity: 'contract_credit',
      key: 'tier',
      enforce_uniqueness: false,
    });
    const now = await takt.clock.now();
    const agreement = await agreed(
      {},
      {
        recurring_credits: [
          {
            product_id: fixed,
            name: 'Monthly',
            access_amount: { unit_price: 100, quantity: 1, credit_type_id: USD },
            priority: 1,
            starting_at: at(2026, 1),
            commit_duration: { value: 1 },
          },
        ],
      },
    );
    type Credit = {
      id: string;
      name: string;
      custom_fields: object;
      access_schedule: { schedule_items: [{ id: string; amount: number; starting_at: string }] };
    };
    const credits = async (query: object = {}): Promise<readonly Credit[]> => (await agreement.get(query)).credits;
    const shown = async (query: object = {}) =>
      (await credits(query)).map(
        ({
          name,
          access_schedule: {
            schedule_items: [item],
          },
        }) => `${name} ${item.amount}`,
      );
    const [recipe] = (await agreement.get()).recurring_credits;
    const next = (await credits()).at(-1);
    const segment_id = next?.access_schedule.schedule_items[0].id;
    const { customer_id, contract_id } = agreement;
    const entry = { customer_id, contract_id, id: next?.id, segment_id, amount: 7, reason: 'gift' };
    expect((await takt.raw('POST', '/v1/contracts/addManualBalanceLedgerEntry', entry)).status).toBe(200);
    await agreement.edited({
      update_recurring_credits: [{ recurring_credit_id: recipe.id, access_amount: { unit_price: 150 } }],
    });
    expect(await shown()).toEqual(['Monthly 100', 'Monthly 150']);
    await agreement.edited({ update_credits: [{ credit_id: next?.id, name: 'Special' }] });
    await agreement.edited({
      update_recurring_credits: [{ recurring_credit_id: recipe.id, access_amount: { unit_price: 170 } }],
    });
    expect(await shown()).toEqual(['Monthly 100', 'Special 170']);
    await takt.raw('POST', '/v1/customFields/setValues', {
      entity: 'contract_credit',
      entity_id: next?.id,
      custom_fields: { tier: 'gold' },
    });
    expect((await credits()).at(-1)).toMatchObject({ name: 'Special', custom_fields: { tier: 'gold' } });
    await agreement.edited({
      update_recurring_credits: [{ recurring_credit_id: recipe.id, ending_before: at(2026, 2) }],
    });
    expect(await shown()).toEqual(['Monthly 100']);
    await agreement.edited({ update_recurring_credits: [{ recurring_credit_id: recipe.id, ending_before: null }] });
    await takt.clock.set(at(2026, 1, 2));
    await agreement.edited({ update_credits: [{ credit_id: (await credits())[0]?.id, name: 'Later' }] });
    expect(await shown({ as_of_date: now, include_ledgers: false })).toEqual(['Monthly 100', 'Special 170']);
    expect(await shown()).toEqual(['Later 100', 'Special 170']);
  });
});

describe('guards', () => {
  /** One finalized invoice drew the commit, another billed it; a third is void. */
  async function settled() {
    const agreement = await agreed(billed(100_000), { ending_before: END });
    return agreement;
  }

  it('an item on a finalized invoice stays; once the invoice is void it can be changed but not removed', async () => {
    const agreement = await settled();
    const [item] = agreement.first.invoice_schedule.schedule_items;
    const update = {
      update_commits: [
        { commit_id: agreement.first.id, invoice_schedule: { update_schedule_items: [{ id: item.id, amount: 1 }] } },
      ],
    };
    const remove = {
      update_commits: [
        { commit_id: agreement.first.id, invoice_schedule: { remove_schedule_items: [{ id: item.id }] } },
      ],
    };
    await agreement.refused(update, /is on a finalized invoice/);
    await agreement.refused(remove, /is on a finalized invoice/);
    await agreement.refused({ archive_commits: [{ id: agreement.first.id }] }, /billed by a finalized invoice/);
    await takt.client.v1.invoices.void({ id: item.invoice_id });
    await agreement.refused(remove, /voided invoice/);
    await agreement.edited(update);
    await agreement.edited({ archive_commits: [{ id: agreement.first.id }] });
    expect((await agreement.get()).commits).toEqual([]);
    await agreement.refused({ archive_commits: [{ id: agreement.first.id }] }, /is archived already/);
  });

  it('a scheduled charge cannot be archived while a finalized invoice bills it', async () => {
    const schedule = (timestamp: string) => ({ schedule_items: [{ timestamp, amount: 9 }] });
    const agreement = await agreed(
      {},
      {
        scheduled_charges: [
          { product_id: fixed, name: 'Billed', schedule: schedule(at(2026, 1)) },
          { product_id: fixed, name: 'Ahead', schedule: schedule(at(2026, 9)) },
        ],
      },
    );
    const charges: readonly { id: string; name: string }[] = (await agreement.get()).scheduled_charges;
    const [done, ahead] = ['Billed', 'Ahead'].map((name) => charges.find((one) => one.name === name)?.id);
    await agreement.refused({ archive_scheduled_charges: [{ id: done }] }, /billed by a finalized invoice/);
    await agreement.edited({ archive_scheduled_charges: [{ id: ahead }] });
    expect((await agreement.get()).scheduled_charges.map(({ id }: { id: string }) => id)).toEqual([done]);
    await agreement.refused({ archive_scheduled_charges: [{ id: ahead }] }, /archived already/);
    await agreement.refused({ update_scheduled_charges: [{ scheduled_charge_id: ahead }] }, /is archived/);
  });

  it('commits of a contract are guarded where they are edited on their own', async () => {
    const agreement = await settled();
    const { customer_id } = agreement;
    const [item] = agreement.first.invoice_schedule.schedule_items;
    const answer = await takt.raw('POST', '/v2/contracts/commits/edit', {
      customer_id,
      commit_id: agreement.first.id,
      invoice_schedule: { remove_schedule_items: [{ id: item.id }] },
    });
    expect(answer.status).toBe(400);
    const archived = await takt.raw('POST', '/v2/contracts/commits/archive', {
      customer_id,
      commit_id: agreement.first.id,
    });
    expect(archived.status).toBe(400);
    await takt.raw('POST', '/v2/contracts/commits/edit', {
      customer_id,
      commit_id: agreement.first.id,
      description: 'Hand-edited',
    });
    expect((await agreement.get()).commits[0].description).toBe('Hand-edited');
    expect(await agreement.history()).toMatchObject([
      { update_commits: [{ id: agreement.first.id, description: 'Hand-edited' }] },
    ]);
  });
});

describe('time', () => {
  it('a segment that a finalized invoice drew stays; the contract as of a date is the fold of the edits up to it', async () => {
    const agreement = await agreed();
    const segment = agreement.first.access_schedule.schedule_items[0];
    await billing.use(agreement.customer_id, reads.event(10, at(2026, 1)));
    const created = await takt.clock.now();
    await takt.clock.set(at(2026, 1, 20));
    await agreement.edited({
      update_contract_name: 'Second',
      update_commits: [{ commit_id: agreement.first.id, name: 'Second' }],
    });
    await takt.clock.set(at(2026, 2, 3));
    const swap = {
      update_commits: [
        {
          commit_id: agreement.first.id,
          access_schedule: {
            add_schedule_items: [{ amount: 1, starting_at: at(2026, 3), ending_before: at(2026, 4) }],
            remove_schedule_items: [{ id: segment.id }],
          },
        },
      ],
    };
    await agreement.refused(swap, /was drawn by a finalized invoice/);
    await agreement.refused({ archive_commits: [{ id: agreement.first.id }] }, /was drawn by a finalized invoice/);
    await agreement.edited({ update_contract_name: 'Third' });

    const asOf = async (date: string) => agreement.get({ as_of_date: date, include_ledgers: false });
    expect(await asOf(created)).not.toHaveProperty('name');
    expect((await asOf(created)).commits[0].name).toBe('Commit');
    expect(await asOf(at(2026, 1, 20))).toMatchObject({ name: 'Second', commits: [{ name: 'Second' }] });
    expect(await asOf(at(2026, 2, 2))).toMatchObject({ name: 'Second' });
    expect(await asOf(at(2026, 2, 3))).toMatchObject({ name: 'Third' });
    const before = await takt.raw('POST', '/v2/contracts/get', {
      customer_id: agreement.customer_id,
      contract_id: agreement.contract_id,
      as_of_date: at(2025, 12),
    });
    expect(before.status).toBe(404);
    expect(
      (await agreement.history()).map(({ update_contract_name: name }: { update_contract_name: string }) => name),
    ).toEqual(['Second', 'Third']);
    const v1 = await takt.raw('POST', '/v1/contracts/get', {
      customer_id: agreement.customer_id,
      contract_id: agreement.contract_id,
    });
    expect(v1.body.data.initial).not.toHaveProperty('name');
    expect(v1.body.data).toMatchObject({
      initial: { commits: [{ name: 'Commit' }] },
      current: { name: 'Third', commits: [{ name: 'Second' }] },
    });
    const draft = await billing.usageInvoice(agreement.customer_id, at(2026, 1));
    expect(linesOf(draft)).toEqual(['Reads 10 × 1 = 10 (covered)', 'Second applied -10', 'Writes 0 × 1 = 0']);
  });
});
