import {
  createCustomerCommit,
  createCustomerCredit,
  updateCommitEndDate,
  updateCreditEndDate,
} from './schemas/customer-level.ts';
import {
  addManualBalanceLedgerEntry,
  archiveCommit,
  archiveCredit,
  disableCommitTrueup,
  editCommit,
  editCredit,
} from './schemas/edits.ts';
import { getNetBalance, listCustomerBalances, listCustomerCommits, listCustomerCredits } from './schemas/lists.ts';
import { listSeatBalances } from './schemas/seat-balances.ts';

export * from './schemas/balances.ts';
export * from './schemas/customer-level.ts';
export * from './schemas/edits.ts';
export * from './schemas/hierarchy.ts';
export * from './schemas/ledger.ts';
export * from './schemas/lists.ts';
export * from './schemas/schedules.ts';
export * from './schemas/seat-balances.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  addManualBalanceLedgerEntry,
  listCustomerCommits,
  createCustomerCommit,
  updateCommitEndDate,
  disableCommitTrueup,
  listCustomerCredits,
  createCustomerCredit,
  updateCreditEndDate,
  listCustomerBalances,
  getNetBalance,
  listSeatBalances,
  editCommit,
  editCredit,
  archiveCommit,
  archiveCredit,
];
