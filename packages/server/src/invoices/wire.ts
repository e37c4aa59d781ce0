import type { Static } from '@sinclair/typebox';
import {
  type BalanceKind,
  dec,
  type Invoice,
  type LineItem,
  type LineTier,
  type PricingUnit,
  type ProductType,
  type ResellerRoyalty,
} from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { textOf } from '../platform/time-text.ts';
import { wirePrice } from '../pricing/index.ts';
import type { InvoiceWindow } from './breakdowns.ts';
import type {
  BreakdownInvoice,
  Invoice as InvoiceSchema,
  InvoiceLineItem as LineSchema,
  SpendBreakdownInvoice,
} from './schemas.ts';

export type WireInvoice = Static<typeof InvoiceSchema>;
export type WireLine = Static<typeof LineSchema>;

/** What an invoice's answer shows beside the invoice itself. */
export interface Surroundings {
  readonly pricingUnits: Readonly<Record<string, PricingUnit>>;
  /** By invoice id (customers 3). */
  readonly customFields: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Customers that ever had a billable status set. */
  readonly labelled: ReadonlySet<string>;
  /** By invoice id: what a collector made of it (integrations 3). */
  readonly externalInvoices: ReadonlyMap<string, WireInvoice['external_invoice']>;
  readonly revenueInvoices: ReadonlyMap<string, WireInvoice['revenue_system_invoices']>;
}

/** An invoice as the API shows it (invoices 5, 10): members that do not apply are left out. */
export function wireInvoice(invoice: Invoice, surroundings: Surroundings): WireInvoice {
  return compact({
    ...wireHeader(invoice, surroundings),
    line_items: invoice.lines.map((line) => wireLine(line, surroundings)),
    total: invoice.total,
    subtotal: invoice.subtotal,
  });
}

/** An invoice in one window: its own header, the lines' parts there (invoices 12.4). */
export const wireBreakdown = (element: InvoiceWindow, surroundings: Surroundings): Static<typeof BreakdownInvoice> => ({
  ...wireHeader(element.invoice, surroundings),
  line_items: element.lines.map((line) => wireLine(line, surroundings)),
  total: element.total,
  subtotal: element.subtotal,
  breakdown_start_timestamp: textOf(element.window.start),
  breakdown_end_timestamp: textOf(element.window.end),
});

/** Gross spend of an invoice in one window, without a total (invoices 12.5). */
export const wireSpend = (
  { invoice, lines, window }: InvoiceWindow,
  surroundings: Pick<Surroundings, 'pricingUnits'>,
  withListPrices: boolean,
): Static<typeof SpendBreakdownInvoice> =>
  compact({
    id: invoice.id,
    customer_id: invoice.customerId,
    credit_type: creditType(invoice.creditTypeId, surroundings.pricingUnits),
    line_items: lines.map((line) =>
      withListPrices && line.listRate !== undefined
        ? { ...wireLine(line, surroundings), list_price: wireListRate(line.listRate, surroundings) }
        : wireLine(line, surroundings),
    ),
    start_timestamp: textIf(invoice.startingAt),
    end_timestamp: textIf(invoice.endingBefore),
    issued_at: textOf(invoice.issuedAt),
    status: invoice.status,
    type: invoice.type,
    contract_id: invoice.contractId,
    breakdown_start_timestamp: textOf(window.start),
    breakdown_end_timestamp: textOf(window.end),
  });

const wireListRate = (
  { price, creditTypeId }: NonNullable<LineItem['listRate']>,
  { pricingUnits }: Pick<Surroundings, 'pricingUnits'>,
): NonNullable<WireLine['list_price']> => ({
  ...wirePrice(price),
  credit_type: creditType(creditTypeId, pricingUnits),
});

/** Everything of an invoice but its lines and amounts; breakdowns repeat it. */
function wireHeader(invoice: Invoice, surroundings: Surroundings) {
  const { pricingUnits, customFields, labelled, externalInvoices, revenueInvoices } = surroundings;
  return compact({
    id: invoice.id,
    customer_id: invoice.customerId,
    customer_custom_fields: invoice.customerCustomFields,
    netsuite_sales_order_id: invoice.netsuiteSalesOrderId,
    salesforce_opportunity_id: invoice.salesforceOpportunityId,
    net_payment_terms_days: invoice.netPaymentTermsDays === undefined ? undefined : dec(invoice.netPaymentTermsDays),
    credit_type: creditType(invoice.creditTypeId, pricingUnits),
    start_timestamp: textIf(invoice.startingAt),
    end_timestamp: textIf(invoice.endingBefore),
    issued_at: textOf(invoice.issuedAt),
    status: invoice.status,
    type: invoice.type,
    external_invoice: externalInvoices.get(invoice.id) ?? null,
    revenue_system_invoices: revenueInvoices.get(invoice.id) ?? null,
    contract_id: invoice.contractId,
    contract_custom_fields: invoice.contractCustomFields,
    amendment_id: invoice.amendmentId,
    reseller_royalty: invoice.resellerRoyalty === undefined ? undefined : wireRoyalty(invoice.resellerRoyalty),
    custom_fields: customFields.get(invoice.id) ?? {},
    // Left out at its default, for the reference declares this member an object and a text at once.
    billable_status:
      invoice.billableStatus === 'unbillable' || labelled.has(invoice.customerId) ? invoice.billableStatus : undefined,
    constituent_invoices: invoice.constituents?.map(({ contractId, customerId, invoiceId }) => ({
      contract_id: contractId,
      customer_id: customerId,
      invoice_id: invoiceId,
    })),
    payer:
      invoice.payer === undefined
        ? undefined
        : { contract_id: invoice.payer.contractId, customer_id: invoice.payer.customerId },
    regenerated_from_invoice_id: invoice.regeneratedFromInvoiceId,
  });
}

