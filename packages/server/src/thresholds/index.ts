export type { ChargeOutcome, ChargeRequest, PaymentTaker, ProviderPayment } from './payments.ts';
export { thresholdRoutes } from './routes.ts';
export { type DraftVoider, type Notices, Thresholds } from './service.ts';
