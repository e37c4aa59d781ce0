import { readFile } from 'node:fs/promises';
import { compact } from '../../platform/compact.ts';
import { messageOf } from '../../platform/failure.ts';
import { textOf } from '../../platform/time-text.ts';
import type { Connection } from '../methods/store.ts';
import { demand, type Json, ProviderRefusal, ProviderUnavailable } from '../provider-call.ts';
import { DIMENSION, keyOf, type Marketplace } from './provider.ts';

const CLOUD = 'https://www.googleapis.com/auth/cloud-platform';
const ENDED = ['ENTITLEMENT_CANCELLED', 'ENTITLEMENT_SUSPENDED'];
const JSON_TYPE = { 'content-type': 'application/json' };

/** @param base one address in place of Google's own. */
export function gcpMarketplace(base: string | undefined): Marketplace {
  const host = (name: string): string => base ?? `https://${name}.googleapis.com`;

  /** Workload identity federation: a token of the machine's own for one of Google's (RFC 8693). */
  const authorized = async ({ secrets }: Connection): Promise<Readonly<Record<string, string>>> => {
    const federation = JSON.parse(keyOf(secrets, 'raw_gcp_workload_identity_federation_config')) as Json;
    const { access_token: exchanged } = await demand('Google', {
      url: `${host('sts')}/v1/token`,
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        audience: keyOf(federation, 'audience'),
        scope: CLOUD,
        subjectTokenType: keyOf(federation, 'subject_token_type'),
        subjectToken: await subjectToken(federation),
      }),
    });
    const token = typeof exchanged === 'string' ? await impersonated(federation, exchanged) : undefined;
    if (token === undefined) throw new ProviderUnavailable('Google answered no access token');
    return { authorization: `Bearer ${token}`, ...JSON_TYPE };
  };

  const impersonated = async (federation: Json, token: string): Promise<string | undefined> => {
    const { service_account_impersonation_url: url } = federation;
    if (typeof url !== 'string') return token;
    const { accessToken } = await demand('Google', {
      // Whatever host it names: the token goes to Google alone.
      url: `${host('iamcredentials')}${new URL(url).pathname}`,
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...JSON_TYPE },
      body: JSON.stringify({ scope: [CLOUD] }),
    });
    return typeof accessToken === 'string' ? accessToken : undefined;
  };

  return {
    standing: async (connection, configuration) => {
      const provider = encodeURIComponent(keyOf(connection.method.configuration, 'gcp_provider_id'));
      const id = encodeURIComponent(keyOf(configuration, 'gcp_entitlement_id'));
      const found = await demand('Google', {
        url: `${host('cloudcommerceprocurement')}/v1/providers/${provider}/entitlements/${id}`,
        method: 'GET',
        headers: await authorized(connection),
      });
      return {
        isActive: !ENDED.includes(String(found.state)),
        readBack: compact({
          gcp_usage_reporting_id: found.usageReportingId,
          gcp_entitlement_state: found.state,
          gcp_expiration_date: found.subscriptionEndTime,
        }),
      };
    },
    send: async (connection, { id, configuration, quantity, hour }) => {
      const service = keyOf(configuration, 'gcp_service_name');
      const { reportErrors } = await demand('Google', {
        url: `${host('servicecontrol')}/v1/services/${encodeURIComponent(service)}:report`,
        method: 'POST',
        headers: await authorized(connection),
        body: JSON.stringify({
          operations: [
            {
              operationId: id,
              operationName: 'Usage',
              consumerId: keyOf(configuration, 'gcp_usage_reporting_id'),
              startTime: textOf(hour),
              endTime: textOf(hour),
              metricValueSets: [
                { metricName: `${service}/${DIMENSION}`, metricValues: [{ int64Value: quantity.toFixed() }] },
              ],
            },
          ],
        }),
      });
      const [error] = Array.isArray(reportErrors) ? (reportErrors as readonly { status?: Json }[]) : [];
      if (error === undefined) return true;
      throw new ProviderRefusal(String(error.status?.code), String(error.status?.message ?? 'Google refused it'));
    },
  };
}

/** The token of the machine that Takt runs on, which its platform keeps in a file. */
async function subjectToken({ credential_source: source }: Json): Promise<string> {
  const { file, format } = (source ?? {}) as { file?: unknown; format?: { subject_token_field_name?: unknown } };
  if (typeof file !== 'string') {
    throw new ProviderRefusal('CredentialSource', 'the federation must name a file as credential_source');
  }
  try {
    const text = await readFile(file, 'utf8');
    const field = format?.subject_token_field_name;
    return typeof field === 'string' ? keyOf(JSON.parse(text) as Json, field) : text.trim();
  } catch (error) {
    throw new ProviderRefusal('CredentialSource', `the federation's token cannot be read: ${messageOf(error)}`);
  }
}
