import type { CustomFields } from './balance.ts';
import type { Decimal } from './money.ts';
import type { BillingFrequency } from './rate.ts';
import type { ProrationRounding } from './recurring.ts';
import type { Instant } from './time/index.ts';

/** A dated change of quantity, in the order submitted. */
export type QuantityUpdate =
  | { readonly type: 'SET'; readonly startingAt: Instant; readonly quantity: Decimal }
  | { readonly type: 'DELTA'; readonly startingAt: Instant; readonly delta: Decimal };

/** A dated change of seats, in the order submitted. `edit` counts the edits: equal times inside one have an order of their own. */
export type SeatUpdate =
  | {
      readonly type: 'ADD_IDS';
      readonly startingAt: Instant;
      readonly edit: number;
      readonly seatIds: readonly string[];
    }
  | {
      readonly type: 'REMOVE_IDS';
      readonly startingAt: Instant;
      readonly edit: number;
      readonly seatIds: readonly string[];
    }
  | { readonly type: 'ADD_UNASSIGNED'; readonly startingAt: Instant; readonly edit: number; readonly quantity: number }
  | {
      readonly type: 'REMOVE_UNASSIGNED';
      readonly startingAt: Instant;
      readonly edit: number;
      readonly quantity: number;
    };

/** What a SEAT_BASED subscription began with, and since when it counts seats (a later switch of mode keeps the quantity). */
export interface Seats {
  readonly seatGroupKey: string;
  readonly since: Instant;
  readonly initialSeatIds: readonly string[];
  readonly initialUnassigned: Decimal;
  readonly updates: readonly SeatUpdate[];
}

/** A subscription on a contract (subscriptions 1). */
export interface Subscription {
  readonly id: string;
  readonly productId: string;
  readonly billingFrequency: BillingFrequency;
  readonly collectionSchedule: 'ADVANCE' | 'ARREARS';
  readonly isProrated: boolean;
  readonly invoiceBehavior: 'BILL_IMMEDIATELY' | 'BILL_ON_NEXT_COLLECTION_DATE';
  readonly prorationRounding?: ProrationRounding;
  readonly name?: string;
  readonly description?: string;
  readonly startingAt: Instant;
  /** Absent: ends with the contract. */
  readonly endingBefore?: Instant;
  /** How many ends of the contract had been replaced when the subscription, or its own end, was agreed: they do not cut it. */
  readonly pastEnds?: number;
  /** ADVANCE only; absent: the contract's usage-statement anchor. */
  readonly anchorDate?: Instant;
  readonly invoicePlacement: 'ON_USAGE_INVOICE' | 'ON_SCHEDULED_INVOICE';
  /** Quantity at the start; for SEAT_BASED that of `seats`, here 0. */
  readonly initialQuantity: Decimal;
  readonly quantityUpdates: readonly QuantityUpdate[];
  /** Present: SEAT_BASED; absent: QUANTITY_ONLY. */
  readonly seats?: Seats;
  readonly customFields: CustomFields;
  readonly createdAt: Instant;
}
