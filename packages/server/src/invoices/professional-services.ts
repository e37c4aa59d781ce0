import type { Static } from '@sinclair/typebox';
import {
  type Contract,
  type Decimal,
  type DraftInvoice,
  dec,
  type Facts,
  firstInPlace,
  type Invoice,
  type ProfessionalService,
  type ProfessionalServiceLine,
  productAt,
  type SettledInvoice,
  sum,
  type Terms,
} from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest, notFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import { USD } from '../pricing/index.ts';
import type { Agenda, Statements } from '../statements/index.ts';
import type { AuditTrail } from './ports.ts';
import type { ProServiceInvoiceLineItem, scheduleProServicesInvoice } from './schemas.ts';
import type { InvoiceStore } from './store.ts';

type Request = Static<NonNullable<(typeof scheduleProServicesInvoice)['body']>>;
type RequestedLine = Static<typeof ProServiceInvoiceLineItem>;

interface Parts {
  readonly agenda: Agenda;
  readonly statements: Statements;
  readonly store: InvoiceStore;
  readonly audit: AuditTrail;
}

/** Invoices for professional services, asked for one by one under the terms of a contract (invoices 12.11). */
export class ProfessionalServices {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A new invoice at its issue date; one that is due by now is final at once. */
  async schedule(tx: Tx, context: AuditContext, request: Request): Promise<Invoice> {
    const { agenda, statements, store, audit } = this.#parts;
    const { customer_id: customerId, contract_id: contractId } = request;
    await agenda.touch(tx, customerId);
    const { terms, facts } = await statements.within(tx, customerId);
    const contract = terms.contracts.find(({ id }) => id === contractId);
    if (contract === undefined) throw notFound('contract', contractId);
    if (contract.archivedAt !== undefined) throw badRequest(`contract_id: contract ${contractId} is archived`);
    if (request.line_items.length === 0) throw badRequest('line_items: must not be empty');
    const lines = request.line_items.map((line, index) =>
      lineOf(line, `line_items[${index}]`, contract, terms, context.now),
    );
    checkMaximums(contract, facts, lines);
    const invoice = compact({
      id: newId(),
      issuedAt: instantOf(request.issued_at),
      creditTypeId: currencyOf(contract, terms),
      netsuiteInvoiceHeaderStart: instantIf(request.netsuite_invoice_header_start),
      netsuiteInvoiceHeaderEnd: instantIf(request.netsuite_invoice_header_end),
      lines,
    });
    await store.insertServiceInvoice(tx, contract, invoice);
    await audit.record(tx, context, {
      resourceType: 'contract',
      resourceId: contractId,
      action: 'schedule_professional_services_invoice',
    });
    const draft = await this.#draft(tx, customerId, invoice.id);
    return invoice.issuedAt <= context.now ? statements.finalize(tx, draft) : draft;
  }

  async #draft(tx: Tx, customerId: string, id: string): Promise<DraftInvoice> {
    const { statement } = await this.#parts.statements.within(tx, customerId);
    const draft = statement.drafts.find((each) => each.id === id);
    if (draft === undefined) throw new Error(`the statement does not draft the professional services invoice ${id}`);
    return draft;
  }
}

const instantIf = (text: string | undefined): number | undefined => (text === undefined ? undefined : instantOf(text));

const currencyOf = ({ rateCardId }: Contract, { rateCards }: Terms): string =>
  (rateCardId === undefined ? undefined : rateCards[rateCardId]?.fiatCreditTypeId) ?? USD;

/** A line is given by an amount, by a quantity at the term's price, or by a quantity and a price. */
function lineOf(
  line: RequestedLine,
  field: string,
  contract: Contract,
  { products }: Terms,
  now: number,
): ProfessionalServiceLine {
  const service = serviceOf(line, field, contract);
  const product = products[service.productId];
  if (product === undefined) throw new Error(`product ${service.productId} does not exist`);
  const { quantity, unitPrice } = priced(line, field, service);
  return compact({
    professionalServiceId: service.id,
    name: service.description ?? productAt(product, now).name,
    quantity,
    unitPrice,
    amount: quantity.times(unitPrice),
    metadata: line.metadata,
    netsuiteInvoiceBillingStart: instantIf(line.netsuite_invoice_billing_start),
    netsuiteInvoiceBillingEnd: instantIf(line.netsuite_invoice_billing_end),
  });
}

function serviceOf(line: RequestedLine, field: string, contract: Contract): ProfessionalService {
  const { professional_service_id: id, amendment_id: amendmentId } = line;
  const service = contract.professionalServices.find((each) => each.id === id);
  if (service === undefined) throw notFound(`${field}.professional_service_id: professional service`, id);
  if (service.amendmentId !== undefined && amendmentId === undefined) {
    throw badRequest(`${field}.amendment_id: must be ${service.amendmentId}, the amendment that added the service`);
  }
  if (amendmentId !== undefined && amendmentId !== service.amendmentId) {
    throw notFound(`${field}.professional_service_id: professional service of amendment ${amendmentId}`, id);
  }
  return service;
}

function priced(
  { amount, quantity, unit_price: unitPrice }: RequestedLine,
  field: string,
  service: ProfessionalService,
): { readonly quantity: Decimal; readonly unitPrice: Decimal } {
  if (amount !== undefined) {
    if (quantity === undefined && unitPrice === undefined) return { quantity: dec(1), unitPrice: amount };
    throw badRequest(`${field}.amount: cannot stand beside quantity or unit_price`);
  }
  if (quantity === undefined) throw badRequest(`${field}: needs amount, quantity, or quantity and unit_price`);
  return { quantity, unitPrice: unitPrice ?? service.unitPrice };
}

/** Refuses to bill a void invoice for services anew where others have taken up the maximum meanwhile. */
export function checkRegenerated(contract: Contract, facts: Facts, invoice: SettledInvoice): void {
  const { id } = firstInPlace(invoice, facts.invoices);
  const scheduled = contract.professionalServiceInvoices?.find((each) => each.id === id);
  if (scheduled !== undefined) checkMaximums(contract, facts, scheduled.lines);
}

/** What all invoices that are not void bill for a service stays within its maximum. */
function checkMaximums(contract: Contract, facts: Facts, added: readonly ProfessionalServiceLine[]): void {
  const standing = (contract.professionalServiceInvoices ?? []).filter(({ id }) => !isVoid(facts, id));
  const all = [...standing.flatMap(({ lines }) => lines), ...added];
  for (const service of contract.professionalServices) {
    if (!added.some(({ professionalServiceId }) => professionalServiceId === service.id)) continue;
    const billed = sum(
      all.filter(({ professionalServiceId }) => professionalServiceId === service.id).map(({ amount }) => amount),
    );
    if (billed.gt(service.maxAmount)) {
      throw badRequest(
        `line_items: professional service ${service.id} would come to ${billed.toFixed()} of at most ${service.maxAmount.toFixed()}`,
      );
    }
  }
}

/** Void, and not regenerated as one that stands. */
function isVoid(facts: Facts, id: string): boolean {
  if (facts.invoices.find((each) => each.id === id)?.status !== 'VOID') return false;
  return facts.invoices.filter((each) => each.regeneratedFromInvoiceId === id).every((each) => isVoid(facts, each.id));
}
