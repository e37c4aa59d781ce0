import { type Balance, balancesAsOf, byCreation, type Contract, type Instant } from '@takt/engine';
import type { Audit, AuditContext } from '../account/index.ts';
import {
  type BalanceDocuments,
  type BalanceView,
  type CustomerBook,
  Guards,
  openNames,
  openScope,
  type TermEvents,
} from '../balances/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest, uniquenessKeyTaken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Db, Queryable, Tx } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import type { Agenda, CustomerStatement, Statements } from '../statements/index.ts';
import {
  checkOverwriteUnits,
  checkParent,
  checkSubscriptionRates,
  checkThresholdTerms,
  checkUsageFilter,
  requireBillablePast,
  requireStartedForThresholds,
} from './checks.ts';
import type { ContractDocuments } from './documents.ts';
import { endByRenewal } from './ending.ts';
import type { ArchivedInvoices, MetricBook, PackageBook, PaymentGates, PriceLists, ProviderBook } from './ports.ts';
import { requireStripeForThresholds, shownConfigurations, withFirstProviders } from './providers.ts';
import * as store from './store.ts';
import { type CreateContractInput, parseContract } from './terms/contract.ts';
import type { ContractView } from './terms/contract-view.ts';
import { References } from './terms/references.ts';

export interface ContractParts {
  /** For what follows a commit. */
  readonly transaction: Db['transaction'];
  readonly documents: ContractDocuments;
  readonly balances: BalanceDocuments;
  readonly statements: Pick<Statements, 'of' | 'within'>;
  readonly agenda: Pick<Agenda, 'touch'>;
  readonly customers: CustomerBook;
  readonly pricing: PriceLists;
  readonly packages: PackageBook;
  readonly metrics: MetricBook;
  readonly providers: ProviderBook;
  readonly invoices: ArchivedInvoices;
  readonly gates: PaymentGates;
  readonly audit: Audit;
  readonly events: TermEvents;
}

/** Members that may stand beside a package (pricing 9). */
const BESIDE_PACKAGE: ReadonlySet<string> = new Set([
  'customer_id',
  'starting_at',
  'uniqueness_key',
  'transition',
  'custom_fields',
  'package_id',
  'package_alias',
]);

/** Contracts: how they come into being, and how they are read (contracts 2, 5). */
export class Contracts {
  readonly #parts: ContractParts;

  constructor(parts: ContractParts) {
    this.#parts = parts;
  }

