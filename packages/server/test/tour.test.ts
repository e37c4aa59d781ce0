import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../src/platform/config.ts';
import { startTakt, type Takt } from './support/takt.ts';

const rootFile = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const readme = readFileSync(rootFile('README.md'), 'utf8');

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-01-01T00:00:00Z' });
});
afterAll(() => takt.stop());

test('the tour prints what the README says', () => {
  const env = { ...process.env, TAKT_URL: takt.baseURL, TAKT_API_TOKEN: takt.token };
  const printed = execFileSync(process.execPath, [rootFile('examples/tour.mjs')], { encoding: 'utf8', env });
  expect(printed).toContain('FINALIZED: 300 cents');
  expect(readme).toContain(`\`\`\`\n${printed}\`\`\``);
});

test('the README names every variable that Takt reads, and no other', () => {
  const read = new Set<string>();
  readConfig(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_target, name) => {
          read.add(String(name));
          return undefined;
        },
      },
    ),
  );
  const forTests = ['TAKT_CHECK_ANSWERS', 'TAKT_CRASH_AT'];
  const table = readme.slice(readme.indexOf('| variable |'), readme.indexOf('`takt serve --role api`'));
  const named = new Set([...table.matchAll(/`((?:TAKT|AWS)_\w+)`/g)].map(([, name]) => name));
  expect([...read].filter((name) => !forTests.includes(name)).sort()).toEqual([...named].sort());
});
