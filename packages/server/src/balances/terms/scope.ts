import { strict as assert } from 'node:assert';
import { type Instant, type Product, type ProductType, productAt } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { USD } from '../../pricing/index.ts';
import type { Catalog } from '../ports.ts';

/** A reference to a product or a unit as answers show it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What new terms may refer to, loaded before they are read, so that reading them is plain computation. `where` is the name of the member
 * for messages, such as `commits[0].product_id`.
 */
export interface TermScope {
  readonly now: Instant;
  readonly createdBy: string;
  /** Of any type; unknown or archived: 400 (metering 1, D32). */
  product(id: string, where: string): Product;
  productOf(types: readonly ProductType[], id: string, where: string): Product;
  /** USD where the terms name none. */
  creditType(id: string | undefined, where: string): string;
  /** In what a purchase is billed that an edit adds: the currency of the access, USD for access in a custom unit. */
  billingUnitOf(accessCreditTypeId: string): string;
}

/** Names for answers. Ids come from stored terms, so they are known. */
export interface Names {
  product(id: string): Named;
  creditType(id: string): Named;
}

export async function openScope(
  q: Queryable,
  catalog: Catalog,
  by: Pick<TermScope, 'now' | 'createdBy'>,
): Promise<TermScope> {
  const products = await catalog.loadProducts(q);
  const units = await catalog.pricingUnits(q);
  const product = (id: string, where: string): Product => {
    const found = products[id.toLowerCase()];
    if (found === undefined) throw badRequest(`${where}: product ${id} does not exist`);
    if (found.archivedAt !== undefined) throw badRequest(`${where}: product ${id} is archived`);
    return found;
  };
  return {
    ...by,
    product,
    productOf: (types, id, where) => {
      const found = product(id, where);
      if (types.includes(found.type)) return found;
      throw badRequest(`${where}: must be a product of type ${types.join(' or ')}; ${id} is ${found.type}`);
    },
    creditType: (id = USD, where) => {
      const unit = units[id.toLowerCase()];
      if (unit !== undefined) return unit.id;
      throw badRequest(`${where}: credit type ${id} does not exist`);
    },
    billingUnitOf: (id) => (units[id]?.isCurrency === true ? id : USD),
  };
}

/** Products are shown by their names as of now. */
export async function openNames(q: Queryable, catalog: Catalog, now: Instant): Promise<Names> {
  const products = await catalog.loadProducts(q);
  const units = await catalog.pricingUnits(q);
  return {
    product: (id) => {
      const product = products[id];
      assert(product !== undefined, `product ${id} is stored`);
      return { id, name: productAt(product, now).name };
    },
    creditType: (id) => {
      const unit = units[id];
      assert(unit !== undefined, `credit type ${id} is stored`);
      return { id, name: unit.name };
    },
  };
}
