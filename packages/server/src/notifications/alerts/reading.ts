import { type Decimal, ZERO } from '@takt/engine';
import type { GroupValue } from './alert.ts';

/** Of what an alert keeps the state apart (customers 5.3): of the whole, or of one value, seat, invoice or segment. */
export type Scope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'group'; readonly values: readonly Required<GroupValue>[] }
  | { readonly kind: 'field'; readonly value: string }
  | { readonly kind: 'seat'; readonly seat: string }
  | { readonly kind: 'invoice'; readonly invoiceId: string }
  | { readonly kind: 'segment'; readonly segmentId: string };

export const WHOLE: Scope = { kind: 'whole' };

/** The text under which a scope's state is kept. */
export function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'whole':
      return '';
    case 'group':
      return JSON.stringify(scope.values.map(({ key, value }) => [key, value]).sort());
    case 'field':
      return scope.value;
    case 'seat':
      return scope.seat;
    case 'invoice':
      return scope.invoiceId;
    case 'segment':
      return scope.segmentId;
    default:
      return scope satisfies never;
  }
}

/** What the notification of a crossing says beside the alert, by type (customers 5.5). */
export type Facts = Readonly<Record<string, string | Decimal | readonly object[] | object | undefined>>;

/** What one scope of an alert measures for a customer now. */
export interface Reading {
  readonly scope: Scope;
  readonly value: Decimal;
  readonly facts: Facts;
  /** The last reading of this scope: its invoice became final. */
  readonly isLast?: boolean;
  /** There is nothing to measure, not yet or no longer: not in alarm, whatever the threshold. */
  readonly isAbsent?: boolean;
}

/** What an alert measures for a customer now. */
export type Measurement =
  /** Nothing can be said: the state stays as it is. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'whole'; readonly reading: Reading }
  | {
      readonly kind: 'scoped';
      readonly readings: readonly Reading[];
      /** What a scope reads that is not among the readings. */
      readonly absent: (scope: string) => Reading;
      /** Whether the alert as a whole is notified of as well, when the first scope enters alarm and when the last one leaves it (customers 5.3). */
      readonly tellsWhole: boolean;
    };

/** Spend of a group that is not used at all. */
export const noSpend =
  (factsOf: (values: readonly Required<GroupValue>[], spend: Decimal) => Facts) =>
  (text: string): Reading => {
    const values = (JSON.parse(text) as [string, string][]).map(([key, value]) => ({ key, value }));
    return { scope: { kind: 'group', values }, value: ZERO, facts: factsOf(values, ZERO) };
  };
