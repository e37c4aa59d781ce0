import type { Contract, HierarchyLink, Instant } from '@takt/engine';
import { type CustomFieldEntity, type CustomFields, fieldsOf } from '../account/index.ts';
import { notFound } from '../platform/errors.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import * as store from './store.ts';

/** The terms of a contract that have custom fields of their own. */
export const FIELDED = [
  ['scheduled_charge', 'scheduledCharges'],
  ['discount', 'discounts'],
  ['professional_service', 'professionalServices'],
  ['subscription', 'subscriptions'],
] as const satisfies readonly (readonly [CustomFieldEntity, keyof Contract])[];

/**
 * Contracts as the engine knows them: with the custom fields that the account keeps, and, on parents, the children that name them. Both
 * are kept elsewhere, not in the stored document.
 */
export class ContractDocuments {
  readonly #customFields: CustomFields;

  constructor(customFields: CustomFields) {
    this.#customFields = customFields;
  }

  /** Of the customers, archived ones too, by start. */
  async loadContracts(q: Queryable, customerIds: readonly string[]): Promise<readonly Contract[]> {
    return this.#complete(q, await store.selectByCustomers(q, customerIds));
  }

  /** Whoever pays by one of these rate cards. */
  customersOnCards(q: Queryable, cardIds: readonly string[]): Promise<readonly string[]> {
    return store.selectCustomersOnCards(q, cardIds);
  }

  /** 404 where the customer has no such contract. */
  async loadContract(q: Queryable, customerId: string, id: string): Promise<Contract> {
    return this.#own(q, customerId, id, await store.select(q, id));
  }

  /** The document alone, as it is stored: without custom fields, without the children of a parent. It costs one query. */
  async loadStored(q: Queryable, id: string): Promise<Contract> {
    const contract = await store.select(q, id);
    if (contract === undefined) throw notFound('contract', id);
    return contract;
  }

  /** The same of many at once, by id. */
  async loadAllStored(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Contract>> {
    return new Map((await store.selectAll(q, ids)).map((contract) => [contract.id, contract]));
  }

  /** The same, locked until the transaction ends. */
  async loadForUpdate(tx: Tx, customerId: string, id: string): Promise<Contract> {
    return this.#own(tx, customerId, id, await store.selectForUpdate(tx, id));
  }

  /** As it stood at an instant; 404 before its creation (contracts 5). */
  async loadAsOf(q: Queryable, customerId: string, id: string, asOf: Instant): Promise<Contract> {
    return this.#own(q, customerId, id, await store.selectAsOf(q, id, asOf));
  }

  /** Grows with every change of any contract. */
  contractsVersion(q: Queryable): Promise<number> {
    return store.selectVersion(q);
  }

  /** As it was at such a version; undefined before its creation. */
  async loadAtVersion(q: Queryable, id: string, version: number): Promise<Contract | undefined> {
    const found = await store.selectAtVersion(q, id, version);
    return found === undefined ? undefined : (await this.#complete(q, [found]))[0];
  }

  /** As they were created, by id. */
  async loadInitial(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Contract>> {
    const contracts = await this.#complete(q, await store.selectInitial(q, ids));
    return new Map(contracts.map((contract) => [contract.id, contract]));
  }

  /** Adds a contract, with the custom fields of all its terms. */
  async add(tx: Tx, contract: Contract, now: Instant): Promise<void> {
    await store.insert(tx, bare(contract), now);
    await this.#writeFields(tx, 'contract', contract);
    await this.#writeTermFields(tx, contract, undefined);
  }

  /** Keeps the new version of a contract. @param before the version that it replaces: terms that are not in it are new. */
  async save(tx: Tx, contract: Contract, before: Contract, now: Instant): Promise<void> {
    await store.update(tx, bare(contract), now);
    await this.#writeTermFields(tx, contract, before);
  }

  /** Sets custom fields of a contract that exists already. */
  async setFields(tx: Tx, id: string, values: Contract['customFields'] | undefined): Promise<void> {
    await this.#customFields.validate(tx, 'contract', values, id);
    await this.#customFields.write(tx, 'contract', id, values);
  }

  async #writeTermFields(tx: Tx, contract: Contract, before: Contract | undefined): Promise<void> {
    for (const [entity, list] of FIELDED) {
      const known = new Set(before?.[list].map(({ id }) => id));
      for (const term of contract[list]) if (!known.has(term.id)) await this.#writeFields(tx, entity, term);
    }
  }

  async #writeFields(
    tx: Tx,
    entity: CustomFieldEntity,
    { id, customFields }: Pick<Contract, 'id' | 'customFields'>,
  ): Promise<void> {
    await this.#customFields.validate(tx, entity, customFields);
    await this.#customFields.write(tx, entity, id, customFields);
  }

  async #own(q: Queryable, customerId: string, id: string, found: Contract | undefined): Promise<Contract> {
    const [contract] = found?.customerId === customerId.toLowerCase() ? await this.#complete(q, [found]) : [];
    if (contract === undefined) throw notFound('contract', id);
    return contract;
  }

  async #complete(q: Queryable, contracts: readonly Contract[]): Promise<readonly Contract[]> {
    if (contracts.length === 0) return contracts;
    const children = await this.#childrenOf(q, contracts);
    const fields = await this.#customFields.valuesOf(
      q,
      'contract',
      contracts.map(({ id }) => id),
    );
    let complete = contracts.map((contract) => ({
      ...contract,
      ...placed(contract, children.get(contract.id) ?? []),
      customFields: fieldsOf(fields, contract.id),
    }));
    for (const [entity, list] of FIELDED) {
      const ids = complete.flatMap((contract) => contract[list].map(({ id }) => id));
      if (ids.length === 0) continue;
      const values = await this.#customFields.valuesOf(q, entity, ids);
      complete = complete.map((contract) => ({
        ...contract,
        [list]: contract[list].map((term) => ({ ...term, customFields: fieldsOf(values, term.id) })),
      }));
    }
    return complete;
  }

  async #childrenOf(q: Queryable, contracts: readonly Contract[]): Promise<ReadonlyMap<string, HierarchyLink[]>> {
    const children = new Map<string, HierarchyLink[]>();
    for (const child of await store.selectChildren(
      q,
      contracts.map(({ id }) => id),
    )) {
      if (child.hierarchy?.role !== 'CHILD') continue;
      const { contractId } = child.hierarchy.parent;
      children.set(contractId, [
        ...(children.get(contractId) ?? []),
        { contractId: child.id, customerId: child.customerId },
      ]);
    }
    return children;
  }
}

/** A contract that others name as their parent is one, also without saying so itself (contracts 10). */
function placed({ hierarchy }: Contract, children: readonly HierarchyLink[]): Pick<Contract, 'hierarchy'> {
  if (hierarchy?.role === 'CHILD' || (hierarchy === undefined && children.length === 0)) return {};
  return {
    hierarchy: { role: 'PARENT', children, invoiceConsolidationType: hierarchy?.invoiceConsolidationType ?? 'NONE' },
  };
}

/** The document as it is stored. */
function bare(contract: Contract): Contract {
  const own = { ...contract, customFields: {} };
  for (const [, list] of FIELDED) {
    Object.assign(own, { [list]: contract[list].map((term) => ({ ...term, customFields: {} })) });
  }
  return contract.hierarchy?.role === 'PARENT' ? { ...own, hierarchy: { ...contract.hierarchy, children: [] } } : own;
}
