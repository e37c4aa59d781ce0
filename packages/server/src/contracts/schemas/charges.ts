import { SchedulePointInTime, SchedulePointInTimeInput, UpdateInvoiceScheduleInput } from '../../balances/schemas.ts';
import { CustomField } from '../../platform/http/shapes.ts';
import { DateTime, ExactNumber, Nullable, Type, Uuid } from '../../platform/schema.ts';
import { ProductReference } from '../../pricing/schemas.ts';
import { SchedulePointInTimeInputV2 } from './schedules.ts';

/** What a discount and a scheduled charge show alike. */
const shownTerms = {
  id: Uuid(),
  product: ProductReference,
  schedule: SchedulePointInTime,
  name: Type.Optional(Type.String({ minLength: 1 })),
  netsuite_sales_order_id: Type.Optional(Type.String()),
};

/** What is told of them alike when they are made, beside their schedule. */
const givenTerms = {
  product_id: Uuid(),
  name: Type.Optional(Type.String({ minLength: 1 })),
  netsuite_sales_order_id: Type.Optional(Type.String()),
  custom_fields: Type.Optional(CustomField),
};

const proServiceTerms = {
  description: Type.Optional(Type.String()),
  product_id: Uuid(),
  netsuite_sales_order_id: Type.Optional(Type.String()),
  unit_price: ExactNumber(),
  quantity: ExactNumber(),
  max_amount: ExactNumber(),
  custom_fields: Type.Optional(CustomField),
};

export const Discount = Type.Object({ ...shownTerms, custom_fields: Type.Optional(CustomField) }, { $id: 'Discount' });

export const ProService = Type.Object({ id: Uuid(), ...proServiceTerms }, { $id: 'ProService' });

export const ScheduledCharge = Type.Object(
  { ...shownTerms, custom_fields: Type.Optional(CustomField), archived_at: Type.Optional(DateTime()) },
  { $id: 'ScheduledCharge' },
);

export const DiscountInput = Type.Object(
  { ...givenTerms, schedule: SchedulePointInTimeInput },
  { $id: 'DiscountInput' },
);

export const ProServiceInput = Type.Object(proServiceTerms, { $id: 'ProServiceInput' });

export const ScheduledChargeInput = Type.Object(
  { ...givenTerms, schedule: SchedulePointInTimeInput },
  { $id: 'ScheduledChargeInput' },
);

export const ScheduledChargeAdd = Type.Object(shownTerms, { $id: 'ScheduledChargeAdd' });

export const DiscountUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    schedule: Type.Optional(SchedulePointInTimeInputV2),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'DiscountUpdate' },
);

export const ScheduledChargeUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
  },
  { $id: 'ScheduledChargeUpdate' },
);

export const DiscountInputV2 = Type.Object(
  { ...givenTerms, schedule: SchedulePointInTimeInputV2 },
  { $id: 'DiscountInputV2' },
);

export const ScheduledChargeInputV2 = Type.Object(
  { ...givenTerms, schedule: SchedulePointInTimeInputV2 },
  { $id: 'ScheduledChargeInputV2' },
);

export const UpdateScheduledChargeInput = Type.Object(
  {
    scheduled_charge_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
  },
  { $id: 'UpdateScheduledChargeInput' },
);
