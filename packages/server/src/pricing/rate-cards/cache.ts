import type { Rate, RateCard } from '@takt/engine';
import type { Queryable } from '../../platform/postgres/index.ts';
import { compareRates } from '../rates/order.ts';
import { identityKey, readRatesAsOf, readRatesSince, type StoredRate } from '../rates/store.ts';
import { readCard, readProductOrder } from './store.ts';

interface Entry {
  readonly version: number;
  readonly card: RateCard;
  readonly byProduct: ReadonlyMap<string, readonly Rate[]>;
}

/** How many rates are kept in memory, over all cards. */
const MAX_RATES = 500_000;

/**
 * Assembled rate cards, each kept at its version. A card that has changed takes in only the rates that changed since, so that one more
 * price on a card of 100,000 costs little. Use it outside of changes to pricing only: what a change writes may be rolled back.
 */
export class RateCardCache {
  readonly #entries = new Map<string, Entry>();

  /** The card with its rates in order of product, values, frequency; undefined if there is none. */
  async load(q: Queryable, id: string): Promise<RateCard | undefined> {
    const record = await readCard(q, id);
    if (record === undefined) return undefined;
    const { version, head } = record;
    const known = this.#entries.get(id);
    if (known?.version === version) return known.card;
    // A reader whose snapshot is older than what is kept assembles the card anew.
    const base = known !== undefined && known.version < version ? known : undefined;
    const changed = await readRatesSince(q, id, base?.version ?? -1);
    const productOrder = await readProductOrder(q, id);
    const byProduct = merged(base?.byProduct ?? new Map(), changed);
    const { name, fiatCreditTypeId, conversions } = head;
    const rates = productOrder.flatMap((productId) => byProduct.get(productId) ?? []);
    const entry = { version, byProduct, card: { id, name, fiatCreditTypeId, conversions, productOrder, rates } };
    if (known === undefined || known.version < version) this.#keep(id, entry);
    return entry.card;
  }

  /** The card as it was at a version of the catalog, in the present order of products; undefined if there is none. */
  async loadAsOf(q: Queryable, id: string, version: number): Promise<RateCard | undefined> {
    const card = await this.load(q, id);
    if (card === undefined) return undefined;
    const changed = await readRatesSince(q, id, version);
    if (changed.length === 0) return card;
    const before = new Map((await readRatesAsOf(q, id, version)).map((rate) => [identityKey(rate), rate]));
    const changedProducts = new Set(changed.map(({ productId }) => productId));
    const changedKeys = new Set(changed.map(identityKey));
    const rates = card.rates.flatMap((rate): readonly Rate[] => {
      const key = changedProducts.has(rate.productId) ? identityKey(rate) : undefined;
      return key === undefined || !changedKeys.has(key) ? [rate] : [before.get(key) ?? []].flat();
    });
    const priced = new Set(rates.map(({ productId }) => productId));
    return { ...card, rates, productOrder: card.productOrder.filter((productId) => priced.has(productId)) };
  }

  #keep(id: string, entry: Entry): void {
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    let rates = 0;
    for (const { card } of this.#entries.values()) rates += card.rates.length;
    for (const [oldest, { card }] of this.#entries) {
      if (rates <= MAX_RATES || oldest === id) break;
      this.#entries.delete(oldest);
      rates -= card.rates.length;
    }
  }
}

function merged(
  before: ReadonlyMap<string, readonly Rate[]>,
  changed: readonly StoredRate[],
): ReadonlyMap<string, readonly Rate[]> {
  const timelines = new Map<string, Map<string, Rate>>();
  for (const rate of changed) {
    const { productId } = rate;
    const ofProduct =
      timelines.get(productId) ??
      new Map<string, Rate>((before.get(productId) ?? []).map((known) => [identityKey(known), known]));
    timelines.set(productId, ofProduct.set(identityKey(rate), rate));
  }
  const after = new Map(before);
  for (const [productId, rates] of timelines) after.set(productId, [...rates.values()].sort(compareRates));
  return after;
}
