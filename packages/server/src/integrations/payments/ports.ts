import type { ChargeOutcome } from '../../thresholds/index.ts';

/** Of threshold billing: what waits for payments. */
export interface Gates {
  settleCharge(workflowId: string, outcome: ChargeOutcome): Promise<void>;
}
