export { NotificationConfigurations } from './configurations.ts';
export { environmentOf, Lifecycle } from './lifecycle.ts';
export { lifecycleRoutes } from './routes.ts';
