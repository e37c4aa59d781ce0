import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

type Answer = 'json' | 'empty' | 'bytes';

/** How a list is paged: where the request takes its cursor, and where the answer gives the next one. */
interface Paging {
  readonly in: 'query' | 'body';
  readonly cursor: string;
  readonly next: readonly string[];
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly answer: Answer;
  readonly paging: Paging | undefined;
}

const HEADER = '// Generated from openapi.json by `npm run client`; do not edit.\n\n';

/** The generated sources by file name: types of every schema, the table of operations, and the client's methods. */
export async function generate(openApiText: string): Promise<Readonly<Record<string, string>>> {
  const document: Document = JSON.parse(openApiText);
  const operations = Object.entries(document.paths)
    .flatMap(([path, item]) => Object.entries(item).map(([method, object]) => describe(document, path, method, object)))
    .sort((a, b) => a.name.localeCompare(b.name));
  return {
    'schema.ts':
      HEADER +
      astToString(await openapiTypescript(JSON.parse(openApiText) as OpenAPI3, { alphabetize: true, immutable: true })),
    'operations.ts': HEADER + operationTable(operations),
    'client.ts': HEADER + clientClass(operations),
  };
}

/** `createBillableMetricV1-v1` → `createBillableMetricV1V1`: camelCase without loss. */
export const methodName = (operationId: string): string =>
  operationId.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

function describe(document: Document, path: string, method: string, object: OperationObject): Described {
  const success = object.responses['200'];
  const content = success?.content ?? {};
  return {
    id: object.operationId,
    name: methodName(object.operationId),
    method: method.toUpperCase(),
    path,
    summary: object.summary ?? '',
    answer: 'application/json' in content ? 'json' : 'application/pdf' in content ? 'bytes' : 'empty',
    paging: pagingOf(document, object),
  };
}

function pagingOf(document: Document, object: OperationObject): Paging | undefined {
  const answer = propertiesOf(document, jsonOf(object.responses['200']));
  const next =
    'next_page' in answer
      ? ['next_page']
      : 'cursor' in answer
        ? ['cursor']
        : 'next_page' in propertiesOf(document, answer.pagination)
          ? ['pagination', 'next_page']
          : undefined;
  if (next === undefined) return undefined;
  const inQuery = object.parameters?.find(({ name, in: where }) => where === 'query' && name === 'next_page');
  if (inQuery !== undefined) return { in: 'query', cursor: 'next_page', next };
  const body = propertiesOf(document, jsonOf(object.requestBody));
  const cursor = ['next_page', 'cursor'].find((name) => name in body);
  return cursor === undefined ? undefined : { in: 'body', cursor, next };
}

const jsonOf = (content: Content | undefined): Schema | undefined => content?.content?.['application/json']?.schema;

function propertiesOf(document: Document, schema: Schema | undefined): Readonly<Record<string, Schema>> {
  if (schema?.$ref === undefined) return schema?.properties ?? {};
  return propertiesOf(document, document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
}

function operationTable(operations: readonly Described[]): string {
  const rows = operations.map(({ id, name, method, path, answer, paging }) => {
    const page = paging === undefined ? '' : `, paging: ${JSON.stringify(paging)}`;
    return `export const ${name} = { id: '${id}', method: '${method}', path: '${path}', answer: '${answer}'${page} } as const;`;
  });
  return `${rows.join('\n')}\n`;
}

function clientClass(operations: readonly Described[]): string {
  const methods = operations.flatMap(({ id, name, summary, paging }) => {
    const call = `  /** ${summary}. */\n  ${name}(...args: Args<'${id}'>): Promise<Result<'${id}', N>> {\n    return this.call(operations.${name}, ...args);\n  }`;
    if (paging === undefined) return [call];
    const pages = `  /** ${summary}: every page, one after another. */\n  ${name}Pages(...args: Args<'${id}'>): AsyncGenerator<Result<'${id}', N>, void, undefined> {\n    return this.paginate(operations.${name}, ...args);\n  }`;
    return [call, pages];
  });
  return `import type { Args, NumberStyle, Result } from '../operation.ts';
import { BaseClient } from '../base-client.ts';
import * as operations from './operations.ts';

/** One method per operation; lists have a second one that goes through all pages. */
export class Client<N extends NumberStyle = 'number'> extends BaseClient<N> {
${methods.join('\n\n')}
}
`;
}
