import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FINALIZATION_STEPS } from '../src/statements/index.ts';
import { at, Billing, type Contract, later } from './support/billing.ts';
import { pdfText } from './support/pdf-text.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** The last day of each month's grace period, when its invoice is finalized. */
const issueDate = (month: number): string => at(2026, month + 1, 2);

const auditOf = async (takt: Takt, invoiceId: string): Promise<readonly string[]> => {
  const query = new URLSearchParams({ resource_type: 'invoice', resource_id: invoiceId });
  const { body } = await takt.raw('GET', `/v1/auditLogs?${query}`);
  return body.data.map((entry: { action: string }) => entry.action);
};

test('a crash at any step of a finalization leaves it undone or done, and the next start does it once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-crash-'));
  let takt = await startTakt({ dataDir, start: at(2026, 1) });
  let billing = new Billing(takt);
  const tokens = await billing.meter();
  const customerId = await billing.customer();
  const contractId = await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: at(2026, 1),
    commits: [
      {
        type: 'PREPAID',
        product_id: await billing.fixedProduct(),
        access_schedule: {
          schedule_items: [{ amount: 100_000, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
        },
      },
    ],
  });

  for (const [index, step] of FINALIZATION_STEPS.entries()) {
    const month = index + 1;
    await takt.clock.set(at(2026, month, 20));
    await billing.use(customerId, tokens.event(month, at(2026, month, 10)));
    await takt.stop();

    takt = await startTakt({ dataDir, env: { TAKT_CRASH_AT: step } });
    await expect(takt.clock.set(issueDate(month)), `crash at ${step}`).rejects.toThrow();
    await takt.kill();

    takt = await startTakt({ dataDir });
    billing = new Billing(takt);
    await takt.clock.set(later(issueDate(month), { hours: 1 }));
    const final = await billing.usageInvoice(customerId, at(2026, month));
    expect(final, `after a crash at ${step}`).toMatchObject({ status: 'FINALIZED', subtotal: month * 100, total: 0 });
    expect(await auditOf(takt, final.id), `after a crash at ${step}`).toEqual(['finalize']);
  }

  const months = FINALIZATION_STEPS.length;
  const settled = await billing.invoices(customerId, { status: 'FINALIZED' });
  expect(settled).toHaveLength(months);
  const spent = (months * (months + 1) * 100) / 2;
  const contract = await takt.client.v2.contracts.retrieve({
    customer_id: customerId,
    contract_id: contractId,
    include_balance: true,
  });
  expect(contract.data.commits[0]?.balance).toBe(100_000 - spent);
  for (const [index, { id }] of settled.entries()) {
    const pdf = await takt.client.v1.customers.invoices.retrievePdf({ customer_id: customerId, invoice_id: id });
    const number = `${customerId.slice(-8).toUpperCase()}-000${index + 1}`;
    expect(pdfText(new Uint8Array(await pdf.arrayBuffer()))).toMatch(new RegExp(`Number +${number}`));
  }
  await takt.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 240_000);

test('a crash amid the past of a contract leaves what is final, and the next start does the rest once, in order', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-crash-'));
  const now = at(2026, 1, 15);
  // More than become facts in one transaction.
  const periods = 70;
  const start = at(2026, 1 - periods);
  let takt = await startTakt({ dataDir, start: now });
  const billing = new Billing(takt);
  const tokens = await billing.meter();
  const fixed = await billing.fixedProduct();
  const card = await billing.card([tokens, 100]);
  const contractOf = (customer_id: string): Contract => ({
    customer_id,
    rate_card_id: card,
    starting_at: start,
    commits: [
      {
        type: 'PREPAID',
        product_id: fixed,
        access_schedule: { schedule_items: [{ amount: 1_000, starting_at: start, ending_before: at(2027, 1) }] },
      },
    ],
  });

  // Before any of it is final, and after the first of two transactions.
  for (const step of ['inserted', 'committed']) {
    const customerId = await new Billing(takt).customer();
    await new Billing(takt).use(customerId, tokens.event(4, at(2025, 12, 20)), tokens.event(9, at(2026, 1, 10)));
    await takt.stop();

    takt = await startTakt({ dataDir, env: { TAKT_CRASH_AT: step } });
    await expect(new Billing(takt).contract(contractOf(customerId)), `crash at ${step}`).rejects.toThrow();
    await takt.kill();

    takt = await startTakt({ dataDir });
    await takt.clock.set(later(await takt.clock.now(), { hours: 1 }));
    const final = await new Billing(takt).invoices(customerId, { status: 'FINALIZED' });
    expect(final, `after a crash at ${step}`).toHaveLength(periods);
    expect(final.map(({ start_timestamp }) => Date.parse(start_timestamp ?? ''))).toEqual(
      Array.from({ length: periods }, (_, i) => Date.parse(at(2026, 1 - periods + i))),
    );
    for (const { id } of final) expect(await auditOf(takt, id), `after a crash at ${step}`).toEqual(['finalize']);
    for (const [index, number] of [
      [0, '0001'],
      [periods - 1, `00${periods}`],
    ] as const) {
      const one = { customer_id: customerId, invoice_id: final[index]?.id ?? '' };
      const pdf = await takt.client.v1.customers.invoices.retrievePdf(one);
      const expected = `${customerId.slice(-8).toUpperCase()}-${number}`;
      expect(pdfText(new Uint8Array(await pdf.arrayBuffer()))).toMatch(new RegExp(`Number +${expected}`));
    }
    const balances = await takt.client.v1.contracts.listBalances({
      customer_id: customerId,
      include_contract_balances: true,
      include_balance: true,
    });
    expect(balances.data[0]?.balance).toBe(0);
  }
  await takt.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 240_000);
