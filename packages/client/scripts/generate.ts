import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from './generator.ts';

/** `npm run client`: writes `src/generated/*` from the repository's `openapi.json`. */
const files = await generate(readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8'));
for (const [name, text] of Object.entries(files)) {
  writeFileSync(fileURLToPath(new URL(`../src/generated/${name}`, import.meta.url)), text);
}
