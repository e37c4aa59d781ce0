import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { Connection } from '../methods/store.ts';
import { call, demand, form, type Json, ProviderUnavailable, refusalOf } from '../provider-call.ts';
import { DIMENSION, keyOf, type Marketplace } from './provider.ts';

const VERSION = '2018-08-31';
/** The marketplace's metering interface, as Entra ID knows it. */
const SCOPE = '20e940b3-4c77-4b0b-9a53-9e16a1b010a7/.default';
const ENDED = ['Suspended', 'Unsubscribed'];

/** @param base one address in place of Azure's own. */
export function azureMarketplace(base: string | undefined): Marketplace {
  const login = base ?? 'https://login.microsoftonline.com';
  const api = base ?? 'https://marketplaceapi.microsoft.com';

  const authorized = async ({ method, secrets }: Connection): Promise<Readonly<Record<string, string>>> => {
    const { access_token: token } = await demand('Azure', {
      url: `${login}/${encodeURIComponent(keyOf(method.configuration, 'azure_tenant_id'))}/oauth2/v2.0/token`,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form({
        grant_type: 'client_credentials',
        client_id: keyOf(method.configuration, 'azure_client_id'),
        client_secret: keyOf(secrets, 'raw_azure_client_secret'),
        scope: SCOPE,
      }),
    });
    if (typeof token !== 'string') throw new ProviderUnavailable('Azure answered no access token');
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  };

  return {
    standing: async (connection, configuration) => {
      const id = encodeURIComponent(keyOf(configuration, 'azure_subscription_id'));
      const found = await demand('Azure', {
        url: `${api}/api/saas/subscriptions/${id}?api-version=${VERSION}`,
        method: 'GET',
        headers: await authorized(connection),
      });
      const { startDate, endDate } = (found.term ?? {}) as Json;
      return {
        isActive: !ENDED.includes(String(found.saasSubscriptionStatus)),
        readBack: compact({
          azure_plan_id: found.planId,
          azure_subscription_status: found.saasSubscriptionStatus,
          azure_start_date: startDate,
          azure_expiration_date: endDate,
        }),
      };
    },
    send: async (connection, { configuration, quantity, hour }) => {
      const { status, body } = await call('Azure', {
        url: `${api}/api/usageEvent?api-version=${VERSION}`,
        method: 'POST',
        headers: await authorized(connection),
        body: JSON.stringify({
          resourceId: keyOf(configuration, 'azure_subscription_id'),
          planId: keyOf(configuration, 'azure_plan_id'),
          dimension: DIMENSION,
          quantity: quantity.toNumber(),
          effectiveStartTime: textOf(hour),
        }),
      });
      if ((status >= 200 && status < 300) || (status === 409 && quantity.eq(acceptedQuantity(body)))) return true;
      throw refusalOf('Azure', status, body);
    },
  };
}

/** The record that Azure has of the hour already: ours, where it is the same. */
function acceptedQuantity({ additionalInfo }: Json): number {
  const { acceptedMessage } = (additionalInfo ?? {}) as { acceptedMessage?: { quantity?: unknown } };
  return typeof acceptedMessage?.quantity === 'number' ? acceptedMessage.quantity : -1;
}
