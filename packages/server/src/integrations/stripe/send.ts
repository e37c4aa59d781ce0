import { type Decimal, dec, type Invoice, type PricingUnit, ZERO } from '@takt/engine';
import type { ExternalDetails } from '../deliveries/external.ts';
import { detailsOf, idOf, listOf, text, totalBeforeTax } from './answers.ts';
import { type StripeAccount, type StripeObject, StripeRefusal, StripeUnavailable } from './api.ts';
import { MOST_MINOR, StripeCurrency } from './currency.ts';
import { type Addressed, invoiceForm, itemForm, taxForm, tolerance } from './forms.ts';
import { type StripeItem, stripeItems } from './items.ts';

/** An invoice on its way to Stripe. */
export interface Parcel extends Addressed {
  readonly account: StripeAccount;
  readonly unit: PricingUnit;
  /** Names the one item of an invoice with very many. */
  readonly vendor: string;
  /** What idempotency keys begin with: the invoice and the round. */
  readonly keyPrefix: string;
  /** Told of the invoice's id in Stripe as soon as there is one. */
  readonly onCreated: (externalId: string) => Promise<void>;
}

/** How sending went. A refusal of Stripe's, and no answer, are thrown. */
export type Sent =
  | { readonly kind: 'skipped' }
  /** Left as a draft: nothing is known of it until Stripe reports. */
  | { readonly kind: 'draft'; readonly externalId: string; readonly details: ExternalDetails }
  | {
      readonly kind: 'finalized';
      readonly externalId: string;
      readonly details: ExternalDetails;
      readonly isPaid: boolean;
      readonly object: StripeObject;
    };

/** The invoice cannot be sent as it is; a person must look at it (integrations 4.2, 4.4). */
export class Undeliverable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Undeliverable';
  }
}

/** Sends one invoice (integrations 4.2). Doing it again with the same keys makes nothing twice. */
export async function sendInvoice(parcel: Parcel): Promise<Sent> {
  const { account, invoice, unit, settings, keyPrefix } = parcel;
  const currency = new StripeCurrency(unit);
  if (settings.skip_zero_dollar_invoices && parcel.gate === undefined && currency.isBelowMinimum(invoice.total)) {
    return { kind: 'skipped' };
  }
  requireSendable(invoice, currency);
  const items = stripeItems(invoice, unit, settings, parcel.vendor);
  const { tax } = parcel.gate ?? {};
  const added = tax === undefined || tax === 'stripe' ? ZERO : tax;
  const draft = await draftOf(parcel, items, added);
  const externalId = idOf(draft);
  await parcel.onCreated(externalId);
  await requireSameTotal(parcel, draft, currency.minorOf(invoice.total).plus(added), items.length);
  if (parcel.isLeftInDraft) return { kind: 'draft', externalId, details: detailsOf(draft, currency, false) };
  const object = await account.post(`/invoices/${externalId}/finalize`, {}, `${keyPrefix}:finalize`);
  const isPaid = text(object, 'status') === 'paid';
  return { kind: 'finalized', externalId, details: detailsOf(object, currency, isPaid), isPaid, object };
}

/** Makes the items and the draft that takes them. Items first: tax apps look at an invoice as it is created. */
async function draftOf(parcel: Parcel, items: readonly StripeItem[], tax: Decimal): Promise<StripeObject> {
  const { account, keyPrefix } = parcel;
  const made: string[] = [];
  try {
    for (const [i, item] of items.entries()) {
      made.push(idOf(await account.post('/invoiceitems', itemForm(parcel, item, i), `${keyPrefix}:item:${i}`)));
    }
    if (tax.gt(ZERO)) {
      made.push(idOf(await account.post('/invoiceitems', taxForm(parcel, tax), `${keyPrefix}:tax`)));
    }
    return await account.post('/invoices', invoiceForm(parcel), `${keyPrefix}:invoice`);
  } catch (error) {
    // Items left pending would be billed with the customer's next invoice.
    if (error instanceof StripeRefusal) await removeItems(account, made);
    throw error;
  }
}

/** As far as Stripe lets us: the error to report is its refusal of the invoice. */
async function removeItems(account: StripeAccount, ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) await account.delete(`/invoiceitems/${id}`);
  } catch (error) {
    if (!(error instanceof StripeRefusal || error instanceof StripeUnavailable)) throw error;
  }
}

function requireSendable({ total }: Invoice, currency: StripeCurrency): void {
  if (currency.minorOf(total).lte(MOST_MINOR)) return;
  throw new Undeliverable(
    `The invoice's total is above the most that Stripe takes (${currency.amountOf(MOST_MINOR).toFixed()} in the unit of the invoice)`,
  );
}

/** The sums may differ by what Stripe rounds; beyond that the draft stays for a person to look at. */
async function requireSameTotal(
  { account, currency, keyPrefix }: Parcel,
  draft: StripeObject,
  ours: Decimal,
  items: number,
): Promise<void> {
  const theirs = totalBeforeTax(draft);
  if (theirs?.minus(ours).abs().lte(tolerance(items))) return;
  await account.post(`/invoices/${idOf(draft)}`, { auto_advance: false }, `${keyPrefix}:hold`);
  throw new Undeliverable(
    `Stripe's total ${amountIn(theirs)} differs from the invoice's total ${amountIn(ours)} (${currency}, minor units)`,
  );
}

const amountIn = (minor: Decimal | undefined): string => minor?.toFixed() ?? 'unknown';

const PAGE = 100;
/** More than any customer has pending at once. */
const MAX_PAGES = 100;

/**
 * What an earlier attempt left behind, once its keys are forgotten: an invoice that was finished is answered; a draft and pending items are
 * removed, so that they are not billed twice (integrations 4.2).
 */
export async function clearLeftovers(
  account: StripeAccount,
  stripeCustomerId: string,
  invoiceId: string,
): Promise<StripeObject | undefined> {
  const isOurs = (object: StripeObject): boolean => metadataOf(object).metronome_id === invoiceId;
  for (const invoice of (await all(account, '/invoices', { customer: stripeCustomerId })).filter(isOurs)) {
    const status = text(invoice, 'status');
    if (status === 'draft') await account.delete(`/invoices/${idOf(invoice)}`);
    else if (status !== 'void') return invoice;
  }
  const pending = await all(account, '/invoiceitems', { customer: stripeCustomerId, pending: true });
  for (const item of pending.filter(isOurs)) await account.delete(`/invoiceitems/${idOf(item)}`);
  return undefined;
}

const metadataOf = (object: StripeObject): StripeObject => (object.metadata ?? {}) as StripeObject;

async function all(
  account: StripeAccount,
  path: string,
  query: Readonly<Record<string, string | boolean>>,
): Promise<readonly StripeObject[]> {
  const found: StripeObject[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const last = found.at(-1);
    const answer = await account.get(path, {
      ...query,
      limit: PAGE,
      ...(last === undefined ? {} : { starting_after: idOf(last) }),
    });
    found.push(...listOf(answer));
    if (answer.has_more !== true) break;
  }
  return found;
}

/** Minor units to charge: whole, rounded half up. */
export const wholeMinor = (amount: Decimal): Decimal => dec(amount.toDecimalPlaces(0));
