import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, USD } from './support/billing.ts';
import { pdfText } from './support/pdf-text.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Invoices on paper, as pdftotext reads them (invoices 12.3). */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  const env = {
    TAKT_SELLER_NAME: 'Takt Test GmbH',
    TAKT_SELLER_DETAILS: 'Hauptstraße 1, 10115 Berlin\\nVAT DE123456789',
  };
  takt = await startTakt({ start: at(2026, 1), env });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
});

/** The text, with each stretch of spaces as one. */
const textOf = async (customerId: string, invoiceId: string): Promise<string> => {
  const answer = await takt.client.v1.customers.invoices.retrievePdf({
    customer_id: customerId,
    invoice_id: invoiceId,
  });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
  return pdfText(bytes).replaceAll(/ +/g, ' ');
};

test('a draft, then the final invoice, then the void one: header, lines, what was applied, totals', async () => {
  const tokens = await billing.meter({ name: 'Input tokens' });
  const customerId = await billing.customer('数据科技有限公司');
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 0.25]),
    starting_at: at(2026, 1),
    net_payment_terms_days: 30,
    commits: [
      {
        type: 'PREPAID',
        name: 'Prepaid',
        product_id: await billing.fixedProduct(),
        access_schedule: {
          schedule_items: [{ amount: 100_000, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
        },
      },
    ],
  });
  await billing.use(customerId, tokens.event('1234567.5', at(2026, 1)));
  const { id } = await billing.usageInvoice(customerId, at(2026, 1));

  // 400,000 × 0.25 = 100,000 cents are covered, 834,567.5 × 0.25 = 208,641.875 cents are not.
  const draft = await textOf(customerId, id);
  for (const text of [
    'Draft invoice',
    'Takt Test GmbH',
    'Hauptstraße 1, 10115 Berlin',
    'VAT DE123456789',
    '数据科技有限公司',
    customerId,
    `Invoice id ${id}`,
    'Status DRAFT',
    'Period 1 Jan 2026 – 31 Jan 2026',
    'Issued 2 Feb 2026',
    'Due 4 Mar 2026',
    'Input tokens 400,000 $0.0025 $1,000.00',
    'Prepaid applied -$1,000.00',
    'Input tokens 834,567.5 $0.0025 $2,086.42',
    'Subtotal $3,086.42',
    'Commits and credits applied -$1,000.00',
    'Total so far $2,086.42',
    'Page 1 of 1',
  ]) {
    expect(draft).toContain(text);
  }

  await takt.clock.set(at(2026, 2, 2));
  const final = await textOf(customerId, id);
  expect(final).toContain(`Number ${customerId.slice(-8).toUpperCase()}-0001`);
  expect(final).toContain('Status FINALIZED');
  expect(final).toContain('Total $2,086.42');
  expect(final).not.toMatch(/draft/i);

  await takt.raw('POST', '/v1/invoices/void', { id });
  const voided = await textOf(customerId, id);
  expect(voided).toContain('Invoice (void)');
  expect(voided).toContain('Total $2,086.42');
});

test('long invoices go over many pages, each with the head of the table and its number', async () => {
  const customerId = await billing.customer('Много строк');
  const items = Array.from({ length: 90 }, (_, i) => ({
    product_id: '',
    name: `Charge ${i + 1} مرحبا`,
    schedule: { credit_type_id: USD, schedule_items: [{ timestamp: at(2026, 2), amount: 100 * (i + 1) }] },
  }));
  const product = await billing.fixedProduct();
  await billing.contract({
    customer_id: customerId,
    starting_at: at(2026, 2),
    scheduled_charges: items.map((item) => ({ ...item, product_id: product })),
  });
  const { id, total } = await billing.invoice(customerId);
  expect(total).toBe((100 * 90 * 91) / 2);
  const text = await textOf(customerId, id);
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('Description Quantity Unit price Amount');
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  }
  for (let i = 1; i <= 90; i += 1) expect(text).toContain(`Charge ${i} `);
  expect(text).toContain('Много строк');
  expect(text).toContain('Total $4,095.00');
});

test('names in many scripts: each is there as it was written', async () => {
  const names = ['บริษัท ทดสอบ', 'საქართველო', 'Հայաստան', 'Ελλάδα'];
  const customerId = await billing.customer(names.join(' / '));
  const meter = await billing.meter();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([meter, 1]),
    starting_at: at(2026, 1),
  });
  const { id } = await billing.usageInvoice(customerId, at(2026, 1));
  const text = await textOf(customerId, id);
  for (const name of names) expect(text).toContain(name);
});

test('an unknown invoice is a 404 in JSON', async () => {
  const customerId = await billing.customer();
  const answer = await takt.raw('GET', `/v1/customers/${customerId}/invoices/${randomUUID()}/pdf`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'NotFound' } });
});
