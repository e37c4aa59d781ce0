import { type Instant, startOfHour } from '@takt/engine';
import { type Audit, type CustomFields, fieldsOf } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest, notFound, uniquenessKeyTaken } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { aliasesOf, aliasHolder, assignAliases } from '../aliases/aliases.ts';
import { lockCatalog } from '../catalog.ts';
import { nonEmpty } from '../fields.ts';
import type { PackageContracts } from '../ports.ts';
import { requireCard } from '../rate-cards/service.ts';
import {
  hasTerm,
  insertPackage,
  markPackageArchived,
  readPackage,
  type StoredPackage,
  uniquenessKeyHolder,
} from './store.ts';
import {
  LIST_OF,
  PACKAGE_ENTITIES,
  type PackageBody,
  type PackageEntity,
  type PackageTemplate,
  type TermFields,
  templateOf,
} from './template.ts';
import { type FieldsOfTerm, type PackageTerms, termsAt } from './terms.ts';

const ENTITIES = Object.keys(PACKAGE_ENTITIES) as readonly PackageEntity[];

/** Templates of contract terms with relative dates (pricing 9). */
export class Packages {
  readonly #customFields: CustomFields;

  constructor(customFields: CustomFields) {
    this.#customFields = customFields;
    for (const entity of ENTITIES) customFields.register(entity, { exists: (q, id) => hasTerm(q, entity, id) });
  }

  /** Checks everything that can be checked without a customer, as for a contract that starts now. */
  async create(
    tx: Tx,
    context: RequestContext,
    body: PackageBody,
    contracts: PackageContracts,
    audit: Audit,
  ): Promise<string> {
    await lockCatalog(tx);
    const key = body.uniqueness_key;
    const holder = key === undefined ? undefined : await uniquenessKeyHolder(tx, key);
    if (key !== undefined && holder !== undefined) throw uniquenessKeyTaken(key, holder);
    const aliases = aliasesOf(body.aliases ?? []);
    const { template, fields } = templateOf(body);
    await requireUsableCard(tx, template, context.now);
    await contracts.checkTerms(
      tx,
      context,
      termsAt(template, startOfHour(context.now), () => undefined),
    );
    const id = newId();
    const stored: StoredPackage = compact({
      id,
      name: nonEmpty('name', body.name),
      uniquenessKey: key,
      template,
      createdAt: context.now,
      createdBy: context.actor.name,
    });
    await insertPackage(tx, stored);
    await assignAliases(tx, 'package', id, aliases);
    await this.#writeFields(tx, fields);
    await audit.record(tx, context, { resourceType: 'package', resourceId: id, action: 'create' });
    return id;
  }

  async archive(tx: Tx, context: RequestContext, id: string, audit: Audit): Promise<void> {
    await lockCatalog(tx);
    const found = await this.find(tx, id);
    if (found.archivedAt !== undefined) throw badRequest(`package_id: package ${id} is archived already`);
    await markPackageArchived(tx, id, context.now);
    await audit.record(tx, context, { resourceType: 'package', resourceId: id, action: 'archive' });
  }

  /** The package that an operation is about. */
  async find(q: Queryable, id: string): Promise<StoredPackage> {
    const found = await readPackage(q, id);
    if (found === undefined) throw notFound('package', id);
    return found;
  }

  /** The terms of a contract that starts at an instant and names the package, by id or by an alias as of that instant. */
  async expand(
    q: Queryable,
    which: { readonly id: string } | { readonly alias: string },
    startingAt: Instant,
  ): Promise<{ readonly packageId: string; readonly terms: PackageTerms }> {
    const field = 'id' in which ? 'package_id' : 'package_alias';
    const id = 'id' in which ? which.id : await aliasHolder(q, 'package', which.alias, startingAt);
    const found = id === undefined ? undefined : await readPackage(q, id);
    if (found === undefined) {
      throw badRequest(
        'id' in which
          ? `${field}: package ${which.id} does not exist`
          : `${field}: no package holds the alias ${which.alias} at the contract's start`,
      );
    }
    if (found.archivedAt !== undefined) throw badRequest(`${field}: package ${found.id} is archived`);
    const fields = await this.#copiedFields(q, found.template);
    return { packageId: found.id, terms: termsAt(found.template, startingAt, fields) };
  }

  /** Values of the terms' own custom fields. */
  async fieldsOf(q: Queryable, templates: readonly PackageTemplate[]): Promise<FieldsOfTerm> {
    const byTerm = new Map<string, Readonly<Record<string, string>>>();
    for (const entity of ENTITIES) {
      const ids = templates.flatMap((template) => template[LIST_OF[entity]].map((term) => term.id));
      const values = await this.#customFields.valuesOf(q, entity, ids);
      for (const id of ids) byTerm.set(id, fieldsOf(values, id));
    }
    return (id) => byTerm.get(id);
  }

  /** The same, for the terms of a contract: what their own entity has no key for cannot be copied. */
  async #copiedFields(q: Queryable, template: PackageTemplate): Promise<FieldsOfTerm> {
    const given = await this.fieldsOf(q, [template]);
    const copied = new Map<string, Readonly<Record<string, string>>>();
    for (const entity of ENTITIES) {
      const filter = { entities: [PACKAGE_ENTITIES[entity]], after: undefined };
      const keys = await this.#customFields.listKeys(q, filter, Number.MAX_SAFE_INTEGER);
      const known = new Set(keys.map(({ key }) => key));
      for (const { id } of template[LIST_OF[entity]]) {
        const values = Object.entries(given(id) ?? {}).filter(([key]) => known.has(key));
        if (values.length > 0) copied.set(id, Object.fromEntries(values));
      }
    }
    return (id) => copied.get(id);
  }

  /** Values of a package's terms are fixed here, for good (customers 3). */
  async #writeFields(tx: Tx, fields: readonly TermFields[]): Promise<void> {
    for (const { entity, id, values } of fields) {
      await this.#customFields.validate(tx, entity, values);
      await this.#customFields.write(tx, entity, id, values);
    }
  }
}

/** No new package may use an archived card, whether by id or by an alias that leads to it now (pricing 4). */
async function requireUsableCard(q: Queryable, template: PackageTemplate, now: Instant): Promise<void> {
  const { rate_card_id: id, rate_card_alias: alias } = template;
  if (id !== undefined && alias !== undefined) throw badRequest('rate_card_alias: cannot stand beside rate_card_id');
  if (id !== undefined) await requireCard(q, id, 'rate_card_id');
  const holder = alias === undefined ? undefined : await aliasHolder(q, 'rate_card', alias, now);
  if (holder !== undefined) await requireCard(q, holder, 'rate_card_alias');
}
