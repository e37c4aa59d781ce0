// Generated from openapi.json by `npm run client`; do not edit.

import type { Args, NumberStyle, Result } from '../operation.ts';
import { BaseClient } from '../base-client.ts';
import * as operations from './operations.ts';

/** One method per operation; lists have a second one that goes through all pages. */
export class Client<N extends NumberStyle = 'number'> extends BaseClient<N> {
  /** Register a custom field key for a kind of object. */
  addCustomFieldKeyV1(...args: Args<'addCustomFieldKey-v1'>): Promise<Result<'addCustomFieldKey-v1', N>> {
    return this.call(operations.addCustomFieldKeyV1, ...args);
  }

  /** Add a manual entry to a balance's ledger. */
  addManualBalanceLedgerEntryV1(...args: Args<'addManualBalanceLedgerEntry-v1'>): Promise<Result<'addManualBalanceLedgerEntry-v1', N>> {
    return this.call(operations.addManualBalanceLedgerEntryV1, ...args);
  }

  /** Add many rates to a card, all or none. */
  addRatesV1(...args: Args<'addRates-v1'>): Promise<Result<'addRates-v1', N>> {
    return this.call(operations.addRatesV1, ...args);
  }

  /** Add a rate to a card. */
  addRateV1(...args: Args<'addRate-v1'>): Promise<Result<'addRate-v1', N>> {
    return this.call(operations.addRateV1, ...args);
  }

  /** Add a webhook endpoint, which may lie on this machine. */
  addSandboxWebhook(...args: Args<'addSandboxWebhook'>): Promise<Result<'addSandboxWebhook', N>> {
    return this.call(operations.addSandboxWebhook, ...args);
  }

  /** Add terms to a contract as an amendment. */
  amendContractV1(...args: Args<'amendContract-v1'>): Promise<Result<'amendContract-v1', N>> {
    return this.call(operations.amendContractV1, ...args);
  }

  /** Archive an alert. */
  archiveAlertV1(...args: Args<'archiveAlert-v1'>): Promise<Result<'archiveAlert-v1', N>> {
    return this.call(operations.archiveAlertV1, ...args);
  }

  /** Archive an API token for good. */
  archiveApiTokenV1(...args: Args<'archiveApiToken-v1'>): Promise<Result<'archiveApiToken-v1', N>> {
    return this.call(operations.archiveApiTokenV1, ...args);
  }

  /** Archive a billable metric. */
  archiveBillableMetricV1(...args: Args<'archiveBillableMetric-v1'>): Promise<Result<'archiveBillableMetric-v1', N>> {
    return this.call(operations.archiveBillableMetricV1, ...args);
  }

  /** Archive a commit. */
  archiveCommitV2(...args: Args<'archiveCommit-v2'>): Promise<Result<'archiveCommit-v2', N>> {
    return this.call(operations.archiveCommitV2, ...args);
  }

  /** Archive a contract. */
  archiveContractV1(...args: Args<'archiveContract-v1'>): Promise<Result<'archiveContract-v1', N>> {
    return this.call(operations.archiveContractV1, ...args);
  }

  /** Archive a credit. */
  archiveCreditV2(...args: Args<'archiveCredit-v2'>): Promise<Result<'archiveCredit-v2', N>> {
    return this.call(operations.archiveCreditV2, ...args);
  }

  /** Archive billing provider configurations of a customer. */
  archiveCustomerBillingProviderConfigurationsV1(...args: Args<'archiveCustomerBillingProviderConfigurations-v1'>): Promise<Result<'archiveCustomerBillingProviderConfigurations-v1', N>> {
    return this.call(operations.archiveCustomerBillingProviderConfigurationsV1, ...args);
  }

  /** Archive revenue system configurations of a customer. */
  archiveCustomerRevenueSystemConfigurationsV1(...args: Args<'archiveCustomerRevenueSystemConfigurations-v1'>): Promise<Result<'archiveCustomerRevenueSystemConfigurations-v1', N>> {
    return this.call(operations.archiveCustomerRevenueSystemConfigurationsV1, ...args);
  }

  /** Archive a customer for good. */
  archiveCustomerV1(...args: Args<'archiveCustomer-v1'>): Promise<Result<'archiveCustomer-v1', N>> {
    return this.call(operations.archiveCustomerV1, ...args);
  }

  /** Archive an offset notification. */
  archiveNotificationConfigV2(...args: Args<'archiveNotificationConfig-v2'>): Promise<Result<'archiveNotificationConfig-v2', N>> {
    return this.call(operations.archiveNotificationConfigV2, ...args);
  }

  /** Archive a package. */
  archivePackageV1(...args: Args<'archivePackage-v1'>): Promise<Result<'archivePackage-v1', N>> {
    return this.call(operations.archivePackageV1, ...args);
  }

  /** Archive a product. */
  archiveProductListItemV1(...args: Args<'archiveProductListItem-v1'>): Promise<Result<'archiveProductListItem-v1', N>> {
    return this.call(operations.archiveProductListItemV1, ...args);
  }

  /** Archive a rate card. */
  archiveRateCardV1(...args: Args<'archiveRateCard-v1'>): Promise<Result<'archiveRateCard-v1', N>> {
    return this.call(operations.archiveRateCardV1, ...args);
  }

  /** Ask for the payment of an invoice; an open attempt is canceled. */
  attemptPaymentV1(...args: Args<'attemptPayment-v1'>): Promise<Result<'attemptPayment-v1', N>> {
    return this.call(operations.attemptPaymentV1, ...args);
  }

  /** Give up the open attempt to be paid for an invoice. */
  cancelPaymentV1(...args: Args<'cancelPayment-v1'>): Promise<Result<'cancelPayment-v1', N>> {
    return this.call(operations.cancelPaymentV1, ...args);
  }

  /** Add seats and invoice them at once. */
  chargeSeatsV1(...args: Args<'chargeSeats-v1'>): Promise<Result<'chargeSeats-v1', N>> {
    return this.call(operations.chargeSeatsV1, ...args);
  }

  /** Create a threshold alert. */
  createAlertV1(...args: Args<'createAlert-v1'>): Promise<Result<'createAlert-v1', N>> {
    return this.call(operations.createAlertV1, ...args);
  }

  /** Make an API token; its text is shown this once. */
  createApiTokenV1(...args: Args<'createApiToken-v1'>): Promise<Result<'createApiToken-v1', N>> {
    return this.call(operations.createApiTokenV1, ...args);
  }

