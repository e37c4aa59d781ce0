import { operation } from '../../platform/http/define.ts';
import { CustomField } from '../../platform/http/shapes.ts';
import {
  Data,
  DateTime,
  EitherCase,
  ExactNumber,
  Nullable,
  OneOf,
  Page,
  Type,
  Uuid,
  WholeNumber,
} from '../../platform/schema.ts';
import {
  SubscriptionProration,
  SubscriptionProrationInput,
  SubscriptionRate,
  SubscriptionRateInput,
  SubscriptionSeatConfig,
} from '../../pricing/schemas.ts';
import { NullableProrationRoundingConfig } from './recurring-grants.ts';

export const SubscriptionQuantitySchedule = Type.Object(
  { quantity: ExactNumber(), starting_at: DateTime(), ending_before: Type.Optional(DateTime()) },
  { $id: 'SubscriptionQuantitySchedule' },
);

export const SubscriptionBillingPeriod = Type.Object(
  { starting_at: DateTime(), ending_before: DateTime() },
  { $id: 'SubscriptionBillingPeriod' },
);

export const SubscriptionBillingPeriods = Type.Object(
  {
    previous: Type.Optional(SubscriptionBillingPeriod),
    current: Type.Optional(SubscriptionBillingPeriod),
    next: Type.Optional(SubscriptionBillingPeriod),
  },
  { $id: 'SubscriptionBillingPeriods' },
);

