import type { Static } from '@sinclair/typebox';
import { type Contract, type Instant, startOfMonth, type UsageFilter, type UsageStatementSchedule } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { textOf } from '../../platform/time-text.ts';
import type { UsageStatementScheduleInput } from '../schemas.ts';

/** When usage invoices are made; the anchor is resolved at once (contracts 3). */
export function parseUsageStatementSchedule(
  input: Static<typeof UsageStatementScheduleInput> | undefined,
  startingAt: Instant,
): UsageStatementSchedule {
  if (input === undefined) return { frequency: 'MONTHLY', anchor: startOfMonth(startingAt) };
  const where = 'usage_statement_schedule';
  return compact({
    frequency: input.frequency,
    anchor: anchorOf(input, startingAt, where),
    invoiceGenerationStartingAt: generationStartOf(input, startingAt, `${where}.invoice_generation_starting_at`),
  });
}

/** Not before the contract's start (invoices 3). */
function generationStartOf(
  input: Static<typeof UsageStatementScheduleInput>,
  startingAt: Instant,
  where: string,
): Instant | undefined {
  if (input.invoice_generation_starting_at === undefined) return undefined;
  const start = hourOf(where, input.invoice_generation_starting_at);
  if (start < startingAt) throw badRequest(`${where}: must not lie before the contract's starting_at`);
  return start;
}

function anchorOf(input: Static<typeof UsageStatementScheduleInput>, startingAt: Instant, where: string): Instant {
  switch (input.day) {
    case undefined:
    case 'FIRST_OF_MONTH':
      return startOfMonth(startingAt);
    case 'CONTRACT_START':
      return startingAt;
    case 'CUSTOM_DATE':
      if (input.billing_anchor_date === undefined) {
        throw badRequest(`${where}.billing_anchor_date: is required for day CUSTOM_DATE`);
      }
      return hourOf(`${where}.billing_anchor_date`, input.billing_anchor_date);
    default:
      return input.day satisfies never;
  }
}

export const renderUsageStatementSchedule = ({ frequency, anchor }: UsageStatementSchedule) => ({
  frequency,
  billing_anchor_date: textOf(anchor),
});

/** Version 2: every filter with the time in which it holds. */
export const renderUsageFilters = ({ usageFilters, endingBefore }: Contract) =>
  usageFilters.map((filter, i) => {
    const end = usageFilters[i + 1]?.startingAt ?? endingBefore;
    return compact({ ...renderFilter(filter), ending_before: end === undefined ? undefined : textOf(end) });
  });

/** Version 1: the first filter, the one in force, and all after the first. */
export function renderUsageFilterV1({ usageFilters }: Contract, now: Instant) {
  const [initial, ...updates] = usageFilters;
  if (initial === undefined) return undefined;
  const current = usageFilters.findLast((filter) => filter.startingAt <= now) ?? initial;
  return { initial: renderFilter(initial), current: renderFilter(current), updates: updates.map(renderFilter) };
}

const renderFilter = ({ groupKey, groupValues, startingAt }: UsageFilter) => ({
  group_key: groupKey,
  group_values: [...groupValues],
  starting_at: textOf(startingAt),
});

/** A filter holds until the next begins; one of the same instant replaces it (contracts 4). */
export function withUsageFilter(filters: readonly UsageFilter[], filter: UsageFilter): readonly UsageFilter[] {
  const kept = filters.filter((one) => one.startingAt !== filter.startingAt);
  return [...kept, filter].sort((a, b) => a.startingAt - b.startingAt);
}
