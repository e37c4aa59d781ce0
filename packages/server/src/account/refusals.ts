import type { RefusedWrite } from '../platform/http/api.ts';
import type { Log } from '../platform/log.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { isUuid } from '../platform/schema.ts';
import { type Audit, resourceTypeOf } from './audit.ts';

/** What each mutating operation would have done, and which member of the request names the object (customers 4). */
const VOCABULARY: Readonly<Record<string, readonly [resourceType: string, action: string, idMember?: string]>> = {
  'createCustomer-v1': ['customer', 'create'],
  'archiveCustomer-v1': ['customer', 'archive', 'id'],
  'setCustomerName-v1': ['customer', 'change_name', 'customer_id'],
  'setIngestAliases-v1': ['customer', 'set_ingest_aliases', 'customer_id'],
  'updateCustomerConfig-v1': ['customer', 'update_config', 'customer_id'],
  'setCustomerBillableStatus-v1': ['customer', 'set_billable_status', 'customer_id'],
  'setCustomerBillingProviderConfigurations-v1': ['customer', 'set_billing_provider_configurations', 'customer_id'],
  'archiveCustomerBillingProviderConfigurations-v1': [
    'customer',
    'archive_billing_provider_configurations',
    'customer_id',
  ],
  'setLegacyBillingConfig-v1': ['customer', 'set_billing_provider_configurations', 'customer_id'],
  'deleteLegacyBillingConfig-v1': ['customer', 'archive_billing_provider_configurations', 'customer_id'],
  'setCustomerRevenueSystemConfigurations-v1': ['customer', 'set_revenue_system_configurations', 'customer_id'],
  'archiveCustomerRevenueSystemConfigurations-v1': ['customer', 'archive_revenue_system_configurations', 'customer_id'],
  'updateCustomerNamedSchedule-v1': ['customer', 'update_named_schedule', 'customer_id'],
  'createCustomerWithContract-v1': ['customer', 'create'],
  'createContract-v1': ['contract', 'create'],
  'editContract-v2': ['contract', 'edit', 'contract_id'],
  'amendContract-v1': ['contract', 'amend', 'contract_id'],
  'archiveContract-v1': ['contract', 'archive', 'contract_id'],
  'updateContractEndDate-v1': ['contract', 'update_end_date', 'contract_id'],
  'setUsageFilter-v1': ['contract', 'set_usage_filter', 'contract_id'],
  'updateActiveRechargeConfig-v1': ['contract', 'edit'],
  'chargeSeats-v1': ['contract', 'edit'],
  'updateContractNamedSchedule-v1': ['contract', 'update_named_schedule', 'contract_id'],
  'scheduleProServicesInvoice-v1': ['contract', 'schedule_professional_services_invoice', 'contract_id'],
  'createCustomerCommit-v1': ['commit', 'create'],
  'editCommit-v2': ['commit', 'edit', 'commit_id'],
  'updateCommitEndDate-v1': ['commit', 'update_end_date', 'commit_id'],
  'archiveCommit-v2': ['commit', 'archive', 'commit_id'],
  'disableCommitTrueup-v1': ['commit', 'edit', 'commit_id'],
  'releaseExternalPaymentGateThresholdCommit-v1': ['commit', 'create'],
  'createCustomerCredit-v1': ['credit', 'create'],
  'editCredit-v2': ['credit', 'edit', 'credit_id'],
  'updateCreditEndDate-v1': ['credit', 'update_end_date', 'credit_id'],
  'archiveCredit-v2': ['credit', 'archive', 'credit_id'],
  'voidInvoice-v1': ['invoice', 'void', 'id'],
  'regenerateInvoice-v1': ['invoice', 'regenerate', 'id'],
  'updateInvoiceIssueDate-v1': ['invoice', 'update_issue_date', 'invoice_id'],
  'createHistoricalContractUsageInvoices-v1': ['invoice', 'import'],
  'setExternalStatus-v1': ['invoice', 'set_external_status', 'invoice_id'],
  'sendInvoiceAgain-v1': ['invoice', 'send_again', 'invoice_id'],
  'attemptPayment-v1': ['invoice', 'attempt_payment', 'invoice_id'],
  'cancelPayment-v1': ['invoice', 'cancel_payment', 'invoice_id'],
  'createProduct-v1': ['product', 'create'],
  'updateProduct-v1': ['product', 'update', 'product_id'],
  'archiveProductListItem-v1': ['product', 'archive', 'product_id'],
  'createRateCard-v1': ['rate_card', 'create'],
  'updateRateCard-v1': ['rate_card', 'update', 'rate_card_id'],
  'archiveRateCard-v1': ['rate_card', 'archive', 'id'],
  'addRate-v1': ['rate_card', 'add_rate', 'rate_card_id'],
  'addRates-v1': ['rate_card', 'add_rate', 'rate_card_id'],
  'setRateCardProductsOrder-v1': ['rate_card', 'set_product_order', 'rate_card_id'],
  'moveRateCardProducts-v1': ['rate_card', 'set_product_order', 'rate_card_id'],
  'updateRateCardNamedSchedule-v1': ['rate_card', 'update_named_schedule', 'rate_card_id'],
  'createCreditType-v1': ['credit_type', 'create'],
  'createBillableMetricV1-v1': ['billable_metric', 'create'],
  'updateBillableMetric-v1': ['billable_metric', 'update', 'billable_metric_id'],
  'archiveBillableMetric-v1': ['billable_metric', 'archive', 'id'],
  'createPackage-v1': ['package', 'create'],
  'archivePackage-v1': ['package', 'archive', 'package_id'],
  'createAlert-v1': ['alert', 'create'],
  'archiveAlert-v1': ['alert', 'archive', 'id'],
  'resetCustomerAlerts-v1': ['alert', 'reset', 'alert_id'],
  'createNotificationConfig-v2': ['notification', 'create'],
  'editNotificationConfig-v2': ['notification', 'edit', 'id'],
  'archiveNotificationConfig-v2': ['notification', 'archive', 'id'],
  'addCustomFieldKey-v1': ['custom_field_key', 'add', 'key'],
  'disableCustomFieldKey-v1': ['custom_field_key', 'remove', 'key'],
  addSandboxWebhook: ['webhook', 'create'],
  removeSandboxWebhooks: ['webhook', 'delete'],
  'createWebhook-v1': ['webhook', 'create'],
  'updateWebhook-v1': ['webhook', 'update', 'id'],
  'rotateWebhookSecret-v1': ['webhook', 'rotate_secret', 'id'],
  'deleteWebhook-v1': ['webhook', 'delete', 'id'],
  'testWebhook-v1': ['webhook', 'test', 'id'],
  'redeliverWebhook-v1': ['webhook', 'redeliver', 'id'],
  'createApiToken-v1': ['api_token', 'create'],
  'archiveApiToken-v1': ['api_token', 'archive', 'id'],
  'setClientWebhookSecret-v1': ['account', 'set_webhook_secret'],
  'setUpBillingProvider-v1': ['account', 'set_up_billing_provider'],
  'setBillingProviderApiKey-v1': ['account', 'set_up_billing_provider'],
  'createStripeBillingSettings-v1': ['account', 'set_up_billing_provider'],
  'updateStripeBillingSettings-v1': ['account', 'set_up_billing_provider'],
  'deleteStripeBillingSettings-v1': ['account', 'remove_billing_provider'],
  'upsertAnrokApiToken-v1': ['account', 'set_anrok_token'],
  'upsertAvalaraCredentials-v1': ['account', 'set_avalara_credentials'],
};

