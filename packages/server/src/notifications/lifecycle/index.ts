export { NotificationConfigurations } from './configurations.ts';
export { environmentOf, Lifecycle, type SystemEvent } from './lifecycle.ts';
export { lifecycleRoutes } from './routes.ts';
