export { type NotificationEvent, Outbox, Webhooks, webhookRoutes } from './webhooks/index.ts';
