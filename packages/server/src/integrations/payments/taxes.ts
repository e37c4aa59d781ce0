import { type Decimal, type LineItem, ZERO } from '@takt/engine';
import type { Db } from '../../platform/postgres/index.ts';
import type { Configuration, TaxProvider } from '../configurations/configuration.ts';
import { ProviderRefusal, ProviderUnavailable } from '../provider-call.ts';
import { type StripeObject, StripeUnavailable } from '../stripe/api.ts';
import { StripeCurrency } from '../stripe/currency.ts';
import type { StripePacking } from '../stripe/delivery.ts';
import type { Tax } from '../stripe/forms.ts';
import { countedLines } from '../stripe/items.ts';
import { Undeliverable, wholeMinor } from '../stripe/send.ts';
import type { Anrok } from '../tax/anrok.ts';

interface Parts {
  readonly db: Db;
  readonly packing: StripePacking;
  readonly anrok: Anrok;
}

/** Who computes the tax on a payment. */
export type TaxedBy = 'STRIPE' | 'ANROK' | 'AVALARA' | undefined;
export type Packed = Awaited<ReturnType<StripePacking['pack']>>;

const TAXED_BY: Readonly<Record<TaxProvider, TaxedBy>> = {
  stripe: 'STRIPE',
  anrok: 'ANROK',
  avalara: 'AVALARA',
};

/** Who computes the tax on final invoices of a configuration (integrations 4.6). */
export const taxedByConfiguration = ({ taxProvider }: Configuration): TaxedBy =>
  taxProvider === undefined ? undefined : TAXED_BY[taxProvider];

/** The tax that is added when a payment is asked for; it is no part of the invoice's total (integrations 4.6). */
export async function taxOn(parts: Parts, by: TaxedBy, packed: Packed, configuration: Configuration): Promise<Tax> {
  switch (by) {
    case undefined:
      return undefined;
    case 'STRIPE':
      return 'stripe';
    case 'AVALARA':
      throw new Undeliverable('Taxes cannot be computed with Avalara: set another tax_provider');
    case 'ANROK':
      return taxByAnrok(parts, packed, configuration);
    default:
      return by satisfies never;
  }
}

async function taxByAnrok(
  { db, packing, anrok }: Parts,
  packed: Packed,
  configuration: Configuration,
): Promise<Decimal> {
  const { account, invoice, stripeCustomerId, currency, unit, settings } = packed;
  const token = await packing.anrokTokenOf(db, configuration);
  if (token === undefined) throw new Undeliverable('No Anrok token is stored for the Stripe account');
  const { address } = await account.get(`/customers/${encodeURIComponent(stripeCustomerId)}`);
  const minor = new StripeCurrency(unit);
  try {
    return await anrok.taxOn(token, {
      currency,
      stripeCustomerId,
      address: (address ?? {}) as StripeObject,
      at: invoice.issuedAt,
      lines: [...byProduct(countedLines(invoice, settings))].map(([productId, amount]) => ({
        id: productId,
        productId,
        amount: wholeMinor(minor.minorOf(amount)),
      })),
    });
  } catch (error) {
    if (error instanceof ProviderUnavailable) throw new StripeUnavailable(error.message);
    if (error instanceof ProviderRefusal) throw new Undeliverable(`Anrok does not compute the tax: ${error.message}`);
    throw error;
  }
}

/** The sums of lines by product. */
function byProduct(lines: readonly LineItem[]): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { productId = '', total } of lines) sums.set(productId, total.plus(sums.get(productId) ?? ZERO));
  return sums;
}
