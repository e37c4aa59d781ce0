import type { Static } from '@sinclair/typebox';
import type { Audit } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { ApiError, badRequest } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { Type, WholeNumber } from '../../platform/schema.ts';
import { instantOf, textOf } from '../../platform/time-text.ts';
import { wireAliases } from '../aliases/aliases.ts';
import type { PackageContracts } from '../ports.ts';
import type { ProductCache } from '../products/cache.ts';
import {
  archivePackage,
  createPackage,
  getPackage,
  listContractsOnPackage,
  listPackages,
  type Package,
} from '../schemas.ts';
import { readUnits } from '../units/units.ts';
import type { Packages } from './service.ts';
import { readPackage, readPackagePage, type StoredPackage } from './store.ts';
import { wirePackage } from './wire.ts';

/** Without a `limit`, packages come in tens (index 6.6). */
const DEFAULT_PACKAGE_LIMIT = 10;

interface Parts {
  readonly db: Db;
  readonly packages: Packages;
  readonly products: ProductCache;
  readonly contracts: PackageContracts;
  readonly audit: Audit;
}

export function packageRoutes(api: Api, { db, packages, products, contracts, audit }: Parts): void {
  const shown = async (found: readonly StoredPackage[], now: number): Promise<Static<typeof Package>[]> => {
    const known = await products.load(db);
    const units = await readUnits(db);
    const aliases = await wireAliases(
      db,
      found.map(({ id }) => id),
    );
    const fieldsOf = await packages.fieldsOf(
      db,
      found.map(({ template }) => template),
    );
    return found.map((one) =>
      wirePackage(one, { aliases: aliases.get(one.id) ?? [], products: known, units, fieldsOf, now }),
    );
  };

  api.write(createPackage, async ({ body, context, tx }) => ({
    data: { id: await packages.create(tx, context, body, contracts, audit) },
  }));

  api.write(archivePackage, async ({ body, context, tx }) => {
    await packages.archive(tx, context, body.package_id, audit);
    return { data: { id: body.package_id } };
  });

  api.read(getPackage, async ({ body, context }) => {
    const found = await packages.find(db, body.package_id);
    const [data] = await shown([found], context.now);
    if (data === undefined) throw new Error('one package in, one package out');
    return { data };
  });

  api.read(listPackages, async ({ query, body, context }) => {
    const filter = body.archive_filter ?? 'NOT_ARCHIVED';
    const cursors = new Cursors(listPackages.id, { filter }, WholeNumber());
    const limit = query.limit ?? DEFAULT_PACKAGE_LIMIT;
    const found = await readPackagePage(db, filter, cursors.decode(query.next_page) ?? 0, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, (row) => row.seq);
    return {
      data: await shown(
        rows.map(({ stored }) => stored),
        context.now,
      ),
      next_page: nextPage,
    };
  });

  api.read(listContractsOnPackage, async ({ query, body }) => {
    const { package_id: packageId, starting_at, covering_date, include_archived: includeArchived = false } = body;
    if ((await readPackage(db, packageId)) === undefined) {
      throw new ApiError(400, 'PackageNotFound', `package_id: package ${packageId} does not exist`);
    }
    if (starting_at !== undefined && covering_date !== undefined) {
      throw badRequest('covering_date: cannot stand beside starting_at');
    }
    const cursors = new Cursors(listContractsOnPackage.id, body, ContractPosition);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const filter = compact({
      packageId,
      startingFrom: starting_at === undefined ? undefined : instantOf(starting_at),
      covering: covering_date === undefined ? undefined : instantOf(covering_date),
      includeArchived,
    });
    const found = await contracts.contractsOnPackage(db, filter, cursors.decode(query.next_page), limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, ({ startingAt, id }) => ({ startingAt, id }));
    const data = rows.map((contract) =>
      compact({
        contract_id: contract.id,
        customer_id: contract.customerId,
        starting_at: textOf(contract.startingAt),
        ending_before: contract.endingBefore === undefined ? undefined : textOf(contract.endingBefore),
        archived_at: contract.archivedAt === undefined ? undefined : textOf(contract.archivedAt),
      }),
    );
    return { data, next_page: nextPage };
  });
}

const ContractPosition = Type.Object({ startingAt: WholeNumber(), id: Type.String() });
