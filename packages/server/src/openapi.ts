import { allOperations } from './operations.ts';
import { openApiDocument } from './platform/http/openapi.ts';
import { VERSION } from './version.ts';

/** The text of `openapi.json`, as committed at the repository's root and served at `/openapi.json`. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(allOperations, VERSION), null, 1)}\n`;
