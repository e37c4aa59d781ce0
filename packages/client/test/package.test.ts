import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const packageFolder = fileURLToPath(new URL('../', import.meta.url));
/** How far the sizes in the README may be off, so that not every new operation changes them. */
const TOLERANCE = 0.1;
const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');

describe('the README', () => {
  it.each(readdirSync(join(packageFolder, 'examples')))('shows examples/%s, which is compiled', (file) => {
    expect(readme).toContain(`\`\`\`ts\n${readFileSync(join(packageFolder, 'examples', file), 'utf8')}\`\`\``);
  });
});

describe('the built package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'takt-client-'));
    await run(process.execPath, ['--import', 'tsx', join(packageFolder, 'scripts/build.ts'), join(folder, 'built')]);
    mkdirSync(join(folder, 'node_modules/@takt'), { recursive: true });
    symlinkSync(join(folder, 'built'), join(folder, 'node_modules/@takt/client'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has types for browsers, without those of Node', async () => {
    writeFileSync(
      join(folder, 'page.ts'),
      `import { BaseClient, Client } from '@takt/client';
       import { getServicesV1 } from '@takt/client/operations';

       const takt = new Client('https://billing.example', { fetch: (url, init) => window.fetch(url, init), numbers: 'text' });
       const invoices = await takt.listInvoicesV1({ path: { customer_id: 'c' } });
       const total: string | undefined = invoices.data.data[0]?.total;
       const pdf = await takt.getInvoicePdfV1({ path: { customer_id: 'c', invoice_id: 'i' } });
       const bytes: ReadableStream<Uint8Array> = pdf.data;
       const nothing: undefined = (await takt.ingestV1({ body: [] })).data;
       const { services } = (await new BaseClient('https://billing.example').call(getServicesV1)).data;
       export { bytes, nothing, services, total };
       // @ts-expect-error a customer has no such member
       await takt.createCustomerV1({ body: { nome: 'Acme' } });`,
    );
    const options = { strict: true, noEmit: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler' };
    const compilerOptions = { ...options, lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['page.ts'] }));
    const tsc = createRequire(join(packageFolder, 'package.json')).resolve('typescript/bin/tsc');
    const printed = await run(process.execPath, [tsc, '-p', folder]).catch(({ stdout }) => ({ stdout }));
    expect(printed.stdout).toBe('');
  });

  it('runs in Node as it is', async () => {
    writeFileSync(
      join(folder, 'script.js'),
      `import { Client } from '@takt/client';
       await new Client('http://127.0.0.1:9', { maxRetries: 0 }).getServicesV1().catch(({ kind }) => console.log(kind));`,
    );
    expect((await run(process.execPath, [join(folder, 'script.js')])).stdout).toBe('communication\n');
  });

  it('is as large as the README says, and shrinks to what is used', async () => {
    const whole = await sizes(`export { Client } from '@takt/client';`);
    const single = await sizes(
      `export { BaseClient } from '@takt/client'; export { getServicesV1 } from '@takt/client/operations';`,
    );
    const stated = [...readme.matchAll(/([\d.]+) kB minified, ([\d.]+) kB gzipped/g)].map(([, minified, gzipped]) => ({
      minified: Number(minified),
      gzipped: Number(gzipped),
    }));
    expect(stated).toHaveLength(2);
    for (const [index, measured] of [whole, single].entries()) {
      const { minified = 0, gzipped = 0 } = stated[index] ?? {};
      expect(Math.abs(minified / measured.minified - 1), `${measured.minified} kB minified`).toBeLessThan(TOLERANCE);
      expect(Math.abs(gzipped / measured.gzipped - 1), `${measured.gzipped} kB gzipped`).toBeLessThan(TOLERANCE);
    }
  });

  async function sizes(source: string): Promise<{ minified: number; gzipped: number }> {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const code = outputFiles[0]?.contents ?? new Uint8Array();
    return { minified: code.length / 1_000, gzipped: gzipSync(code).length / 1_000 };
  }
});
