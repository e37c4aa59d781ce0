import { DateTime, EitherCase, ExactNumber, Type, Uuid } from '../../platform/schema.ts';

export const RecurringScheduleFrequencyV2 = EitherCase(['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'WEEKLY']);

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
        amount_distribution: EitherCase(['DIVIDED', 'DIVIDED_ROUNDED', 'EACH']),
      }),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'SchedulePointInTimeInputV2' },
);
