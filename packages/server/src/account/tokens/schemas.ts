import { operation } from '../../platform/http/define.ts';
import { Id } from '../../platform/http/shapes.ts';
import { Characters, Data, DateTime, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';

export const TokenRole = OneOf(['admin', 'writer', 'reader']);

export const ApiToken = Type.Object(
  {
    id: Uuid(),
    name: Type.String(),
    role: TokenRole,
    created_at: DateTime(),
    last_used_at: Nullable(DateTime()),
    archived_at: Nullable(DateTime()),
  },
  { $id: 'ApiToken' },
);

export const createApiToken = operation('POST', '/v1/apiTokens/create', {
  id: 'createApiToken-v1',
  tag: 'Access',
  summary: 'Make an API token; its text is shown this once',
  body: Type.Object({ name: Characters(1, 128), role: TokenRole }),
  response: Data(Type.Composite([ApiToken, Type.Object({ token: Type.String() })], { $id: 'NewApiToken' })),
  extension: true,
});

export const listApiTokens = operation('GET', '/v1/apiTokens', {
  id: 'listApiTokens-v1',
  tag: 'Access',
  summary: 'List the API tokens',
  response: Data(Type.Array(ApiToken)),
  extension: true,
});

export const archiveApiToken = operation('POST', '/v1/apiTokens/archive', {
  id: 'archiveApiToken-v1',
  tag: 'Access',
  summary: 'Archive an API token for good',
  body: Id,
  response: Data(Id),
  extension: true,
});

/** Every operation here; those without a handler answer 501. */
export const operations = [createApiToken, listApiTokens, archiveApiToken];
