import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiText } from './openapi.ts';

/** `npm run openapi`: writes the OpenAPI document to the repository's root. */
const target = fileURLToPath(new URL('../../../openapi.json', import.meta.url));
writeFileSync(target, openApiText());
console.log(`wrote ${target}`);
