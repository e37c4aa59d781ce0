export { AlertEvaluation, type Cause } from './evaluation.ts';
export { alertRoutes } from './routes.ts';
export { Alerts } from './service.ts';
