import { releaseExternalPaymentGateThresholdCommit } from '../contracts/schemas.ts';
import type { Api } from '../platform/http/api.ts';
import type { PaymentGates } from './gates.ts';

export function gateRoutes(api: Api, gates: PaymentGates): void {
  api.write(releaseExternalPaymentGateThresholdCommit, async ({ tx, context, body }) => {
    await gates.release(tx, context, body.workflow_id.toLowerCase(), body.outcome.toLowerCase() as 'paid' | 'failed');
  });
}
