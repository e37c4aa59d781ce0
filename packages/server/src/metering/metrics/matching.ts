import { OPAQUE, type Properties, propertyOf } from '../event.ts';
import type { EventTypeFilter, PropertyFilter, StreamingDefinition, StreamingMetric } from './metric.ts';

/** Whether events of this type match (metering 4.1). */
function matchesType(filter: EventTypeFilter | undefined, eventType: string): boolean {
  if (filter?.inValues !== undefined && !filter.inValues.includes(eventType)) return false;
  return filter?.notInValues === undefined || !filter.notInValues.includes(eventType);
}

/** Whether an event with these properties passes one entry of `property_filters` (metering 4.1, the table). */
export function passes({ name, exists, inValues, notInValues }: PropertyFilter, properties: Properties): boolean {
  const value = propertyOf(properties, name);
  if (value === undefined) return exists !== true && inValues === undefined;
  if (exists === false) return false;
  if (inValues !== undefined && (value === OPAQUE || !inValues.includes(value))) return false;
  return notInValues === undefined || value === OPAQUE || !notInValues.includes(value);
}

const passesAll = (filters: readonly PropertyFilter[], properties: Properties): boolean => {
  for (const filter of filters) if (!passes(filter, properties)) return false;
  return true;
};

/** Whether an event matches a metric's filters, whenever it was accepted. */
export const matches = (definition: StreamingDefinition, eventType: string, properties: Properties): boolean =>
  matchesType(definition.eventTypeFilter, eventType) && passesAll(definition.propertyFilters ?? [], properties);

/** Whether a metric takes events accepted in this log row at all. */
export const isOpenAt = ({ visibleAfter, stopsAfter }: StreamingMetric, logRow: number): boolean =>
  logRow > visibleAfter && (stopsAfter === undefined || logRow <= stopsAfter);

/** Whether a metric takes an event that was accepted in this log row and is of a type that it takes. */
export const takes = (metric: StreamingMetric, properties: Properties, logRow: number): boolean =>
  isOpenAt(metric, logRow) && passesAll(metric.definition.propertyFilters ?? NO_FILTERS, properties);

/** How many event types are remembered; a sender may invent them without end. */
const MAX_REMEMBERED_TYPES = 10_000;
const NO_FILTERS: readonly PropertyFilter[] = [];

/** A fixed set of streaming metrics, arranged to find quickly those that take an event. */
export class MetricMatcher {
  readonly #metrics: readonly StreamingMetric[];
  readonly #byType = new Map<string, readonly StreamingMetric[]>();

  constructor(metrics: readonly StreamingMetric[]) {
    this.#metrics = metrics;
  }

  /** The metrics that may take events of a type: those among them do that {@link takes} says. */
  ofType(eventType: string): readonly StreamingMetric[] {
    const known = this.#byType.get(eventType);
    if (known !== undefined) return known;
    const found = this.#metrics.filter((metric) => matchesType(metric.definition.eventTypeFilter, eventType));
    if (this.#byType.size >= MAX_REMEMBERED_TYPES) this.#byType.clear();
    this.#byType.set(eventType, found);
    return found;
  }
}
