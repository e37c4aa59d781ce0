import { getServices, ingest, searchEvents } from './schemas/events.ts';
import {
  archiveBillableMetric,
  createBillableMetricV1,
  getBillableMetric,
  listAllBillableMetrics,
  listBillableMetrics,
  updateBillableMetric,
} from './schemas/metrics.ts';
import { getPagedUsage, getSeatsUsage, getUsageBatch } from './schemas/usage.ts';

export * from './schemas/events.ts';
export * from './schemas/metrics.ts';
export * from './schemas/usage.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  createBillableMetricV1,
  archiveBillableMetric,
  ingest,
  getSeatsUsage,
  getPagedUsage,
  getUsageBatch,
  searchEvents,
  getBillableMetric,
  updateBillableMetric,
  listAllBillableMetrics,
  listBillableMetrics,
  getServices,
];