  /** Create a billable metric from filters or from SQL. */
  createBillableMetricV1V1(...args: Args<'createBillableMetricV1-v1'>): Promise<Result<'createBillableMetricV1-v1', N>> {
    return this.call(operations.createBillableMetricV1V1, ...args);
  }

  /** Create a contract. */
  createContractV1(...args: Args<'createContract-v1'>): Promise<Result<'createContract-v1', N>> {
    return this.call(operations.createContractV1, ...args);
  }

  /** Create a custom pricing unit. */
  createCreditTypeV1(...args: Args<'createCreditType-v1'>): Promise<Result<'createCreditType-v1', N>> {
    return this.call(operations.createCreditTypeV1, ...args);
  }

  /** Create a commit at customer level. */
  createCustomerCommitV1(...args: Args<'createCustomerCommit-v1'>): Promise<Result<'createCustomerCommit-v1', N>> {
    return this.call(operations.createCustomerCommitV1, ...args);
  }

  /** Create a credit at customer level. */
  createCustomerCreditV1(...args: Args<'createCustomerCredit-v1'>): Promise<Result<'createCustomerCredit-v1', N>> {
    return this.call(operations.createCustomerCreditV1, ...args);
  }

  /** Create a customer. */
  createCustomerV1(...args: Args<'createCustomer-v1'>): Promise<Result<'createCustomer-v1', N>> {
    return this.call(operations.createCustomerV1, ...args);
  }

  /** Create a customer and its contract in one step. */
  createCustomerWithContractV1(...args: Args<'createCustomerWithContract-v1'>): Promise<Result<'createCustomerWithContract-v1', N>> {
    return this.call(operations.createCustomerWithContractV1, ...args);
  }

  /** Import usage invoices of past periods. */
  createHistoricalContractUsageInvoicesV1(...args: Args<'createHistoricalContractUsageInvoices-v1'>): Promise<Result<'createHistoricalContractUsageInvoices-v1', N>> {
    return this.call(operations.createHistoricalContractUsageInvoicesV1, ...args);
  }

  /** Create an offset notification. */
  createNotificationConfigV2(...args: Args<'createNotificationConfig-v2'>): Promise<Result<'createNotificationConfig-v2', N>> {
    return this.call(operations.createNotificationConfigV2, ...args);
  }

  /** Create a package, a template of contract terms. */
  createPackageV1(...args: Args<'createPackage-v1'>): Promise<Result<'createPackage-v1', N>> {
    return this.call(operations.createPackageV1, ...args);
  }

  /** Create a product. */
  createProductV1(...args: Args<'createProduct-v1'>): Promise<Result<'createProduct-v1', N>> {
    return this.call(operations.createProductV1, ...args);
  }

  /** Create a rate card. */
  createRateCardV1(...args: Args<'createRateCard-v1'>): Promise<Result<'createRateCard-v1', N>> {
    return this.call(operations.createRateCardV1, ...args);
  }

  /** Create the Stripe settings. */
  createStripeBillingSettingsV1(...args: Args<'createStripeBillingSettings-v1'>): Promise<Result<'createStripeBillingSettings-v1', N>> {
    return this.call(operations.createStripeBillingSettingsV1, ...args);
  }

  /** Add a webhook endpoint; the answer shows its secret, this once. */
  createWebhookV1(...args: Args<'createWebhook-v1'>): Promise<Result<'createWebhook-v1', N>> {
    return this.call(operations.createWebhookV1, ...args);
  }

  /** Delete custom field values from an object. */
  deleteCustomFieldsV1(...args: Args<'deleteCustomFields-v1'>): Promise<Result<'deleteCustomFields-v1', N>> {
    return this.call(operations.deleteCustomFieldsV1, ...args);
  }

  /** Archive a customer's direct configuration of a billing provider. */
  deleteLegacyBillingConfigV1(...args: Args<'deleteLegacyBillingConfig-v1'>): Promise<Result<'deleteLegacyBillingConfig-v1', N>> {
    return this.call(operations.deleteLegacyBillingConfigV1, ...args);
  }

  /** Delete the Stripe settings. */
  deleteStripeBillingSettingsV1(...args: Args<'deleteStripeBillingSettings-v1'>): Promise<Result<'deleteStripeBillingSettings-v1', N>> {
    return this.call(operations.deleteStripeBillingSettingsV1, ...args);
  }

  /** Delete a webhook endpoint; what waits for it is not sent any more. */
  deleteWebhookV1(...args: Args<'deleteWebhook-v1'>): Promise<Result<'deleteWebhook-v1', N>> {
    return this.call(operations.deleteWebhookV1, ...args);
  }

  /** Drop the true-up of a postpaid commit. */
  disableCommitTrueupV1(...args: Args<'disableCommitTrueup-v1'>): Promise<Result<'disableCommitTrueup-v1', N>> {
    return this.call(operations.disableCommitTrueupV1, ...args);
  }

  /** Remove a custom field key and its values. */
  disableCustomFieldKeyV1(...args: Args<'disableCustomFieldKey-v1'>): Promise<Result<'disableCustomFieldKey-v1', N>> {
    return this.call(operations.disableCustomFieldKeyV1, ...args);
  }

  /** Edit a commit. */
  editCommitV2(...args: Args<'editCommit-v2'>): Promise<Result<'editCommit-v2', N>> {
    return this.call(operations.editCommitV2, ...args);
  }

  /** Edit a contract's terms. */
  editContractV2(...args: Args<'editContract-v2'>): Promise<Result<'editContract-v2', N>> {
    return this.call(operations.editContractV2, ...args);
  }

  /** Edit a credit. */
  editCreditV2(...args: Args<'editCredit-v2'>): Promise<Result<'editCredit-v2', N>> {
    return this.call(operations.editCreditV2, ...args);
  }

  /** Switch a system notification or change an offset notification. */
  editNotificationConfigV2(...args: Args<'editNotificationConfig-v2'>): Promise<Result<'editNotificationConfig-v2', N>> {
    return this.call(operations.editNotificationConfigV2, ...args);
  }

  /** Make a link to an embeddable customer dashboard. */
  embeddableDashboardV1(...args: Args<'embeddableDashboard-v1'>): Promise<Result<'embeddableDashboard-v1', N>> {
    return this.call(operations.embeddableDashboardV1, ...args);
  }

