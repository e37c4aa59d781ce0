/**
 * A usage event (metering 2). What is kept of a property is its text: the form in which filters, grouping, UNIQUE and SQL see it.
 */
export interface UsageEvent {
  readonly transactionId: string;
  /** As sent: a customer's id, an alias, or nobody's text. Whose it is, is resolved when read (metering 3). */
  readonly customer: string;
  readonly eventType: string;
  readonly timestamp: number;
  /** The timestamp as it was sent, where that is not the canonical spelling of {@link timestamp}; else empty. */
  readonly timestampSource: string;
  readonly properties: Properties;
  /** JSON source of the properties, where they are not all strings; else empty: then the properties are their own source. */
  readonly propertiesSource: string;
}

/** What metrics see of an event. */
export type MeasuredEvent = Pick<UsageEvent, 'customer' | 'eventType' | 'timestamp' | 'properties'>;

/** Exists, but equals nothing: an array or an object (metering 2, D7). */
export const OPAQUE: unique symbol = Symbol('opaque');

/** By literal top-level name. Null counts as absent. Read with {@link propertyOf}, which knows what every object inherits. */
export type Properties = Readonly<Record<string, PropertyText | null>>;
export type PropertyText = string | typeof OPAQUE;

export const NO_PROPERTIES: Properties = Object.freeze({});

/** The text of a property, OPAQUE if it has none, undefined if the event lacks the property. */
export function propertyOf(properties: Properties, name: string): PropertyText | undefined {
  const value: unknown = properties[name];
  if (typeof value === 'string' || value === undefined || value === OPAQUE) return value;
  // Null, or what a plain object inherits: `constructor`, `__proto__`.
  return undefined;
}

/** The events of one request, in the log. */
export interface AcceptedBatch {
  /** The row of the log. */
  readonly seq: number;
  readonly acceptedAt: number;
  readonly events: readonly UsageEvent[];
}

/** Events a request may hold (metering 2). */
export const MAX_EVENTS = 100;
/** Characters of a transaction id, and properties of an event (metering 2). */
export const MAX_ID_LENGTH = 128;
export const MAX_PROPERTIES = 2_000;

/** More than {@link MAX_EVENTS}, so that the sequence numbers of different log rows do not meet. */
const SEQ_STRIDE = 128;

/** The acceptance sequence number of the event at `index` of the request in log row `row`. */
export const eventSeq = (row: number, index: number): number => row * SEQ_STRIDE + index;

/** The log row in which the event was accepted. */
export const logRowOf = (seq: number): number => Math.floor(seq / SEQ_STRIDE);
