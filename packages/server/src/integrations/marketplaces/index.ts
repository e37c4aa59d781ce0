import type { Clock } from '../../platform/clock/index.ts';
import type { MethodName, Provider } from '../methods/method.ts';
import { Aws, type AwsAccess } from './aws/aws.ts';
import { awsMarketplace } from './aws/metering.ts';
import { snsTopic, sqsQueue } from './aws/queues.ts';
import { azureMarketplace } from './azure.ts';
import { gcpMarketplace } from './gcp.ts';
import type { Marketplace } from './provider.ts';

export type { AwsAccess } from './aws/aws.ts';
export { releaseClaims as releaseMeters } from './store.ts';
export { MeteringWorker } from './worker.ts';

/** Where marketplaces are reached; a base stands in place of all addresses of a provider. */
export interface MarketplaceAccess {
  readonly aws: AwsAccess;
  readonly azureBase: string | undefined;
  readonly gcpBase: string | undefined;
}

/** Every marketplace, directly and through queues. Tackle has no account that could be connected. */
export function marketplaces(access: MarketplaceAccess, wall: Clock) {
  const aws = new Aws(access.aws, wall);
  const direct: Readonly<Partial<Record<Provider, Marketplace>>> = {
    aws_marketplace: awsMarketplace(aws),
    azure_marketplace: azureMarketplace(access.azureBase),
    gcp_marketplace: gcpMarketplace(access.gcpBase),
  };
  const queues: Readonly<Partial<Record<MethodName, Marketplace>>> = {
    aws_sqs: sqsQueue(aws),
    aws_sns: snsTopic(aws),
  };
  return (provider: Provider, method: MethodName): Marketplace | undefined =>
    method === 'direct_to_billing_provider' ? direct[provider] : queues[method];
}
