import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run build -w packages/client [-- FOLDER]`: makes the package as it is published, JavaScript with type declarations, in `dist`.
 * Inside the repository the package is its sources, so that nobody works against a stale build.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist'));

rmSync(out, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', out], { stdio: 'inherit' });

const {
  private: _,
  scripts,
  devDependencies,
  exports,
  ...manifest
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const built = Object.entries<string>(exports).map(([name, source]) => {
  const file = source.replace(/^\.\/src\//, './').replace(/\.ts$/, '');
  return [name, { types: `${file}.d.ts`, default: `${file}.js` }];
});
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ ...manifest, exports: Object.fromEntries(built) }, undefined, 2)}\n`,
);
copyFileSync(join(root, 'README.md'), join(out, 'README.md'));
copyFileSync(join(root, '../../LICENSE'), join(out, 'LICENSE'));
