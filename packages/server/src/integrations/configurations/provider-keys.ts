import { type TObject, type TProperties, Type } from '@sinclair/typebox';
import { Decimal } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import { OneOf } from '../../platform/schema.ts';
import { reader } from '../../platform/validate.ts';
import type { Provider } from '../methods/method.ts';
import type { TaxProvider } from './configuration.ts';

type Keys = Readonly<Record<string, unknown>>;

const COLLECTION_METHODS = [
  'charge_automatically',
  'send_invoice',
  'auto_charge_payment_intent',
  'manually_charge_payment_intent',
] as const;

const AWS_REGIONS = [
  ...['af-south-1', 'ca-central-1', 'ca-west-1', 'cn-north-1', 'cn-northwest-1', 'il-central-1', 'mx-central-1'],
  ...['ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6'],
  ...['ap-southeast-7', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1'],
  ...['eu-west-2', 'eu-west-3', 'me-central-1', 'me-south-1', 'sa-east-1', 'us-east-1', 'us-east-2'],
  ...['us-gov-east-1', 'us-gov-west-1', 'us-west-1', 'us-west-2'],
];

const Key = Type.String({ minLength: 1 });

/** Keys that are not known here are kept as given. */
const keys = <P extends TProperties>(properties: P): TObject =>
  Type.Object({ configuration: Type.Object(properties, { additionalProperties: Type.Unknown() }) });

const anyKeys = keys({});

/** What the configuration of a customer must hold, by provider (integrations 2.2, rule 4). */
const readers: Readonly<Record<Provider, (value: unknown) => unknown>> = {
  stripe: reader(
    keys({
      stripe_customer_id: Key,
      stripe_collection_method: Type.Optional(OneOf(COLLECTION_METHODS)),
      leave_stripe_invoices_in_draft: Type.Optional(Type.Boolean()),
    }),
  ),
  aws_marketplace: reader(
    keys({
      aws_customer_id: Type.Optional(Key),
      aws_customer_account_id: Type.Optional(Key),
      aws_product_code: Key,
      aws_region: OneOf(AWS_REGIONS),
      aws_is_subscription_product: Type.Optional(Type.Boolean()),
    }),
  ),
  azure_marketplace: reader(keys({ azure_subscription_id: Key })),
  gcp_marketplace: reader(keys({ gcp_entitlement_id: Key, gcp_service_name: Key })),
  netsuite: reader(keys({ netsuite_customer_id: Key })),
  custom: reader(anyKeys),
  quickbooks_online: reader(anyKeys),
  workday: reader(anyKeys),
  metronome: reader(anyKeys),
};

/** The configuration as it is kept; 400 names the key that is missing or wrong. */
export function providerKeys(provider: Provider, given: Keys): Keys {
  const configuration = provider === 'netsuite' ? withCustomerText(given) : given;
  const { configuration: read } = readers[provider]({ configuration }) as { readonly configuration: Keys };
  if (provider === 'aws_marketplace' && awsCustomer(read) === undefined) {
    throw badRequest('configuration.aws_customer_id: is required where aws_customer_account_id is not given');
  }
  return read;
}

/** NetSuite's internal ids are numbers, and kept as text. */
const withCustomerText = (given: Keys): Keys =>
  Decimal.isDecimal(given.netsuite_customer_id)
    ? { ...given, netsuite_customer_id: (given.netsuite_customer_id as Decimal).toFixed() }
    : given;

/** Keys that marketplaces report about a buyer (integrations 2.2, rule 4, and 5). */
export const READ_BACK = [
  'azure_plan_id',
  'azure_subscription_status',
  'azure_start_date',
  'azure_expiration_date',
  'gcp_usage_reporting_id',
  'gcp_entitlement_state',
  'gcp_expiration_date',
] as const;

const awsCustomer = (read: Keys): unknown => read.aws_customer_id ?? read.aws_customer_account_id;

/** Who buys in a marketplace: one customer of Takt at a time (integrations 2.2, rule 6). */
export function marketplaceIdentity(provider: Provider, read: Keys): string | undefined {
  switch (provider) {
    case 'aws_marketplace':
      return `${awsCustomer(read)} ${read.aws_product_code}`;
    case 'azure_marketplace':
      return String(read.azure_subscription_id);
    case 'gcp_marketplace':
      return String(read.gcp_entitlement_id);
    case 'stripe':
    case 'netsuite':
    case 'custom':
    case 'quickbooks_online':
    case 'workday':
    case 'metronome':
      return undefined;
    default:
      return provider satisfies never;
  }
}

/** Takt computes taxes only where it charges by itself (integrations 2.2, rule 5). */
export function requireTaxable(provider: Provider, read: Keys, taxProvider: TaxProvider | undefined): void {
  if (taxProvider === undefined) return;
  const method = read.stripe_collection_method;
  if (provider === 'stripe' && typeof method === 'string' && method.endsWith('_payment_intent')) return;
  throw badRequest(
    'tax_provider: only with billing_provider stripe and stripe_collection_method auto_charge_payment_intent or manually_charge_payment_intent',
  );
}
