import type { Invoice } from '@takt/engine';
import type { Queryable } from '../../platform/postgres/index.ts';
import type { ChargeOutcome } from '../../thresholds/index.ts';

/** Of threshold billing: what waits for payments. */
export interface Gates {
  settleCharge(workflowId: string, outcome: ChargeOutcome): Promise<void>;
  /** Whether somebody else has taken the money for an invoice at a gate. */
  isPaidElsewhere(q: Queryable, invoice: Invoice): Promise<boolean>;
}