export const SubscriptionBillingCycleConfig = Type.Object(
  { anchor_date: DateTime(), invoice_placement: OneOf(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE']) },
  { $id: 'SubscriptionBillingCycleConfig' },
);

export const Subscription = Type.Object(
  {
    id: Type.Optional(Uuid()),
    subscription_rate: SubscriptionRate,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: EitherCase(['ADVANCE', 'ARREARS']),
    proration: SubscriptionProration,
    quantity_schedule: Type.Array(SubscriptionQuantitySchedule),
    billing_periods: SubscriptionBillingPeriods,
    quantity_management_mode: EitherCase(['SEAT_BASED', 'QUANTITY_ONLY']),
    seat_config: Type.Optional(SubscriptionSeatConfig),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfig),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'Subscription' },
);

export const Subscriptions = Type.Array(Subscription, { $id: 'Subscriptions' });

export const SubscriptionSeatConfigInput = Type.Object(
  {
    seat_group_key: Type.String(),
    initial_seat_ids: Type.Array(Type.String()),
    initial_unassigned_seats: Type.Optional(ExactNumber()),
  },
  { $id: 'SubscriptionSeatConfigInput' },
);

export const SubscriptionBillingCycleConfigInput = Type.Object(
  {
    anchor_date: Type.Optional(DateTime()),
    invoice_placement: Type.Optional(EitherCase(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE'])),
  },
  { $id: 'SubscriptionBillingCycleConfigInput' },
);

export const SubscriptionInput = Type.Object(
  {
    subscription_rate: SubscriptionRateInput,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: EitherCase(['ADVANCE', 'ARREARS']),
    proration: SubscriptionProrationInput,
    initial_quantity: Type.Optional(ExactNumber()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    custom_fields: Type.Optional(CustomField),
    temporary_id: Type.Optional(Type.String()),
    quantity_management_mode: Type.Optional(EitherCase(['SEAT_BASED', 'QUANTITY_ONLY'])),
    seat_config: Type.Optional(SubscriptionSeatConfigInput),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigInput),
  },
  { $id: 'SubscriptionInput' },
);

export const SubscriptionsInput = Type.Array(SubscriptionInput, { $id: 'SubscriptionsInput' });

export const SubscriptionQuantityHistory = Type.Object(
  {
    subscription_id: Type.Optional(Uuid()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    history: Type.Optional(
      Type.Array(
        Type.Object({
          starting_at: DateTime(),
          data: Type.Array(Type.Object({ quantity: ExactNumber(), total: ExactNumber(), unit_price: ExactNumber() })),
        }),
      ),
    ),
  },
  { $id: 'SubscriptionQuantityHistory' },
);

export const SubscriptionSeatsScheduleEntry = Type.Object(
  {
    starting_at: DateTime(),
    ending_before: Nullable(DateTime()),
    total_quantity: WholeNumber({ minimum: 0 }),
    assigned_seat_ids: Type.Array(Type.String()),
  },
  { $id: 'SubscriptionSeatsScheduleEntry' },
);

export const SubscriptionSeatUpdateAssignedSeat = Type.Object(
  { seat_ids: Type.Array(Type.String()), starting_at: DateTime() },
  { $id: 'SubscriptionSeatUpdateAssignedSeat' },
);

export const SubscriptionSeatUpdateUnassignedSeat = Type.Object(
  { quantity: ExactNumber({ minimum: 1 }), starting_at: DateTime() },
  { $id: 'SubscriptionSeatUpdateUnassignedSeat' },
);

export const SubscriptionSeatUpdateInput = Type.Object(
  {
    add_seat_ids: Type.Optional(Type.Array(SubscriptionSeatUpdateAssignedSeat)),
    remove_seat_ids: Type.Optional(Type.Array(SubscriptionSeatUpdateAssignedSeat)),
    add_unassigned_seats: Type.Optional(Type.Array(SubscriptionSeatUpdateUnassignedSeat)),
    remove_unassigned_seats: Type.Optional(Type.Array(SubscriptionSeatUpdateUnassignedSeat)),
  },
  { $id: 'SubscriptionSeatUpdateInput' },
);

export const SubscriptionsUpdate = Type.Object(
  {
    id: Uuid(),
    ending_before: Type.Optional(DateTime()),
    quantity_updates: Type.Optional(
      Type.Array(
        Type.Object({
          quantity: Type.Optional(ExactNumber()),
          quantity_delta: Type.Optional(ExactNumber()),
          starting_at: DateTime(),
        }),
      ),
    ),
    seat_updates: Type.Optional(SubscriptionSeatUpdateInput),
  },
  { $id: 'SubscriptionsUpdate' },
);

export const UpdateSubscriptionInput = Type.Object(
  {
    subscription_id: Uuid(),
    ending_before: Type.Optional(Nullable(DateTime())),
    quantity_management_mode_update: Type.Optional(
      Type.Object({
        quantity_management_mode: EitherCase(['SEAT_BASED']),
        seat_config: Type.Object({ seat_group_key: Type.String() }),
      }),
    ),
    quantity_updates: Type.Optional(
      Type.Array(
        Type.Object({
          quantity: Type.Optional(ExactNumber()),
          quantity_delta: Type.Optional(ExactNumber()),
          starting_at: DateTime(),
        }),
      ),
    ),
    seat_updates: Type.Optional(SubscriptionSeatUpdateInput),
    proration_rounding: Type.Optional(NullableProrationRoundingConfig),
  },
  { $id: 'UpdateSubscriptionInput' },
);

export const getPurchasedSeats = operation('GET', '/v1/customers/{customer_id}/purchasedSeats', {
  id: 'getPurchasedSeats-v1',
  tag: 'Contracts',
  summary: 'List the seats a customer has purchased',
  params: Type.Object({ customer_id: Uuid() }),
  response: Data(Type.Array(Type.Object({ charge_id: Uuid(), seat_count: WholeNumber() }))),
  extension: true,
});

export const getSubscriptionQuantityHistory = operation('POST', '/v1/contracts/getSubscriptionQuantityHistory', {
  id: 'getSubscriptionQuantityHistory-v1',
  tag: 'Contracts',
  summary: 'Read the quantities and prices of a subscription over time',
  body: Type.Object({ customer_id: Uuid(), contract_id: Uuid(), subscription_id: Uuid() }),
  response: Data(SubscriptionQuantityHistory),
});

export const getSubscriptionSeatsHistory = operation('POST', '/v1/contracts/getSubscriptionSeatsHistory', {
  id: 'getSubscriptionSeatsHistory-v1',
  tag: 'Contracts',
  summary: 'Read the seats of a subscription over time',
  faultCode: 'InvalidArgument',
  body: Type.Object({
    customer_id: Uuid(),
    contract_id: Uuid(),
    subscription_id: Uuid(),
    limit: Type.Optional(Nullable(WholeNumber())),
    cursor: Type.Optional(Nullable(Type.String())),
    covering_date: Type.Optional(Nullable(DateTime())),
    starting_at: Type.Optional(Nullable(DateTime())),
    ending_before: Type.Optional(Nullable(DateTime())),
  }),
  response: Page(SubscriptionSeatsScheduleEntry),
});
