import type { BalanceKind } from '@takt/engine';
import type { CustomFieldEntity, CustomFields } from '../account/index.ts';
import type { BalanceDocuments } from '../balances/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { Agenda, Statements } from '../statements/index.ts';
import { FIELDED } from './documents.ts';
import * as store from './store.ts';

interface Parts {
  readonly customFields: CustomFields;
  readonly balances: BalanceDocuments;
  readonly agenda: Pick<Agenda, 'touch'>;
  readonly statements: Pick<Statements, 'of' | 'within'>;
  /** Whose an object is of which notifications have told: that is how a granted or rolled over balance is found by its id. */
  readonly ownerOfDerived: (q: Queryable, id: string) => Promise<string | undefined>;
}

/** Tells the account which contracts, terms, commits and credits there are, and has drafts follow when their fields change. */
export function registerCustomFieldHolders({
  customFields,
  balances,
  agenda,
  statements,
  ownerOfDerived,
}: Parts): void {
  const register = (
    entity: CustomFieldEntity,
    ownerOf: (q: Queryable, id: string) => Promise<string | undefined>,
    changing: (tx: Tx, owner: string, id: string, now: number) => Promise<void> = async () => undefined,
  ): void => {
    const touched = async (tx: Tx, id: string): Promise<string | undefined> => {
      const owner = await ownerOf(tx, id);
      if (owner !== undefined) await agenda.touch(tx, owner);
      return owner;
    };
    customFields.register(entity, {
      exists: async (q, id) => (await ownerOf(q, id)) !== undefined,
      changing: async (tx, id, { now }) => {
        const owner = await touched(tx, id);
        if (owner !== undefined) await changing(tx, owner, id, now);
      },
      changed: async (tx, id) => {
        await touched(tx, id);
      },
    });
  };

  register('contract', store.selectOwner);
  for (const [entity, list] of FIELDED) register(entity, (q, id) => store.selectOwnerOfTerm(q, list, id));

  const registerBalances = (entity: CustomFieldEntity, kinds: readonly BalanceKind[]): void => {
    const ownerOf = async (q: Queryable, id: string): Promise<string | undefined> => {
      const kept = await balances.ownerOf(q, id);
      if (kept !== undefined) return kinds.includes(kept.kind) ? kept.customerId : undefined;
      const owner = await ownerOfDerived(q, id);
      if (owner === undefined) return undefined;
      const { statement } = await statements.of(owner);
      return statement.balances.some(({ balance }) => balance.id === id && kinds.includes(balance.kind))
        ? owner
        : undefined;
    };
    // What is derived is kept from then on: the engine reads custom fields from balances that are kept.
    register(entity, ownerOf, async (tx, owner, id, now) => {
      if ((await balances.ownerOf(tx, id)) !== undefined) return;
      const { statement } = await statements.within(tx, owner);
      const derived = statement.balances.find(({ balance }) => balance.id === id)?.balance;
      if (derived !== undefined) await balances.save(tx, derived, now);
    });
  };
  registerBalances('commit', ['PREPAID', 'POSTPAID']);
  registerBalances('contract_credit', ['CREDIT']);
}