  /** Read who changed what, and follow new entries. */
  getAuditLogsV1(...args: Args<'getAuditLogs-v1'>): Promise<Result<'getAuditLogs-v1', N>> {
    return this.call(operations.getAuditLogsV1, ...args);
  }

  /** Read who changed what, and follow new entries: every page, one after another. */
  getAuditLogsV1Pages(...args: Args<'getAuditLogs-v1'>): AsyncGenerator<Result<'getAuditLogs-v1', N>, void, undefined> {
    return this.paginate(operations.getAuditLogsV1, ...args);
  }

  /** Read a billable metric. */
  getBillableMetricV1(...args: Args<'getBillableMetric-v1'>): Promise<Result<'getBillableMetric-v1', N>> {
    return this.call(operations.getBillableMetricV1, ...args);
  }

  /** Read the edits of a contract. */
  getContractEditHistoryV2(...args: Args<'getContractEditHistory-v2'>): Promise<Result<'getContractEditHistory-v2', N>> {
    return this.call(operations.getContractEditHistoryV2, ...args);
  }

  /** Read a named schedule of a contract. */
  getContractNamedScheduleV1(...args: Args<'getContractNamedSchedule-v1'>): Promise<Result<'getContractNamedSchedule-v1', N>> {
    return this.call(operations.getContractNamedScheduleV1, ...args);
  }

  /** Read the prices a contract pays at an instant. */
  getContractRateScheduleV1(...args: Args<'getContractRateSchedule-v1'>): Promise<Result<'getContractRateSchedule-v1', N>> {
    return this.call(operations.getContractRateScheduleV1, ...args);
  }

  /** Read the prices a contract pays at an instant: every page, one after another. */
  getContractRateScheduleV1Pages(...args: Args<'getContractRateSchedule-v1'>): AsyncGenerator<Result<'getContractRateSchedule-v1', N>, void, undefined> {
    return this.paginate(operations.getContractRateScheduleV1, ...args);
  }

  /** Read a contract with its amendments. */
  getContractV1(...args: Args<'getContract-v1'>): Promise<Result<'getContract-v1', N>> {
    return this.call(operations.getContractV1, ...args);
  }

  /** Read a contract's current terms. */
  getContractV2(...args: Args<'getContract-v2'>): Promise<Result<'getContract-v2', N>> {
    return this.call(operations.getContractV2, ...args);
  }

  /** Read an alert and its state for a customer. */
  getCustomerAlertV1(...args: Args<'getCustomerAlert-v1'>): Promise<Result<'getCustomerAlert-v1', N>> {
    return this.call(operations.getCustomerAlertV1, ...args);
  }

  /** Read a customer's billing provider configurations. */
  getCustomerBillingProviderConfigurationsV1(...args: Args<'getCustomerBillingProviderConfigurations-v1'>): Promise<Result<'getCustomerBillingProviderConfigurations-v1', N>> {
    return this.call(operations.getCustomerBillingProviderConfigurationsV1, ...args);
  }

  /** Read a named schedule of a customer. */
  getCustomerNamedScheduleV1(...args: Args<'getCustomerNamedSchedule-v1'>): Promise<Result<'getCustomerNamedSchedule-v1', N>> {
    return this.call(operations.getCustomerNamedScheduleV1, ...args);
  }

  /** Read a customer's revenue system configurations. */
  getCustomerRevenueSystemConfigurationsV1(...args: Args<'getCustomerRevenueSystemConfigurations-v1'>): Promise<Result<'getCustomerRevenueSystemConfigurations-v1', N>> {
    return this.call(operations.getCustomerRevenueSystemConfigurationsV1, ...args);
  }

  /** Read a customer. */
  getCustomerV1(...args: Args<'getCustomer-v1'>): Promise<Result<'getCustomer-v1', N>> {
    return this.call(operations.getCustomerV1, ...args);
  }

  /** Download an invoice as PDF. */
  getInvoicePdfV1(...args: Args<'getInvoicePdf-v1'>): Promise<Result<'getInvoicePdf-v1', N>> {
    return this.call(operations.getInvoicePdfV1, ...args);
  }

  /** Read an invoice. */
  getInvoiceV1(...args: Args<'getInvoice-v1'>): Promise<Result<'getInvoice-v1', N>> {
    return this.call(operations.getInvoiceV1, ...args);
  }

  /** Read a customer's direct configuration of a billing provider. */
  getLegacyBillingConfigV1(...args: Args<'getLegacyBillingConfig-v1'>): Promise<Result<'getLegacyBillingConfig-v1', N>> {
    return this.call(operations.getLegacyBillingConfigV1, ...args);
  }

  /** Read what a customer can still draw in one pricing unit. */
  getNetBalanceV1(...args: Args<'getNetBalance-v1'>): Promise<Result<'getNetBalance-v1', N>> {
    return this.call(operations.getNetBalanceV1, ...args);
  }

  /** Read an offset notification. */
  getNotificationConfigV2(...args: Args<'getNotificationConfig-v2'>): Promise<Result<'getNotificationConfig-v2', N>> {
    return this.call(operations.getNotificationConfigV2, ...args);
  }

  /** Read a package. */
  getPackageV1(...args: Args<'getPackage-v1'>): Promise<Result<'getPackage-v1', N>> {
    return this.call(operations.getPackageV1, ...args);
  }

  /** Read one customer's usage of one metric, by group and window. */
  getPagedUsageV1(...args: Args<'getPagedUsage-v1'>): Promise<Result<'getPagedUsage-v1', N>> {
    return this.call(operations.getPagedUsageV1, ...args);
  }

  /** Read one customer's usage of one metric, by group and window: every page, one after another. */
  getPagedUsageV1Pages(...args: Args<'getPagedUsage-v1'>): AsyncGenerator<Result<'getPagedUsage-v1', N>, void, undefined> {
    return this.paginate(operations.getPagedUsageV1, ...args);
  }

  /** Read a product. */
  getProductV1(...args: Args<'getProduct-v1'>): Promise<Result<'getProduct-v1', N>> {
    return this.call(operations.getProductV1, ...args);
  }

  /** List the seats a customer has purchased. */
  getPurchasedSeatsV1(...args: Args<'getPurchasedSeats-v1'>): Promise<Result<'getPurchasedSeats-v1', N>> {
    return this.call(operations.getPurchasedSeatsV1, ...args);
  }

