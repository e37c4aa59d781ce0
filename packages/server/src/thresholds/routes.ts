import { releaseExternalPaymentGateThresholdCommit } from '../contracts/schemas.ts';
import type { Api } from '../platform/http/api.ts';
import type { Thresholds } from './service.ts';

export function thresholdRoutes(api: Api, thresholds: Thresholds): void {
  api.write(releaseExternalPaymentGateThresholdCommit, async ({ tx, context, body }) => {
    await thresholds.release(
      tx,
      context,
      body.workflow_id.toLowerCase(),
      body.outcome.toLowerCase() as 'paid' | 'failed',
    );
  });
}
