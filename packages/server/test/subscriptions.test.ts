import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, later, type Meter, USD, unique } from './support/billing.ts';
import { expectRefusal } from './support/expectations.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Subscriptions, seats and what is granted by seat (subscriptions 1, 3 to 5), over HTTP. The clock begins on 1 June 2025. */

let takt: Takt;
let billing: Billing;
let fixed: string;
let product: string;
let meter: Meter;
let card: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2025, 6) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
  product = (await takt.client.v1.contracts.products.create({ name: 'Seat', type: 'SUBSCRIPTION' })).data.id;
  meter = await billing.meter({
    name: 'Work',
    groups: ['user'],
    product: { presentation_group_key: ['user'] },
  });
  card = await billing.card([meter, 1]);
  await billing.rate(card, product, { price: 1_000, billing_frequency: 'MONTHLY' });
  await billing.rate(card, product, { price: 10_000, billing_frequency: 'ANNUAL' });
});
afterAll(async () => {
  await takt.stop();
});

const post = (path: string, body: object) => takt.raw('POST', path, body);

const subscription = (more: object = {}) => ({
  subscription_rate: { billing_frequency: 'MONTHLY', product_id: product },
  collection_schedule: 'ADVANCE',
  proration: { is_prorated: true, invoice_behavior: 'BILL_IMMEDIATELY' },
  ...('seat_config' in more ? { quantity_management_mode: 'SEAT_BASED' } : { initial_quantity: 5 }),
  ...more,
});
const seats = (ids: readonly string[], unassigned = 0) =>
  subscription({
    temporary_id: 'seats',
    seat_config: { seat_group_key: 'user', initial_seat_ids: ids, initial_unassigned_seats: unassigned },
  });
const grant = (allocation: 'POOLED' | 'INDIVIDUAL', unit_price: number, more: object = {}) => ({
  product_id: fixed,
  name: 'Per seat',
  access_amount: { unit_price, credit_type_id: USD },
  priority: 1,
  starting_at: at(2025, 6),
  commit_duration: { value: 1, unit: 'PERIODS' },
  applicable_product_ids: [meter.productId],
  subscription_config: {
    subscription_id: 'seats',
    allocation,
    apply_seat_increase_config: { is_prorated: true },
  },
  ...more,
});

async function agreed(terms: Readonly<Record<string, unknown>>) {
  const customer_id = await billing.customer();
  const created = await post('/v1/contracts/create', {
    customer_id,
    rate_card_id: card,
    starting_at: at(2025, 6),
    ...terms,
  });
  if (created.status !== 200) throw new Error(created.body.message);
  const contract_id: string = created.body.data.id;
  const ids = { customer_id, contract_id };
  const get = async () =>
    (await post('/v2/contracts/get', { ...ids, include_balance: true, include_ledgers: true })).body.data;
  const subscription_id: string = created.body.data.contract.subscriptions[0]?.id;
  const update = (change: object) =>
    post('/v2/contracts/edit', { ...ids, update_subscriptions: [{ subscription_id, ...change }] });
  const updated = async (change: object) => {
    const { status, body } = await update(change);
    if (status !== 200) throw new Error(body.message);
  };
  const refused = async (change: object, message: RegExp) => expectRefusal(await update(change), message);
  return { ...ids, ids, subscription_id, get, updated, refused };
}

const schedule = async (agreement: {
  get: () => Promise<{
    subscriptions: readonly [{ quantity_schedule: readonly { starting_at: string; quantity: number }[] }];
  }>;
}) =>
  (await agreement.get()).subscriptions[0].quantity_schedule.map(
    ({ starting_at, quantity }) => `${starting_at.slice(0, 10)} ${quantity}`,
  );

