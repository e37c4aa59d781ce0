import type { SettledInvoice } from '@takt/engine';
import { fieldsOf } from '../../account/index.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { ContractBook, CustomerSettings, FieldBook, UnitBook } from '../deliveries/ports.ts';
import type { DeliveryMethods } from '../methods/service.ts';
import { settingsOf } from '../methods/stripe-settings.ts';
import type { StripeAccount } from './api.ts';
import { StripeCurrency } from './currency.ts';
import type { Addressed } from './forms.ts';
import { type Parcel, Undeliverable } from './send.ts';

interface Parts {
  readonly methods: DeliveryMethods;
  readonly customers: CustomerSettings;
  readonly contracts: ContractBook;
  readonly units: UnitBook;
  readonly customFields: FieldBook;
  /** Who sends the invoices. */
  readonly vendor: string;
  readonly environment: Addressed['environment'];
}

export type CollectionMethod =
  | 'charge_automatically'
  | 'send_invoice'
  | 'auto_charge_payment_intent'
  | 'manually_charge_payment_intent';

/** Takt's own collection knows no invoices of Stripe's. */
export const collectionMethodOf = ({ provider, configuration }: Configuration): CollectionMethod => {
  const method = configuration.stripe_collection_method as CollectionMethod | undefined;
  if (provider !== 'metronome') return method ?? 'charge_automatically';
  return method === 'manually_charge_payment_intent' ? method : 'auto_charge_payment_intent';
};

/** Whether Takt itself asks for the money, by payment intents, in place of an invoice of Stripe's (integrations 4.5). */
export const isChargedByTakt = (configuration: Configuration): boolean =>
  collectionMethodOf(configuration).endsWith('_payment_intent');

/** Puts together what is sent to Stripe for one invoice: the account, its settings, and all that belongs to the invoice. */
export class StripePacking {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The Stripe account behind a configuration, while one is connected. */
  async accountOf(q: Queryable, { methodId }: Configuration): Promise<StripeAccount | undefined> {
    return (await this.#parts.methods.stripeAccount(q, methodId))?.account;
  }

  /** The token under which Anrok computes taxes for that account. */
  async anrokTokenOf(q: Queryable, { methodId }: Configuration): Promise<string | undefined> {
    return (await this.#parts.methods.stripeAccount(q, methodId))?.secrets.anrok_api_token;
  }

  /** Everything but the keys; undeliverable where no account is connected. */
  async pack(
    q: Queryable,
    invoice: SettledInvoice | Addressed['invoice'],
    configuration: Configuration,
  ): Promise<Omit<Parcel, 'keyPrefix' | 'onCreated'>> {
    const { methods, customers, contracts, units, customFields, vendor, environment } = this.#parts;
    const stripe = await methods.stripeAccount(q, configuration.methodId);
    if (stripe === undefined) throw new Undeliverable('Stripe is not connected');
    const { stripe_customer_id: stripeCustomerId } = configuration.configuration;
    if (typeof stripeCustomerId !== 'string') {
      throw new Undeliverable('configuration.stripe_customer_id does not say whom to charge');
    }
    const unit = (await units.pricingUnits(q))[invoice.creditTypeId];
    if (unit === undefined) throw new Error(`pricing unit ${invoice.creditTypeId} does not exist`);
    const contract = await contracts.loadStored(q, invoice.contractId);
    const customer = await customers.get(q, configuration.customerId);
    const cardIds = contract.rateCardId === undefined ? [] : [contract.rateCardId];
    const [cardFields, invoiceFields] = await Promise.all([
      customFields.valuesOf(q, 'rate_card', cardIds),
      customFields.valuesOf(q, 'invoice', [invoice.id]),
    ]);
    const settings = settingsOf(stripe.method);
    const own = configuration.configuration.leave_stripe_invoices_in_draft;
    return {
      account: stripe.account,
      invoice,
      unit,
      vendor,
      settings,
      environment,
      stripeCustomerId,
      currency: new StripeCurrency(unit).code,
      collectionMethod: collectionMethodOf(configuration) === 'send_invoice' ? 'send_invoice' : 'charge_automatically',
      rateCardFields: fieldsOf(cardFields, contract.rateCardId ?? ''),
      invoiceFields: fieldsOf(invoiceFields, invoice.id),
      isLeftInDraft:
        customer?.leaveStripeInvoicesInDraft ?? (typeof own === 'boolean' ? own : settings.leave_invoices_in_draft),
    };
  }
}
