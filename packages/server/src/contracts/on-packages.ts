import { openScope } from '../balances/index.ts';
import { compact } from '../platform/compact.ts';
import type { RequestContext } from '../platform/http/operation.ts';
import { newId } from '../platform/ids.ts';
import { type Queryable, timestamp } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import type { PackageContract, PackageContractFilter, PackageContracts } from '../pricing/index.ts';
import { checkOverwriteUnits, checkSubscriptionRates, checkThresholdTerms } from './checks.ts';
import type { MetricBook, PriceLists } from './ports.ts';
import { type CreateContractInput, parseContract } from './terms/contract.ts';
import { References } from './terms/references.ts';

/** Stands for the customer whom a package does not know yet. */
const ANY_CUSTOMER = '00000000-0000-0000-0000-000000000000';

/** What packages ask of contracts (pricing 9). */
export class ContractsOnPackages implements PackageContracts {
  readonly #pricing: PriceLists;
  readonly #metrics: MetricBook;

  constructor(pricing: PriceLists, metrics: MetricBook) {
    this.#pricing = pricing;
    this.#metrics = metrics;
  }

  /** Reads the terms as for a contract; what depends on a card is left open where nobody holds its alias yet. */
  async checkTerms(
    q: Queryable,
    context: RequestContext,
    terms: Omit<CreateContractInput, 'customer_id'>,
  ): Promise<void> {
    const pricing = this.#pricing;
    const alias = terms.rate_card_alias;
    const rateCardId =
      alias === undefined ? terms.rate_card_id : await pricing.resolveAlias(q, alias, instantOf(terms.starting_at));
    const scope = await openScope(q, pricing, { now: context.now, createdBy: context.actor.name });
    const basis = compact({ id: newId(), rateCardId });
    const { contract } = parseContract({ ...terms, customer_id: ANY_CUSTOMER }, basis, new References(), scope);
    if (alias !== undefined && rateCardId === undefined) return;
    const books = { pricing, metrics: this.#metrics };
    await checkSubscriptionRates(q, books, contract, contract.subscriptions);
    await checkOverwriteUnits(q, books, contract, contract.overrides);
    await checkThresholdTerms(q, books, contract);
  }

  async contractsOnPackage(
    q: Queryable,
    { packageId, startingFrom, covering, includeArchived }: PackageContractFilter,
    after: Pick<PackageContract, 'startingAt' | 'id'> | undefined,
    limit: number,
  ): Promise<readonly PackageContract[]> {
    const date = (instant: number | undefined) => (instant === undefined ? null : timestamp(instant));
    const rows = await q.query<{
      id: string;
      customer_id: string;
      starting_at: number;
      ending_before: number | null;
      archived_at: number | null;
    }>(
      `SELECT id, customer_id, starting_at, ending_before, archived_at FROM contracts
        WHERE package_id = $1
          AND ($2::timestamptz IS NULL OR starting_at >= $2)
          AND ($3::timestamptz IS NULL OR (starting_at <= $3 AND (ending_before IS NULL OR $3 < ending_before)))
          AND ($4 OR archived_at IS NULL)
          AND ($5::timestamptz IS NULL OR (starting_at, id) > ($5, $6::uuid))
        ORDER BY starting_at, id LIMIT $7`,
      [
        packageId,
        date(startingFrom),
        date(covering),
        includeArchived,
        date(after?.startingAt),
        after?.id ?? null,
        limit,
      ],
    );
    return rows.map((row) =>
      compact({
        id: row.id,
        customerId: row.customer_id,
        startingAt: row.starting_at,
        endingBefore: row.ending_before ?? undefined,
        archivedAt: row.archived_at ?? undefined,
      }),
    );
  }
}
