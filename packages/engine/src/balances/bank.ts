import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';
import { type Product, productAt } from '../product.ts';
import type { LiveSegment } from '../rating/rated-usage.ts';
import { type Interval, overlaps } from '../time/index.ts';
import type { World } from '../world.ts';
import { type Account, openAccounts, type SettledDraws, settledDraws } from './account.ts';
import { burnOrder, type Chargeable } from './burn-order.ts';
import type { Grant } from './grants.ts';
import { serves } from './reach.ts';
import { keepBackSpent } from './rollover.ts';

/** The accounts of all balances of a world, in burn order, while drafts draw on them. */
export class Bank {
  readonly settled: SettledDraws;
  readonly #world: World;
  readonly #chargeable: readonly Chargeable[];
  #accounts: readonly Account[] = [];
  readonly #ofBalance = new Map<string, readonly Account[]>();
  /** Those whose segments an end of their contract has removed (contracts 4). */
  readonly #withoutSegments: Balance[] = [];

  constructor(world: World) {
    this.#world = world;
    this.settled = settledDraws(world.facts.invoices, world.reopened.rolledOver);
    this.#chargeable = chargeableProducts(world);
    this.open(world.grants);
    keepBackSpent(world, this);
  }

  /** Opens the accounts of further balances: rollovers come while drawing goes on. */
  open(grants: readonly Grant[]): void {
    const { now } = this.#world;
    if (grants.length === 0) return;
    const opened = grants.flatMap((grant) => {
      const accounts = openAccounts(grant, this.settled, Math.min(now, grant.balance.archivedAt ?? now));
      this.#ofBalance.set(grant.balance.id, accounts);
      if (accounts.length === 0) this.#withoutSegments.push(grant.balance);
      return accounts;
    });
    this.#accounts = burnOrder([...this.#accounts, ...opened], this.#chargeable);
  }

  /** Every balance once. */
  balances(): readonly Balance[] {
    const drawable = new Map(this.#accounts.map(({ balance }) => [balance.id, balance]));
    return [...drawable.values(), ...this.#withoutSegments];
  }

  /** In the order of the balance's segments. */
  accountsOf(balanceId: string): readonly Account[] {
    return this.#ofBalance.get(balanceId) ?? [];
  }

  /** The segments that usage of a contract may draw, in burn order. */
  serving(contract: Contract): readonly Account[] {
    return this.#accounts.filter(({ balance }) => balance.archivedAt === undefined && serves(balance, contract));
  }

  /** The same, as what cuts a period into windows (pricing 6.1). */
  liveSegments(contract: Contract, period: Interval): readonly LiveSegment[] {
    return this.serving(contract)
      .filter(({ window }) => overlaps(window, period))
      .map(({ window, balance }) => ({ ...window, balance }));
  }
}

/** What burn order counts products by; only balances with restrictions ask for it. */
function chargeableProducts({ terms, now, grants }: World): readonly Chargeable[] {
  const isRestricted = grants.some(({ balance }) =>
    Object.values(balance.applicability).some((list) => list.length > 0),
  );
  if (!isRestricted) return [];
  const products = new Map<string, Product>();
  for (const member of [terms, ...terms.family]) {
    for (const product of Object.values(member.products)) products.set(product.id, product);
  }
  return [...products.values()]
    .filter(({ type }) => type === 'USAGE' || type === 'SUBSCRIPTION' || type === 'COMPOSITE')
    .map((product) => ({ productId: product.id, tags: productAt(product, now).tags }));
}