describe('a subscription on a contract', () => {
  it('reads with its settings, resolved', async () => {
    const agreement = await agreed({ subscriptions: [subscription({ name: 'Pro' })] });
    expect((await agreement.get()).subscriptions).toEqual([
      {
        id: agreement.subscription_id,
        subscription_rate: { billing_frequency: 'MONTHLY', product: { id: product, name: 'Seat' } },
        name: 'Pro',
        collection_schedule: 'ADVANCE',
        proration: { is_prorated: true, invoice_behavior: 'BILL_IMMEDIATELY' },
        quantity_management_mode: 'QUANTITY_ONLY',
        quantity_schedule: [{ quantity: 5, starting_at: at(2025, 6) }],
        billing_periods: {
          current: { starting_at: at(2025, 6), ending_before: at(2025, 7) },
          next: { starting_at: at(2025, 7), ending_before: at(2025, 8) },
        },
        starting_at: at(2025, 6),
        fiat_credit_type_id: USD,
        billing_cycle_config: { anchor_date: at(2025, 6), invoice_placement: 'ON_USAGE_INVOICE' },
        custom_fields: {},
      },
    ]);
  });

  it('must make sense', async () => {
    const refused = async (sub: object, message: RegExp, more: object = {}) =>
      expect(agreed({ subscriptions: [sub], ...more })).rejects.toThrow(message);
    await refused(
      subscription({ collection_schedule: 'ARREARS' }),
      /BILL_IMMEDIATELY needs collection_schedule ADVANCE/,
    );
    await refused(
      subscription({ subscription_rate: { billing_frequency: 'WEEKLY', product_id: product } }),
      /no WEEKLY rate for product/,
    );
    await refused(
      subscription({ subscription_rate: { billing_frequency: 'MONTHLY', product_id: fixed } }),
      /SUBSCRIPTION/,
    );
    await refused(subscription({ initial_quantity: -1 }), /initial_quantity/);
    await refused(subscription({ initial_quantity: undefined }), /initial_quantity: is required/);
    await refused(subscription({ quantity_management_mode: 'SEAT_BASED', initial_quantity: undefined }), /seat_config/);
    await refused(seats(['a', 'a']), /must not name a seat twice/);
    await refused(subscription({ starting_at: at(2025, 5) }), /within the contract/);
    await refused(subscription({ ending_before: at(2025, 9) }), /end of the contract/, { ending_before: at(2025, 8) });
    await refused(subscription({ billing_cycle_config: { anchor_date: at(2025, 7) } }), /anchor_date/);
    await refused(seats(['a']), /must not specify a quantity/, {
      recurring_credits: [grant('POOLED', 1, { access_amount: { unit_price: 1, quantity: 2, credit_type_id: USD } })],
    });
    await refused(subscription({ temporary_id: 'seats' }), /INDIVIDUAL needs/, {
      recurring_credits: [grant('INDIVIDUAL', 1)],
    });
    await refused(seats(['a']), /DAILY/, {
      recurring_credits: [grant('POOLED', 1, { recurrence_frequency: 'DAILY' })],
    });
  });
});

