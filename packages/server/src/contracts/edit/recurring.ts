import type { Static } from '@sinclair/typebox';
import type { Decimal, Instant, RecurringGrant, RecurringTerms } from '@takt/engine';
import type { TermScope } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import type { UpdateRecurringCommitInput, UpdateRecurringCreditInput } from '../schemas.ts';
import { notNegative } from '../terms/numbers.ts';
import { parseRounding } from '../terms/rounding.ts';

type CommitUpdate = Omit<Static<typeof UpdateRecurringCommitInput>, 'recurring_commit_id'>;
type CreditUpdate = Omit<Static<typeof UpdateRecurringCreditInput>, 'recurring_credit_id'>;

/** New terms for the children whose access has not started; the others keep those they were made by (contracts 4). */
export function editGrant(
  grant: RecurringGrant,
  update: CommitUpdate | CreditUpdate,
  where: string,
  scope: TermScope,
): RecurringGrant {
  const { terms } = grant;
  const { access_amount: access, proration_rounding: rounding } = update;
  if (access?.quantity !== undefined && grant.subscriptionLink !== undefined) {
    throw badRequest(`${where}.access_amount: must not specify a quantity if a subscription is configured`);
  }
  const edited = (given: Decimal | undefined, place: string) => given && notNegative(given, place);
  const next: RecurringTerms = compact({
    endingBefore: editedEnd(grant, update.ending_before, where),
    accessUnitPrice: edited(access?.unit_price, `${where}.access_amount.unit_price`) ?? terms.accessUnitPrice,
    accessQuantity: edited(access?.quantity, `${where}.access_amount.quantity`) ?? terms.accessQuantity,
    invoiceAmount:
      'invoice_amount' in update
        ? editedInvoiceAmount(grant, update.invoice_amount, where, scope)
        : terms.invoiceAmount,
    rateType: update.rate_type ?? terms.rateType,
    prorationRounding: rounding === undefined ? terms.prorationRounding : editedRounding(terms, rounding ?? {}, where),
  });
  return { ...grant, terms: next, earlierTerms: [...grant.earlierTerms, { until: scope.now, terms }] };
}

function editedEnd(grant: RecurringGrant, given: string | null | undefined, where: string): Instant | undefined {
  if (given === undefined) return grant.terms.endingBefore;
  if (given === null) return undefined;
  const end = hourOf(`${where}.ending_before`, given);
  if (end <= grant.startingAt) throw badRequest(`${where}.ending_before: must lie after starting_at`);
  return end;
}

function editedInvoiceAmount(
  { creditTypeId, terms: { invoiceAmount } }: RecurringGrant,
  given: CommitUpdate['invoice_amount'],
  where: string,
  scope: TermScope,
): RecurringTerms['invoiceAmount'] {
  if (given === undefined) return invoiceAmount;
  const unitPrice = given.unit_price ?? invoiceAmount?.unitPrice;
  const quantity = given.quantity ?? invoiceAmount?.quantity;
  if (unitPrice === undefined || quantity === undefined) {
    throw badRequest(`${where}.invoice_amount: needs unit_price and quantity, for nothing was invoiced before`);
  }
  return { creditTypeId: invoiceAmount?.creditTypeId ?? scope.billingUnitOf(creditTypeId), unitPrice, quantity };
}

type RoundingUpdate = NonNullable<CommitUpdate['proration_rounding']>;

/** An absent part stays, null clears. */
function editedRounding(
  { prorationRounding }: RecurringTerms,
  { access, invoice }: RoundingUpdate,
  where: string,
): RecurringTerms['prorationRounding'] {
  const place = `${where}.proration_rounding`;
  const edited: RecurringTerms['prorationRounding'] = compact({
    access:
      access === undefined
        ? prorationRounding?.access
        : access === null
          ? undefined
          : parseRounding(access, `${place}.access`),
    invoice:
      invoice === undefined
        ? prorationRounding?.invoice
        : invoice === null
          ? undefined
          : parseRounding(invoice, `${place}.invoice`),
  });
  return edited;
}
