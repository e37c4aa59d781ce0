import {
  type Decimal,
  groupKeysOf,
  type LineItem,
  type MetricTerms,
  type Product,
  type ProductState,
  productAt,
  statement as statementOf,
  type Terms,
  type Usage,
  type UsageNeed,
  usageNeeds,
  ZERO,
} from '@takt/engine';
import type { Alert, GroupValue } from './alert.ts';
import { type CustomerView, countedUsageDrafts } from './measure.ts';
import { type Facts, type Measurement, noSpend, type Reading, scopeText, WHOLE } from './reading.ts';

export interface UsageReader {
  /** Fails rather than answer incompletely. */
  readUsage(needs: readonly UsageNeed[]): Promise<Usage>;
}

/**
 * Spend by group values, recomputed as if their keys were presentation keys of every product whose metric declares them: tiers, minimums,
 * rounding and MAX act on each group alone (customers 5.2). It is the statement of the same customer under products grouped so.
 */
export async function measureGroupedSpend(view: CustomerView, alert: Alert, usage: UsageReader): Promise<Measurement> {
  const { groupValues = [], creditTypeId } = alert;
  const keys = groupValues.map(({ key }) => key);
  const terms = groupedTerms(view.terms, keys, view.statement.now);
  const { now } = view.statement;
  const rows = await usage.readUsage(usageNeeds(terms, view.facts, now));
  const grouped = { ...view, terms, statement: statementOf(terms, rows, view.facts, now) };
  const spendByGroup = new Map<string, { readonly values: readonly Required<GroupValue>[]; spend: Decimal }>();
  for (const line of countedUsageDrafts(grouped, alert).flatMap((draft) => draft.lines)) {
    if (line.type !== 'usage' || line.creditTypeId !== creditTypeId) continue;
    const values = groupOf(line, groupValues);
    if (values === undefined) continue;
    const text = scopeText({ kind: 'group', values });
    const group = spendByGroup.get(text) ?? { values, spend: ZERO };
    group.spend = group.spend.plus(line.total);
    spendByGroup.set(text, group);
  }
  const factsOf = (values: readonly Required<GroupValue>[], spend: Decimal): Facts => ({
    credit_type_id: creditTypeId,
    current_spend: spend,
    group_values: values,
  });
  const only = named(groupValues);
  if (only !== undefined) {
    const value = spendByGroup.get(scopeText({ kind: 'group', values: only }))?.spend ?? ZERO;
    return { kind: 'whole', reading: { scope: WHOLE, value, facts: factsOf(only, value) } };
  }
  return {
    kind: 'scoped',
    readings: [...spendByGroup.values()].map(
      ({ values, spend }): Reading => ({
        scope: { kind: 'group', values },
        value: spend,
        facts: factsOf(values, spend),
      }),
    ),
    absent: noSpend(factsOf),
    tellsWhole: false,
  };
}

/** The one group that is meant, where every key is given a value. */
function named(groupValues: readonly GroupValue[]): readonly Required<GroupValue>[] | undefined {
  const values = groupValues.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
  return values.length === groupValues.length ? values : undefined;
}

/** The group that a line belongs to; undefined where it lacks a key or has another value than the one asked for. */
function groupOf(line: LineItem, groupValues: readonly GroupValue[]): readonly Required<GroupValue>[] | undefined {
  const values: Required<GroupValue>[] = [];
  for (const wanted of groupValues) {
    const value = line.presentationGroupValues?.[wanted.key] ?? line.pricingGroupValues?.[wanted.key];
    if (typeof value !== 'string' || (wanted.value !== undefined && wanted.value !== value)) return undefined;
    values.push({ key: wanted.key, value });
  }
  return values;
}

function groupedTerms(terms: Terms, keys: readonly string[], now: number): Terms {
  const products = Object.entries(terms.products).map(([id, product]): [string, Product] => [
    id,
    groupedProduct(product, keys, terms.metrics, now),
  ]);
  return { ...terms, products: Object.fromEntries(products) };
}

/** The product split by the keys beside its own presentation keys; by them alone where the metric knows no such combination. */
function groupedProduct(
  product: Product,
  keys: readonly string[],
  metrics: Readonly<Record<string, MetricTerms>>,
  now: number,
): Product {
  if (product.type !== 'USAGE') return product;
  const state = productAt(product, now);
  const metric = metrics[state.billableMetricId ?? ''];
  const declares = (names: readonly string[]): boolean =>
    metric?.groupKeys.some((compound) => names.every((name) => compound.includes(name))) ?? false;
  const isBeside = declares([...groupKeysOf(state), ...keys]);
  if (!isBeside && !declares([...(state.pricingGroupKey ?? []), ...keys])) return product;
  const withKeys = <S extends Partial<ProductState>>(one: S, pricing: readonly string[]): S => {
    const own = isBeside ? (one.presentationGroupKey ?? []) : [];
    const presentationGroupKey = [...new Set([...own, ...keys])].filter((key) => !pricing.includes(key));
    return { ...one, presentationGroupKey };
  };
  const pricing = product.initial.pricingGroupKey ?? [];
  return {
    ...product,
    initial: withKeys(product.initial, pricing),
    updates: product.updates.map((update) =>
      update.set.presentationGroupKey === undefined && update.set.pricingGroupKey === undefined
        ? update
        : { ...update, set: withKeys(update.set, update.set.pricingGroupKey ?? pricing) },
    ),
  };
}