describe('quantities', () => {
  it('are the fold of all updates, by date and then as sent', async () => {
    const agreement = await agreed({ subscriptions: [subscription()] });
    await agreement.updated({
      quantity_updates: [
        { starting_at: at(2025, 8), quantity: 12 },
        { starting_at: at(2025, 8), quantity_delta: -1 },
      ],
    });
    await agreement.updated({ quantity_updates: [{ starting_at: at(2025, 7), quantity_delta: 2 }] });
    expect(await schedule(agreement)).toEqual(['2025-06-01 5', '2025-07-01 7', '2025-08-01 11']);
    await agreement.refused(
      { quantity_updates: [{ starting_at: at(2025, 7, 2), quantity_delta: -8 }] },
      /become negative/,
    );
    await agreement.refused(
      { quantity_updates: [{ starting_at: at(2025, 7), quantity: 1, quantity_delta: 1 }] },
      /not both/,
    );
    await agreement.refused({ quantity_updates: [{ starting_at: at(2025, 7), quantity_delta: 0 }] }, /must not be 0/);
    await agreement.refused(
      { quantity_updates: [{ starting_at: at(2025, 5), quantity: 1 }] },
      /life of the subscription/,
    );
    await agreement.refused(
      { quantity_updates: [{ starting_at: later(at(2025, 7), { hours: 0.5 }), quantity: 1 }] },
      /full hour/,
    );
    await agreement.refused(
      { seat_updates: { add_unassigned_seats: [{ quantity: 1, starting_at: at(2025, 7) }] } },
      /QUANTITY_ONLY/,
    );
  });

  it('end with the subscription, which stays within the contract', async () => {
    const agreement = await agreed({ subscriptions: [subscription()], ending_before: at(2025, 12) });
    const end = async () => (await agreement.get()).subscriptions[0].ending_before;
    expect(await end()).toBe(at(2025, 12));
    await agreement.updated({ ending_before: at(2025, 9) });
    expect(await end()).toBe(at(2025, 9));
    await agreement.updated({
      ending_before: null,
      proration_rounding: { rounding_method: 'FLOOR', decimal_places: -2 },
    });
    expect(await end()).toBe(at(2025, 12));
    expect((await agreement.get()).subscriptions[0].proration.rounding).toEqual({
      rounding_method: 'FLOOR',
      decimal_places: -2,
    });
    await agreement.refused({ ending_before: at(2026, 1) }, /end of the contract/);
  });

  it('go on beyond the end of a contract that was extended only where that is asked for', async () => {
    const agreement = await agreed({ subscriptions: [subscription()], ending_before: at(2025, 8) });
    const extended = await post('/v1/contracts/updateEndDate', { ...agreement.ids, ending_before: at(2025, 12) });
    expect(extended.status).toBe(200);
    const added = subscription({ starting_at: at(2025, 8), name: 'Added' });
    const edited = await post('/v2/contracts/edit', { ...agreement.ids, add_subscriptions: [added] });
    expect(edited.status).toBe(200);
    const ends = async () =>
      (await agreement.get()).subscriptions.map((one: { ending_before?: string }) => one.ending_before?.slice(0, 10));
    expect(await ends()).toEqual(['2025-08-01', '2025-12-01']);
    await agreement.updated({ ending_before: at(2025, 10) });
    expect(await ends()).toEqual(['2025-10-01', '2025-12-01']);
    await agreement.updated({ ending_before: null });
    expect(await ends()).toEqual(['2025-12-01', '2025-12-01']);
    // All in one edit: the longer term, the end of one within it, and one more for it.
    const together = await post('/v2/contracts/edit', {
      ...agreement.ids,
      update_contract_end_date: at(2026, 6),
      update_subscriptions: [{ subscription_id: agreement.subscription_id, ending_before: at(2026, 3) }],
      add_subscriptions: [subscription({ starting_at: at(2026, 1) })],
    });
    expect(together.status).toBe(200);
    expect(await ends()).toEqual(['2026-03-01', '2025-12-01', '2026-06-01']);
  });

  it('that grow at one instant are charged on one invoice after the other, listed in that order', async () => {
    const agreement = await agreed({ subscriptions: [subscription()] });
    for (const quantity of [7, 8, 12])
      await agreement.updated({ quantity_updates: [{ starting_at: at(2025, 6), quantity }] });
    const invoices = await billing.invoices(agreement.customer_id, { type: 'SCHEDULED' });
    expect(invoices.map(({ line_items: [line] }) => line?.quantity)).toEqual([5, 2, 1, 4]);
  });

  it('have a history with the list price of each period', async () => {
    const agreement = await agreed({ subscriptions: [subscription()] });
    await agreement.updated({ quantity_updates: [{ starting_at: at(2025, 7), quantity: 9 }] });
    const { body } = await post('/v1/contracts/getSubscriptionQuantityHistory', {
      ...agreement.ids,
      subscription_id: agreement.subscription_id,
    });
    // The change of July is still ahead.
    expect(body.data).toEqual({
      subscription_id: agreement.subscription_id,
      fiat_credit_type_id: USD,
      history: [{ starting_at: at(2025, 6), data: [{ quantity: 5, unit_price: 1_000, total: 5_000 }] }],
    });
    const ask = async (more: object) =>
      (
        await post('/v1/contracts/getSubscriptionQuantityHistory', {
          ...agreement.ids,
          subscription_id: agreement.subscription_id,
          ...more,
        })
      ).body.code;
    expect(await ask({ customer_id: agreement.contract_id })).toBe('CustomerNotFound');
    expect(await ask({ contract_id: agreement.customer_id })).toBe('ContractNotFound');
    expect(await ask({ subscription_id: agreement.customer_id })).toBe('SubscriptionNotFound');
  });
});

