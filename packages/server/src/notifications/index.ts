export { Lifecycle, lifecycleRoutes, NotificationConfigurations, type SystemEvent } from './lifecycle/index.ts';
export { type NotificationEvent, Outbox, Webhooks, webhookRoutes } from './webhooks/index.ts';
