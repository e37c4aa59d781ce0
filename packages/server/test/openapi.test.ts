import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openApiText } from '../src/openapi.ts';
import { allOperations } from '../src/operations.ts';

const root = new URL('../../../', import.meta.url);
const operationsFile = fileURLToPath(new URL('../shared/conformance/operations.txt', root));

describe('the OpenAPI document', () => {
  it('is the one committed at the root; `npm run openapi` renews it', () => {
    expect(readFileSync(new URL('openapi.json', root), 'utf8')).toBe(openApiText());
  });

  it('names each operation once', () => {
    const ids = allOperations.map((operation) => operation.id);
    expect(new Set(ids).size).toBe(ids.length);
    const routes = allOperations.map((operation) => `${operation.method} ${operation.path}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.skipIf(!existsSync(operationsFile))(
    'holds every operation of the reference (skipped where its list is absent)',
    () => {
      const declared = new Set(allOperations.map(({ method, path, id }) => `${method} ${path} ${id}`));
      const wanted = readFileSync(operationsFile, 'utf8').split('\n').filter(Boolean);
      expect(wanted.filter((line) => !declared.has(line.split(/\s+/).join(' ')))).toEqual([]);
    },
  );
});
