import { type Static, Type } from '@sinclair/typebox';
import { ApiError, badRequest } from '../../platform/errors.ts';
import { reader } from '../../platform/validate.ts';
import type { GABillingProviderDeliveryMethodType, GABillingProviderType } from '../schemas.ts';
import type { Secrets } from './method.ts';

export type Marketplace = Static<typeof GABillingProviderType>;
export type MarketplaceMethod = Static<typeof GABillingProviderDeliveryMethodType>;

/** What the given configuration of a marketplace comes to. */
export interface MarketplaceAccount {
  /** What lists show. */
  readonly shown: Readonly<Record<string, unknown>>;
  readonly secrets: Secrets;
  /** The account or the queue: set up once. */
  readonly identity: string;
}

const Key = Type.String({ minLength: 1 });
const AWS_ROLE = { aws_iam_role_arn: Key, aws_external_id: Key };

const readAws = reader(Type.Object({ configuration: Type.Object({ ...AWS_ROLE, aws_region: Type.Optional(Key) }) }));
const readAzure = reader(
  Type.Object({
    configuration: Type.Object({ azure_tenant_id: Key, azure_client_id: Key, raw_azure_client_secret: Key }),
  }),
);
const readGcp = reader(
  Type.Object({
    configuration: Type.Object({ gcp_provider_id: Key, raw_gcp_workload_identity_federation_config: Key }),
  }),
);
const readSqs = reader(
  Type.Object({ configuration: Type.Object({ aws_sqs_queue_url: Key, ...AWS_ROLE, aws_region: Key }) }),
);
const readSns = reader(
  Type.Object({ configuration: Type.Object({ aws_sns_topic_arn: Key, ...AWS_ROLE, aws_region: Key }) }),
);

/** Reads the keys that a marketplace needs; a missing one is refused by its name (integrations 2.1). */
export function marketplaceAccount(
  provider: Marketplace,
  method: MarketplaceMethod,
  configuration: Readonly<Record<string, unknown>>,
): MarketplaceAccount {
  switch (method) {
    case 'aws_sqs': {
      const shown = readSqs({ configuration }).configuration;
      return { shown, secrets: {}, identity: shown.aws_sqs_queue_url };
    }
    case 'aws_sns': {
      const shown = readSns({ configuration }).configuration;
      return { shown, secrets: {}, identity: shown.aws_sns_topic_arn };
    }
    case 'direct_to_billing_provider':
      return directAccount(provider, configuration);
    default:
      return method satisfies never;
  }
}

function directAccount(provider: Marketplace, configuration: Readonly<Record<string, unknown>>): MarketplaceAccount {
  switch (provider) {
    case 'aws_marketplace': {
      const { configuration: keys } = readAws({ configuration });
      const shown = { ...keys, aws_region: keys.aws_region ?? 'us-east-1' };
      return {
        shown,
        secrets: {},
        identity: [shown.aws_iam_role_arn, shown.aws_external_id, shown.aws_region].join(' '),
      };
    }
    case 'azure_marketplace': {
      const { raw_azure_client_secret, ...shown } = readAzure({ configuration }).configuration;
      return {
        shown,
        secrets: { raw_azure_client_secret },
        identity: [shown.azure_tenant_id, shown.azure_client_id].join(' '),
      };
    }
    case 'gcp_marketplace': {
      const { configuration: keys } = readGcp({ configuration });
      const { raw_gcp_workload_identity_federation_config: federation, gcp_provider_id } = keys;
      requireJson(federation);
      return {
        shown: { gcp_provider_id },
        secrets: { raw_gcp_workload_identity_federation_config: federation },
        identity: gcp_provider_id,
      };
    }
    default:
      return provider satisfies never;
  }
}

function requireJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    // The parser's message would repeat the secret.
    throw badRequest('configuration.raw_gcp_workload_identity_federation_config: must be JSON text');
  }
}

/** 409: an account is connected once (integrations 2.1). */
export const alreadyConnected = (provider: string, method: string): ApiError =>
  new ApiError(409, 'AlreadyConnected', `configuration: ${provider} is connected to this account by ${method} already`);
