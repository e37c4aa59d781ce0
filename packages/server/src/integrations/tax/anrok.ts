import { type Decimal, dec } from '@takt/engine';
import { textOf } from '../../platform/time-text.ts';
import { demand, type Json, ProviderUnavailable } from '../provider-call.ts';

/** What is to be taxed: amounts before tax, in whole minor units. */
export interface Sale {
  /** ISO 4217. */
  readonly currency: string;
  /** The customer's id in Stripe, under which Anrok knows exemptions. */
  readonly stripeCustomerId: string;
  /** As Stripe keeps it. */
  readonly address: Json;
  readonly at: number;
  readonly lines: readonly { readonly id: string; readonly productId: string; readonly amount: Decimal }[];
}

/** Sales tax as Anrok computes it (integrations 4.5). */
export class Anrok {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** The tax to be collected on top, in minor units. Nothing is recorded at Anrok: whoever issues the invoice does that. */
  async taxOn(token: string, { currency, stripeCustomerId, address, at, lines }: Sale): Promise<Decimal> {
    const { taxAmountToCollect } = await demand('Anrok', {
      url: `${this.#base}/v1/seller/transactions/createEphemeral`,
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        accountingTime: textOf(at),
        currencyCode: currency.toUpperCase(),
        customerId: `stripe:${stripeCustomerId}`,
        customerAddress: {
          country: address.country,
          line1: address.line1,
          city: address.city,
          region: address.state,
          postalCode: address.postal_code,
        },
        lineItems: lines.map(({ id, productId, amount }) => ({
          id,
          productExternalId: productId,
          amount: amount.toNumber(),
        })),
      }),
    });
    if (typeof taxAmountToCollect !== 'number') throw new ProviderUnavailable('Anrok answered no tax');
    return dec(taxAmountToCollect);
  }
}
