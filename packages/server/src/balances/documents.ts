import type { Balance, Instant } from '@takt/engine';
import { type CustomFields, fieldsOf } from '../account/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import * as store from './store.ts';

const entityOf = ({ kind }: Balance) => (kind === 'CREDIT' ? ('contract_credit' as const) : ('commit' as const));

/**
 * Commits and credits as the engine knows them, with the custom fields that the account keeps. What recurring grants and renewals make is
 * derived by the engine and is not here, unless it was edited on its own.
 */
export class BalanceDocuments {
  readonly #customFields: CustomFields;

  constructor(customFields: CustomFields) {
    this.#customFields = customFields;
  }

  /** Of the customers, both levels, archived ones too. */
  async loadBalances(q: Queryable, customerIds: readonly string[]): Promise<readonly Balance[]> {
    return this.#withFields(q, await store.selectByCustomers(q, customerIds));
  }

  /** Those of a contract as they stood at an instant. */
  async loadAsOf(q: Queryable, contractId: string, asOf: Instant): Promise<readonly Balance[]> {
    return this.#withFields(q, await store.selectByContractAsOf(q, contractId, asOf));
  }

  /** Those that were made together with their contract, as they were then. */
  async loadInitial(q: Queryable, contractId: string): Promise<readonly Balance[]> {
    return this.#withFields(q, await store.selectInitialByContract(q, contractId));
  }

  /** Locked until the transaction ends, so that edits of one balance follow one another. */
  async loadForUpdate(tx: Tx, customerId: string, id: string): Promise<Balance | undefined> {
    const balance = await store.selectForUpdate(tx, customerId, id);
    if (balance === undefined) return undefined;
    const [loaded] = await this.#withFields(tx, [balance]);
    return loaded;
  }

  /** Whose a balance is and of which kind; undefined for one that is not kept here. */
  ownerOf(q: Queryable, id: string): ReturnType<typeof store.selectOwner> {
    return store.selectOwner(q, id);
  }

  /** The balance that was made with this key, if any; until the transaction ends nobody else can take the key. */
  keyHolder(tx: Tx, uniquenessKey: string): Promise<string | undefined> {
    return store.selectIdByUniquenessKey(tx, uniquenessKey);
  }

  /** Claims a key for a manual ledger entry; answers the entry that has it, if any. */
  claimEntryKey(tx: Tx, uniquenessKey: string, entryId: string): Promise<string | undefined> {
    return store.claimEntryKey(tx, uniquenessKey, entryId);
  }

  /** Adds a balance, with its custom fields. @param isInitial whether it is made together with its contract. */
  async add(tx: Tx, balance: Balance, now: Instant, isInitial: boolean): Promise<void> {
    await this.#customFields.validate(tx, entityOf(balance), balance.customFields);
    await store.insert(tx, withoutFields(balance), now, isInitial);
    await this.#customFields.write(tx, entityOf(balance), balance.id, balance.customFields);
  }

  /** Keeps the new version of a balance; of a derived one its first, with the custom fields that it came with. */
  async save(tx: Tx, balance: Balance, now: Instant): Promise<void> {
    const document = withoutFields(balance);
    if (await store.update(tx, document, now)) return;
    await store.insert(tx, document, now, false);
    await this.#customFields.write(tx, entityOf(balance), balance.id, balance.customFields);
  }

  async #withFields(q: Queryable, balances: readonly Balance[]): Promise<readonly Balance[]> {
    const isCredit = (balance: Balance): boolean => balance.kind === 'CREDIT';
    const ids = (list: readonly Balance[]): readonly string[] => list.map(({ id }) => id);
    const ofCredits = await this.#customFields.valuesOf(q, 'contract_credit', ids(balances.filter(isCredit)));
    const commits = balances.filter((balance) => !isCredit(balance));
    const ofCommits = await this.#customFields.valuesOf(q, 'commit', ids(commits));
    return balances.map((balance) => ({
      ...balance,
      customFields: fieldsOf(isCredit(balance) ? ofCredits : ofCommits, balance.id),
    }));
  }
}

const withoutFields = (balance: Balance): Balance => ({ ...balance, customFields: {} });
