/** Billable metrics: what of the events is measured, and how (metering 4, 6). */

export type Aggregation = 'COUNT' | 'SUM' | 'MAX' | 'LATEST' | 'UNIQUE';

export interface EventTypeFilter {
  readonly inValues?: readonly string[];
  readonly notInValues?: readonly string[];
}

export interface PropertyFilter {
  readonly name: string;
  readonly exists?: boolean;
  readonly inValues?: readonly string[];
  readonly notInValues?: readonly string[];
}

export interface StreamingDefinition {
  readonly kind: 'STREAMING';
  readonly aggregation: Aggregation;
  /** The property that carries the value; every aggregation but COUNT has one. */
  readonly aggregationKey?: string;
  readonly eventTypeFilter?: EventTypeFilter;
  readonly propertyFilters?: readonly PropertyFilter[];
  /** As declared: one name is a simple key, more are a compound key (metering 4.3). */
  readonly groupKeys?: readonly (readonly string[])[];
}

export interface SqlDefinition {
  readonly kind: 'SQL';
  /** As given; what is evaluated is its checked tree. */
  readonly sql: string;
}

export type Definition = StreamingDefinition | SqlDefinition;

interface MetricOf<D extends Definition> {
  readonly id: string;
  /** Names the metric in rollups. */
  readonly number: number;
  /** Position in lists. */
  readonly seq: number;
  readonly name: string;
  readonly definition: D;
  readonly createdAt: number;
  readonly archivedAt: number | undefined;
  /** A streaming metric takes events of log rows after this one … (metering 4.1, "Not retroactive") */
  readonly visibleAfter: number;
  /** … up to this one, where it was archived while no product used it (metering 4.5, D17). */
  readonly stopsAfter: number | undefined;
}

export type StreamingMetric = MetricOf<StreamingDefinition>;
export type SqlMetric = MetricOf<SqlDefinition>;
export type Metric = StreamingMetric | SqlMetric;

export const isStreaming = (metric: Metric): metric is StreamingMetric => metric.definition.kind === 'STREAMING';
export const isSql = (metric: Metric): metric is SqlMetric => metric.definition.kind === 'SQL';

/**
 * A declared group key as rollups know it. Names in a compound key are a set (metering 4.3, D12); its values are kept in alphabetical
 * order of the names.
 */
export interface DeclaredKey {
  /** 1 for the first declared key; 0 stands for "ungrouped". */
  readonly number: number;
  readonly names: readonly string[];
}

export const declaredKeys = ({ groupKeys = [] }: StreamingDefinition): readonly DeclaredKey[] =>
  groupKeys.map((names, index) => ({ number: index + 1, names: [...names].sort() }));

export const UNGROUPED: DeclaredKey = { number: 0, names: [] };

/** The smallest declared key that contains all the names; UNGROUPED for no names; undefined where none does. */
export function keyContaining(definition: StreamingDefinition, names: readonly string[]): DeclaredKey | undefined {
  if (names.length === 0) return UNGROUPED;
  return declaredKeys(definition)
    .filter((key) => names.every((name) => key.names.includes(name)))
    .sort((a, b) => a.names.length - b.names.length || a.number - b.number)[0];
}

/** The declared key that has exactly these names. */
export const keyOf = (definition: StreamingDefinition, names: readonly string[]): DeclaredKey | undefined =>
  declaredKeys(definition).find(
    (key) => key.names.length === names.length && names.every((name) => key.names.includes(name)),
  );
