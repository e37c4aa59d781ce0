export { type DraftVoider, type Notices, PaymentGates } from './gates.ts';
export type { ChargeOutcome, ChargeRequest, PaymentTaker, ProviderPayment } from './payments.ts';
export { gateRoutes } from './routes.ts';
export { Thresholds } from './service.ts';
