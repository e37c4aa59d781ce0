import type { FastifyReply } from 'fastify';
import { ApiError } from '../errors.ts';
import type { Operation } from './operation.ts';

/** Requests are budgeted by class, so that reads cannot starve provisioning, nor either of them ingest. */
export type RouteClass = 'ingest' | 'preview' | 'search' | 'read' | 'write';

/** Requests per second by class; a class without a number is not limited (metering 1, D5: off by default). */
export type RateBudgets = Partial<Readonly<Record<RouteClass, number>>>;

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Token buckets, one for each token and class, holding one second's worth of requests. */
export class RateLimits {
  readonly #budgets: RateBudgets;
  readonly #elapsedMs: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param elapsedMs a monotonic reading; budgets follow real time also where the platform's clock is simulated. */
  constructor(budgets: RateBudgets, elapsedMs: () => number = () => performance.now()) {
    this.#budgets = budgets;
    this.#elapsedMs = elapsedMs;
  }

  /** Takes one request from the budget, or throws a 429 that says when to come again. */
  take(operation: Operation, actorId: string, reply: FastifyReply): void {
    const routeClass = classOf(operation);
    const perSecond = this.#budgets[routeClass];
    if (perSecond === undefined) return;
    const nowMs = this.#elapsedMs();
    const name = `${routeClass} ${actorId}`;
    const bucket = this.#buckets.get(name) ?? { tokens: perSecond, filledAtMs: nowMs };
    this.#buckets.set(name, bucket);
    bucket.tokens = Math.min(perSecond, bucket.tokens + ((nowMs - bucket.filledAtMs) * perSecond) / 1_000);
    bucket.filledAtMs = nowMs;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return;
    }
    const seconds = Math.ceil((1 - bucket.tokens) / perSecond);
    reply.header('retry-after', String(seconds)).header('x-metronome-rate-limit-type', 'client');
    throw new ApiError(
      429,
      'RateLimited',
      `more than ${perSecond} ${routeClass} requests a second; try again in ${seconds} s`,
    );
  }
}

function classOf(operation: Operation): RouteClass {
  switch (operation.id) {
    case 'ingest-v1':
      return 'ingest';
    case 'previewCustomerEvents-v1':
      return 'preview';
    case 'searchEvents-v1':
      return 'search';
    default:
      return operation.method === 'GET' || /\/(list|get)[^/]*$|\/usage(\/|$)|breakdowns$/i.test(operation.path)
        ? 'read'
        : 'write';
  }
}
