export { NotificationConfigurations } from './configurations.ts';
export { Lifecycle, type SystemEvent } from './lifecycle.ts';
export { lifecycleRoutes } from './routes.ts';
