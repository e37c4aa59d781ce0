export { Configurations } from './configurations/service.ts';
export { DeliveryMethods } from './methods/service.ts';
export { MethodStore } from './methods/store.ts';
export { customerProviders } from './new-customers.ts';
export { ConfigurationsOfContracts } from './provider-book.ts';
export { providerRoutes } from './routes.ts';
export { StripeApi } from './stripe/api.ts';