describe('seats', () => {
  it('come and go by id and by number; the history shows who had one', async () => {
    const agreement = await agreed({ subscriptions: [seats(['a', 'b'], 1)] });
    expect((await agreement.get()).subscriptions[0].seat_config).toEqual({ seat_group_key: 'user' });
    expect(await schedule(agreement)).toEqual(['2025-06-01 3']);
    const day = at(2025, 7, 10);
    // The new id takes the unassigned seat; the removed one frees its own.
    await agreement.updated({
      seat_updates: {
        add_seat_ids: [{ seat_ids: ['c'], starting_at: day }],
        remove_seat_ids: [{ seat_ids: ['a', 'unknown'], starting_at: day }],
      },
    });
    await agreement.updated({ seat_updates: { add_unassigned_seats: [{ quantity: 2, starting_at: at(2025, 8) }] } });
    expect(await schedule(agreement)).toEqual(['2025-06-01 3', '2025-07-10 2', '2025-08-01 4']);
    const history = (more: object = {}) =>
      post('/v1/contracts/getSubscriptionSeatsHistory', {
        ...agreement.ids,
        subscription_id: agreement.subscription_id,
        ...more,
      });
    expect((await history()).body).toEqual({
      data: [
        { starting_at: at(2025, 6), ending_before: day, total_quantity: 3, assigned_seat_ids: ['a', 'b'] },
        { starting_at: day, ending_before: at(2025, 8), total_quantity: 2, assigned_seat_ids: ['b', 'c'] },
        { starting_at: at(2025, 8), ending_before: null, total_quantity: 4, assigned_seat_ids: ['b', 'c'] },
      ],
      next_page: null,
    });
    const first = (await history({ limit: 2 })).body;
    expect(first.data).toHaveLength(2);
    expect((await history({ limit: 2, cursor: first.next_page })).body).toMatchObject({
      data: [{ starting_at: at(2025, 8) }],
      next_page: null,
    });
    expect((await history({ covering_date: at(2025, 7, 20) })).body.data).toMatchObject([{ starting_at: day }]);
    expect((await history({ covering_date: at(2025, 5) })).body.data).toEqual([]);
    expect((await history({ covering_date: day, starting_at: day })).body.code).toBe('InvalidArgument');
    expect((await history({ limit: 11 })).body.code).toBe('InvalidArgument');
    expect((await history({ limit: 1.5 })).body.code).toBe('InvalidArgument');
    expect((await history({ covering_date: 'yesterday' })).body.code).toBe('InvalidArgument');
    await agreement.refused({ quantity_updates: [{ starting_at: day, quantity: 1 }] }, /SEAT_BASED/);
  });

  it('replace a plain quantity', async () => {
    const agreement = await agreed({ subscriptions: [subscription()] });
    const change = {
      quantity_management_mode_update: {
        quantity_management_mode: 'SEAT_BASED',
        seat_config: { seat_group_key: 'user' },
      },
    };
    // What is scheduled stays too.
    const quantity_updates = [
      { starting_at: at(2025, 7), quantity: 8 },
      { starting_at: at(2025, 8), quantity_delta: -2 },
    ];
    await agreement.updated({ quantity_updates });
    await agreement.updated(change);
    expect((await agreement.get()).subscriptions[0].quantity_management_mode).toBe('SEAT_BASED');
    expect(await schedule(agreement)).toEqual(['2025-06-01 5', '2025-07-01 8', '2025-08-01 6']);
    await agreement.refused(change, /SEAT_BASED already/);
    await agreement.updated({ seat_updates: { add_seat_ids: [{ seat_ids: ['a'], starting_at: at(2025, 6) }] } });
    expect(await schedule(agreement)).toEqual(['2025-06-01 5', '2025-07-01 8', '2025-08-01 6']);
  });
});

