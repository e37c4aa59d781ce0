import type { Json } from '../../provider-call.ts';
import { ProviderRefusal, ProviderUnavailable } from '../../provider-call.ts';
import { DIMENSION, keyOf, type Marketplace } from '../provider.ts';
import { type Aws, roleOf } from './aws.ts';

/** AWS Marketplace itself: `BatchMeterUsage`, one buyer a call. An unsubscribed buyer is found out by it (integrations 5). */
export const awsMarketplace = (aws: Aws): Marketplace => ({
  send: async ({ method }, { configuration, quantity, hour }) => {
    const answer = await aws.call({
      role: roleOf(method.configuration),
      service: 'aws-marketplace',
      host: 'metering.marketplace',
      region: keyOf(configuration, 'aws_region'),
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSMPMeteringService.BatchMeterUsage',
      },
      body: JSON.stringify({
        ProductCode: keyOf(configuration, 'aws_product_code'),
        UsageRecords: [
          { Timestamp: hour / 1_000, ...buyerOf(configuration), Dimension: DIMENSION, Quantity: quantity.toNumber() },
        ],
      }),
    });
    const [result] = Array.isArray(answer.Results) ? (answer.Results as readonly Json[]) : [];
    switch (result?.Status) {
      case 'Success':
        return true;
      case 'CustomerNotSubscribed':
        return false;
      case 'DuplicateRecord':
        throw new ProviderRefusal('DuplicateRecord', 'AWS has another record of this buyer for the hour');
      default:
        throw new ProviderUnavailable('AWS left the record unprocessed');
    }
  },
});

const buyerOf = ({ aws_customer_id: id, aws_customer_account_id: account }: Json): Json =>
  typeof id === 'string' ? { CustomerIdentifier: id } : { CustomerAWSAccountId: account };
