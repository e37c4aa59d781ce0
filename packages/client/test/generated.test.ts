import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate, methodName } from '../scripts/generator.ts';
import { Client } from '../src/index.ts';

const root = new URL('../../../', import.meta.url);
const operationsFile = new URL('../shared/conformance/operations.txt', root);

describe('the generated client', () => {
  it('is made from the committed openapi.json; `npm run client` renews it', async () => {
    const files = await generate(readFileSync(new URL('openapi.json', root), 'utf8'));
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(new URL(`../src/generated/${name}`, import.meta.url), 'utf8'), name).toBe(text);
    }
  });

  it('names a method after each operation id, without loss', () => {
    expect(methodName('archiveAlert-v1')).toBe('archiveAlertV1');
    expect(methodName('createBillableMetricV1-v1')).toBe('createBillableMetricV1V1');
    expect(methodName('ingest-v1')).toBe('ingestV1');
  });

  it.skipIf(!existsSync(operationsFile))(
    'has a method for each of the 119 operations (skipped where their list is absent)',
    () => {
      const ids = readFileSync(operationsFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/\s+/)[2] ?? '');
      expect(ids).toHaveLength(119);
      const methods = Object.getOwnPropertyNames(Client.prototype);
      expect(ids.map(methodName).filter((name) => !methods.includes(name))).toEqual([]);
    },
  );
});
