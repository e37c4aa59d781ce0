import { textOf } from '../../../platform/time-text.ts';
import { form } from '../../provider-call.ts';
import { DIMENSION, keyOf, type Marketplace, type UsageRecord } from '../provider.ts';
import { type Aws, roleOf } from './aws.ts';

/** Whoever reads the queue meters, in whatever marketplace it is (integrations 5). */
const messageOf = ({ id, customerId, provider, configuration, quantity, hour }: UsageRecord): string =>
  JSON.stringify({
    id,
    customer_id: customerId,
    billing_provider: provider,
    configuration,
    dimension: DIMENSION,
    quantity: quantity.toNumber(),
    hour: textOf(hour),
  });

export const sqsQueue = (aws: Aws): Marketplace => ({
  send: async ({ method }, record) => {
    const role = roleOf(method.configuration);
    await aws.call({
      role,
      service: 'sqs',
      host: 'sqs',
      region: role.region,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: JSON.stringify({
        QueueUrl: keyOf(method.configuration, 'aws_sqs_queue_url'),
        MessageBody: messageOf(record),
      }),
    });
    return true;
  },
});

export const snsTopic = (aws: Aws): Marketplace => ({
  send: async ({ method }, record) => {
    const role = roleOf(method.configuration);
    await aws.call({
      role,
      service: 'sns',
      host: 'sns',
      region: role.region,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form({
        Action: 'Publish',
        Version: '2010-03-31',
        TopicArn: keyOf(method.configuration, 'aws_sns_topic_arn'),
        Message: messageOf(record),
      }),
    });
    return true;
  },
});
