import { operations as account } from './account/schemas.ts';
import { operations as tokens } from './account/tokens/schemas.ts';
import { operations as balances } from './balances/schemas.ts';
import { operations as contracts } from './contracts/schemas.ts';
import { operations as customers } from './customers/schemas.ts';
import { operations as dashboards } from './dashboards/schemas.ts';
import { operations as deliveries } from './integrations/deliveries/schemas.ts';
import { operations as payments } from './integrations/payments/schemas.ts';
import { operations as integrations } from './integrations/schemas.ts';
import { operations as invoices } from './invoices/schemas.ts';
import { operations as metering } from './metering/schemas.ts';
import { operations as notifications } from './notifications/schemas.ts';
import { operations as sandbox } from './platform/clock/schemas.ts';
import type { Operation } from './platform/http/operation.ts';
import { operations as pricing } from './pricing/schemas.ts';

/** Every operation of the HTTP API. An operation without a handler is registered all the same and answers 501. */
export const allOperations: readonly Operation[] = [
  ...account,
  ...balances,
  ...contracts,
  ...customers,
  ...dashboards,
  ...deliveries,
  ...integrations,
  ...invoices,
  ...metering,
  ...notifications,
  ...payments,
  ...pricing,
  ...sandbox,
  ...tokens,
];
