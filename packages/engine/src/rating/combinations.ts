import type { HourQuantity } from '../invoice.ts';
import { groupKeysOf, type Product, type ProductState } from '../product.ts';
import type { GroupValues } from '../specifier.ts';
import type { Instant, Interval } from '../time/index.ts';
import type { UsageRow } from '../usage.ts';
import { lastHour, stretchNeeds } from './needs.ts';
import type { UsageRatingInput } from './rated-usage.ts';

/** The usage of one combination of pricing and presentation values over a period. */
export interface Combination {
  /** Undefined for products without the key. */
  readonly pricingGroupValues: Readonly<Record<string, string>> | undefined;
  readonly presentationGroupValues: GroupValues | undefined;
  /** Increments of the running metric value, in order of time (pricing 6.2). */
  readonly hours: readonly HourQuantity[];
}

/** A value among others in one text: its length tells it from what follows. */
const textOf = (value: string | null | undefined): string => (value == null ? '-' : `${value.length}:${value}`);

interface Group {
  readonly values: GroupValues;
  readonly hours: HourQuantity[];
  lastHour: Instant;
  isInOrder: boolean;
}

/** Gathers rows by their group values; rows that share a `groupValues` object are matched by reference. */
class RowsByValues {
  readonly #byKey = new Map<string, Group>();
  readonly #byReference = new Map<GroupValues, Group>();
  readonly #groupKeys: readonly string[];

  constructor(groupKeys: readonly string[]) {
    this.#groupKeys = groupKeys;
  }

  add(values: GroupValues, row: HourQuantity): void {
    const group = this.#byReference.get(values) ?? this.#groupOf(values);
    if (row.hour < group.lastHour) group.isInOrder = false;
    group.lastHour = row.hour;
    group.hours.push(row);
  }

  #groupOf(values: GroupValues): Group {
    const key = this.#groupKeys.map((name) => textOf(values[name])).join('');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const group = { values, hours: [], lastHour: 0, isInOrder: true };
    this.#byKey.set(key, group);
    this.#byReference.set(values, group);
    return group;
  }

  groups(): readonly { readonly values: GroupValues; readonly hours: readonly HourQuantity[] }[] {
    return [...this.#byKey.values()].map(({ values, hours, isInOrder }) => ({
      values,
      hours: isInOrder ? hours : hours.sort((a, b) => a.hour - b.hour),
    }));
  }
}

const isWithin = (row: UsageRow, stretch: Interval): boolean => stretch.start <= row.hour && row.hour < stretch.end;

function pick(values: GroupValues, keys: readonly string[] | undefined): GroupValues | undefined {
  if (keys === undefined || keys.length === 0) return undefined;
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** No rate can name the null group. */
const isPriceable = (values: GroupValues): values is Readonly<Record<string, string>> =>
  Object.values(values).every((value) => value !== null);

/** The usage of a product version by combination; combinations whose pricing values no rate can name are left out. */
export function combinationsOf(input: UsageRatingInput, product: Product, state: ProductState): readonly Combination[] {
  const { period, usage } = input;
  const rows = new RowsByValues(groupKeysOf(state));
  for (const { stretch, adds, subtracts } of stretchNeeds(input, product, state)) {
    if (adds.granularity === 'HOUR') {
      const isWhole = stretch.start <= period.start && period.end <= stretch.end;
      for (const row of usage.get(adds.key) ?? []) {
        if (isWhole || isWithin(row, stretch)) rows.add(row.groupValues, row);
      }
      continue;
    }
    const hour = lastHour(period);
    for (const { groupValues, quantity } of usage.get(adds.key) ?? []) rows.add(groupValues, { hour, quantity });
    if (subtracts === undefined) continue;
    for (const { groupValues, quantity } of usage.get(subtracts.key) ?? []) {
      rows.add(groupValues, { hour, quantity: quantity.negated() });
    }
  }
  return rows.groups().flatMap(({ values, hours }) => {
    const pricingGroupValues = pick(values, state.pricingGroupKey);
    const presentationGroupValues = pick(values, state.presentationGroupKey);
    if (pricingGroupValues !== undefined && !isPriceable(pricingGroupValues)) return [];
    return [{ pricingGroupValues, presentationGroupValues, hours }];
  });
}
