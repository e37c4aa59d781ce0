import { submitApprovalRequests } from './schemas/approvals.ts';
import {
  archiveCustomerBillingProviderConfigurations,
  archiveCustomerRevenueSystemConfigurations,
  getCustomerBillingProviderConfigurations,
  getCustomerRevenueSystemConfigurations,
  setCustomerBillingProviderConfigurations,
  setCustomerRevenueSystemConfigurations,
} from './schemas/configurations.ts';
import {
  createStripeBillingSettings,
  deleteStripeBillingSettings,
  listConfiguredBillingProviders,
  setBillingProviderApiKey,
  setUpBillingProvider,
  updateStripeBillingSettings,
  upsertAnrokApiToken,
  upsertAvalaraCredentials,
} from './schemas/delivery-methods.ts';
import { integrationCloudwatchLogger } from './schemas/integration-log.ts';
import { deleteLegacyBillingConfig, getLegacyBillingConfig, setLegacyBillingConfig } from './schemas/legacy.ts';

export * from './schemas/approvals.ts';
export * from './schemas/configurations.ts';
export * from './schemas/delivery-methods.ts';
export * from './schemas/integration-log.ts';
export * from './schemas/legacy.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  submitApprovalRequests,
  setBillingProviderApiKey,
  createStripeBillingSettings,
  updateStripeBillingSettings,
  deleteStripeBillingSettings,
  setUpBillingProvider,
  upsertAnrokApiToken,
  upsertAvalaraCredentials,
  listConfiguredBillingProviders,
  getCustomerBillingProviderConfigurations,
  getCustomerRevenueSystemConfigurations,
  setCustomerBillingProviderConfigurations,
  archiveCustomerBillingProviderConfigurations,
  setCustomerRevenueSystemConfigurations,
  archiveCustomerRevenueSystemConfigurations,
  integrationCloudwatchLogger,
  setLegacyBillingConfig,
  getLegacyBillingConfig,
  deleteLegacyBillingConfig,
];
