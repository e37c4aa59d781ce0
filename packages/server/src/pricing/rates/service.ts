import type { Static } from '@sinclair/typebox';
import { FOREVER, groupValuesKey, layOver, productVersions, type RateSegment } from '@takt/engine';
import type { Audit } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import type { Tx } from '../../platform/postgres/index.ts';
import { changeCatalog } from '../catalog.ts';
import { spanOf } from '../fields.ts';
import type { PriceWatcher } from '../ports.ts';
import { readProducts, type StoredProduct } from '../products/store.ts';
import { findCard } from '../rate-cards/service.ts';
import { appendProducts, type RateCardHead, updateCard } from '../rate-cards/store.ts';
import type { RatePayload } from '../schemas.ts';
import { type PricingUnits, readUnits, USD } from '../units/units.ts';
import { priceOf } from './price.ts';
import { identityKey, type RateChange, type RateIdentity, readRates, writeRates } from './store.ts';

export type RateBody = Static<typeof RatePayload>;

/** A rate that was asked for: checked, and not yet laid over its timeline. */
export interface NewRate extends RateIdentity {
  readonly segment: RateSegment;
}

/** Adds prices to rate cards (pricing 5.1–5.3). */
export class Rates {
  readonly #watcher: PriceWatcher;
  readonly #audit: Audit;

  constructor(watcher: PriceWatcher, audit: Audit) {
    this.#watcher = watcher;
    this.#audit = audit;
  }

  /**
   * Lays each rate over the timeline of its identity, in the order given; all or none.
   * @param prefixOf names the members of a rate in refusals, such as `rates[3].`.
   */
  async add(
    tx: Tx,
    context: RequestContext,
    cardId: string,
    bodies: readonly RateBody[],
    prefixOf: (i: number) => string,
  ): Promise<readonly NewRate[]> {
    const version = await changeCatalog(tx);
    const card = await findCard(tx, cardId);
    const products = await readProducts(tx, [...new Set(bodies.map((body) => body.product_id))]);
    const units = await readUnits(tx);
    const rates = bodies.map((body, i) => rateOf(body, card, products.get(body.product_id), units, prefixOf(i)));
    const timelines = new Map<string, RateChange>(await readRates(tx, cardId, rates));
    rates.forEach(({ segment, ...identity }, i) => {
      const key = identityKey(identity);
      const known = timelines.get(key) ?? { ...identity, segments: [] };
      const unit = known.segments[0]?.creditTypeId;
      if (unit !== undefined && unit !== segment.creditTypeId) {
        throw badRequest(
          `${prefixOf(i)}credit_type_id: this rate is in ${units[unit]?.name ?? unit}, and a rate's unit never changes`,
        );
      }
      timelines.set(key, { ...known, segments: layOver(known.segments, segment) });
    });
    await writeRates(tx, cardId, [...timelines.values()], version);
    await appendProducts(tx, cardId, [...new Set(rates.map(({ productId }) => productId))]);
    await updateCard(tx, cardId, {}, version);
    await this.#watcher.repriced(tx, [cardId]);
    await this.#audit.record(tx, context, { resourceType: 'rate_card', resourceId: cardId, action: 'add_rate' });
    return rates;
  }
}

function rateOf(
  body: RateBody,
  card: RateCardHead,
  product: StoredProduct | undefined,
  units: PricingUnits,
  prefix: string,
): NewRate {
  if (product === undefined) throw badRequest(`${prefix}product_id: product ${body.product_id} does not exist`);
  if (product.archivedAt !== undefined) throw badRequest(`${prefix}product_id: product ${product.id} is archived`);
  const price = priceOf(body, product.type, prefix);
  const span = spanOf(body, hourOf, prefix);
  const pricingGroupValues = body.pricing_group_values ?? {};
  requireValues(product, pricingGroupValues, span, prefix);
  requireFrequency(product, body, prefix);
  if (body.commit_rate !== undefined && product.type !== 'USAGE') {
    throw badRequest(`${prefix}commit_rate: only rates of USAGE products have one`);
  }
  const creditTypeId = product.type === 'COMPOSITE' ? card.fiatCreditTypeId : unitOf(body, card, units, prefix);
  const commitPrice =
    body.commit_rate === undefined ? undefined : priceOf(body.commit_rate, product.type, `${prefix}commit_rate.`);
  return {
    ...compact({ productId: product.id, pricingGroupValues, billingFrequency: body.billing_frequency }),
    segment: compact({ ...span, entitled: body.entitled, price, creditTypeId, commitPrice }),
  };
}

/** The values name exactly the keys that the product is priced by at some time that the rate covers; there is no catch-all rate. */
function requireValues(
  product: StoredProduct,
  values: Readonly<Record<string, string>>,
  span: { readonly startingAt: number; readonly endingBefore?: number },
  prefix: string,
): void {
  const given = groupValuesKey(Object.fromEntries(Object.keys(values).map((key) => [key, ''])));
  const interval = { start: span.startingAt, end: span.endingBefore ?? FOREVER };
  const keys = productVersions({ ...product, customFields: {} }, interval).map(
    ({ state }) => state.pricingGroupKey ?? [],
  );
  if (keys.some((key) => groupValuesKey(Object.fromEntries(key.map((name) => [name, '']))) === given)) return;
  const wanted = keys[0] ?? [];
  throw badRequest(
    wanted.length === 0
      ? `${prefix}pricing_group_values: the product has no pricing_group_key, so its rate takes none`
      : `${prefix}pricing_group_values: must have exactly the keys ${wanted.join(', ')}`,
  );
}

function requireFrequency(product: StoredProduct, body: RateBody, prefix: string): void {
  const isSubscription = product.type === 'SUBSCRIPTION';
  if (isSubscription === (body.billing_frequency !== undefined)) return;
  throw badRequest(
    isSubscription
      ? `${prefix}billing_frequency: is required on rates of SUBSCRIPTION products`
      : `${prefix}billing_frequency: is for SUBSCRIPTION products only`,
  );
}

/** USD where none is given; on a card in another currency a missing unit would be a guess (pricing 5.3). */
function unitOf(body: RateBody, card: RateCardHead, units: PricingUnits, prefix: string): string {
  const fiat = units[card.fiatCreditTypeId]?.name ?? card.fiatCreditTypeId;
  const given = body.credit_type_id ?? USD;
  if (given === card.fiatCreditTypeId || card.conversions.some((one) => one.creditTypeId === given)) return given;
  throw badRequest(
    body.credit_type_id === undefined
      ? `${prefix}credit_type_id: is required on this card, whose currency is ${fiat}`
      : `${prefix}credit_type_id: must be the card's currency ${fiat} or a unit with a conversion on it`,
  );
}
