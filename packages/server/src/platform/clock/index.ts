export { type Clock, SimulatedClock, SystemClock } from './clock.ts';
export { type DueSource, DueWork } from './due-work.ts';
export { clockRoutes } from './routes.ts';
