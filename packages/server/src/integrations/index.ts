export { Integrations } from './integrations.ts';
export { customerProviders } from './new-customers.ts';