function wireLine(line: LineItem, { pricingUnits }: Pick<Surroundings, 'pricingUnits'>): WireLine {
  const { commit, origin } = line;
  return compact({
    name: line.name,
    quantity: line.quantity,
    total: line.total,
    unit_price: line.unitPrice,
    product_id: line.productId,
    product_custom_fields: line.productCustomFields,
    product_tags: line.productTags === undefined ? undefined : [...line.productTags],
    product_type: line.productType === undefined ? undefined : PRODUCT_TYPES[line.productType],
    type: line.type,
    netsuite_item_id: line.netsuiteItemId,
    is_prorated: line.isProrated,
    credit_type: creditType(line.creditTypeId, pricingUnits),
    starting_at: textIf(line.startingAt),
    ending_before: textIf(line.endingBefore),
    commit_id: commit?.id,
    applied_commit_or_credit:
      line.type === 'applied_commit_or_credit' && commit !== undefined
        ? { id: commit.id, type: commit.kind }
        : undefined,
    commit_custom_fields: commit?.customFields,
    commit_segment_id: commit?.segmentId,
    commit_type: commit === undefined ? undefined : COMMIT_TYPES[commit.kind],
    commit_netsuite_sales_order_id: commit?.netsuiteSalesOrderId,
    commit_netsuite_item_id: commit?.netsuiteItemId,
    postpaid_commit: line.postpaidCommitId === undefined ? undefined : { id: line.postpaidCommitId },
    reseller_type: line.resellerType,
    pricing_group_values: line.pricingGroupValues,
    presentation_group_values: line.presentationGroupValues,
    metadata: line.metadata,
    netsuite_invoice_billing_start: textIf(line.netsuiteInvoiceBillingStart),
    netsuite_invoice_billing_end: textIf(line.netsuiteInvoiceBillingEnd),
    professional_service_id: line.professionalServiceId,
    professional_service_custom_fields: line.professionalServiceCustomFields,
    scheduled_charge_id: line.scheduledChargeId,
    scheduled_charge_custom_fields: line.scheduledChargeCustomFields,
    subscription_custom_fields: line.subscriptionCustomFields,
    subscription_id: line.subscriptionId,
    tier: line.tier === undefined ? undefined : wireTier(line.tier),
    discount_id: line.discountId,
    discount_custom_fields: line.discountCustomFields,
    origin:
      origin === undefined
        ? undefined
        : {
            line_item_id: origin.lineItemId,
            invoice_id: origin.invoiceId,
            customer_id: origin.customerId,
            contract_id: origin.contractId,
          },
  });
}

const textIf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : textOf(instant);

const PRODUCT_TYPES: Readonly<Record<ProductType, string>> = {
  USAGE: 'UsageProductListItem',
  COMPOSITE: 'CompositeProductListItem',
  SUBSCRIPTION: 'SubscriptionProductListItem',
  FIXED: 'FixedProductListItem',
  // Professional services read like any other scheduled line (invoices 5).
  PRO_SERVICE: 'FixedProductListItem',
};

/** Credits count as prepaid here (invoices 5). */
const COMMIT_TYPES: Readonly<Record<BalanceKind, string>> = {
  PREPAID: 'PrepaidCommit',
  CREDIT: 'PrepaidCommit',
  POSTPAID: 'PostpaidCommit',
};

function creditType(id: string, pricingUnits: Readonly<Record<string, PricingUnit>>): { id: string; name: string } {
  const unit = pricingUnits[id];
  if (unit === undefined) throw new Error(`pricing unit ${id} does not exist`);
  return { id, name: unit.name };
}

/** The last tier is open: its size is null (invoices 4.2). */
const wireTier = ({ level, startingAt, size }: LineTier): NonNullable<WireLine['tier']> => ({
  level: dec(level),
  starting_at: startingAt.toFixed(),
  size: size?.toFixed() ?? null,
});

function wireRoyalty(royalty: ResellerRoyalty): NonNullable<WireInvoice['reseller_royalty']> {
  const aws = compact({
    aws_account_number: royalty.awsAccountNumber,
    aws_payer_reference_id: royalty.awsPayerReferenceId,
    aws_offer_id: royalty.awsOfferId,
  });
  const gcp = compact({ gcp_account_id: royalty.gcpAccountId, gcp_offer_id: royalty.gcpOfferId });
  return compact({
    reseller_type: royalty.resellerType,
    netsuite_reseller_id: royalty.netsuiteResellerId,
    fraction: royalty.fraction.toFixed(),
    aws_options: Object.keys(aws).length > 0 ? aws : undefined,
    gcp_options: Object.keys(gcp).length > 0 ? gcp : undefined,
  });
}

/** Drops lines with quantity 0; lines without a quantity stay (invoices 12.1). */
export const withoutZeroLines = (invoice: Invoice): Invoice => ({
  ...invoice,
  lines: invoice.lines.filter(({ quantity }) => quantity === undefined || !quantity.isZero()),
});
