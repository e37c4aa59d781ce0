import { billingPeriodAt, type Contract, contains, type Interval, intervalOf, productAt } from '@takt/engine';
import type { RatingBook } from './metering/index.ts';
import type { Queryable } from './platform/postgres/index.ts';
import { isMetricUsed, type Pricing } from './pricing/index.ts';

interface ContractSource {
  loadContracts(q: Queryable, customerIds: readonly string[]): Promise<readonly Contract[]>;
}

/** What metering asks of pricing and contracts: which metrics are billed, to whom, in which period. */
export class RatedMetrics implements RatingBook {
  readonly #contracts: ContractSource;
  readonly #pricing: Pricing;

  constructor(contracts: ContractSource, pricing: Pricing) {
    this.#contracts = contracts;
    this.#pricing = pricing;
  }

  isMetricUsed(q: Queryable, metricId: string): Promise<boolean> {
    return isMetricUsed(q, metricId);
  }

  async ratedMetrics(q: Queryable, customerId: string, now: number): Promise<readonly string[]> {
    const cardIds = (await this.#active(q, customerId, now)).flatMap(({ rateCardId }) => rateCardId ?? []);
    const cards = await Promise.all([...new Set(cardIds)].map((id) => this.#pricing.loadRateCard(q, id)));
    const products = await this.#pricing.loadProducts(q);
    const productIds = new Set(cards.flatMap(({ rates }) => rates.map(({ productId }) => productId)));
    const metricIds = [...productIds].flatMap((id) => {
      const product = products[id];
      return product === undefined ? [] : (productAt(product, now).billableMetricId ?? []);
    });
    return [...new Set(metricIds)];
  }

  async currentPeriod(q: Queryable, customerId: string, now: number): Promise<Interval | undefined> {
    const active = await this.#active(q, customerId, now);
    const [latest] = [...active].sort((a, b) => b.startingAt - a.startingAt);
    return latest === undefined ? undefined : billingPeriodAt(latest, now);
  }

  async #active(q: Queryable, customerId: string, now: number): Promise<readonly Contract[]> {
    const contracts = await this.#contracts.loadContracts(q, [customerId]);
    return contracts.filter((contract) => contract.archivedAt === undefined && contains(intervalOf(contract), now));
  }
}
