export type { BillableStatusNow, Customer } from './customer.ts';
export { customerRoutes } from './routes.ts';
export {
  type BillingConfigurationInput,
  type CustomerNeighbours,
  Customers,
  type RevenueConfigurationInput,
} from './service.ts';