  /** Read a named schedule of a rate card. */
  getRateCardNamedScheduleV1(...args: Args<'getRateCardNamedSchedule-v1'>): Promise<Result<'getRateCardNamedSchedule-v1', N>> {
    return this.call(operations.getRateCardNamedScheduleV1, ...args);
  }

  /** Read a rate card. */
  getRateCardV1(...args: Args<'getRateCard-v1'>): Promise<Result<'getRateCard-v1', N>> {
    return this.call(operations.getRateCardV1, ...args);
  }

  /** Read the rates of a card over a span of time. */
  getRateScheduleV1(...args: Args<'getRateSchedule-v1'>): Promise<Result<'getRateSchedule-v1', N>> {
    return this.call(operations.getRateScheduleV1, ...args);
  }

  /** Read the rates of a card over a span of time: every page, one after another. */
  getRateScheduleV1Pages(...args: Args<'getRateSchedule-v1'>): AsyncGenerator<Result<'getRateSchedule-v1', N>, void, undefined> {
    return this.paginate(operations.getRateScheduleV1, ...args);
  }

  /** Read the rates of a card at an instant. */
  getRatesV1(...args: Args<'getRates-v1'>): Promise<Result<'getRates-v1', N>> {
    return this.call(operations.getRatesV1, ...args);
  }

  /** Read the rates of a card at an instant: every page, one after another. */
  getRatesV1Pages(...args: Args<'getRates-v1'>): AsyncGenerator<Result<'getRates-v1', N>, void, undefined> {
    return this.paginate(operations.getRatesV1, ...args);
  }

  /** Read the platform clock. */
  getSandboxClock(...args: Args<'getSandboxClock'>): Promise<Result<'getSandboxClock', N>> {
    return this.call(operations.getSandboxClock, ...args);
  }

  /** Read seat counts by window. */
  getSeatsUsageV1(...args: Args<'getSeatsUsage-v1'>): Promise<Result<'getSeatsUsage-v1', N>> {
    return this.call(operations.getSeatsUsageV1, ...args);
  }

  /** Read seat counts by window: every page, one after another. */
  getSeatsUsageV1Pages(...args: Args<'getSeatsUsage-v1'>): AsyncGenerator<Result<'getSeatsUsage-v1', N>, void, undefined> {
    return this.paginate(operations.getSeatsUsageV1, ...args);
  }

  /** List the network addresses of this server. */
  getServicesV1(...args: Args<'getServices-v1'>): Promise<Result<'getServices-v1', N>> {
    return this.call(operations.getServicesV1, ...args);
  }

  /** Read the quantities and prices of a subscription over time. */
  getSubscriptionQuantityHistoryV1(...args: Args<'getSubscriptionQuantityHistory-v1'>): Promise<Result<'getSubscriptionQuantityHistory-v1', N>> {
    return this.call(operations.getSubscriptionQuantityHistoryV1, ...args);
  }

  /** Read the seats of a subscription over time. */
  getSubscriptionSeatsHistoryV1(...args: Args<'getSubscriptionSeatsHistory-v1'>): Promise<Result<'getSubscriptionSeatsHistory-v1', N>> {
    return this.call(operations.getSubscriptionSeatsHistoryV1, ...args);
  }

  /** Read the seats of a subscription over time: every page, one after another. */
  getSubscriptionSeatsHistoryV1Pages(...args: Args<'getSubscriptionSeatsHistory-v1'>): AsyncGenerator<Result<'getSubscriptionSeatsHistory-v1', N>, void, undefined> {
    return this.paginate(operations.getSubscriptionSeatsHistoryV1, ...args);
  }

  /** Read usage of many customers and metrics by window. */
  getUsageBatchV1(...args: Args<'getUsageBatch-v1'>): Promise<Result<'getUsageBatch-v1', N>> {
    return this.call(operations.getUsageBatchV1, ...args);
  }

  /** Read usage of many customers and metrics by window: every page, one after another. */
  getUsageBatchV1Pages(...args: Args<'getUsageBatch-v1'>): AsyncGenerator<Result<'getUsageBatch-v1', N>, void, undefined> {
    return this.paginate(operations.getUsageBatchV1, ...args);
  }

  /** Send up to 100 usage events. */
  ingestV1(...args: Args<'ingest-v1'>): Promise<Result<'ingest-v1', N>> {
    return this.call(operations.ingestV1, ...args);
  }

  /** Write a log line of an integration. */
  integrationCloudwatchLoggerV1(...args: Args<'integrationCloudwatchLogger-v1'>): Promise<Result<'integrationCloudwatchLogger-v1', N>> {
    return this.call(operations.integrationCloudwatchLoggerV1, ...args);
  }

  /** List billable metrics. */
  listAllBillableMetricsV1(...args: Args<'listAllBillableMetrics-v1'>): Promise<Result<'listAllBillableMetrics-v1', N>> {
    return this.call(operations.listAllBillableMetricsV1, ...args);
  }

  /** List billable metrics: every page, one after another. */
  listAllBillableMetricsV1Pages(...args: Args<'listAllBillableMetrics-v1'>): AsyncGenerator<Result<'listAllBillableMetrics-v1', N>, void, undefined> {
    return this.paginate(operations.listAllBillableMetricsV1, ...args);
  }

  /** List the API tokens. */
  listApiTokensV1(...args: Args<'listApiTokens-v1'>): Promise<Result<'listApiTokens-v1', N>> {
    return this.call(operations.listApiTokensV1, ...args);
  }

  /** List the billable metrics available to a customer. */
  listBillableMetricsV1(...args: Args<'listBillableMetrics-v1'>): Promise<Result<'listBillableMetrics-v1', N>> {
    return this.call(operations.listBillableMetricsV1, ...args);
  }

  /** List the billable metrics available to a customer: every page, one after another. */
  listBillableMetricsV1Pages(...args: Args<'listBillableMetrics-v1'>): AsyncGenerator<Result<'listBillableMetrics-v1', N>, void, undefined> {
    return this.paginate(operations.listBillableMetricsV1, ...args);
  }

  /** Read invoices hour by hour or day by day. */
  listBreakdownInvoicesV1(...args: Args<'listBreakdownInvoices-v1'>): Promise<Result<'listBreakdownInvoices-v1', N>> {
    return this.call(operations.listBreakdownInvoicesV1, ...args);
  }

  /** Read invoices hour by hour or day by day: every page, one after another. */
  listBreakdownInvoicesV1Pages(...args: Args<'listBreakdownInvoices-v1'>): AsyncGenerator<Result<'listBreakdownInvoices-v1', N>, void, undefined> {
    return this.paginate(operations.listBreakdownInvoicesV1, ...args);
  }

