import type { Static } from '@sinclair/typebox';
import { dec, type RecurringGrant, type RecurringTerms, type Subscription, type SubscriptionLink } from '@takt/engine';
import {
  type Names,
  parseApplicability,
  parseChildAccess,
  parsePriority,
  parseRolloverFraction,
  renderApplicability,
  renderChildAccess,
  renderSubscriptionLink,
} from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/time-text.ts';
import type { RecurringCommitInput, RecurringCreditInput } from '../schemas.ts';
import { notNegative, positiveInteger } from './numbers.ts';
import { parseRounding, type RoundingInput, renderRounding } from './rounding.ts';
import type { ContractScope } from './scope.ts';
import { requireIndividualSeats } from './seats.ts';

type CommitInput = Static<typeof RecurringCommitInput>;
type CreditInput = Static<typeof RecurringCreditInput>;

export function parseRecurringCommit(
  input: CommitInput,
  subscriptions: readonly Subscription[],
  where: string,
  scope: ContractScope,
): RecurringGrant {
  const { invoice_amount: invoiced } = input;
  const invoiceAmount =
    invoiced === undefined
      ? undefined
      : {
          creditTypeId: scope.creditType(invoiced.credit_type_id, `${where}.invoice_amount.credit_type_id`),
          unitPrice: invoiced.unit_price,
          quantity: invoiced.quantity,
        };
  return parseGrant(
    'PREPAID',
    input,
    { invoiceAmount, rounding: input.proration_rounding },
    subscriptions,
    where,
    scope,
  );
}

export const parseRecurringCredit = (
  input: CreditInput,
  subscriptions: readonly Subscription[],
  where: string,
  scope: ContractScope,
): RecurringGrant => parseGrant('CREDIT', input, { rounding: input.proration_rounding }, subscriptions, where, scope);

interface OwnTerms {
  readonly invoiceAmount?: RecurringTerms['invoiceAmount'];
  readonly rounding?: CommitInput['proration_rounding'];
}

function parseGrant(
  kind: RecurringGrant['kind'],
  input: CommitInput | CreditInput,
  { invoiceAmount, rounding }: OwnTerms,
  subscriptions: readonly Subscription[],
  where: string,
  scope: ContractScope,
): RecurringGrant {
  const startingAt = hourOf(`${where}.starting_at`, input.starting_at);
  const endingBefore =
    input.ending_before === undefined ? undefined : hourOf(`${where}.ending_before`, input.ending_before);
  if (endingBefore !== undefined && endingBefore <= startingAt) {
    throw badRequest(`${where}.ending_before: must lie after starting_at`);
  }
  const subscriptionLink = parseLink(input, subscriptions, where, scope);
  const { unit_price: price, quantity } = input.access_amount;
  // A child's segment is, like any other, not below 0 (contracts 2).
  const accessUnitPrice = notNegative(price, `${where}.access_amount.unit_price`);
  const accessQuantity = quantity === undefined ? undefined : notNegative(quantity, `${where}.access_amount.quantity`);
  if (subscriptionLink !== undefined && accessQuantity !== undefined) {
    throw badRequest(`${where}.access_amount: must not specify a quantity if a subscription is configured`);
  }
  if (subscriptionLink === undefined && accessQuantity === undefined) {
    throw badRequest(`${where}.access_amount.quantity: is required unless a subscription is configured`);
  }
  return compact({
    id: newId(),
    kind,
    productId: scope.productOf(['FIXED'], input.product_id, `${where}.product_id`).id,
    name: input.name,
    description: input.description,
    priority: parsePriority(input.priority, `${where}.priority`),
    rolloverFraction: parseRolloverFraction(input.rollover_fraction, `${where}.`),
    creditTypeId: scope.creditType(input.access_amount.credit_type_id, `${where}.access_amount.credit_type_id`),
    applicability: parseApplicability(input, `${where}.`, scope),
    childAccess:
      input.hierarchy_configuration === undefined ? undefined : parseChildAccess(input.hierarchy_configuration),
    // A recipe that starts before the contract starts with it (contracts 6).
    startingAt: Math.max(startingAt, scope.startingAt),
    recurrenceFrequency: input.recurrence_frequency,
    durationPeriods: positiveInteger(input.commit_duration.value, `${where}.commit_duration.value`),
    proration: input.proration ?? ('FIRST_AND_LAST' as const),
    subscriptionLink,
    terms: compact({
      endingBefore,
      accessUnitPrice,
      accessQuantity,
      invoiceAmount,
      rateType: input.rate_type ?? ('LIST_RATE' as const),
      prorationRounding:
        rounding === undefined ? undefined : parseGrantRounding(rounding, `${where}.proration_rounding`),
    }),
    earlierTerms: [],
    netsuiteSalesOrderId: input.netsuite_sales_order_id,
    pastEnds: scope.pastEnds,
    customFields: {},
    createdAt: scope.now,
  });
}

