import apiReference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

interface PublicParts {
  readonly openApiText: string;
  readonly metrics: Registry;
  /** Why this process cannot serve just now; undefined when it can. */
  readonly unreadyBecause: () => Promise<string | undefined>;
}

const PUBLIC = { config: { public: true } } as const;

/** What anybody may read without a token: health, metrics, the OpenAPI document and the API reference page made from it. */
export async function publicRoutes(app: FastifyInstance, parts: PublicParts): Promise<void> {
  app.get('/healthz', PUBLIC, async () => ({ status: 'ok' }));
  app.get('/readyz', PUBLIC, async (_request, reply) => {
    const reason = await parts.unreadyBecause();
    if (reason === undefined) return { status: 'ready' };
    return reply.code(503).send({ status: 'unready', message: reason });
  });
  app.get('/metrics', PUBLIC, async (_request, reply) =>
    reply.header('content-type', parts.metrics.contentType).send(await parts.metrics.metrics()),
  );
  app.get('/openapi.json', PUBLIC, async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(parts.openApiText),
  );
  await app.register(apiReference, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Takt API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
    },
  });
}
