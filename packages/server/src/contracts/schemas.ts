import { amendContract, archiveContract, updateContractEndDate } from './schemas/changes.ts';
import { getContractV1, getContractV2, listContractsV1, listContractsV2 } from './schemas/contract.ts';
import { createContract, createCustomerWithContract } from './schemas/creation.ts';
import { editContract, getContractEditHistory } from './schemas/edits.ts';
import {
  getPurchasedSeats,
  getSubscriptionQuantityHistory,
  getSubscriptionSeatsHistory,
} from './schemas/subscriptions.ts';
import { releaseExternalPaymentGateThresholdCommit, updateActiveRechargeConfig } from './schemas/thresholds.ts';
import { setUsageFilter } from './schemas/usage-terms.ts';

export * from './schemas/changes.ts';
export * from './schemas/charges.ts';
export * from './schemas/commits.ts';
export * from './schemas/contract.ts';
export * from './schemas/creation.ts';
export * from './schemas/edits.ts';
export * from './schemas/hierarchy.ts';
export * from './schemas/overrides.ts';
export * from './schemas/providers.ts';
export * from './schemas/recurring-grants.ts';
export * from './schemas/royalties.ts';
export * from './schemas/schedules.ts';
export * from './schemas/subscriptions.ts';
export * from './schemas/thresholds.ts';
export * from './schemas/usage-terms.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  getPurchasedSeats,
  getContractV1,
  listContractsV1,
  createContract,
  amendContract,
  archiveContract,
  setUsageFilter,
  updateContractEndDate,
  getSubscriptionQuantityHistory,
  getSubscriptionSeatsHistory,
  releaseExternalPaymentGateThresholdCommit,
  createCustomerWithContract,
  updateActiveRechargeConfig,
  getContractV2,
  getContractEditHistory,
  listContractsV2,
  editContract,
];
