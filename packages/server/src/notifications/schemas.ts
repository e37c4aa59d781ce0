import {
  archiveAlert,
  createAlert,
  getCustomerAlert,
  listCustomerAlerts,
  resetCustomerAlerts,
} from './schemas/alerts.ts';
import {
  archiveNotificationConfig,
  createNotificationConfig,
  editNotificationConfig,
  getNotificationConfig,
  listOffsetNotificationConfigs,
  listSystemNotificationConfigs,
} from './schemas/lifecycle.ts';
import { operations as webhookOperations } from './webhooks/schemas.ts';

export * from './schemas/alerts.ts';
export * from './schemas/lifecycle.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  archiveAlert,
  createAlert,
  getCustomerAlert,
  listCustomerAlerts,
  resetCustomerAlerts,
  createNotificationConfig,
  getNotificationConfig,
  listOffsetNotificationConfigs,
  listSystemNotificationConfigs,
  editNotificationConfig,
  archiveNotificationConfig,
  ...webhookOperations,
];
