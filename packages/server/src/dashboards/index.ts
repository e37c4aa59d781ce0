export { Dashboards } from './dashboards.ts';
export { MeteredUsage } from './usage-book.ts';
