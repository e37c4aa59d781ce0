import { type Decimal, ZERO } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { type Properties, propertyOf } from '../event.ts';
import { check } from './check.ts';
import { Evaluation, type ResultRow } from './evaluation.ts';
import { compile, rowFrame } from './expressions.ts';
import { type EventsQuestion, gather } from './gather.ts';
import { parse } from './parser.ts';
import { innermost, type Plan } from './plan.ts';

export type { Bucket, EventsQuestion } from './gather.ts';
export type { Plan } from './plan.ts';

const MAX_REMEMBERED_PLANS = 1_000;
const plans = new Map<string, Plan>();

/** A metric's query, parsed and checked, or a 400 that says what is not allowed, and where (metering 6). */
export function planOf(sql: string): Plan {
  let plan = plans.get(sql);
  if (plan === undefined) {
    plan = check(parse(sql));
    if (plans.size >= MAX_REMEMBERED_PLANS) plans.clear();
    plans.set(sql, plan);
  }
  return plan;
}

export const keyNames = ({ keyColumns }: Plan): readonly string[] => keyColumns.map(({ name }) => name);

/** Whether the query looks at an event: whether it passes the innermost WHERE (metering 9). */
export function takesEvent({ select }: Plan, eventType: string, timestamp: number, properties: Properties): boolean {
  const { source, where } = innermost(select);
  if (where === undefined) return true;
  const texts = source.properties.map((name) => {
    const value = propertyOf(properties, name);
    return typeof value === 'string' ? value : null;
  });
  return compile(where)(rowFrame([eventType, timestamp, ...texts])) === true;
}

/** Names of key columns to split by, and values to keep of any of them. */
export interface Split {
  readonly names: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface SqlGroup {
  /** In the order of {@link Split.names}; null is the null group. */
  readonly values: readonly (string | null)[];
  /** The sum over all rows of the group; null where none has a number (metering 6.1). */
  readonly value: Decimal | null;
}

/** The query over each bucket's own events; buckets without any that it takes are absent. */
export async function evaluateWindows(
  clickhouse: ClickHouse,
  plan: Plan,
  question: EventsQuestion,
  split: Split,
): Promise<ReadonlyMap<number, readonly SqlGroup[]>> {
  const found = new Map<number, readonly SqlGroup[]>();
  for (const { start, into } of await gather(clickhouse, plan, question)) {
    const evaluation = new Evaluation(plan);
    into(evaluation);
    const groups = groupsOf(plan, evaluation.result(), split);
    if (groups.length > 0) found.set(start, groups);
  }
  return found;
}

/** The query over all events of the range up to the end of each bucket that has any (metering 5, M(t)). */
export async function evaluateRunning(
  clickhouse: ClickHouse,
  plan: Plan,
  question: EventsQuestion,
  split: Split,
): Promise<readonly { readonly start: number; readonly groups: readonly SqlGroup[] }[]> {
  const evaluation = new Evaluation(plan);
  return (await gather(clickhouse, plan, question)).map(({ start, into }) => {
    into(evaluation);
    return { start, groups: groupsOf(plan, evaluation.result(), split) };
  });
}

/** Columns that are not asked for are summed away. */
function groupsOf(plan: Plan, rows: readonly ResultRow[], { names, filters }: Split): readonly SqlGroup[] {
  const all = keyNames(plan);
  const places = names.map((name) => all.indexOf(name));
  const kept = Object.entries(filters).map(([name, values]) => ({ place: all.indexOf(name), values }));
  const groups = new Map<string, { values: readonly (string | null)[]; value: Decimal | null }>();
  for (const { keys, value } of rows) {
    if (!kept.every(({ place, values }) => values.includes(keys[place] ?? ''))) continue;
    const own = places.map((place) => keys[place] ?? null);
    const name = JSON.stringify(own);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { values: own, value });
    else if (value !== null) group.value = (group.value ?? ZERO).plus(value);
  }
  return [...groups.values()];
}
