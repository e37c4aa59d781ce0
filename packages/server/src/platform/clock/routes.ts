import { ApiError, badRequest } from '../errors.ts';
import type { Api } from '../http/api.ts';
import type { RequestContext } from '../http/operation.ts';
import { instantOf, textOf } from '../time-text.ts';
import { type Clock, SimulatedClock } from './clock.ts';
import type { DueWork } from './due-work.ts';
import { getClock, setClock } from './schemas.ts';

/**
 * `/sandbox/clock`: reading the platform clock, and moving a simulated one. Both need the admin token.
 * @param arrived resolves once all that was acknowledged before has arrived: it has its consequences before the clock moves on.
 */
export function clockRoutes(api: Api, clock: Clock, dueWork: DueWork, arrived: () => Promise<void>): void {
  const reading = () => ({ data: { now: textOf(clock.now()) } });
  api.read(getClock, async ({ context }) => {
    requireAdmin(context);
    return reading();
  });
  api.read(setClock, async ({ body, context }) => {
    requireAdmin(context);
    if (!(clock instanceof SimulatedClock)) {
      throw badRequest('now: the system clock cannot be moved; start Takt with TAKT_CLOCK=simulated');
    }
    await arrived();
    await dueWork.moveClock(clock, instantOf(body.now));
    return reading();
  });
}

function requireAdmin(context: RequestContext): void {
  if (context.actor.role !== 'admin') throw new ApiError(403, 'Forbidden', '/sandbox needs the admin token');
}
