import type { Static } from '@sinclair/typebox';
import { type CustomFields, fieldsOf } from '../../account/index.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Db, Queryable } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { wireAliases } from '../aliases/aliases.ts';
import {
  archiveRateCard,
  createRateCard,
  getRateCard,
  listRateCards,
  moveRateCardProducts,
  type RateCard,
  setRateCardProductsOrder,
  updateRateCard,
} from '../schemas.ts';
import { readUnits } from '../units/units.ts';
import { findCard, type RateCards } from './service.ts';
import { type RateCardHead, readCardPage } from './store.ts';
import { wireCard } from './wire.ts';

export function rateCardRoutes(api: Api, db: Db, cards: RateCards, customFields: CustomFields): void {
  const shower = async (
    q: Queryable,
    ids: readonly string[],
  ): Promise<(card: RateCardHead) => Static<typeof RateCard>> => {
    const units = await readUnits(q);
    const aliases = await wireAliases(q, ids);
    const values = await customFields.valuesOf(q, 'rate_card', ids);
    return (card) => wireCard(card, units, aliases.get(card.id) ?? [], fieldsOf(values, card.id));
  };
  const cursors = new Cursors(listRateCards.id, {}, WholeNumber());

  api.read(getRateCard, async ({ body }) => {
    const card = await findCard(db, body.id);
    const show = await shower(db, [card.id]);
    return { data: show(card) };
  });

  api.read(listRateCards, async ({ query }) => {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found = await readCardPage(db, cursors.decode(query.next_page) ?? 0, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, (row) => row.seq);
    const show = await shower(
      db,
      rows.map(({ head }) => head.id),
    );
    return { data: rows.map(({ head }) => show(head)), next_page: nextPage };
  });

  api.write(createRateCard, async ({ body, context, tx }) => ({ data: { id: await cards.create(tx, context, body) } }));

  api.write(updateRateCard, async ({ body, context, tx }) => ({ data: { id: await cards.update(tx, context, body) } }));

  api.write(archiveRateCard, async ({ body, context, tx }) => {
    await cards.archive(tx, context, body.id);
    return { data: { id: body.id } };
  });

  api.write(setRateCardProductsOrder, async ({ body, context, tx }) => {
    await cards.setProductOrder(tx, context, body);
    return { data: { id: body.rate_card_id } };
  });

  api.write(moveRateCardProducts, async ({ body, context, tx }) => {
    await cards.moveProducts(tx, context, body);
    return { data: { id: body.rate_card_id } };
  });
}
