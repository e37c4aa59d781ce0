import type { Decimal } from '@takt/engine';
import type { Provider } from '../methods/method.ts';
import type { Connection } from '../methods/store.ts';
import { ProviderRefusal } from '../provider-call.ts';

/** The one dimension of a listing, at a cent a unit: Takt meters money, not usage (integrations 5). */
export const DIMENSION = 'usage_fee';

export type Keys = Readonly<Record<string, unknown>>;

/** Cents that a buyer owes for what came since the record before. */
export interface UsageRecord {
  /** The same for every repetition. */
  readonly id: string;
  readonly customerId: string;
  readonly provider: Provider;
  /** Who the buyer is there. */
  readonly configuration: Keys;
  /** Whole and positive. */
  readonly quantity: Decimal;
  /** The start of the hour that it is metered in. */
  readonly hour: number;
}

/** How a buyer's subscription stands, where the marketplace can be asked. */
export interface Standing {
  readonly isActive: boolean;
  /** Keys of the configuration that the marketplace knows better (integrations 2.2). */
  readonly readBack: Keys;
}

/** A marketplace, or a queue in front of one. */
export interface Marketplace {
  /** Undefined: it cannot be asked, and says so when it is sent something. */
  readonly standing?: (connection: Connection, configuration: Keys) => Promise<Standing>;
  /** False: the buyer has unsubscribed. Sending a record again is harmless. */
  send(connection: Connection, record: UsageRecord): Promise<boolean>;
}

/** A key that a configuration of the provider always has. */
export function keyOf(configuration: Keys, name: string): string {
  const value = configuration[name];
  if (typeof value !== 'string') throw new ProviderRefusal('MissingKey', `configuration.${name} is missing`);
  return value;
}
