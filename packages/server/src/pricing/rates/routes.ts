import { strict as assert } from 'node:assert';
import { FOREVER, type Product } from '@takt/engine';
import { badRequest, notFound } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { instantOf } from '../../platform/time-text.ts';
import { spanOf } from '../fields.ts';
import type { ProductCache, ProductsById } from '../products/cache.ts';
import type { RateCardCache } from '../rate-cards/cache.ts';
import { addRate, addRates, getRateSchedule, getRates } from '../schemas.ts';
import { readUnits } from '../units/units.ts';
import { positionOf, RatePosition, rateRows } from './pages.ts';
import { type RateSelector, rateFilter } from './selectors.ts';
import type { Rates } from './service.ts';
import { wireNewRate, wireRateRow } from './wire.ts';

interface Question {
  readonly rate_card_id: string;
  readonly selectors?: readonly RateSelector[];
}

interface Paging {
  readonly limit?: number;
  readonly next_page?: string;
}

export function rateRoutes(api: Api, db: Db, rates: Rates, cards: RateCardCache, products: ProductCache): void {
  api.write(addRate, async ({ body, context, tx }) => {
    const [rate] = await rates.add(tx, context, body.rate_card_id, [body], () => '');
    assert(rate !== undefined, 'one rate in, one rate out');
    return { data: wireNewRate(rate, await readUnits(tx)) };
  });

  api.write(addRates, async ({ body, context, tx }) => {
    if (body.rates.length === 0) throw badRequest('rates: must have at least one rate');
    await rates.add(tx, context, body.rate_card_id, body.rates, (i) => `rates[${i}].`);
    return { data: { id: body.rate_card_id } };
  });

  const rows = async (
    operationId: string,
    question: Question,
    [from, to]: readonly [number, number],
    paging: Paging,
    context: RequestContext,
  ) => {
    const cursors = new Cursors(operationId, [question, from, to], RatePosition);
    const position = cursors.decode(paging.next_page);
    const card = await cards.load(db, question.rate_card_id);
    if (card === undefined) throw notFound('rate card', question.rate_card_id);
    const known = await products.load(db);
    const units = await readUnits(db);
    const limit = paging.limit ?? DEFAULT_LIMIT;
    const filter = rateFilter(question.selectors, known, context.now);
    const found = rateRows(card, filter, [from, to], position, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, positionOf);
    const data = rows.map(({ rate, segment }) =>
      wireRateRow(rate, segment, productOf(known, rate.productId), units, context.now),
    );
    return { data, next_page: nextPage };
  };

  api.read(getRates, async ({ body, query, context }) => {
    const at = instantOf(body.at);
    // Segments have whole milliseconds, so [at, at + 1) holds what holds at `at`.
    return rows(getRates.id, body, [at, at + 1], query, context);
  });

  api.read(getRateSchedule, async ({ body, query, context }) => {
    const span = spanOf(body, (_field, text) => instantOf(text));
    return rows(getRateSchedule.id, body, [span.startingAt, span.endingBefore ?? FOREVER], query, context);
  });
}

/** Of a product that a stored rate is for. */
export function productOf(products: ProductsById, id: string): Product {
  const product = products[id];
  assert(product !== undefined, `product ${id} of a rate is stored`);
  return product;
}