  /** List the connected billing providers. */
  listConfiguredBillingProvidersV1(...args: Args<'listConfiguredBillingProviders-v1'>): Promise<Result<'listConfiguredBillingProviders-v1', N>> {
    return this.call(operations.listConfiguredBillingProvidersV1, ...args);
  }

  /** List the connected billing providers: every page, one after another. */
  listConfiguredBillingProvidersV1Pages(...args: Args<'listConfiguredBillingProviders-v1'>): AsyncGenerator<Result<'listConfiguredBillingProviders-v1', N>, void, undefined> {
    return this.paginate(operations.listConfiguredBillingProvidersV1, ...args);
  }

  /** List the named schedules of a customer's contracts. */
  listContractsNamedSchedulesV1(...args: Args<'listContractsNamedSchedules-v1'>): Promise<Result<'listContractsNamedSchedules-v1', N>> {
    return this.call(operations.listContractsNamedSchedulesV1, ...args);
  }

  /** List the named schedules of a customer's contracts: every page, one after another. */
  listContractsNamedSchedulesV1Pages(...args: Args<'listContractsNamedSchedules-v1'>): AsyncGenerator<Result<'listContractsNamedSchedules-v1', N>, void, undefined> {
    return this.paginate(operations.listContractsNamedSchedulesV1, ...args);
  }

  /** List the contracts made from a package. */
  listContractsOnPackageV1(...args: Args<'listContractsOnPackage-v1'>): Promise<Result<'listContractsOnPackage-v1', N>> {
    return this.call(operations.listContractsOnPackageV1, ...args);
  }

  /** List the contracts made from a package: every page, one after another. */
  listContractsOnPackageV1Pages(...args: Args<'listContractsOnPackage-v1'>): AsyncGenerator<Result<'listContractsOnPackage-v1', N>, void, undefined> {
    return this.paginate(operations.listContractsOnPackageV1, ...args);
  }

  /** List a customer's contracts with their amendments. */
  listContractsV1(...args: Args<'listContracts-v1'>): Promise<Result<'listContracts-v1', N>> {
    return this.call(operations.listContractsV1, ...args);
  }

  /** List a customer's contracts by current terms. */
  listContractsV2(...args: Args<'listContracts-v2'>): Promise<Result<'listContracts-v2', N>> {
    return this.call(operations.listContractsV2, ...args);
  }

  /** Read a customer's gross usage spend by day. */
  listCostsV1(...args: Args<'listCosts-v1'>): Promise<Result<'listCosts-v1', N>> {
    return this.call(operations.listCostsV1, ...args);
  }

  /** Read a customer's gross usage spend by day: every page, one after another. */
  listCostsV1Pages(...args: Args<'listCosts-v1'>): AsyncGenerator<Result<'listCosts-v1', N>, void, undefined> {
    return this.paginate(operations.listCostsV1, ...args);
  }

  /** List pricing units: currencies and custom units. */
  listCreditTypesV1(...args: Args<'listCreditTypes-v1'>): Promise<Result<'listCreditTypes-v1', N>> {
    return this.call(operations.listCreditTypesV1, ...args);
  }

  /** List pricing units: currencies and custom units: every page, one after another. */
  listCreditTypesV1Pages(...args: Args<'listCreditTypes-v1'>): AsyncGenerator<Result<'listCreditTypes-v1', N>, void, undefined> {
    return this.paginate(operations.listCreditTypesV1, ...args);
  }

  /** List a customer's alerts with their states. */
  listCustomerAlertsV1(...args: Args<'listCustomerAlerts-v1'>): Promise<Result<'listCustomerAlerts-v1', N>> {
    return this.call(operations.listCustomerAlertsV1, ...args);
  }

  /** List a customer's alerts with their states: every page, one after another. */
  listCustomerAlertsV1Pages(...args: Args<'listCustomerAlerts-v1'>): AsyncGenerator<Result<'listCustomerAlerts-v1', N>, void, undefined> {
    return this.paginate(operations.listCustomerAlertsV1, ...args);
  }

  /** List a customer's commits and credits together. */
  listCustomerBalancesV1(...args: Args<'listCustomerBalances-v1'>): Promise<Result<'listCustomerBalances-v1', N>> {
    return this.call(operations.listCustomerBalancesV1, ...args);
  }

  /** List a customer's commits and credits together: every page, one after another. */
  listCustomerBalancesV1Pages(...args: Args<'listCustomerBalances-v1'>): AsyncGenerator<Result<'listCustomerBalances-v1', N>, void, undefined> {
    return this.paginate(operations.listCustomerBalancesV1, ...args);
  }

  /** List a customer's commits. */
  listCustomerCommitsV1(...args: Args<'listCustomerCommits-v1'>): Promise<Result<'listCustomerCommits-v1', N>> {
    return this.call(operations.listCustomerCommitsV1, ...args);
  }

  /** List a customer's commits: every page, one after another. */
  listCustomerCommitsV1Pages(...args: Args<'listCustomerCommits-v1'>): AsyncGenerator<Result<'listCustomerCommits-v1', N>, void, undefined> {
    return this.paginate(operations.listCustomerCommitsV1, ...args);
  }

  /** List a customer's credits. */
  listCustomerCreditsV1(...args: Args<'listCustomerCredits-v1'>): Promise<Result<'listCustomerCredits-v1', N>> {
    return this.call(operations.listCustomerCreditsV1, ...args);
  }

  /** List a customer's credits: every page, one after another. */
  listCustomerCreditsV1Pages(...args: Args<'listCustomerCredits-v1'>): AsyncGenerator<Result<'listCustomerCredits-v1', N>, void, undefined> {
    return this.paginate(operations.listCustomerCreditsV1, ...args);
  }

  /** List customers. */
  listCustomersV1(...args: Args<'listCustomers-v1'>): Promise<Result<'listCustomers-v1', N>> {
    return this.call(operations.listCustomersV1, ...args);
  }

  /** List customers: every page, one after another. */
  listCustomersV1Pages(...args: Args<'listCustomers-v1'>): AsyncGenerator<Result<'listCustomers-v1', N>, void, undefined> {
    return this.paginate(operations.listCustomersV1, ...args);
  }

