import type { Static } from '@sinclair/typebox';
import type { Audit, CustomFields } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { aliasesOf, assignAliases, replaceAliases } from '../aliases/aliases.ts';
import { changeCatalog } from '../catalog.ts';
import { nonEmpty } from '../fields.ts';
import type {
  CreateRateCardPayload,
  MoveRateCardProductsPayload,
  SetRateCardProductsOrderPayload,
  UpdateRateCardPayload,
} from '../schemas.ts';
import { readUnits, USD } from '../units/units.ts';
import {
  insertCard,
  insertConversions,
  markCardArchived,
  type RateCardHead,
  readCard,
  readProductOrder,
  updateCard,
  writeProductOrder,
} from './store.ts';
import { conversionsOf } from './wire.ts';

/** The card that an operation is about. */
export async function findCard(q: Queryable, id: string): Promise<RateCardHead> {
  const record = await readCard(q, id);
  if (record === undefined) throw notFound('rate card', id);
  return record.head;
}

/** A card that new terms refer to: 400 where it is unknown or archived (metering 1, D32). */
export async function requireCard(q: Queryable, id: string, field: string): Promise<RateCardHead> {
  const record = await readCard(q, id);
  if (record === undefined) throw badRequest(`${field}: rate card ${id} does not exist`);
  if (record.head.archivedAt !== undefined) throw badRequest(`${field}: rate card ${id} is archived`);
  return record.head;
}

/** Price lists (pricing 4); their rates are another matter. */
export class RateCards {
  readonly #customFields: CustomFields;
  readonly #audit: Audit;

  constructor(customFields: CustomFields, audit: Audit) {
    this.#customFields = customFields;
    this.#audit = audit;
  }

  async create(tx: Tx, context: RequestContext, body: Static<typeof CreateRateCardPayload>): Promise<string> {
    const version = await changeCatalog(tx);
    const units = await readUnits(tx);
    const fiatCreditTypeId = body.fiat_credit_type_id ?? USD;
    if (units[fiatCreditTypeId]?.isCurrency !== true) {
      throw badRequest(`fiat_credit_type_id: ${fiatCreditTypeId} is no currency; see GET /v1/credit-types/list`);
    }
    const aliases = aliasesOf(body.aliases ?? []);
    await this.#customFields.validate(tx, 'rate_card', body.custom_fields);
    const card: RateCardHead = compact({
      id: newId(),
      name: nonEmpty('name', body.name),
      description: body.description,
      fiatCreditTypeId,
      conversions: conversionsOf(body.credit_type_conversions ?? [], units, 'credit_type_conversions'),
      createdAt: context.now,
      createdBy: context.actor.name,
    });
    await insertCard(tx, card, version);
    await assignAliases(tx, 'rate_card', card.id, aliases);
    await this.#customFields.write(tx, 'rate_card', card.id, body.custom_fields);
    await this.#record(tx, context, card.id, 'create');
    return card.id;
  }

  /** Name, description, all aliases, further conversions; never rates or contracts (pricing 4). */
  async update(tx: Tx, context: RequestContext, body: Static<typeof UpdateRateCardPayload>): Promise<string> {
    const version = await changeCatalog(tx);
    const id = body.rate_card_id;
    const card = await findCard(tx, id);
    if (body.name !== undefined) nonEmpty('name', body.name);
    const units = await readUnits(tx);
    const added = conversionsOf(
      body.add_credit_type_conversions ?? [],
      units,
      'add_credit_type_conversions',
      card.conversions,
    );
    await updateCard(tx, id, { name: body.name, description: body.description }, version);
    await insertConversions(tx, id, added);
    if (body.aliases !== undefined) await replaceAliases(tx, 'rate_card', id, aliasesOf(body.aliases));
    await this.#record(tx, context, id, 'update');
    return id;
  }

  /** A second time changes nothing (index 1). */
  async archive(tx: Tx, context: RequestContext, id: string): Promise<void> {
    const version = await changeCatalog(tx);
    const card = await findCard(tx, id);
    if (card.archivedAt !== undefined) return;
    await markCardArchived(tx, id, context.now, version);
    await this.#record(tx, context, id, 'archive');
  }

  /** The products listed come first, the others after them in their old order (pricing 4). */
  async setProductOrder(
    tx: Tx,
    context: RequestContext,
    body: Static<typeof SetRateCardProductsOrderPayload>,
  ): Promise<void> {
    await this.#reorder(tx, context, body.rate_card_id, body.product_order, 'product_order', (order) => [
      ...body.product_order,
      ...order.filter((id) => !body.product_order.includes(id)),
    ]);
  }

  /** Each move in turn takes the product out and puts it in at its position (pricing 4). */
  async moveProducts(tx: Tx, context: RequestContext, body: Static<typeof MoveRateCardProductsPayload>): Promise<void> {
    const moves = body.product_moves.map(({ product_id, position }, i) => {
      if (!position.isInteger()) throw badRequest(`product_moves[${i}].position: must be a whole number`);
      return { productId: product_id, position: position.toNumber() };
    });
    const moved = moves.map(({ productId }) => productId);
    await this.#reorder(tx, context, body.rate_card_id, moved, 'product_moves', (order) =>
      moves.reduce(
        (now, { productId, position }) => now.filter((id) => id !== productId).toSpliced(position, 0, productId),
        order,
      ),
    );
  }

  async #reorder(
    tx: Tx,
    context: RequestContext,
    cardId: string,
    named: readonly string[],
    field: string,
    next: (order: readonly string[]) => readonly string[],
  ): Promise<void> {
    const version = await changeCatalog(tx);
    await findCard(tx, cardId);
    const order = await readProductOrder(tx, cardId);
    const onCard = new Set(order);
    const seen = new Set<string>();
    for (const id of named) {
      if (!onCard.has(id)) throw badRequest(`${field}: product ${id} has no rate on this card`);
      if (seen.has(id)) throw badRequest(`${field}: product ${id} is named twice`);
      seen.add(id);
    }
    await writeProductOrder(tx, cardId, next(order));
    await updateCard(tx, cardId, {}, version);
    await this.#record(tx, context, cardId, 'set_product_order');
  }

  #record(tx: Tx, context: RequestContext, id: string, action: string): Promise<void> {
    return this.#audit.record(tx, context, { resourceType: 'rate_card', resourceId: id, action });
  }
}
