import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/platform/config.ts';

test('without any variable Takt runs by itself, on the system clock', () => {
  expect(readConfig({})).toMatchObject({
    role: 'all',
    host: '127.0.0.1',
    port: 4400,
    publicUrl: 'http://127.0.0.1:4400',
    dataDir: resolve('.takt'),
    apiToken: undefined,
    databaseUrl: undefined,
    clickhouseUrl: undefined,
    clock: { kind: 'system' },
    stripeApiBase: 'https://api.stripe.com',
    logLevel: 'info',
    graceHours: 24,
    embedTtlMs: 24 * 3_600_000,
    rateLimits: {},
  });
});

test('a variable that is set to nothing counts as not set', () => {
  expect(readConfig({ TAKT_PORT: '', TAKT_GRACE_HOURS: ' ' })).toMatchObject({ port: 4400, graceHours: 24 });
});

test('the simulated clock may have a start, and a grace period may be none', () => {
  expect(
    readConfig({ TAKT_CLOCK: 'simulated', TAKT_CLOCK_START: '2026-01-01T01:00:00+01:00', TAKT_GRACE_HOURS: '0' }),
  ).toMatchObject({ clock: { kind: 'simulated', start: Date.UTC(2026, 0, 1) }, graceHours: 0 });
});

test.each([
  ['TAKT_PORT', '70000', "TAKT_PORT is '70000'; it must be a port from 0 to 65535 (0 takes any free one)"],
  ['TAKT_PORT', '44o0', "TAKT_PORT is '44o0'; it must be a port from 0 to 65535 (0 takes any free one)"],
  ['TAKT_CLOCK', 'fake', "TAKT_CLOCK is 'fake'; it must be one of system, simulated"],
  [
    'TAKT_CLOCK_START',
    '2026-01-01',
    "TAKT_CLOCK_START is '2026-01-01'; it must be an RFC 3339 date-time such as 2026-01-01T00:00:00Z",
  ],
  ['TAKT_GRACE_HOURS', '-1', "TAKT_GRACE_HOURS is '-1'; it must be a whole number of hours from 0 to 8784"],
  [
    'TAKT_DATABASE_URL',
    'mysql://root:secret@db/takt',
    "TAKT_DATABASE_URL is 'mysql://root:***@db/takt'; it must be an address that begins with postgres:// or postgresql://",
  ],
  [
    'TAKT_CLICKHOUSE_URL',
    'localhost:8123',
    "TAKT_CLICKHOUSE_URL is 'localhost:8123'; it must be an address that begins with http:// or https://",
  ],
  [
    'TAKT_LOG_LEVEL',
    'loud',
    "TAKT_LOG_LEVEL is 'loud'; it must be one of trace, debug, info, warn, error, fatal, silent",
  ],
  ['TAKT_API_TOKEN', 'short', 'TAKT_API_TOKEN must be 8 to 256 printable ASCII characters without spaces'],
])('%s=%s is refused in one line', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message);
});
