import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addRelative,
  boundary,
  DAY,
  dec,
  distribute,
  type Frequency,
  type Grid,
  periodAt,
  periodsOf,
  recurringDates,
  sum,
} from '../src/index.ts';

const date = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const text = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const anyInstant = fc.integer({ min: date('1990-01-01'), max: date('2060-01-01') });
const frequency = fc.constantFrom<Frequency>('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL');

describe('calendar months', () => {
  test('31 January, month by month from the anchor (contracts 3)', () => {
    const grid: Grid = { anchor: date('2025-01-31'), frequency: 'MONTHLY' };
    expect([0, 1, 2, 3].map((k) => text(boundary(grid, k)))).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });

  test('agree with a calendar library', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -300, max: 300 }), (instant, months) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').add({ months });
        expect(addMonths(instant, months)).toBe(expected.epochMilliseconds);
      }),
    );
  });

  test('relative dates of packages (pricing 9)', () => {
    const start = date('2025-01-31');
    expect(text(addRelative(start, { unit: 'MONTHS', value: 1 }))).toBe('2025-02-28');
    expect(text(addRelative(start, { unit: 'MONTHS', value: 2 }))).toBe('2025-03-31');
    expect(text(addRelative(start, { unit: 'YEARS', value: 1 }))).toBe('2026-01-31');
    expect(addRelative(start, { unit: 'WEEKS', value: 2 })).toBe(start + 14 * DAY);
  });
});

describe('billing periods (contracts 3, invoices 3)', () => {
  const periods = (start: string, anchor: string, count = 3) =>
    [
      ...periodsOf(
        { anchor: date(anchor), frequency: 'MONTHLY' },
        { start: date(start), end: date('2030-01-01') },
        date('2030-01-01'),
      ),
    ]
      .slice(0, count)
      .map(({ window }) => `${text(window.start)}–${text(window.end)}`);

  test.each([
    ['first of the month', '2024-09-15', '2024-09-01', ['2024-09-15–2024-10-01', '2024-10-01–2024-11-01']],
    ['contract start', '2024-09-15', '2024-09-15', ['2024-09-15–2024-10-15', '2024-10-15–2024-11-15']],
    ['custom date', '2024-09-15', '2024-09-10', ['2024-09-15–2024-10-10', '2024-10-10–2024-11-10']],
  ])('%s', (_what, start, anchor, expected) => {
    expect(periods(start, anchor, 2)).toEqual(expected);
  });

  test('tile a life without gaps, whatever the anchor', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyInstant,
        frequency,
        fc.integer({ min: 1, max: 800 * DAY }),
        (anchor, start, every, length) => {
          const life = { start, end: start + length };
          const tiles = [...periodsOf({ anchor, frequency: every }, life, life.end)];
          expect(tiles[0]?.window.start).toBe(life.start);
          expect(tiles.at(-1)?.window.end).toBe(life.end);
          for (const [index, { window, whole }] of tiles.entries()) {
            expect(window.start).toBeGreaterThanOrEqual(whole.start);
            expect(window.end).toBeLessThanOrEqual(whole.end);
            const next = tiles[index + 1];
            if (next !== undefined) expect(next.window.start).toBe(window.end);
          }
        },
      ),
    );
  });

  test('contain the instant they are asked for', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, frequency, (anchor, instant, every) => {
        const { start, end } = periodAt({ anchor, frequency: every }, instant);
        expect(start <= instant && instant < end).toBe(true);
      }),
    );
  });
});

describe('recurring schedules (contracts 2)', () => {
  test('a year from 1 November, quarterly', () => {
    expect(recurringDates('QUARTERLY', date('2024-11-01'), date('2025-11-01')).map(text)).toEqual([
      '2024-11-01',
      '2025-02-01',
      '2025-05-01',
      '2025-08-01',
    ]);
  });

  test('1000 in three: each, divided, and divided in whole units', () => {
    const shares = (how: 'EACH' | 'DIVIDED' | 'DIVIDED_ROUNDED') => distribute(dec(1000), 3, how);
    expect(shares('EACH').map(String)).toEqual(['1000', '1000', '1000']);
    expect(shares('DIVIDED_ROUNDED').map(String)).toEqual(['333', '333', '334']);
    expect(shares('DIVIDED')[0]?.toString().slice(0, 10)).toBe('333.333333');
    expect(sum(shares('DIVIDED')).toString()).toBe('1000');
  });
});
