import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, later, type Meter } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Embeddable dashboards (integrations 7), opened as a browser opens them: with the link alone. */

let takt: Takt;
let billing: Billing;
let meter: Meter;
let card: string;
let fixed: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 9) });
  billing = new Billing(takt);
  meter = await billing.meter({ name: 'Tokens <fast>', groups: ['tenant_id'] });
  card = await billing.card([meter, 100]);
  fixed = await billing.fixedProduct('Credit');
});
afterAll(async () => {
  await takt.stop();
});

const link = async (customer_id: string, dashboard: string, more: object = {}): Promise<string> => {
  const { status, body } = await takt.raw('POST', '/v1/dashboards/getEmbeddableUrl', {
    customer_id,
    dashboard,
    ...more,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data.url;
};
const open = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
/** What a reader sees, one space between any two words. */
const seen = (page: string): string =>
  page
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const option = (key: string, value: string) => ({ dashboard_options: [{ key, value }] });

describe('the worked balances of integrations 7', () => {
  let customer: string;
  let contract: string;

  beforeAll(async () => {
    customer = await billing.customer();
    const schedule = (amount: number, from: string) => ({
      access_schedule: { schedule_items: [{ amount, starting_at: from, ending_before: at(2027, 9) }] },
    });
    contract = await billing.contract({
      customer_id: customer,
      starting_at: at(2026, 9),
      rate_card_id: card,
      commits: [
        { type: 'PREPAID', product_id: fixed, name: 'Prepaid year', priority: 100, ...schedule(10_000, at(2026, 9)) },
      ],
      credits: [{ product_id: fixed, name: 'Autumn credit', priority: 1, ...schedule(500, at(2026, 10)) }],
    });
    const use = (n: number, day: string, tenant: string) =>
      billing.use(customer, meter.event(n, day, { tenant_id: tenant }));
    await takt.clock.set(at(2026, 9, 20));
    await use(65, at(2026, 9, 10), '48ecb18f358f');
    await takt.clock.set(at(2026, 10, 20));
    await use(20, at(2026, 10, 19), 'e358f3ce242d');
  });

  it('shows commits and credits with what drafts draw taken off', async () => {
    const page = seen((await open(await link(customer, 'commits_and_credits'))).text);
    // 10,000 − 6,500 − 1,500 and 500 − 500, in cents.
    expect(page).toContain('Prepaid year Prepaid commit active $20.00 remaining $100.00 granted, $80.00 used');
    expect(page).toContain('Autumn credit Credit active $0.00 remaining $5.00 granted, $5.00 used');
    expect(page).toMatch(/Granted \$100\.00 .* Used .* -\$65\.00 .* Used draft .* -\$15\.00/);
    const credits = seen((await open(await link(customer, 'credits', option('hide_grant_name', 'true')))).text);
    expect(credits).not.toContain('Prepaid');
    expect(credits).not.toContain('Autumn');
  });

  it('shows the invoices of the last 90 days, newest first, each with its lines and its PDF', async () => {
    const { text } = await open(await link(customer, 'invoices'));
    const page = seen(text);
    expect(page).toMatch(
      /Oct 1, 2026 – Oct 31, 2026 Usage DRAFT \$0\.00 .* Sep 1, 2026 – Sep 30, 2026 Usage FINALIZED \$0\.00/,
    );
    expect(page).toMatch(/Tokens &lt;fast&gt; .* 65 \$1\.00 \$65\.00/);
    expect(page).toContain('-$65.00');
    const pdf = /href="([^"]+pdf[^"]+)"/.exec(text)?.[1] ?? '';
    const paper = await fetch(takt.baseURL + pdf.replaceAll('&amp;', '&'));
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it.each([
    ['invoice_status_filter', 'FINALIZED', /FINALIZED/, /DRAFT/],
    ['invoice_status_filter', 'VOID', /no invoice/, /FINALIZED/],
    ['invoice_type', 'SCHEDULED', /no invoice/, /Usage/],
    ['billable_status_filter', 'UNBILLABLE', /no invoice/, /Usage/],
  ])('leaves out what %s=%s leaves out', async (key, value, shown, hidden) => {
    const page = seen((await open(await link(customer, 'invoices', option(key, value)))).text);
    expect(page).toMatch(shown);
    expect(page).not.toMatch(hidden);
  });

  it('draws usage by day and group, under the names that were given', async () => {
    const url = await link(customer, 'usage', {
      color_overrides: [{ name: 'UsageLine_0', value: '#abcdef' }],
      bm_group_key_overrides: [
        { group_key_name: 'tenant_id', display_name: 'Org ID', value_display_names: { '48ecb18f358f': 'Cluster EU' } },
      ],
    });
    const { text } = await open(url);
    expect(text).toContain('--UsageLine_0:#abcdef');
    expect(text.match(/<rect/g)).toHaveLength(1);
    expect(seen(text)).toMatch(/Org ID Usage .*e358f3ce242d 20/);
    const longer = await open(`${url}&days=60`);
    expect(longer.text.match(/<rect/g)).toHaveLength(2);
    expect(seen(longer.text)).toMatch(/ 85 /);
    expect(seen(longer.text)).toContain('Cluster EU 65');
  });

  it('filters by a contract of the customer, and by no other', async () => {
    expect((await open(await link(customer, 'invoices', option('contract_id', contract)))).status).toBe(200);
    const { status } = await takt.raw('POST', '/v1/dashboards/getEmbeddableUrl', {
      customer_id: customer,
      dashboard: 'invoices',
      ...option('contract_id', randomUUID()),
    });
    expect(status).toBe(400);
  });
});

describe('a link', () => {
  it('opens in any frame, without cookies, scripts or tokens', async () => {
    const { headers, text } = await open(await link(await billing.customer(), 'invoices'));
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('set-cookie')).toBeNull();
    expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
    expect(text).not.toContain(takt.token);
    expect(text).not.toContain('<script');
  });

  it('is refused when it was changed, and when a day has passed by the platform clock', async () => {
    const url = await link(await billing.customer(), 'usage');
    const middle = url.length - 40;
    const changed = url.slice(0, middle) + (url[middle] === 'A' ? 'B' : 'A') + url.slice(middle + 1);
    expect((await open(changed)).status).toBe(401);
    expect((await open(url.replace(/token=.*/, 'token='))).status).toBe(401);
    const now = await takt.clock.now();
    await takt.clock.set(new Date(Date.parse(later(now, { days: 1 })) - 1).toISOString());
    expect((await open(url)).status).toBe(200);
    await takt.clock.set(later(now, { days: 1 }));
    expect((await open(url)).status).toBe(403);
  });

  it.each([
    ['an unknown option', { dashboard_options: [{ key: 'sparkle', value: 'true' }] }, 'sparkle'],
    ['a value outside its set', option('invoice_status_filter', 'PAID'), 'PAID'],
    ['a colour that is none', { color_overrides: [{ name: 'White', value: 'white' }] }, 'color_overrides[0].value'],
    [
      'a name that is no text',
      { bm_group_key_overrides: [{ group_key_name: 'k', value_display_names: { v: 1 } }] },
      'v',
    ],
  ])('is not made with %s', async (_what, more, named) => {
    const { status, body } = await takt.raw('POST', '/v1/dashboards/getEmbeddableUrl', {
      customer_id: await billing.customer(),
      dashboard: 'invoices',
      ...more,
    });
    expect(status).toBe(400);
    expect(body.message).toContain(named);
  });

  it('is made for archived customers, not for unknown ones, and shows no hierarchy', async () => {
    const [parent, child] = [await billing.customer(), await billing.customer()];
    await takt.client.v1.customers.archive({ id: child });
    expect((await open(await link(child, 'invoices'))).status).toBe(200);
    const unknown = { customer_id: randomUUID(), dashboard: 'usage' };
    expect((await takt.raw('POST', '/v1/dashboards/getEmbeddableUrl', unknown)).status).toBe(404);
    await billing.contract({
      customer_id: parent,
      starting_at: at(2026, 9),
      hierarchy_configuration: { parent_behavior: { invoice_consolidation_type: 'NONE' } },
    });
    const refused = { customer_id: parent, dashboard: 'invoices' };
    expect((await takt.raw('POST', '/v1/dashboards/getEmbeddableUrl', refused)).status).toBe(400);
    expect((await open(await link(parent, 'usage'))).status).toBe(200);
  });
});
