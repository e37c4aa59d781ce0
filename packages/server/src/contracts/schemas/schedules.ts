import { AnyCase, DateTime, ExactNumber, Type, Uuid } from '../../platform/schema.ts';

export const RecurringScheduleFrequencyV2 = AnyCase(
  ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'WEEKLY'],
  ['monthly', 'quarterly', 'semi_annual', 'annual', 'weekly'],
);

export const SchedulePointInTimeInputV2 = Type.Object(
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
        frequency: RecurringScheduleFrequencyV2,
        unit_price: Type.Optional(ExactNumber()),
        quantity: Type.Optional(ExactNumber()),
        amount: Type.Optional(ExactNumber()),
        amount_distribution: AnyCase(['DIVIDED', 'DIVIDED_ROUNDED', 'EACH'], ['divided', 'divided_rounded', 'each']),
      }),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'SchedulePointInTimeInputV2' },
);

export const InvoiceScheduleUpdate = Type.Object(
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
  { $id: 'InvoiceScheduleUpdate' },
);

export const AccessScheduleUpdate = Type.Object(
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
  { $id: 'AccessScheduleUpdate' },
);

export const ScheduleDurationInputV2 = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Array(
      Type.Object({ amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() }),
    ),
  },
  { $id: 'ScheduleDurationInputV2' },
);
