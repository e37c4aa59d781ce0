import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccountSecrets } from '../../account/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { stripeAccountWebhook, stripeWebhook } from '../deliveries/schemas.ts';
import type { DeliveryMethods } from '../methods/service.ts';
import type { StripeObject } from './api.ts';
import type { StripeNews } from './events.ts';
import { isSigned } from './signature.ts';

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly secrets: Pick<AccountSecrets, 'inboundWebhookSecret'>;
  readonly methods: DeliveryMethods;
  readonly news: StripeNews;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where Stripe reports to. Its signature takes the place of a token (integrations 4.3). */
export function stripeWebhookRoutes(app: FastifyInstance, parts: Parts): void {
  app.post(stripeWebhook.path, { config: { public: true, operationId: stripeWebhook.id } }, async (request) =>
    take(parts, request, undefined),
  );
  app.post<{ Params: { id: string } }>(
    stripeAccountWebhook.path.replace(/\{\w+\}/, ':id'),
    { config: { public: true, operationId: stripeAccountWebhook.id } },
    async (request) => take(parts, request, request.params.id.toLowerCase()),
  );
}

async function take(parts: Parts, request: FastifyRequest, methodId: string | undefined): Promise<object> {
  const { clock, news } = parts;
  const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
  const header = request.headers['stripe-signature'];
  const secrets = await secretsOf(parts, methodId);
  if (secrets.length === 0) throw badRequest('Stripe-Signature: no webhook secret of Stripe is stored');
  const now = clock.kind === 'system' ? clock.now() : undefined;
  if (typeof header !== 'string' || !isSigned(header, body, secrets, now)) {
    throw badRequest('Stripe-Signature: is missing, too old, or not of this body');
  }
  await news.take(parsed(body));
  return { received: true };
}

/** Of one account its own secret; else every one that is known. The account-wide secret holds for all. */
async function secretsOf({ db, secrets, methods }: Parts, methodId: string | undefined): Promise<readonly string[]> {
  if (methodId !== undefined && !UUID.test(methodId)) throw notFound('Stripe delivery method', methodId);
  const own = await methods.stripeWebhookSecrets(db, methodId);
  if (own === undefined) throw notFound('Stripe delivery method', methodId ?? '');
  const shared = await secrets.inboundWebhookSecret(db);
  return shared === undefined ? own : [...own, shared];
}

function parsed(body: Buffer): StripeObject {
  try {
    const event: unknown = JSON.parse(body.toString('utf8'));
    if (typeof event === 'object' && event !== null) return event as StripeObject;
  } catch {
    // falls through to the refusal
  }
  throw badRequest('body: must be an event of Stripe');
}
