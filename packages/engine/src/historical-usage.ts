import type { Decimal } from './money.ts';
import type { Interval } from './time/index.ts';

/** Given quantity of a product over a window, or over parts of it (invoices 12.9). */
export interface HistoricalLine {
  readonly productId: string;
  readonly window: Interval;
  /** Exactly one of `quantity` and `subtotals`. */
  readonly quantity?: Decimal;
  readonly subtotals?: readonly { readonly window: Interval; readonly quantity: Decimal }[];
  readonly pricingGroupValues?: Readonly<Record<string, string>>;
  readonly presentationGroupValues?: Readonly<Record<string, string>>;
}
