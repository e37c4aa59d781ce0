import type { Instant, MultiplierPrioritization } from '@takt/engine';
import type { TermScope } from '../../balances/index.ts';
import type { References } from './references.ts';

/** What new terms of a contract are read against: the contract as it will stand, and what they may point to. */
export interface ContractScope extends TermScope {
  readonly customerId: string;
  readonly contractId: string;
  readonly amendmentId?: string;
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  /** How many ends the contract has had before this one. */
  readonly pastEnds: number;
  readonly prioritization: MultiplierPrioritization;
  readonly references: References;
}
