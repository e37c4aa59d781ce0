import { compact } from '../platform/compact.ts';
import { ApiError, badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import type { Log } from '../platform/log.ts';
import type { Db } from '../platform/postgres/index.ts';
import { isUuid } from '../platform/schema.ts';
import { instantOf } from '../platform/time-text.ts';
import { shownBilling, shownRevenue } from './configurations/configuration.ts';
import type { Configurations } from './configurations/service.ts';
import { listPlans, sendInvoiceAgain, setExternalStatus } from './deliveries/schemas.ts';
import type { Deliveries } from './deliveries/service.ts';
import { keysOfLegacy, legacyOf } from './legacy.ts';
import { DIRECT, shownMethod } from './methods/method.ts';
import type { DeliveryMethods } from './methods/service.ts';
import * as operations from './schemas.ts';

interface Parts {
  readonly db: Db;
  readonly log: Log;
  readonly methods: DeliveryMethods;
  readonly configurations: Configurations;
  readonly deliveries: Deliveries;
}

export function providerRoutes(api: Api, { db, log, methods, configurations, deliveries }: Parts): void {
  methodRoutes(api, db, methods);
  billingRoutes(api, db, configurations);
  revenueRoutes(api, db, configurations);
  legacyRoutes(api, db, configurations);
  deliveryRoutes(api, deliveries);

  // Tokens whose writes wait for a person's consent do not exist here; all others ask for nothing (integrations 9).
  api.read(operations.submitApprovalRequests, async () => {
    throw new ApiError(403, 'Forbidden', 'only tokens whose changes need approval submit requests; call the operation');
  });

  api.read(listPlans, async () => ({ data: [], next_page: null }));

  api.read(operations.integrationCloudwatchLogger, async ({ body }) => {
    log.info({ integration: body }, `integration ${body.service_name}: ${body.metric_name}`);
  });
}

function methodRoutes(api: Api, db: Db, methods: DeliveryMethods): void {
  api.write(operations.setUpBillingProvider, async ({ tx, context, body }) => {
    const { billing_provider: provider, delivery_method: method, configuration } = body;
    const { id } = await methods.setUp(tx, context, provider, method, configuration);
    return { data: { delivery_method_id: id } };
  });

  api.read(operations.listConfiguredBillingProviders, async ({ body }) => {
    const { page, next } = await methods.list(db, body.next_page ?? undefined);
    return {
      data: page.map((method) => ({ billing_provider: method.provider, ...shownMethod(method) })),
      next_page: next,
    };
  });

  api.write(operations.createStripeBillingSettings, ({ tx, context, body: { new: isFurther = false, ...change } }) =>
    methods.connectStripe(tx, context, change, isFurther),
  );
  api.write(operations.updateStripeBillingSettings, ({ tx, context, body }) => methods.changeStripe(tx, context, body));
  api.write(operations.deleteStripeBillingSettings, ({ tx, context, query }) =>
    methods.removeStripe(tx, context, query.delivery_method_id),
  );
  api.write(operations.setBillingProviderApiKey, ({ tx, context, body }) =>
    methods.connectStripe(tx, context, { stripe_api_key: body.api_key }, false),
  );

  api.write(operations.upsertAnrokApiToken, async ({ tx, context, body }) => {
    if (body.anrok_api_token === '') throw badRequest('anrok_api_token: must not be empty');
    const ids = methodIds(body.delivery_method_ids);
    await methods.addSecrets(tx, context, ids, 'set_anrok_token', { anrok_api_token: body.anrok_api_token });
    return { data: { success: true } };
  });

  api.write(operations.upsertAvalaraCredentials, async ({ tx, context, body }) => {
    const { avalara_username: username, avalara_password: password } = body;
    if (username === '') throw badRequest('avalara_username: must not be empty');
    if (password === '') throw badRequest('avalara_password: must not be empty');
    const ids = methodIds(body.delivery_method_ids);
    await methods.addSecrets(tx, context, ids, 'set_avalara_credentials', {
      avalara_environment: body.avalara_environment,
      avalara_username: username,
      avalara_password: password,
      avalara_commit_transactions: String(body.commit_transactions ?? false),
    });
    return {};
  });
}

/** Their schema says text; what is no UUID is malformed all the same (integrations 2.1). */
function methodIds(given: readonly string[]): readonly string[] {
  for (const [i, id] of given.entries()) {
    if (!isUuid(id)) throw badRequest(`delivery_method_ids[${i}]: must be a UUID`);
  }
  return given.map((id) => id.toLowerCase());
}

function billingRoutes(api: Api, db: Db, configurations: Configurations): void {
  api.write(operations.setCustomerBillingProviderConfigurations, async ({ tx, context, body }) => {
    const items = body.data.map((item) => ({
      customerId: item.customer_id,
      provider: item.billing_provider,
      methodId: item.delivery_method_id,
      methodName: item.delivery_method,
      configuration: item.configuration ?? {},
      taxProvider: item.tax_provider,
    }));
    const added = await configurations.add(tx, context, 'BILLING', items, 'data');
    return {
      data: added.map((one) =>
        compact({
          id: one.id,
          billing_provider: one.provider,
          customer_id: one.customerId,
          configuration: { ...one.configuration },
          delivery_method_id: one.methodId,
          tax_provider: one.taxProvider,
        }),
      ),
    };
  });

  api.read(operations.getCustomerBillingProviderConfigurations, async ({ body }) => {
    const { customer_id: customerId, include_archived: includeArchived = false } = body;
    const found = await configurations.list(db, 'BILLING', customerId, { includeArchived });
    return { data: found.map(({ configuration, method }) => shownBilling(configuration, method)) };
  });

  api.write(operations.archiveCustomerBillingProviderConfigurations, async ({ tx, context, body }) => {
    const { customer_id: customerId, customer_billing_provider_configuration_ids: ids } = body;
    await configurations.archive(tx, context, 'BILLING', customerId, ids);
    return { data: body };
  });
}

function deliveryRoutes(api: Api, deliveries: Deliveries): void {
  api.write(setExternalStatus, ({ tx, context, body }) =>
    deliveries.write(tx, context, {
      invoiceId: body.invoice_id,
      provider: body.billing_provider,
      externalId: body.billing_provider_invoice_id,
      status: body.external_status ?? (body.billing_provider_error === undefined ? 'SENT' : 'INVALID_REQUEST_ERROR'),
      issuedAt: body.issued_at === undefined ? undefined : instantOf(body.issued_at),
      error: body.billing_provider_error,
    }),
  );
  api.write(sendInvoiceAgain, ({ tx, context, body }) => deliveries.sendAgain(tx, context, body.invoice_id));
}

function revenueRoutes(api: Api, db: Db, configurations: Configurations): void {
  api.write(operations.setCustomerRevenueSystemConfigurations, async ({ tx, context, body }) => {
    const items = body.data.map((item) => ({
      customerId: item.customer_id,
      provider: item.provider,
      methodId: item.delivery_method_id,
      methodName: item.delivery_method_id === undefined ? DIRECT : undefined,
      configuration: item.configuration,
      taxProvider: undefined,
    }));
    const added = await configurations.add(tx, context, 'REVENUE', items, 'data');
    const bound = await configurations.load(
      tx,
      added.map(({ id }) => id),
    );
    return {
      data: added.map(({ id }) => {
        const one = bound.get(id);
        if (one === undefined) throw new Error(`configuration ${id} was just added`);
        return shownRevenue(one.configuration, one.method);
      }),
    };
  });

  api.read(operations.getCustomerRevenueSystemConfigurations, async ({ body }) => {
    const { customer_id: customerId, include_archived: includeArchived = false, provider } = body;
    const found = await configurations.list(db, 'REVENUE', customerId, { includeArchived, provider });
    return { data: found.map(({ configuration, method }) => shownRevenue(configuration, method)) };
  });

  api.write(operations.archiveCustomerRevenueSystemConfigurations, async ({ tx, context, body }) => {
    const { customer_id: customerId, customer_revenue_system_configuration_ids: ids } = body;
    await configurations.archive(tx, context, 'REVENUE', customerId, ids);
    return { data: body };
  });
}

function legacyRoutes(api: Api, db: Db, configurations: Configurations): void {
  api.write(operations.setLegacyBillingConfig, ({ tx, context, params, body }) => {
    const { customer_id: customerId, billing_provider_type: provider } = params;
    return configurations.setDirect(tx, context, customerId, provider, keysOfLegacy(provider, body));
  });

  api.read(operations.getLegacyBillingConfig, async ({ params }) => {
    const { customer_id: customerId, billing_provider_type: provider } = params;
    const found = await configurations.direct(db, customerId, provider);
    if (found === undefined) {
      throw new ApiError(404, 'NotFound', `customer ${customerId} has no ${provider} configuration`);
    }
    return { data: legacyOf(found) };
  });

  api.write(operations.deleteLegacyBillingConfig, ({ tx, context, params }) => {
    const { customer_id: customerId, billing_provider_type: provider } = params;
    if (provider === 'aws_marketplace' || provider === 'azure_marketplace') {
      throw badRequest(`billing_provider_type: a configuration of ${provider} cannot be deleted here`);
    }
    return configurations.archiveDirect(tx, context, customerId, provider);
  });
}
