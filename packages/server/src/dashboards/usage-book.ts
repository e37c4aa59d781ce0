import type { Metering, RatingBook } from '../metering/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { BilledMetric, UsageBook, UsageWindow } from './ports.ts';

/** A page of windows: more than any range of a dashboard has, unless a metric is split by thousands of values. */
const MAX_WINDOWS = 20_000;

/** Usage as dashboards ask for it. */
export class MeteredUsage implements UsageBook {
  readonly #metering: Metering;
  readonly #rating: Pick<RatingBook, 'ratedMetrics'>;

  constructor(metering: Metering, rating: Pick<RatingBook, 'ratedMetrics'>) {
    this.#metering = metering;
    this.#rating = rating;
  }

  async billedMetrics(customerId: string, now: number): Promise<readonly BilledMetric[]> {
    const { db, metrics } = this.#metering;
    const ids = await this.#rating.ratedMetrics(db, customerId, now);
    const terms = await this.#metering.metricTerms(db);
    return (await metrics.find(db, ids)).map(({ id, name }) => ({ id, name, groupKeys: terms[id]?.groupKeys ?? [] }));
  }

  async windows({ customerId, metricId, size, start, end, groupKey }: Parameters<UsageBook['windows']>[0]) {
    const query = {
      customer_id: customerId,
      billable_metric_id: metricId,
      window_size: size,
      starting_on: textOf(start),
      ending_before: textOf(end),
      ...(groupKey === undefined ? {} : { group_key: [groupKey] }),
    };
    const { data } = await this.#metering.usageGroups(query, { limit: MAX_WINDOWS }, end);
    return data.map(
      ({ starting_on, group_value: value, value: quantity }): UsageWindow => ({
        starting_on,
        group_value: value ?? null,
        value: quantity ?? null,
      }),
    );
  }
}
