import { operation } from '../../platform/http/define.ts';
import { Type } from '../../platform/schema.ts';

export const IntegrationCloudwatchLogPayload = Type.Object(
  {
    service_name: Type.String(),
    metric_name: Type.String(),
    dimensions: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  },
  { $id: 'IntegrationCloudwatchLogPayload' },
);

export const integrationCloudwatchLogger = operation('POST', '/v1/integrations/log', {
  id: 'integrationCloudwatchLogger-v1',
  tag: 'Integrations',
  summary: 'Write a log line of an integration',
  body: IntegrationCloudwatchLogPayload,
  extension: true,
});