describe('grants by seat', () => {
  it('POOLED: one credit of the unit price times the seats', async () => {
    const agreement = await agreed({
      subscriptions: [seats(['a', 'b'], 2)],
      recurring_credits: [grant('POOLED', 100)],
    });
    const contract = await agreement.get();
    expect(contract.recurring_credits[0].subscription_config).toEqual({
      subscription_id: agreement.subscription_id,
      allocation: 'POOLED',
      apply_seat_increase_config: { is_prorated: true },
    });
    expect(contract.credits).toMatchObject([
      {
        balance: 400,
        recurring_credit_id: contract.recurring_credits[0].id,
        subscription_config: { subscription_id: agreement.subscription_id, allocation: 'POOLED' },
      },
      { balance: 0, access_schedule: { schedule_items: [{ amount: 400, starting_at: at(2025, 7) }] } },
    ]);
  });

  it('INDIVIDUAL: each assigned seat has its own, drawn by its usage alone', async () => {
    const agreement = await agreed({
      subscriptions: [seats(['a', 'b'], 1)],
      recurring_credits: [grant('INDIVIDUAL', 1_000)],
    });
    const use = (user: string, n: number) => meter.event(n, at(2025, 6), { user });
    await billing.use(agreement.customer_id, use('a', 1_200), use('b', 300), use('x', 100));
    expect((await billing.usageInvoice(agreement.customer_id, at(2025, 6))).total).toBe(300 + 3 * 1_000);
    const list = (more: object = {}) => post('/v1/contracts/seatBalances/list', { ...agreement.ids, ...more });
    const balances = (balance: number, starting_balance = 1_000) => [
      { credit_type_id: USD, balance, starting_balance },
    ];
    expect((await list()).body).toEqual({
      data: [
        { seat_id: 'a', balances: balances(0) },
        { seat_id: 'b', balances: balances(700) },
      ],
      pagination: { seats_included: 2, seats_available_for_next_page: 0, next_page: null },
    });
    const first = (await list({ limit: 1, include_credits_and_commits: true, include_ledgers: true })).body;
    expect(first.data).toMatchObject([
      {
        seat_id: 'a',
        commits: [],
        credits: [
          {
            balance: 0,
            credit_type_id: USD,
            start_date: at(2025, 6),
            end_date: at(2025, 7),
            ledger_entries: [
              { type: 'CREDIT_SEGMENT_START', amount: 1_000 },
              { type: 'CREDIT_AUTOMATED_INVOICE_DEDUCTION', amount: -1_000 },
            ],
          },
        ],
      },
    ]);
    expect(first.pagination).toMatchObject({ seats_included: 1, seats_available_for_next_page: 1 });
    const rest = await list({
      limit: 1,
      include_credits_and_commits: true,
      include_ledgers: true,
      cursor: first.pagination.next_page,
    });
    expect(rest.body.data).toMatchObject([{ seat_id: 'b' }]);
    expect((await list({ seat_ids: ['b'] })).body.data).toMatchObject([{ seat_id: 'b' }]);
    expect((await list({ seat_ids: ['b', 'x'] })).status).toBe(400);
    expect((await list({ seat_ids: ['b', 'x'], skip_missing_seat_ids: true })).body.data).toHaveLength(1);
    expect((await list({ covering_date: at(2025, 6), starting_at: at(2025, 6) })).status).toBe(400);
    expect((await list({ subscription_ids: [agreement.customer_id] })).status).toBe(400);
    expect((await list({ limit: 101 })).status).toBe(400);
    expect((await list({ cursor: 'x' })).body.message).toBe('cursor: is not a cursor of this query');
    expect((await list({ contract_id: agreement.customer_id })).status).toBe(404);

    const [credit] = (await agreement.get()).credits;
    const manual = (more: object) =>
      post('/v1/contracts/addManualBalanceLedgerEntry', {
        ...agreement.ids,
        id: credit.id,
        segment_id: credit.access_schedule.schedule_items[0].id,
        amount: 30,
        reason: unique('gift'),
        ...more,
      });
    expect((await manual({})).status).toBe(400);
    expect((await manual({ per_group_amounts: { a: 10, b: 10 } })).status).toBe(400);
    expect((await manual({ per_group_amounts: { a: 10, b: 20 } })).status).toBe(200);
    expect((await list()).body.data).toMatchObject([
      { seat_id: 'a', balances: [{ balance: 0 }] },
      { seat_id: 'b', balances: [{ balance: 720 }] },
    ]);
  });
});

