import { HOUR } from '@takt/engine';
import { describe, expect, test } from 'vitest';
import { plainText } from '../src/metering/decimal-text.ts';
import { Evaluation, type ResultRow } from '../src/metering/sql/evaluation.ts';
import { keyNames, planOf, takesEvent } from '../src/metering/sql/index.ts';
import { innermost } from '../src/metering/sql/plan.ts';

/** The dialect of SQL billable metrics (metering 6), evaluated over events at hand. */

interface Event {
  readonly type?: string;
  readonly at?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

const START = Date.parse('2026-01-01T00:00:00Z');

/** Events without a time are an hour apart, in order. */
function evaluate(sql: string, events: readonly Event[]): readonly ResultRow[] {
  const plan = planOf(sql);
  const { source } = innermost(plan.select);
  const evaluation = new Evaluation(plan);
  for (const [seq, { type = 'call', at, properties = {} }] of events.entries()) {
    const timestamp = at === undefined ? START + seq * HOUR : Date.parse(at);
    evaluation.add({
      values: [type, timestamp, ...source.properties.map((name) => properties[name] ?? null)],
      when: { timestamp, seq: seq + 1 },
    });
  }
  return evaluation.result();
}

/** The value of a query that has one row. */
function quantityOf(sql: string, events: readonly Event[]): string | null {
  const rows = evaluate(sql, events);
  expect(rows).toHaveLength(1);
  const value = rows[0]?.value ?? null;
  return value === null ? null : plainText(value);
}

/** Rows by their keys. */
const table = (rows: readonly ResultRow[]): Record<string, string | null> =>
  Object.fromEntries(rows.map(({ keys, value }) => [keys.join('|'), value === null ? null : plainText(value)]));

const withProperty = (name: string, ...values: readonly string[]): Event[] =>
  values.map((value) => ({ properties: { [name]: value } }));

describe('aggregates', () => {
  const events = withProperty('n', '5', '5', '9', '7', 'none');

  test.each([
    ['COUNT(*)', '5'],
    ['COUNT()', '5'],
    ['COUNT(properties.n)', '5'],
    ['COUNT(properties.missing)', '0'],
    ['COUNT(DISTINCT properties.n)', '4'],
    ['SUM(properties.n)', '26'],
    ['MAX(properties.n)', '9'],
    ['MIN(properties.n)', '5'],
    ['AVG(properties.n)', '6.5'],
    ['EARLIEST(properties.n)', '5'],
    // The latest is no number: the quantity has no value.
    ['LATEST(properties.n)', null],
    ['SUM(properties.missing)', null],
  ])('%s is %s', (expression, expected) => {
    expect(quantityOf(`SELECT ${expression} AS value FROM events`, events)).toBe(expected);
  });

  test('sums are exact: one hundred 0.1 are 10', () => {
    expect(
      quantityOf('SELECT SUM(properties.n) FROM events', withProperty('n', ...Array<string>(100).fill('0.1'))),
    ).toBe('10');
    expect(
      quantityOf(
        'SELECT SUM(properties.n) FROM events',
        withProperty('n', '10000000000000000.1', '-10000000000000000'),
      ),
    ).toBe('0.1');
  });

  test('of one time, the event accepted first is the earliest and the one accepted last the latest', () => {
    const at = '2026-01-01T05:00:00Z';
    const twins = ['1', '2', '3'].map((n) => ({ at, properties: { n } }));
    expect(quantityOf('SELECT EARLIEST(properties.n) FROM events', twins)).toBe('1');
    expect(quantityOf('SELECT LATEST(properties.n) FROM events', twins)).toBe('3');
  });

  test('without an event there is no row', () => {
    expect(evaluate('SELECT COUNT(*) FROM events', [])).toEqual([]);
    expect(evaluate("SELECT COUNT(*) FROM events WHERE event_type = 'other'", events)).toEqual([]);
  });
});

describe('expressions', () => {
  const one = (properties: Record<string, string> = {}): Event[] => [{ properties }];

  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['-2 - -3', '1'],
    ['7 / 2', '3.5'],
    ['2 / 3', '0.6666666666666666666666666666666666666667'],
    ['1 / 0', null],
    ['NULL + 1', null],
    ['ROUND(2.5)', '3'],
    ['ROUND(-2.5)', '-3'],
    ['ROUND(2.345, 2)', '2.35'],
    ['ROUND(1234.5, -2)', '1200'],
    ['CEIL(1.1)', '2'],
    ['FLOOR(-1.1)', '-2'],
    ['LEAST(3, 1, NULL)', '1'],
    ['GREATEST(3, NULL, 10)', '10'],
    ['CASE WHEN 1 = 1 THEN 5 ELSE 6 END', '5'],
    ['CASE 3 WHEN 2 THEN 5 WHEN 3 THEN 6 END', '6'],
    ['CASE 4 WHEN 3 THEN 6 END', null],
    ["CAST('12.9' AS INT)", '12'],
    ["CAST('-12.9' AS BIGINT)", '-12'],
    ["CAST('12.9' AS DECIMAL)", '12.9'],
    ["CAST('x' AS DOUBLE)", null],
    ['CAST(TRUE AS INT)', '1'],
    ["CAST(' 1e3 ' AS NUMERIC)", '1000'],
    // Three-valued logic
    ['CASE WHEN NULL THEN 1 ELSE 2 END', '2'],
    ['CASE WHEN NULL AND FALSE THEN 1 ELSE 2 END', '2'],
    ['CASE WHEN NOT (NULL AND FALSE) THEN 1 ELSE 2 END', '1'],
    ['CASE WHEN NULL OR TRUE THEN 1 ELSE 2 END', '1'],
    ['CASE WHEN NOT NULL THEN 1 ELSE 2 END', '2'],
    ['CASE WHEN 1 IN (2, NULL) THEN 1 ELSE 2 END', '2'],
    ['CASE WHEN NOT (1 IN (2, NULL)) THEN 1 ELSE 2 END', '2'],
    ['CASE WHEN 1 NOT IN (2, 3) THEN 1 ELSE 2 END', '1'],
    ['CASE WHEN NULL IS NULL THEN 1 ELSE 2 END', '1'],
    // Two texts compare as text, a text and a number as numbers.
    ["CASE WHEN '10' < '9' THEN 1 ELSE 2 END", '1'],
    ["CASE WHEN '10' < 9 THEN 1 ELSE 2 END", '2'],
    ["CASE WHEN '1.0' = 1 THEN 1 ELSE 2 END", '1'],
    ["CASE WHEN '1.0' = '1' THEN 1 ELSE 2 END", '2'],
    ['CASE WHEN 3 ≥ 3 AND 2 ≤ 3 AND 2 <> 3 AND 2 != 3 THEN 1 ELSE 2 END', '1'],
  ])('%s is %s', (expression, expected) => {
    expect(quantityOf(`SELECT ${expression} AS value, COUNT(*) AS n FROM events`, one())).toBe(expected);
  });

