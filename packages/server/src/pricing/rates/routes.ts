import { strict as assert } from 'node:assert';
import { FOREVER, stretchesWithin } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { instantOf } from '../../platform/time-text.ts';
import { spanOf } from '../fields.ts';
import { addRate, addRates, getRateSchedule, getRates } from '../schemas.ts';
import { readUnits } from '../units/units.ts';
import type { RateListings } from './listings.ts';
import type { Rates } from './service.ts';
import { wireNewRate, wireRateRow } from './wire.ts';

export function rateRoutes(api: Api, db: Db, rates: Rates, listings: RateListings): void {
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

  api.read(getRates, async ({ body, query, context }) => {
    const at = instantOf(body.at);
    const { rows, nextPage } = await listings.page(db, {
      operationId: getRates.id,
      cardId: body.rate_card_id,
      question: body,
      selectors: body.selectors,
      paging: query,
      now: context.now,
      // Instants are whole milliseconds.
      tell: ({ segments }) => stretchesWithin(segments, at, at + 1),
    });
    const units = await readUnits(db);
    return { data: rows.map((row) => wireRateRow(row, units, context.now)), next_page: nextPage };
  });

  api.read(getRateSchedule, async ({ body, query, context }) => {
    const span = spanOf(body, (_field, text) => instantOf(text));
    const { rows, nextPage } = await listings.page(db, {
      operationId: getRateSchedule.id,
      cardId: body.rate_card_id,
      question: body,
      selectors: body.selectors,
      paging: query,
      now: context.now,
      tell: ({ segments }) => stretchesWithin(segments, span.startingAt, span.endingBefore ?? FOREVER),
    });
    const units = await readUnits(db);
    return { data: rows.map((row) => wireRateRow(row, units, context.now)), next_page: nextPage };
  });
}