  /** All of the contract or nothing; a `transition` ends the contract that it renews (contracts 2, 4). */
  async create(tx: Tx, context: AuditContext, input: CreateContractInput): Promise<ContractView> {
    const { agenda, audit, customers, events } = this.#parts;
    const { now } = context;
    const customerId = input.customer_id.toLowerCase();
    // Existence, then conflict, then the rest (metering 1).
    await customers.requireKnown(tx, customerId);
    await requireFreeKey(tx, input.uniqueness_key);
    await customers.requireActive(tx, customerId);
    await agenda.touch(tx, customerId);
    const { terms, packageId } = await this.#expanded(tx, input);
    const id = newId();
    const rateCardId = await this.#rateCard(tx, terms);
    const references = new References();
    for (const balance of await this.#parts.balances.loadBalances(tx, [customerId])) {
      if (balance.contractId !== undefined || balance.archivedAt !== undefined) continue;
      references.add(balance.kind === 'CREDIT' ? 'CREDIT' : 'COMMIT', balance.id);
    }
    const scope = await openScope(tx, this.#parts.pricing, { now, createdBy: context.actor.name });
    const parsed = parseContract(terms, compact({ id, rateCardId, packageId }), references, scope);
    const contract = await withFirstProviders(tx, this.#parts, parsed.contract, terms);
    requireBillablePast(contract, now);
    requireStartedForThresholds(contract, now);
    await checkSubscriptionRates(tx, this.#parts, contract, contract.subscriptions);
    await checkOverwriteUnits(tx, this.#parts, contract, contract.overrides);
    await checkThresholdTerms(tx, this.#parts, contract);
    await requireStripeForThresholds(tx, this.#parts, contract, now);
    for (const filter of contract.usageFilters) await checkUsageFilter(tx, this.#parts, contract, filter);
    await checkParent(tx, contract, now);
    if (contract.hierarchy?.role === 'CHILD') await agenda.touch(tx, contract.hierarchy.parent.customerId);
    const renewed = await this.#renew(tx, context, contract, terms.transition);

    await this.#parts.documents.add(tx, renewed, now);
    for (const balance of parsed.balances) await this.#parts.balances.add(tx, balance, now, true);
    await audit.record(tx, context, { resourceType: 'contract', resourceId: id, action: 'create' });
    await events.emit(tx, { type: 'contract.create', customerId, contractId: id, timestamp: now });
    for (const balance of parsed.balances) {
      await events.emit(tx, {
        type: balance.kind === 'CREDIT' ? 'credit.create' : 'commit.create',
        customerId,
        contractId: id,
        balanceId: balance.id,
        timestamp: now,
      });
    }
    return this.view(tx, await this.#parts.statements.within(tx, customerId), id, now);
  }

  /** Contracts of the customer, by start (contracts 5). 404 for an unknown customer. */
  async list(
    q: Queryable,
    input: {
      readonly customer_id: string;
      readonly covering_date?: string;
      readonly starting_at?: string;
      readonly include_archived?: boolean;
    },
    now: Instant,
  ): Promise<readonly ContractView[]> {
    if (input.covering_date !== undefined && input.starting_at !== undefined) {
      throw badRequest('covering_date: cannot stand beside starting_at');
    }
    await this.#parts.customers.requireKnown(q, input.customer_id);
    const covering = input.covering_date === undefined ? undefined : instantOf(input.covering_date);
    const from = input.starting_at === undefined ? undefined : instantOf(input.starting_at);
    const state = await this.#parts.statements.of(input.customer_id.toLowerCase());
    const chosen = state.terms.contracts.filter(
      (contract) =>
        (input.include_archived === true || contract.archivedAt === undefined) &&
        (from === undefined || contract.startingAt >= from) &&
        (covering === undefined ||
          (contract.startingAt <= covering && covering < (contract.endingBefore ?? Number.POSITIVE_INFINITY))),
    );
    return Promise.all(chosen.map((contract) => this.view(q, state, contract.id, now)));
  }

  /** As it stands now; 404 where the customer has no such contract. */
  async get(q: Queryable, customerId: string, id: string, now: Instant): Promise<ContractView> {
    const contract = await this.#parts.documents.loadContract(q, customerId, id);
    return this.view(q, await this.#parts.statements.of(contract.customerId), contract.id, now);
  }

  /** As the edits made up to an instant left it (contracts 5). */
  async getAsOf(q: Queryable, customerId: string, id: string, asOf: Instant, now: Instant): Promise<ContractView> {
    const contract = await this.#parts.documents.loadAsOf(q, customerId, id, asOf);
    const own = await this.#parts.balances.loadAsOf(q, contract.id, asOf);
    const state = await this.#parts.statements.of(contract.customerId);
    const rolledOver = state.statement.balances
      .map(({ balance }) => balance)
      .filter((one) => one.contractId === contract.id && one.rolledOverFrom !== undefined && one.createdAt <= asOf);
    const balances = [...balancesAsOf(contract, own, state.terms.contracts, asOf), ...rolledOver];
    return this.#around(
      q,
      contract,
      balances.toSorted(byCreation).map((balance) => ({ balance })),
      state,
      now,
    );
  }

  /** As they were created, by id; what was derived later is not in them (contracts 5). */
  async initial(q: Queryable, views: readonly ContractView[]): Promise<ReadonlyMap<string, ContractView>> {
    const contracts = await this.#parts.documents.loadInitial(
      q,
      views.map(({ contract }) => contract.id),
    );
    const initial = new Map<string, ContractView>();
    for (const view of views) {
      const { id } = view.contract;
      const contract = contracts.get(id);
      if (contract === undefined) throw new Error(`contract ${id} has no first version`);
      const balances = (await this.#parts.balances.loadInitial(q, id)).map((balance) => ({ balance }));
      initial.set(id, { ...view, contract, balances });
    }
    return initial;
  }

  /** One contract of a customer's statement. */
  async view(q: Queryable, state: CustomerStatement, id: string, now: Instant): Promise<ContractView> {
    const contract = state.terms.contracts.find((one) => one.id === id);
    if (contract === undefined) throw new Error(`contract ${id} is not in its customer's terms`);
    const balances = state.statement.balances.filter(({ balance }) => balance.contractId === id);
    return this.#around(q, contract, balances, state, now);
  }

  async #around(
    q: Queryable,
    contract: Contract,
    balances: readonly BalanceView[],
    { terms, statement }: CustomerStatement,
    now: Instant,
  ): Promise<ContractView> {
    const { pricing } = this.#parts;
    const kept = new Set(terms.balances.map(({ id }) => id));
    const derived = statement.balances.map(({ balance }) => balance).filter(({ id }) => !kept.has(id));
    const fiatCreditTypeId =
      contract.rateCardId === undefined
        ? undefined
        : (await pricing.loadRateCard(q, contract.rateCardId)).fiatCreditTypeId;
    const names = await openNames(q, pricing, now);
    return compact({
      contract,
      balances,
      invoiceOfItem: statement.invoiceOfItem,
      purchases: [...terms.balances, ...derived],
      configurations: await shownConfigurations(q, this.#parts.providers, contract),
      fiatCreditTypeId,
      names,
      now,
    });
  }

  /** The terms that a package stands for, or those given (pricing 9). */
  async #expanded(
    q: Queryable,
    input: CreateContractInput,
  ): Promise<{ readonly terms: CreateContractInput; readonly packageId?: string }> {
    const { package_id: id, package_alias: alias } = input;
    if (id !== undefined && alias !== undefined) throw badRequest('package_alias: cannot stand beside package_id');
    if (id === undefined && alias === undefined) return { terms: input };
    const foreign = Object.keys(input).find((member) => !BESIDE_PACKAGE.has(member));
    if (foreign !== undefined) throw badRequest(`${foreign}: cannot stand beside a package, which has all terms`);
    const startingAt = instantOf(input.starting_at);
    const which = id === undefined ? { alias: alias ?? '' } : { id };
    const { packageId, terms } = await this.#parts.packages.expandPackage(q, which, startingAt);
    return { terms: { ...terms, ...input }, packageId };
  }

  /** The card, by id or by alias as of the start; none makes a contract of fixed charges only (contracts 2). */
  async #rateCard(q: Queryable, terms: CreateContractInput): Promise<string | undefined> {
    const { pricing } = this.#parts;
    const { rate_card_id: given, rate_card_alias: alias } = terms;
    if (given !== undefined && alias !== undefined)
      throw badRequest('rate_card_alias: cannot stand beside rate_card_id');
    if (alias !== undefined) {
      const id = await pricing.resolveAlias(q, alias, instantOf(terms.starting_at));
      if (id === undefined) throw badRequest(`rate_card_alias: no rate card is called ${alias} at starting_at`);
      await pricing.requireRateCard(q, id, 'rate_card_alias');
      return id;
    }
    if (given === undefined) return undefined;
    const id = given.toLowerCase();
    await pricing.requireRateCard(q, id);
    return id;
  }

  /** Ends the renewed contract and lists the transition on both (contracts 4). */
  async #renew(
    tx: Tx,
    context: AuditContext,
    contract: Contract,
    transition: CreateContractInput['transition'],
  ): Promise<Contract> {
    if (transition === undefined) return contract;
    const { documents, balances, statements } = this.#parts;
    const fromContractId = transition.from_contract_id.toLowerCase();
    const old = await this.#renewable(tx, contract, fromContractId);
    const link: Contract['transitions'][number] = {
      type: 'RENEWAL',
      fromContractId,
      toContractId: contract.id,
      trueup: transition.future_invoice_behavior?.trueup ?? 'AS_IS',
    };
    const { facts, terms } = await statements.within(tx, contract.customerId);
    const guards = new Guards(facts.invoices, terms.contracts, context.now);
    const own = (await balances.loadBalances(tx, [contract.customerId])).filter(
      (balance) => balance.contractId === old.id,
    );
    const ended = endByRenewal({ contract: old, balances: own }, contract.startingAt, {
      now: context.now,
      isBilled: (itemId) => guards.isBilled(itemId),
    });
    const listed = { ...ended.contract, transitions: [...old.transitions, link] };
    await documents.save(tx, listed, old, context.now);
    await this.#saveChanged(tx, own, ended.balances, context.now);
    return { ...contract, transitions: [link] };
  }

  async #renewable(tx: Tx, contract: Contract, id: string): Promise<Contract> {
    const where = 'transition.from_contract_id';
    const found = await store.selectForUpdate(tx, id);
    if (found === undefined || found.customerId !== contract.customerId) {
      throw badRequest(`${where}: the customer has no contract ${id}`);
    }
    if (found.archivedAt !== undefined) throw badRequest(`${where}: contract ${id} is archived`);
    if (found.transitions.some((one) => one.fromContractId === id)) {
      throw badRequest(`${where}: contract ${id} has been renewed already`);
    }
    if (found.startingAt > contract.startingAt) {
      throw badRequest(`${where}: contract ${id} starts after the new one`);
    }
    return this.#parts.documents.loadContract(tx, contract.customerId, id);
  }

  async #saveChanged(tx: Tx, before: readonly Balance[], after: readonly Balance[], now: Instant): Promise<void> {
    for (const [i, balance] of after.entries()) {
      if (balance !== before[i]) await this.#parts.balances.save(tx, balance, now);
    }
  }
}

async function requireFreeKey(tx: Tx, key: string | undefined): Promise<void> {
  if (key === undefined) return;
  const holder = await store.selectIdByUniquenessKey(tx, key);
  if (holder !== undefined) throw uniquenessKeyTaken(key, holder);
}