describe('purchased seats', () => {
  it('are the in-advance subscriptions that run now', async () => {
    const agreement = await agreed({
      subscriptions: [
        subscription(),
        subscription({ collection_schedule: 'ARREARS', proration: {} }),
        subscription({ starting_at: at(2025, 9) }),
      ],
    });
    const { body } = await takt.raw('GET', `/v1/customers/${agreement.customer_id}/purchasedSeats`);
    expect(body.data).toEqual([{ charge_id: agreement.subscription_id, seat_count: 5 }]);
    expect((await takt.raw('GET', `/v1/customers/${agreement.contract_id}/purchasedSeats`)).status).toBe(404);
  });
});

describe('a renewal', () => {
  it('rolls over what each seat has left, and the seat’s balances say where it is', async () => {
    const half = grant('INDIVIDUAL', 1_000, { rollover_fraction: 0.5 });
    const agreement = await agreed({ subscriptions: [seats(['a', 'b'])], recurring_credits: [half] });
    await billing.use(agreement.customer_id, meter.event(700, at(2025, 6), { user: 'a' }));
    const renewedAt = at(2025, 6, 11);
    await takt.clock.set(renewedAt);
    const renewed = await post('/v1/contracts/create', {
      customer_id: agreement.customer_id,
      rate_card_id: card,
      starting_at: renewedAt,
      transition: { type: 'RENEWAL', from_contract_id: agreement.contract_id },
    });
    const list = async (more: object) => {
      const asked = { ...agreement.ids, include_credits_and_commits: true, include_ledgers: true, ...more };
      const { body } = await post('/v1/contracts/seatBalances/list', asked);
      return body.data.map(
        ({
          seat_id,
          balances: [total],
          credits,
        }: {
          seat_id: string;
          balances: readonly object[];
          credits: object[];
        }) => ({
          seat_id,
          ...total,
          ledger: credits.flatMap((credit) =>
            (credit as { ledger_entries: readonly { type: string; amount: number }[] }).ledger_entries.map(
              ({ type, amount }) => `${type} ${amount}`,
            ),
          ),
        }),
      );
    };
    expect(await list({ covering_date: at(2025, 6) })).toMatchObject([
      {
        seat_id: 'a',
        starting_balance: 1_000,
        balance: 0,
        ledger: ['CREDIT_SEGMENT_START 1000', 'CREDIT_AUTOMATED_INVOICE_DEDUCTION -700', 'CREDIT_ROLLOVER -300'],
      },
      {
        seat_id: 'b',
        starting_balance: 1_000,
        balance: 0,
        ledger: ['CREDIT_SEGMENT_START 1000', 'CREDIT_ROLLOVER -500', 'CREDIT_EXPIRATION -500'],
      },
    ]);
    expect(await list({ contract_id: renewed.body.data.id })).toMatchObject([
      { seat_id: 'a', starting_balance: 300, balance: 300, ledger: ['CREDIT_SEGMENT_START 300'] },
      { seat_id: 'b', starting_balance: 500, balance: 500, ledger: ['CREDIT_SEGMENT_START 500'] },
    ]);
  });
});