  test('property names are literal and case-sensitive; built-in names and keywords are not', () => {
    const events = one({ Gb: '1', 'a.b "c"': '2' });
    expect(quantityOf("select sum(properties.Gb) from EVENTS where EVENT_TYPE = 'call'", events)).toBe('1');
    expect(quantityOf('SELECT SUM(properties.gb) FROM events', events)).toBeNull();
    expect(quantityOf('SELECT SUM(properties."a.b ""c""") FROM events', events)).toBe('2');
  });

  test('a text with a quote, and a closing semicolon', () => {
    expect(quantityOf("SELECT COUNT(*) FROM events WHERE event_type = 'it''s' ;", [{ type: "it's" }])).toBe('1');
  });
});

describe('grouping', () => {
  const events = [
    { properties: { user: 'u1', model: 'a', n: '1' } },
    { properties: { user: 'u1', model: 'b', n: '2' } },
    { properties: { user: 'u2', model: 'a', n: '4' } },
    { properties: { model: 'a', n: '8' } },
  ];

  test('every column but the value is a key; a missing property is the null group', () => {
    const sql = 'SELECT properties.user, SUM(properties.n) AS value FROM events GROUP BY user';
    expect(keyNames(planOf(sql))).toEqual(['user']);
    expect(table(evaluate(sql, events))).toEqual({ u1: '3', u2: '4', '': '8' });
  });

  test('without a column named value the first is the quantity', () => {
    expect(table(evaluate('SELECT COUNT(*), properties.model AS m FROM events GROUP BY m', events))).toEqual({
      a: '3',
      b: '1',
    });
    expect(keyNames(planOf('SELECT COUNT(*) AS n, SUM(properties.x) AS Value FROM events'))).toEqual(['n']);
  });

  test('names in GROUP BY are output names first', () => {
    const sql = "SELECT DATE_TRUNC('day', timestamp) AS timestamp, COUNT(*) AS value FROM events GROUP BY timestamp";
    const days = [{ at: '2026-01-01T01:00:00Z' }, { at: '2026-01-01T23:00:00Z' }, { at: '2026-01-02T00:00:00Z' }];
    expect(table(evaluate(sql, days))).toEqual({ '2026-01-01T00:00:00.000Z': '2', '2026-01-02T00:00:00.000Z': '1' });
  });

  test('a constant need not be grouped by, but may be', () => {
    const sql = (keys: string) =>
      `SELECT properties.model, 'all' AS which, COUNT(*) AS value FROM events GROUP BY ${keys}`;
    expect(evaluate(sql('model, which'), events)).toEqual(evaluate(sql('model'), events));
    expect(table(evaluate("SELECT 'all' AS which, COUNT(*) AS value FROM events GROUP BY which", events))).toEqual({
      all: '4',
    });
    expect(() => planOf(sql('model, 1'))).toThrow('GROUP BY must name columns, not constants');
  });

  test('HAVING keeps groups', () => {
    const sql = 'SELECT properties.model, COUNT(*) AS value FROM events GROUP BY model HAVING COUNT(*) > 1';
    expect(table(evaluate(sql, events))).toEqual({ a: '3' });
  });

  test('an expression over aggregates and keys', () => {
    const sql = 'SELECT SUM(properties.n) / COUNT(*) AS value, properties.model FROM events GROUP BY properties.model';
    expect(table(evaluate(sql, events))).toMatchObject({ b: '2' });
  });

  test('metering 11 E: an average over days, by user and region', () => {
    const sql = `SELECT SUM(m)/SUM(d) AS value, user_id, region FROM (
      SELECT date_trunc('day', timestamp) AS date, properties.user_id AS user_id, properties.region AS region,
             MAX(properties.gb) AS m, 1 AS d
      FROM events WHERE event_type='hb' GROUP BY date, user_id, region) GROUP BY user_id, region`;
    const heartbeat = (at: string, user_id: string, region: string, gb: string) => ({
      type: 'hb',
      at,
      properties: { user_id, region, gb },
    });
    const heartbeats = [
      heartbeat('2026-01-01T01:00:00Z', 'u1', 'us', '10'),
      heartbeat('2026-01-01T02:00:00Z', 'u1', 'us', '30'),
      heartbeat('2026-01-02T01:00:00Z', 'u1', 'us', '50'),
      heartbeat('2026-01-01T01:00:00Z', 'u2', 'eu', '20'),
    ];
    // u1: (30 + 50) / 2, u2: 20 / 1
    expect(table(evaluate(sql, heartbeats))).toEqual({ 'u1|us': '40', 'u2|eu': '20' });
  });

  test('a projection may lie below the aggregate', () => {
    const sql = 'SELECT SUM(cost) AS value FROM (SELECT properties.a * properties.b AS cost FROM events) AS priced';
    expect(quantityOf(sql, [{ properties: { a: '0.1', b: '3' } }, { properties: { a: '2', b: 'x' } }])).toBe('0.3');
  });
});

