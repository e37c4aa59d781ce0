import type { Audit } from '../../account/index.ts';
import { badRequest } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import { newId } from '../../platform/ids.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { changeCatalog } from '../catalog.ts';
import { createCreditType, listCreditTypes } from '../schemas.ts';
import { insertCustomUnit, readUnitPage } from './units.ts';

/** Pricing units: the currencies, and custom units that Takt lets a client create (pricing 2). */
export function unitRoutes(api: Api, db: Db, audit: Audit): void {
  const cursors = new Cursors(listCreditTypes.id, {}, WholeNumber());

  api.read(listCreditTypes, async ({ query }) => {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found = await readUnitPage(db, cursors.decode(query.next_page) ?? 0, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, (row) => row.seq);
    return { data: rows.map(({ id, name, is_currency }) => ({ id, name, is_currency })), next_page: nextPage };
  });

  api.write(createCreditType, async ({ body, context, tx }) => {
    if (body.name.trim() === '') throw badRequest('name: must not be empty');
    await changeCatalog(tx);
    const id = newId();
    if (!(await insertCustomUnit(tx, id, body.name)))
      throw badRequest(`name: there is a unit called ${body.name} already`);
    await audit.record(tx, context, { resourceType: 'credit_type', resourceId: id, action: 'create' });
    return { data: { id } };
  });
}
