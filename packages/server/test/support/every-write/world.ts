import { at, Billing, type Meter, USD } from '../billing.ts';
import { type Inbox, openInbox } from '../inbox.ts';
import { StripeDouble } from '../stripe.ts';
import { startTakt, type Takt } from '../takt.ts';

/** Takt with one of most things that operations change, and Stripe and a receiver of webhooks beside it. */
export interface World {
  readonly takt: Takt;
  readonly billing: Billing;
  readonly stripe: StripeDouble;
  readonly inbox: Inbox;
  /** Grouped by `region`. */
  readonly meter: Meter;
  readonly fixed: string;
  readonly card: string;
  readonly customer: string;
  readonly contract: string;
  readonly commit: string;
  readonly credit: string;
  readonly creditSegment: string;
  /** A final one. */
  readonly invoice: string;
  readonly alert: string;
  /** The connection to Stripe. */
  readonly method: string;
  close(): Promise<void>;
}

/** Posts what must succeed, and answers its data, or where there is none the whole answer. */
export async function made(takt: Takt, path: string, body: object) {
  const answer = await takt.raw('POST', path, body);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body?.data ?? answer.body;
}

export const access = (amount: number) => ({
  schedule_items: [{ amount, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
});

export async function openWorld(): Promise<World> {
  const [stripe, inbox] = await Promise.all([StripeDouble.open(), openInbox()]);
  const takt = await startTakt({ env: { TAKT_STRIPE_API_BASE: stripe.url } });
  const billing = new Billing(takt);
  await made(takt, '/sandbox/webhooks', { url: inbox.url('/hooks') });
  await made(takt, '/v1/client/billing-config/stripe', { stripe_api_key: 'sk_test' });
  const [{ delivery_method_id: method }] = await made(takt, '/v1/listConfiguredBillingProviders', {});
  const meter = await billing.meter({ groups: ['region'] });
  const fixed = await billing.fixedProduct();
  const card = await billing.card([meter, 100]);
  const customer = await billing.customer();
  const contract = await billing.contract({
    customer_id: customer,
    rate_card_id: card,
    starting_at: at(2026, 1),
    scheduled_charges: [
      { product_id: fixed, schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 5, quantity: 1 }] } },
    ],
  });
  const own = { customer_id: customer, product_id: fixed, priority: 1, access_schedule: access(50) };
  const { id: credit } = await made(takt, '/v1/contracts/customerCredits/create', own);
  const [listed] = await made(takt, '/v1/contracts/customerCredits/list', { customer_id: customer });
  const { id: commit } = await made(takt, '/v1/contracts/customerCommits/create', { ...own, type: 'PREPAID' });
  const { id: alert } = await made(takt, '/v1/alerts/create', {
    name: 'high',
    alert_type: 'spend_threshold_reached',
    threshold: 5_000,
    customer_id: customer,
    credit_type_id: USD,
  });
  const { id: invoice } = await billing.invoice(customer, { status: 'FINALIZED' });
  return {
    takt,
    billing,
    stripe,
    inbox,
    meter,
    fixed,
    card,
    customer,
    contract,
    commit,
    credit,
    creditSegment: listed.access_schedule.schedule_items[0].id,
    invoice,
    alert,
    method,
    close: async () => {
      await takt.stop();
      await Promise.all([stripe.close(), inbox.close()]);
    },
  };
}