describe('refusals say what and where', () => {
  test.each([
    ['', 'the query is empty'],
    ['DELETE FROM events', 'only a SELECT is allowed'],
    ['SELECT COUNT(*) FROM events; SELECT 1', 'only one statement is allowed'],
    ['SELECT COUNT(*) FROM users', 'there is no table users'],
    ['SELECT COUNT(*) FROM events JOIN events ON 1 = 1', 'joins are not allowed'],
    ['SELECT COUNT(*) FROM events, events', 'joins are not allowed'],
    ['SELECT COUNT(*) FROM events UNION SELECT 1', 'UNION is not allowed'],
    ['WITH x AS (SELECT 1) SELECT COUNT(*) FROM x', 'WITH is not allowed'],
    ['SELECT COUNT(*) OVER () FROM events', 'window functions are not allowed'],
    ['SELECT * FROM events', 'SELECT * is not allowed'],
    ['SELECT COUNT(*) FROM events ORDER BY 1', 'ORDER BY is not allowed'],
    ['SELECT COUNT(*) FROM events LIMIT 1', 'LIMIT is not allowed'],
    ['SELECT SLEEP(10), COUNT(*) FROM events', 'there is no function SLEEP'],
    ['SELECT COUNT(DISTINCT *) FROM events', 'COUNT(DISTINCT) needs a column'],
    ['SELECT COUNT(DISTINCT) FROM events', 'COUNT takes one argument'],
    ['SELECT SUM(amount) FROM events', 'there is no column amount'],
    ['SELECT SUM(properties.a.b) FROM events', 'properties have no members'],
    ['SELECT COUNT(*) AS a, SUM(properties.x) AS a FROM events', 'two columns are named a'],
    ['SELECT timestamp, COUNT(*) FROM events', 'timestamp must be in GROUP BY'],
    ['SELECT properties.x FROM events', 'the query must aggregate somewhere'],
    ['SELECT COUNT(*) FROM events WHERE COUNT(*) > 1', 'aggregates are not allowed in WHERE'],
    ['SELECT SUM(COUNT(*)) FROM events', 'aggregates must not be nested'],
    ['SELECT COUNT(*) FROM events WHERE properties.x', 'WHERE needs a condition'],
    ['SELECT SUM(timestamp) FROM events', 'SUM needs numbers'],
    ['SELECT COUNT(*) FROM events WHERE timestamp = 5', 'cannot be compared'],
    ["SELECT COUNT(*) FROM events WHERE event_type LIKE 'a%'", 'LIKE is not allowed'],
    ["SELECT COUNT(*) FROM events WHERE event_type = 'a", 'a text without a closing quote'],
    ["SELECT DATE_TRUNC('week', timestamp) AS w, COUNT(*) FROM events GROUP BY w", "DATE_TRUNC takes 'hour' or 'day'"],
    ['SELECT CAST(properties.x AS JSON), COUNT(*) FROM events', 'there is no type JSON'],
    ['SELECT COUNT(*) FROM events WHERE event_type IN (SELECT 1)', 'a query is allowed only in FROM'],
    [`SELECT COUNT(*) FROM events WHERE 1 IN (${'1,'.repeat(1_000)}1)`, 'IN takes at most 1000 items'],
    [`SELECT ${'('.repeat(300)}1${')'.repeat(300)}, COUNT(*) FROM events`, 'nested too deeply'],
    [`SELECT COUNT(*) ${'FROM (SELECT COUNT(*) '.repeat(6)} FROM events ${')'.repeat(6)}`, 'nested at most 5 deep'],
    [`SELECT COUNT(*) FROM events WHERE ${'1=1 AND '.repeat(700)}TRUE`, 'at most 2000 parts'],
    [`SELECT COUNT(*) FROM events${' '.repeat(20_000)}`, 'at most 20000 characters'],
  ])('%s', (sql, message) => {
    expect(() => planOf(sql)).toThrow(message);
  });

  test('five queries may be nested in one', () => {
    expect(() =>
      planOf(`SELECT COUNT(*) ${'FROM (SELECT COUNT(*) '.repeat(5)} FROM events ${')'.repeat(5)}`),
    ).not.toThrow();
  });

  test('the place is that of the fault', () => {
    expect(() => planOf('SELECT COUNT(*)\nFROM events\nORDER BY 1')).toThrow('(line 3, column 1)');
  });
});

test('an event is taken when it passes the innermost WHERE', () => {
  const plan = planOf(
    "SELECT COUNT(*) FROM (SELECT event_type FROM events WHERE event_type = 'a' AND properties.x = 'y')",
  );
  expect(takesEvent(plan, 'a', START, { x: 'y' })).toBe(true);
  expect(takesEvent(plan, 'a', START, { x: 'z' })).toBe(false);
  expect(takesEvent(plan, 'a', START, {})).toBe(false);
});