  /** List the registered custom field keys. */
  listCustomFieldKeysV1(...args: Args<'listCustomFieldKeys-v1'>): Promise<Result<'listCustomFieldKeys-v1', N>> {
    return this.call(operations.listCustomFieldKeysV1, ...args);
  }

  /** List the registered custom field keys: every page, one after another. */
  listCustomFieldKeysV1Pages(...args: Args<'listCustomFieldKeys-v1'>): AsyncGenerator<Result<'listCustomFieldKeys-v1', N>, void, undefined> {
    return this.paginate(operations.listCustomFieldKeysV1, ...args);
  }

  /** List a customer's invoices. */
  listInvoicesV1(...args: Args<'listInvoices-v1'>): Promise<Result<'listInvoices-v1', N>> {
    return this.call(operations.listInvoicesV1, ...args);
  }

  /** List a customer's invoices: every page, one after another. */
  listInvoicesV1Pages(...args: Args<'listInvoices-v1'>): AsyncGenerator<Result<'listInvoices-v1', N>, void, undefined> {
    return this.paginate(operations.listInvoicesV1, ...args);
  }

  /** List offset notifications. */
  listOffsetNotificationConfigsV2(...args: Args<'listOffsetNotificationConfigs-v2'>): Promise<Result<'listOffsetNotificationConfigs-v2', N>> {
    return this.call(operations.listOffsetNotificationConfigsV2, ...args);
  }

  /** List offset notifications: every page, one after another. */
  listOffsetNotificationConfigsV2Pages(...args: Args<'listOffsetNotificationConfigs-v2'>): AsyncGenerator<Result<'listOffsetNotificationConfigs-v2', N>, void, undefined> {
    return this.paginate(operations.listOffsetNotificationConfigsV2, ...args);
  }

  /** List packages. */
  listPackagesV1(...args: Args<'listPackages-v1'>): Promise<Result<'listPackages-v1', N>> {
    return this.call(operations.listPackagesV1, ...args);
  }

  /** List packages: every page, one after another. */
  listPackagesV1Pages(...args: Args<'listPackages-v1'>): AsyncGenerator<Result<'listPackages-v1', N>, void, undefined> {
    return this.paginate(operations.listPackagesV1, ...args);
  }

  /** List a customer's payments, the newest first. */
  listPaymentsV1(...args: Args<'listPayments-v1'>): Promise<Result<'listPayments-v1', N>> {
    return this.call(operations.listPaymentsV1, ...args);
  }

  /** List a customer's payments, the newest first: every page, one after another. */
  listPaymentsV1Pages(...args: Args<'listPayments-v1'>): AsyncGenerator<Result<'listPayments-v1', N>, void, undefined> {
    return this.paginate(operations.listPaymentsV1, ...args);
  }

  /** An empty page, for clients of the time of plans. */
  listPlansV1(...args: Args<'listPlans-v1'>): Promise<Result<'listPlans-v1', N>> {
    return this.call(operations.listPlansV1, ...args);
  }

  /** List products. */
  listProductsV1(...args: Args<'listProducts-v1'>): Promise<Result<'listProducts-v1', N>> {
    return this.call(operations.listProductsV1, ...args);
  }

  /** List products: every page, one after another. */
  listProductsV1Pages(...args: Args<'listProducts-v1'>): AsyncGenerator<Result<'listProducts-v1', N>, void, undefined> {
    return this.paginate(operations.listProductsV1, ...args);
  }

  /** List rate cards. */
  listRateCardsV1(...args: Args<'listRateCards-v1'>): Promise<Result<'listRateCards-v1', N>> {
    return this.call(operations.listRateCardsV1, ...args);
  }

  /** List rate cards: every page, one after another. */
  listRateCardsV1Pages(...args: Args<'listRateCards-v1'>): AsyncGenerator<Result<'listRateCards-v1', N>, void, undefined> {
    return this.paginate(operations.listRateCardsV1, ...args);
  }

  /** List the webhook endpoints. */
  listSandboxWebhooks(...args: Args<'listSandboxWebhooks'>): Promise<Result<'listSandboxWebhooks', N>> {
    return this.call(operations.listSandboxWebhooks, ...args);
  }

  /** List balances by seat. */
  listSeatBalancesV1(...args: Args<'listSeatBalances-v1'>): Promise<Result<'listSeatBalances-v1', N>> {
    return this.call(operations.listSeatBalancesV1, ...args);
  }

  /** List balances by seat: every page, one after another. */
  listSeatBalancesV1Pages(...args: Args<'listSeatBalances-v1'>): AsyncGenerator<Result<'listSeatBalances-v1', N>, void, undefined> {
    return this.paginate(operations.listSeatBalancesV1, ...args);
  }

  /** Read gross spend by window and by groups of one's choice. */
  listSpendBreakdownInvoicesV1(...args: Args<'listSpendBreakdownInvoices-v1'>): Promise<Result<'listSpendBreakdownInvoices-v1', N>> {
    return this.call(operations.listSpendBreakdownInvoicesV1, ...args);
  }

  /** Read gross spend by window and by groups of one's choice: every page, one after another. */
  listSpendBreakdownInvoicesV1Pages(...args: Args<'listSpendBreakdownInvoices-v1'>): AsyncGenerator<Result<'listSpendBreakdownInvoices-v1', N>, void, undefined> {
    return this.paginate(operations.listSpendBreakdownInvoicesV1, ...args);
  }

  /** List system notifications and whether they are on. */
  listSystemNotificationConfigsV2(...args: Args<'listSystemNotificationConfigs-v2'>): Promise<Result<'listSystemNotificationConfigs-v2', N>> {
    return this.call(operations.listSystemNotificationConfigsV2, ...args);
  }

  /** Read what was sent to a webhook endpoint and how it answered, the newest first. */
  listWebhookDeliveriesV1(...args: Args<'listWebhookDeliveries-v1'>): Promise<Result<'listWebhookDeliveries-v1', N>> {
    return this.call(operations.listWebhookDeliveriesV1, ...args);
  }

  /** Read what was sent to a webhook endpoint and how it answered, the newest first: every page, one after another. */
  listWebhookDeliveriesV1Pages(...args: Args<'listWebhookDeliveries-v1'>): AsyncGenerator<Result<'listWebhookDeliveries-v1', N>, void, undefined> {
    return this.paginate(operations.listWebhookDeliveriesV1, ...args);
  }

  /** List the webhook endpoints. */
  listWebhooksV1(...args: Args<'listWebhooks-v1'>): Promise<Result<'listWebhooks-v1', N>> {
    return this.call(operations.listWebhooksV1, ...args);
  }