/** Whether an id is a commit's or a credit's, for requests that name either; undefined for neither. */
export type BalanceKindOf = (q: Queryable, id: string) => Promise<'commit' | 'credit' | undefined>;

/** Writes refused changes into the audit log, beside what they would have been had they succeeded. */
export function logRefusals(
  db: Db,
  audit: Audit,
  log: Log,
  kindOf: BalanceKindOf,
): (refused: RefusedWrite) => Promise<void> {
  return async (refused) => {
    const { context, error } = refused;
    try {
      const words = await wordsFor(refused, (id) => kindOf(db, id));
      const entry = { ...words, status: 'failure' as const, description: error.message };
      await audit.record(db, context, entry);
    } catch (fault) {
      // The caller's answer is the refusal, whatever becomes of its entry.
      log.error({ err: fault, requestId: context.requestId }, 'a refused change could not be written to the audit log');
    }
  };
}

async function wordsFor(
  { operation, params, body }: RefusedWrite,
  kindOf: (id: string) => ReturnType<BalanceKindOf>,
): Promise<{ readonly resourceType: string; readonly action: string; readonly resourceId?: string }> {
  const named = { ...firstItem(body), ...members(params), ...members(body) };
  const isFieldChange = operation.id === 'setCustomFields-v1' || operation.id === 'deleteCustomFields-v1';
  if (isFieldChange) {
    const action = operation.id === 'setCustomFields-v1' ? 'set_custom_fields' : 'delete_custom_fields';
    const entity = textOf(named.entity);
    const resourceType = entity === undefined ? 'custom_field_key' : resourceTypeOf(entity);
    return { resourceType, action, ...idOf(named.entity_id) };
  }
  if (operation.id === 'addManualBalanceLedgerEntry-v1') {
    const id = textOf(named.id);
    const kind = id === undefined || !isUuid(id) ? undefined : await kindOf(id);
    return { resourceType: kind ?? 'commit', action: 'add_manual_ledger_entry', ...idOf(id) };
  }
  const [resourceType, action, idMember] = VOCABULARY[operation.id] ?? [operation.tag.toLowerCase(), operation.id];
  return { resourceType, action, ...(idMember === undefined ? {} : idOf(named[idMember])) };
}

const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Some requests are lists under `data`; the first item says whom they concern. */
const firstItem = (body: unknown): Readonly<Record<string, unknown>> => {
  const { data } = members(body);
  return Array.isArray(data) ? members(data[0]) : {};
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const idOf = (value: unknown): { readonly resourceId?: string } =>
  typeof value === 'string' ? { resourceId: value } : {};
