/** The front door of metering: usage comes in, is counted once, and is read as quantities. */

export type { CustomerBook, RatingBook, UsageCustomer } from './ports.ts';
export { reflow } from './rollup/reflow.ts';
export { meteringRoutes } from './routes.ts';
export { Metering, type ProductMetric, type UsageListener } from './service.ts';
export type { Preview, PreviewEvent } from './usage/preview.ts';
export { registerVitals } from './vitals.ts';
