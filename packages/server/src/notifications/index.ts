export { AlertEvaluation, Alerts, alertRoutes, type Cause } from './alerts/index.ts';
export {
  environmentOf,
  Lifecycle,
  lifecycleRoutes,
  NotificationConfigurations,
} from './lifecycle/index.ts';
export { type NotificationEvent, Outbox, Webhooks, webhookRoutes } from './webhooks/index.ts';