function parseLink(
  input: CommitInput | CreditInput,
  subscriptions: readonly Subscription[],
  where: string,
  scope: ContractScope,
): SubscriptionLink | undefined {
  const config = input.subscription_config;
  if (config === undefined) return undefined;
  const place = `${where}.subscription_config`;
  const id = scope.references.resolve(['SUBSCRIPTION'], config.subscription_id, `${place}.subscription_id`);
  const subscription = subscriptions.find((one) => one.id === id);
  const allocation = config.allocation ?? 'POOLED';
  if (allocation === 'INDIVIDUAL') {
    if (subscription?.seats === undefined) {
      throw badRequest(`${place}.allocation: INDIVIDUAL needs a subscription with quantity_management_mode SEAT_BASED`);
    }
    requireIndividualSeats(subscription, `${place}.allocation`);
  }
  if (input.recurrence_frequency === 'DAILY') {
    throw badRequest(`${where}.recurrence_frequency: DAILY cannot be linked to a subscription`);
  }
  return { subscriptionId: id, allocation, isProrated: config.apply_seat_increase_config.is_prorated };
}

const parseGrantRounding = (
  input: { readonly access?: RoundingInput; readonly invoice?: RoundingInput },
  where: string,
): RecurringTerms['prorationRounding'] =>
  compact({
    access: input.access === undefined ? undefined : parseRounding(input.access, `${where}.access`),
    invoice: input.invoice === undefined ? undefined : parseRounding(input.invoice, `${where}.invoice`),
  });

/** Only one recipe of a contract can grant daily (contracts 6). */
export function requireOneDaily(grants: readonly RecurringGrant[]): void {
  if (grants.filter((grant) => grant.recurrenceFrequency === 'DAILY').length > 1) {
    throw badRequest('recurrence_frequency: a contract can have only one DAILY recurring commit or credit');
  }
}

export function renderGrant(grant: RecurringGrant, contractId: string, names: Names) {
  const { terms } = grant;
  const rounding = terms.prorationRounding;
  return compact({
    id: grant.id,
    contract: { id: contractId },
    product: names.product(grant.productId),
    name: grant.name,
    description: grant.description,
    priority: dec(grant.priority),
    rate_type: terms.rateType,
    rollover_fraction: grant.rolloverFraction,
    access_amount: compact({
      unit_price: terms.accessUnitPrice,
      quantity: terms.accessQuantity,
      credit_type_id: grant.creditTypeId,
    }),
    invoice_amount:
      terms.invoiceAmount === undefined
        ? undefined
        : {
            unit_price: terms.invoiceAmount.unitPrice,
            quantity: terms.invoiceAmount.quantity,
            credit_type_id: terms.invoiceAmount.creditTypeId,
          },
    ...renderApplicability(grant.applicability),
    hierarchy_configuration: grant.childAccess === undefined ? undefined : renderChildAccess(grant.childAccess),
    netsuite_sales_order_id: grant.netsuiteSalesOrderId,
    starting_at: textOf(grant.startingAt),
    ending_before: terms.endingBefore === undefined ? undefined : textOf(terms.endingBefore),
    commit_duration: { value: dec(grant.durationPeriods), unit: 'PERIODS' as const },
    recurrence_frequency: grant.recurrenceFrequency,
    proration: grant.proration,
    proration_rounding:
      rounding === undefined
        ? undefined
        : compact({
            access: rounding.access === undefined ? undefined : renderRounding(rounding.access),
            invoice: rounding.invoice === undefined ? undefined : renderRounding(rounding.invoice),
          }),
    subscription_config:
      grant.subscriptionLink === undefined ? undefined : renderSubscriptionLink(grant.subscriptionLink),
  });
}
