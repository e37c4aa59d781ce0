import { strict as assert } from 'node:assert';
import type { Instant, Product, Rate, RateCard } from '@takt/engine';
import { notFound } from '../../platform/errors.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { OneOf, Type, WholeNumber } from '../../platform/schema.ts';
import type { ProductCache } from '../products/cache.ts';
import type { RateCardCache } from '../rate-cards/cache.ts';
import { compareRates, productsFrom, ratesFrom } from './order.ts';
import { type RateSelector, rateTest } from './selectors.ts';

/** Where a page of rates ends: the last row's place in the order of product, values, frequency, start (pricing 5.4). */
const Position = Type.Object({
  productId: Type.String(),
  pricingGroupValues: Type.Record(Type.String(), Type.String()),
  billingFrequency: Type.Optional(OneOf(['WEEKLY', 'MONTHLY', 'QUARTERLY', 'ANNUAL'])),
  startingAt: WholeNumber(),
});

/** Something to tell about a rate over a span of time. */
interface Told {
  readonly startingAt: Instant;
}

/** A rate, its product, and what a reader is told about it. */
export interface RateRow<T> {
  readonly product: Product;
  readonly rate: Rate;
  readonly told: T;
}

/** A page of rates of one card, as it is asked for. */
export interface RatePageRequest<T extends Told> {
  readonly operationId: string;
  readonly cardId: string;
  /** Everything that the answer depends on, without the paging members. */
  readonly question: unknown;
  readonly selectors: readonly RateSelector[] | undefined;
  readonly paging: { readonly limit?: number; readonly next_page?: string };
  readonly now: Instant;
  /** What there is to tell about a rate, in order of time; asked for those rates only that the page needs. */
  readonly tell: (rate: Rate, product: Product, card: RateCard) => readonly T[];
}

/** Reads rates of cards page by page. */
export class RateListings {
  readonly #cards: RateCardCache;
  readonly #products: ProductCache;

  constructor(cards: RateCardCache, products: ProductCache) {
    this.#cards = cards;
    this.#products = products;
  }

  async page<T extends Told>(
    q: Queryable,
    request: RatePageRequest<T>,
  ): Promise<{ readonly rows: readonly RateRow<T>[]; readonly nextPage: string | null }> {
    const cursors = new Cursors(request.operationId, request.question, Position);
    const position = cursors.decode(request.paging.next_page);
    const card = await this.#cards.load(q, request.cardId);
    if (card === undefined) throw notFound('rate card', request.cardId);
    const products = await this.#products.load(q);
    const limit = request.paging.limit ?? DEFAULT_LIMIT;
    const found: RateRow<T>[] = [];
    for (const productId of productsFrom(card, position)) {
      if (found.length > limit) break;
      const product = products[productId];
      assert(product !== undefined, `product ${productId} of a rate is stored`);
      const isSelected = rateTest(request.selectors, product, request.now);
      if (isSelected === undefined) continue;
      for (const rate of ratesFrom(card, productId, position)) {
        if (found.length > limit) break;
        if (!isSelected(rate)) continue;
        const isLastTold =
          position !== undefined && position.productId === productId && compareRates(rate, position) === 0;
        for (const told of request.tell(rate, product, card)) {
          if (!isLastTold || told.startingAt > position.startingAt) found.push({ product, rate, told });
        }
      }
    }
    return page(found, limit, cursors, ({ rate, told }) => {
      const { productId, pricingGroupValues, billingFrequency } = rate;
      return {
        productId,
        pricingGroupValues: { ...pricingGroupValues },
        ...(billingFrequency === undefined ? {} : { billingFrequency }),
        startingAt: told.startingAt,
      };
    });
  }
}