  /** Move products within a card's order. */
  moveRateCardProductsV1(...args: Args<'moveRateCardProducts-v1'>): Promise<Result<'moveRateCardProducts-v1', N>> {
    return this.call(operations.moveRateCardProductsV1, ...args);
  }

  /** Show what events would do to draft invoices. */
  previewCustomerEventsV1(...args: Args<'previewCustomerEvents-v1'>): Promise<Result<'previewCustomerEvents-v1', N>> {
    return this.call(operations.previewCustomerEventsV1, ...args);
  }

  /** Send a notification to a webhook endpoint once more, under the same id. */
  redeliverWebhookV1(...args: Args<'redeliverWebhook-v1'>): Promise<Result<'redeliverWebhook-v1', N>> {
    return this.call(operations.redeliverWebhookV1, ...args);
  }

  /** Make a new invoice in place of a void one. */
  regenerateInvoiceV1(...args: Args<'regenerateInvoice-v1'>): Promise<Result<'regenerateInvoice-v1', N>> {
    return this.call(operations.regenerateInvoiceV1, ...args);
  }

  /** Report the outcome of an external payment. */
  releaseExternalPaymentGateThresholdCommitV1(...args: Args<'releaseExternalPaymentGateThresholdCommit-v1'>): Promise<Result<'releaseExternalPaymentGateThresholdCommit-v1', N>> {
    return this.call(operations.releaseExternalPaymentGateThresholdCommitV1, ...args);
  }

  /** Remove the webhook endpoints with an id or address, named in the query or the body, or all of them. */
  removeSandboxWebhooks(...args: Args<'removeSandboxWebhooks'>): Promise<Result<'removeSandboxWebhooks', N>> {
    return this.call(operations.removeSandboxWebhooks, ...args);
  }

  /** Forget an alert's state for a customer and evaluate it afresh. */
  resetCustomerAlertsV1(...args: Args<'resetCustomerAlerts-v1'>): Promise<Result<'resetCustomerAlerts-v1', N>> {
    return this.call(operations.resetCustomerAlertsV1, ...args);
  }

  /** Give a webhook endpoint a new secret, shown this once. */
  rotateWebhookSecretV1(...args: Args<'rotateWebhookSecret-v1'>): Promise<Result<'rotateWebhookSecret-v1', N>> {
    return this.call(operations.rotateWebhookSecretV1, ...args);
  }

  /** Invoice professional services of a contract. */
  scheduleProServicesInvoiceV1(...args: Args<'scheduleProServicesInvoice-v1'>): Promise<Result<'scheduleProServicesInvoice-v1', N>> {
    return this.call(operations.scheduleProServicesInvoiceV1, ...args);
  }

  /** Find received events by transaction id. */
  searchEventsV1(...args: Args<'searchEvents-v1'>): Promise<Result<'searchEvents-v1', N>> {
    return this.call(operations.searchEventsV1, ...args);
  }

  /** Send an invoice once more whose delivery failed. */
  sendInvoiceAgainV1(...args: Args<'sendInvoiceAgain-v1'>): Promise<Result<'sendInvoiceAgain-v1', N>> {
    return this.call(operations.sendInvoiceAgainV1, ...args);
  }

  /** Store a billing provider's API key. */
  setBillingProviderApiKeyV1(...args: Args<'setBillingProviderApiKey-v1'>): Promise<Result<'setBillingProviderApiKey-v1', N>> {
    return this.call(operations.setBillingProviderApiKeyV1, ...args);
  }

  /** Store the secret that verifies webhooks sent by a billing provider. */
  setClientWebhookSecretV1(...args: Args<'setClientWebhookSecret-v1'>): Promise<Result<'setClientWebhookSecret-v1', N>> {
    return this.call(operations.setClientWebhookSecretV1, ...args);
  }

  /** Mark a customer billable or unbillable from a date on. */
  setCustomerBillableStatusV1(...args: Args<'setCustomerBillableStatus-v1'>): Promise<Result<'setCustomerBillableStatus-v1', N>> {
    return this.call(operations.setCustomerBillableStatusV1, ...args);
  }

  /** Add billing provider configurations to customers. */
  setCustomerBillingProviderConfigurationsV1(...args: Args<'setCustomerBillingProviderConfigurations-v1'>): Promise<Result<'setCustomerBillingProviderConfigurations-v1', N>> {
    return this.call(operations.setCustomerBillingProviderConfigurationsV1, ...args);
  }

  /** Rename a customer. */
  setCustomerNameV1(...args: Args<'setCustomerName-v1'>): Promise<Result<'setCustomerName-v1', N>> {
    return this.call(operations.setCustomerNameV1, ...args);
  }

  /** Add revenue system configurations to customers. */
  setCustomerRevenueSystemConfigurationsV1(...args: Args<'setCustomerRevenueSystemConfigurations-v1'>): Promise<Result<'setCustomerRevenueSystemConfigurations-v1', N>> {
    return this.call(operations.setCustomerRevenueSystemConfigurationsV1, ...args);
  }

  /** Set custom field values on an object. */
  setCustomFieldsV1(...args: Args<'setCustomFields-v1'>): Promise<Result<'setCustomFields-v1', N>> {
    return this.call(operations.setCustomFieldsV1, ...args);
  }

  /** Write back what became of an invoice that was delivered elsewhere. */
  setExternalStatusV1(...args: Args<'setExternalStatus-v1'>): Promise<Result<'setExternalStatus-v1', N>> {
    return this.call(operations.setExternalStatusV1, ...args);
  }

  /** Replace the names under which events reach a customer. */
  setIngestAliasesV1(...args: Args<'setIngestAliases-v1'>): Promise<Result<'setIngestAliases-v1', N>> {
    return this.call(operations.setIngestAliasesV1, ...args);
  }

  /** Set a customer's direct configuration of a billing provider. */
  setLegacyBillingConfigV1(...args: Args<'setLegacyBillingConfig-v1'>): Promise<Result<'setLegacyBillingConfig-v1', N>> {
    return this.call(operations.setLegacyBillingConfigV1, ...args);
  }

  /** Set the order of a card's products. */
  setRateCardProductsOrderV1(...args: Args<'setRateCardProductsOrder-v1'>): Promise<Result<'setRateCardProductsOrder-v1', N>> {
    return this.call(operations.setRateCardProductsOrderV1, ...args);
  }

