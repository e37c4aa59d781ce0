import { HOUR, type Usage, type UsageNeed, type UsageRow, ZERO } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { isSql } from '../metrics/metric.ts';
import { type Bucket, evaluateRunning, evaluateWindows, type Plan, planOf, type SqlGroup } from '../sql/index.ts';
import { labelled } from './combinations.ts';
import { byHour, type CustomerNeeds } from './read-usage.ts';

/** As readStreamingUsage, for the needs of SQL metrics. */
export async function readSqlUsage(clickhouse: ClickHouse, { texts, needs, metrics }: CustomerNeeds): Promise<Usage> {
  const answers = await Promise.all(
    needs.map(async (need): Promise<readonly [string, readonly UsageRow[]] | undefined> => {
      const metric = metrics.get(need.metricId);
      if (metric === undefined || !isSql(metric)) return undefined;
      const plan = planOf(metric.definition.sql);
      const read = need.granularity === 'HOUR' ? readGrowth : readWhole;
      return [need.key, await read(clickhouse, plan, texts, need)];
    }),
  );
  return new Map(answers.filter((answer) => answer !== undefined));
}

const questionOf = (texts: readonly string[], { period, filters }: UsageNeed, bucket: Bucket) => ({
  texts,
  range: period,
  filters,
  bucket,
});

const splitOf = ({ groupKeys, valueFilters = {} }: UsageNeed) => ({ names: groupKeys, filters: valueFilters });

/** HOUR: the running value is read at each full hour that follows an event, and billed as it grows or falls (metering 6.4). */
async function readGrowth(
  clickhouse: ClickHouse,
  plan: Plan,
  texts: readonly string[],
  need: UsageNeed,
): Promise<readonly UsageRow[]> {
  const rows: UsageRow[] = [];
  let before = new Map<string, SqlGroup>();
  const shared = new Map<string, UsageRow['groupValues']>();
  for (const { start: hour, groups } of await evaluateRunning(
    clickhouse,
    plan,
    questionOf(texts, need, 'HOUR'),
    splitOf(need),
  )) {
    const now = new Map(groups.map((group) => [JSON.stringify(group.values), group]));
    for (const name of new Set([...before.keys(), ...now.keys()])) {
      // A group that has gone has fallen to nothing.
      const quantity = (now.get(name)?.value ?? ZERO).minus(before.get(name)?.value ?? ZERO);
      if (quantity.isZero()) continue;
      const groupValues = shared.get(name) ?? labelled(need.groupKeys, JSON.parse(name) as (string | null)[]);
      shared.set(name, groupValues);
      rows.push({ hour, groupValues, quantity });
    }
    before = now;
  }
  return rows.sort(byHour);
}

/** SERVICE_PERIOD: one run over the whole period, all of it in its last hour (metering 6.4). */
async function readWhole(
  clickhouse: ClickHouse,
  plan: Plan,
  texts: readonly string[],
  need: UsageNeed,
): Promise<readonly UsageRow[]> {
  const windows = await evaluateWindows(clickhouse, plan, questionOf(texts, need, 'NONE'), splitOf(need));
  return [...windows.values()]
    .flat()
    .flatMap(({ values, value }) =>
      value === null
        ? []
        : [{ hour: need.period.end - HOUR, groupValues: labelled(need.groupKeys, values), quantity: value }],
    );
}
