import type { FastifyInstance } from 'fastify';
import { ApiError } from '../platform/errors.ts';
import type { Method } from '../platform/http/operation.ts';

const PLANS = 'plans were replaced by contracts: see /v1/contracts and /v1/contract-pricing/rate-cards';
const CUSTOMER_PLANS = 'plans were replaced by contracts: see /v1/contracts/list and /v1/contracts/create';
const GRANTS =
  'credit grants were replaced by credits of contracts and customers: see /v1/contracts/customerCredits and /v1/contracts/customerBalances/list';

/** Operations of the time of plans, and what took their place. They stay unknown, and say so (index 6.9). */
const RETIRED: readonly (readonly [method: Method, path: string, instead: string])[] = [
  ['GET', '/v1/planDetails/:plan_id', PLANS],
  ['GET', '/v1/planDetails/:plan_id/charges', PLANS],
  ['GET', '/v1/planDetails/:plan_id/customers', PLANS],
  ['GET', '/v1/customers/:customer_id/plans', CUSTOMER_PLANS],
  ['POST', '/v1/customers/:customer_id/plans/add', CUSTOMER_PLANS],
  ['POST', '/v1/customers/:customer_id/plans/:customer_plan_id/end', CUSTOMER_PLANS],
  ['GET', '/v1/customers/:customer_id/plans/:customer_plan_id/priceAdjustments', CUSTOMER_PLANS],
  ['POST', '/v1/credits/createGrant', GRANTS],
  ['POST', '/v1/credits/editGrant', GRANTS],
  ['POST', '/v1/credits/listEntries', GRANTS],
  ['POST', '/v1/credits/listGrants', GRANTS],
  ['POST', '/v1/credits/voidGrant', GRANTS],
];

export function retiredRoutes(app: FastifyInstance): void {
  for (const [method, url, instead] of RETIRED) {
    app.route({
      method,
      url,
      handler: async () => {
        throw new ApiError(404, 'Retired', instead);
      },
    });
  }
}