  /** Move the simulated clock forward, doing all work that falls due on the way. */
  setSandboxClock(...args: Args<'setSandboxClock'>): Promise<Result<'setSandboxClock', N>> {
    return this.call(operations.setSandboxClock, ...args);
  }

  /** Connect a billing provider. */
  setUpBillingProviderV1(...args: Args<'setUpBillingProvider-v1'>): Promise<Result<'setUpBillingProvider-v1', N>> {
    return this.call(operations.setUpBillingProviderV1, ...args);
  }

  /** Choose which events belong to a contract. */
  setUsageFilterV1(...args: Args<'setUsageFilter-v1'>): Promise<Result<'setUsageFilter-v1', N>> {
    return this.call(operations.setUsageFilterV1, ...args);
  }

  /** The same for one of several Stripe accounts. */
  stripeAccountWebhook(...args: Args<'stripeAccountWebhook'>): Promise<Result<'stripeAccountWebhook', N>> {
    return this.call(operations.stripeAccountWebhook, ...args);
  }

  /** Called by Stripe when something happens to an invoice or a payment. */
  stripeWebhook(...args: Args<'stripeWebhook'>): Promise<Result<'stripeWebhook', N>> {
    return this.call(operations.stripeWebhook, ...args);
  }

  /** Submit requests for approval. */
  submitApprovalRequestsV1(...args: Args<'submitApprovalRequests-v1'>): Promise<Result<'submitApprovalRequests-v1', N>> {
    return this.call(operations.submitApprovalRequestsV1, ...args);
  }

  /** Send a webhooks.test notification to one endpoint. */
  testWebhookV1(...args: Args<'testWebhook-v1'>): Promise<Result<'testWebhook-v1', N>> {
    return this.call(operations.testWebhookV1, ...args);
  }

  /** Change the prepaid recharge of a customer's active contract. */
  updateActiveRechargeConfigV1(...args: Args<'updateActiveRechargeConfig-v1'>): Promise<Result<'updateActiveRechargeConfig-v1', N>> {
    return this.call(operations.updateActiveRechargeConfigV1, ...args);
  }

  /** Rename a billable metric. */
  updateBillableMetricV1(...args: Args<'updateBillableMetric-v1'>): Promise<Result<'updateBillableMetric-v1', N>> {
    return this.call(operations.updateBillableMetricV1, ...args);
  }

  /** End a commit's access or invoices earlier. */
  updateCommitEndDateV1(...args: Args<'updateCommitEndDate-v1'>): Promise<Result<'updateCommitEndDate-v1', N>> {
    return this.call(operations.updateCommitEndDateV1, ...args);
  }

  /** Move or remove a contract's end. */
  updateContractEndDateV1(...args: Args<'updateContractEndDate-v1'>): Promise<Result<'updateContractEndDate-v1', N>> {
    return this.call(operations.updateContractEndDateV1, ...args);
  }

  /** Write a span of a contract's named schedule. */
  updateContractNamedScheduleV1(...args: Args<'updateContractNamedSchedule-v1'>): Promise<Result<'updateContractNamedSchedule-v1', N>> {
    return this.call(operations.updateContractNamedScheduleV1, ...args);
  }

  /** End a credit's access earlier. */
  updateCreditEndDateV1(...args: Args<'updateCreditEndDate-v1'>): Promise<Result<'updateCreditEndDate-v1', N>> {
    return this.call(operations.updateCreditEndDateV1, ...args);
  }

  /** Change a customer's configuration. */
  updateCustomerConfigV1(...args: Args<'updateCustomerConfig-v1'>): Promise<Result<'updateCustomerConfig-v1', N>> {
    return this.call(operations.updateCustomerConfigV1, ...args);
  }

  /** Write a span of a customer's named schedule. */
  updateCustomerNamedScheduleV1(...args: Args<'updateCustomerNamedSchedule-v1'>): Promise<Result<'updateCustomerNamedSchedule-v1', N>> {
    return this.call(operations.updateCustomerNamedScheduleV1, ...args);
  }

  /** Move the issue date of a draft invoice. */
  updateInvoiceIssueDateV1(...args: Args<'updateInvoiceIssueDate-v1'>): Promise<Result<'updateInvoiceIssueDate-v1', N>> {
    return this.call(operations.updateInvoiceIssueDateV1, ...args);
  }

  /** Change a product from an hour on. */
  updateProductV1(...args: Args<'updateProduct-v1'>): Promise<Result<'updateProduct-v1', N>> {
    return this.call(operations.updateProductV1, ...args);
  }

  /** Write a span of a rate card's named schedule. */
  updateRateCardNamedScheduleV1(...args: Args<'updateRateCardNamedSchedule-v1'>): Promise<Result<'updateRateCardNamedSchedule-v1', N>> {
    return this.call(operations.updateRateCardNamedScheduleV1, ...args);
  }

  /** Change a rate card's name, aliases or conversions. */
  updateRateCardV1(...args: Args<'updateRateCard-v1'>): Promise<Result<'updateRateCard-v1', N>> {
    return this.call(operations.updateRateCardV1, ...args);
  }

  /** Change the Stripe settings. */
  updateStripeBillingSettingsV1(...args: Args<'updateStripeBillingSettings-v1'>): Promise<Result<'updateStripeBillingSettings-v1', N>> {
    return this.call(operations.updateStripeBillingSettingsV1, ...args);
  }

  /** Enable or disable a webhook endpoint. */
  updateWebhookV1(...args: Args<'updateWebhook-v1'>): Promise<Result<'updateWebhook-v1', N>> {
    return this.call(operations.updateWebhookV1, ...args);
  }

  /** Store the Anrok token. */
  upsertAnrokApiTokenV1(...args: Args<'upsertAnrokApiToken-v1'>): Promise<Result<'upsertAnrokApiToken-v1', N>> {
    return this.call(operations.upsertAnrokApiTokenV1, ...args);
  }

  /** Store the Avalara credentials. */
  upsertAvalaraCredentialsV1(...args: Args<'upsertAvalaraCredentials-v1'>): Promise<Result<'upsertAvalaraCredentials-v1', N>> {
    return this.call(operations.upsertAvalaraCredentialsV1, ...args);
  }

  /** Void a finalized invoice. */
  voidInvoiceV1(...args: Args<'voidInvoice-v1'>): Promise<Result<'voidInvoice-v1', N>> {
    return this.call(operations.voidInvoiceV1, ...args);
  }
}
