import type { SettledInvoice } from '@takt/engine';
import type { Db } from '../../platform/postgres/index.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { Deliveries } from '../deliveries/service.ts';
import type { Collector, Keys } from '../deliveries/worker.ts';
import { detailsOf, idOf, text } from './answers.ts';
import { StripeCurrency } from './currency.ts';
import { collectionMethodOf, type StripePacking } from './delivery.ts';
import { clearLeftovers, sendInvoice } from './send.ts';

interface Parts {
  readonly db: Db;
  readonly packing: StripePacking;
  readonly deliveries: Deliveries;
  /** Asks for the payment without an invoice in Stripe (integrations 4.5). */
  readonly charge: (invoice: SettledInvoice, configuration: Configuration) => Promise<void>;
}

type Packed = Awaited<ReturnType<StripePacking['pack']>>;

/** Hands invoices over to Stripe (integrations 4.2). */
export class StripeCollector implements Collector {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async deliver(invoice: SettledInvoice, configuration: Configuration, keys: Keys): Promise<void> {
    const { db, packing, deliveries, charge } = this.#parts;
    switch (collectionMethodOf(configuration)) {
      case 'auto_charge_payment_intent':
        return charge(invoice, configuration);
      case 'manually_charge_payment_intent':
        // It waits for somebody to ask for the payment.
        return db.transaction((tx) => deliveries.delivered(tx, invoice.id, { status: 'FINALIZED', details: {} }));
      case 'charge_automatically':
      case 'send_invoice':
        break;
    }
    const packed = await packing.pack(db, invoice, configuration);
    if (keys.isNewRound && !keys.isFirstRound && (await this.#finishedBefore(packed, invoice))) return;
    const sent = await sendInvoice({
      ...packed,
      keyPrefix: keys.prefix,
      onCreated: (externalId) => db.transaction((tx) => deliveries.created(tx, invoice.id, externalId)),
    });
    await db.transaction((tx) => {
      switch (sent.kind) {
        case 'skipped':
          return deliveries.delivered(tx, invoice.id, { status: 'SKIPPED', details: {} });
        case 'draft':
          return deliveries.delivered(tx, invoice.id, { ...sent, status: undefined });
        case 'finalized':
          return deliveries.delivered(tx, invoice.id, { ...sent, status: sent.isPaid ? 'PAID' : 'FINALIZED' });
        default:
          return sent satisfies never;
      }
    });
  }

  async withdraw(invoice: SettledInvoice, configuration: Configuration): Promise<boolean> {
    const { db, packing } = this.#parts;
    switch (collectionMethodOf(configuration)) {
      case 'auto_charge_payment_intent':
      case 'manually_charge_payment_intent':
        return true;
      case 'charge_automatically':
      case 'send_invoice':
        return !(await this.#finishedBefore(await packing.pack(db, invoice, configuration), invoice));
    }
  }

  /** Removes what earlier rounds left behind. True if one of them finished the invoice after all; it is then adopted. */
  async #finishedBefore({ account, stripeCustomerId, unit }: Packed, invoice: SettledInvoice): Promise<boolean> {
    const finished = await clearLeftovers(account, stripeCustomerId, invoice.id);
    if (finished === undefined) return false;
    const isPaid = text(finished, 'status') === 'paid';
    const details = detailsOf(finished, new StripeCurrency(unit), isPaid);
    const status = isPaid ? 'PAID' : 'FINALIZED';
    const { db, deliveries } = this.#parts;
    await db.transaction((tx) => deliveries.delivered(tx, invoice.id, { externalId: idOf(finished), status, details }));
    return true;
  }
}
