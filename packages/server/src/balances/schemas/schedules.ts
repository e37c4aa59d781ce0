import { DateTime, EitherCase, ExactNumber, Nullable, type TSchema, Type, Uuid } from '../../platform/schema.ts';
import { CreditType } from '../../pricing/schemas.ts';

export const ScheduleDuration = Type.Object(
  {
    credit_type: Type.Optional(CreditType),
    schedule_items: Type.Array(
      Type.Object({ id: Uuid(), amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() }),
    ),
  },
  { $id: 'ScheduleDuration' },
);

export const SchedulePointInTime = Type.Object(
  {
    credit_type: Type.Optional(CreditType),
    schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          invoice_id: Type.Optional(Nullable(Uuid())),
          amount: ExactNumber(),
          unit_price: ExactNumber(),
          quantity: ExactNumber(),
          timestamp: DateTime(),
        }),
      ),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'SchedulePointInTime' },
);

export const ScheduleDurationInput = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Array(
      Type.Object({ amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() }),
    ),
  },
  { $id: 'ScheduleDurationInput' },
);

export const RecurringScheduleFrequency = EitherCase(['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL']);

/** When something is invoiced, as it is asked for; versions 1 and 2 of the API know different frequencies. */
export const pointInTimeInput = <T extends TSchema>(frequency: T, id: string) =>
  Type.Object(
    {
      credit_type_id: Type.Optional(Uuid()),
      schedule_items: Type.Optional(
        Type.Array(
          Type.Object({
            unit_price: Type.Optional(ExactNumber()),
            quantity: Type.Optional(ExactNumber()),
            amount: Type.Optional(ExactNumber()),
            timestamp: DateTime(),
          }),
        ),
      ),
      recurring_schedule: Type.Optional(
        Type.Object({
          starting_at: DateTime(),
          ending_before: DateTime(),
          frequency: frequency,
          unit_price: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          amount: Type.Optional(ExactNumber()),
          amount_distribution: EitherCase(['DIVIDED', 'DIVIDED_ROUNDED', 'EACH']),
        }),
      ),
      do_not_invoice: Type.Optional(Type.Boolean()),
    },
    { $id: id },
  );

export const SchedulePointInTimeInput = pointInTimeInput(RecurringScheduleFrequency, 'SchedulePointInTimeInput');

export const UpdateInvoiceScheduleInput = Type.Object(
  {
    add_schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          timestamp: DateTime(),
          amount: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          unit_price: Type.Optional(ExactNumber()),
        }),
      ),
    ),
    update_schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          timestamp: Type.Optional(DateTime()),
          amount: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          unit_price: Type.Optional(ExactNumber()),
        }),
      ),
    ),
    remove_schedule_items: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
  },
  { $id: 'UpdateInvoiceScheduleInput' },
);

export const UpdateAccessScheduleInput = Type.Object(
  {
    add_schedule_items: Type.Optional(
      Type.Array(Type.Object({ amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() })),
    ),
    update_schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          amount: Type.Optional(ExactNumber()),
          starting_at: Type.Optional(DateTime()),
          ending_before: Type.Optional(DateTime()),
        }),
      ),
    ),
    remove_schedule_items: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
  },
  { $id: 'UpdateAccessScheduleInput' },
);
