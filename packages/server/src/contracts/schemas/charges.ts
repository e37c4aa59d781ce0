import { SchedulePointInTime, SchedulePointInTimeInput, UpdateInvoiceScheduleInput } from '../../balances/schemas.ts';
import { CustomField } from '../../platform/http/shapes.ts';
import { DateTime, ExactNumber, Nullable, Type, Uuid } from '../../platform/schema.ts';
import { SchedulePointInTimeInputV2 } from './schedules.ts';

export const Discount = Type.Object(
  {
    id: Uuid(),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: SchedulePointInTime,
    name: Type.Optional(Type.String({ minLength: 1 })),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'Discount' },
);

export const ProService = Type.Object(
  {
    id: Uuid(),
    description: Type.Optional(Type.String()),
    product_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    unit_price: ExactNumber(),
    quantity: ExactNumber(),
    max_amount: ExactNumber(),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ProService' },
);

export const ScheduledCharge = Type.Object(
  {
    id: Uuid(),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: SchedulePointInTime,
    name: Type.Optional(Type.String({ minLength: 1 })),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    archived_at: Type.Optional(DateTime()),
  },
  { $id: 'ScheduledCharge' },
);

export const DiscountInput = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInput,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'DiscountInput' },
);

export const ProServiceInput = Type.Object(
  {
    description: Type.Optional(Type.String()),
    product_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    unit_price: ExactNumber(),
    quantity: ExactNumber(),
    max_amount: ExactNumber(),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ProServiceInput' },
);

export const ScheduledChargeInput = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInput,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ScheduledChargeInput' },
);

export const ScheduledChargeAdd = Type.Object(
  {
    id: Uuid(),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: SchedulePointInTime,
    name: Type.Optional(Type.String({ minLength: 1 })),
    netsuite_sales_order_id: Type.Optional(Type.String()),
  },
  { $id: 'ScheduledChargeAdd' },
);

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
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInputV2,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'DiscountInputV2' },
);

export const ScheduledChargeInputV2 = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInputV2,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
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
