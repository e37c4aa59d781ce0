import { HOUR } from '@takt/engine';
import { parseInstant } from '../../platform/time-text.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { Provider } from '../methods/method.ts';

interface Buyers {
  /** In the names of webhooks. */
  readonly name: string;
  /** What webhooks call the ids of a buyer, and the keys of the configuration that hold them (customers 6). */
  readonly ids: Readonly<Record<string, string>>;
  /** The key that says when the marketplace's contract ends. */
  readonly end: string;
  /** How long after that end it takes records (integrations 5). */
  readonly closesAfterMs: number;
}

const BUYERS: Readonly<Partial<Record<Provider, Buyers>>> = {
  aws_marketplace: {
    name: 'aws',
    ids: { aws_customer_id: 'aws_customer_id', aws_product_code: 'aws_product_code' },
    end: 'aws_expiration_date',
    closesAfterMs: HOUR / 4,
  },
  azure_marketplace: {
    name: 'azure',
    ids: { subscription_id: 'azure_subscription_id' },
    end: 'azure_expiration_date',
    closesAfterMs: 2 * HOUR,
  },
  gcp_marketplace: {
    name: 'gcp',
    ids: {
      gcp_usage_reporting_id: 'gcp_usage_reporting_id',
      gcp_entitlement_id: 'gcp_entitlement_id',
      gcp_service_name: 'gcp_service_name',
    },
    end: 'gcp_expiration_date',
    closesAfterMs: 2 * HOUR,
  },
};

function buyersOf(provider: Provider): Buyers {
  const buyers = BUYERS[provider];
  if (buyers === undefined) throw new Error(`${provider} is no marketplace`);
  return buyers;
}

/** Whether the marketplace's own contract has ended, and the time after it in which records are taken. */
export function hasClosed({ provider, configuration }: Configuration, now: number): boolean {
  const { end, closesAfterMs } = buyersOf(provider);
  const text = configuration[end];
  const endsAt = typeof text === 'string' ? parseInstant(text) : undefined;
  return endsAt !== undefined && now > endsAt + closesAfterMs;
}

/** What is told when the marketplace wants no more records of a buyer. */
export function meteringDisabled({ provider, configuration, customerId }: Configuration) {
  const { name, ids } = buyersOf(provider);
  const known = Object.entries(ids).flatMap(([told, key]) =>
    configuration[key] === undefined ? [] : [[told, configuration[key]] as const],
  );
  return {
    type: `marketplaces.${name}_metering_disabled`,
    payload: { properties: { customer_id: customerId, ...Object.fromEntries(known) } },
  };
}
