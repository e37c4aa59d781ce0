import { KindGuard, type TObject, type TSchema } from '@sinclair/typebox';
import type { Operation } from './operation.ts';

type Json = { readonly [key: string]: unknown };

/**
 * The OpenAPI 3.1 document of the given operations. Every schema with an `$id` becomes a named component; the rest stands where it is
 * used.
 */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const components = new Components();
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of [...operations].sort(byPath)) {
    const item = paths[operation.path] ?? {};
    item[operation.method.toLowerCase()] = describe(operation, components);
    paths[operation.path] = item;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Takt',
      version,
      description:
        'Usage-based billing: events, metrics, rate cards, contracts, commits and credits, invoices, notifications.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: components.sorted(),
    },
  };
}

const byPath = (a: Operation, b: Operation): number =>
  a.path === b.path ? a.method.localeCompare(b.method) : a.path.localeCompare(b.path);

function describe(operation: Operation, components: Components): Json {
  const { params, query, body, answer } = operation;
  const parameters = [...parametersOf(params, 'path', components), ...parametersOf(query, 'query', components)];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.extension ? { 'x-takt-extension': true } : {}),
    ...(operation.isCallback ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: components.render(body) } } } }),
    responses: {
      200: { description: 'Success', ...answerContent(answer, components) },
      default: {
        description: 'A refusal or a fault; the message says what is wrong',
        content: { 'application/json': { schema: components.error() } },
      },
    },
  };
}

function answerContent(answer: Operation['answer'], components: Components): Json {
  switch (answer.kind) {
    case 'json':
      return { content: { 'application/json': { schema: components.render(answer.schema) } } };
    case 'pdf':
      // Bytes; the reference declares them so.
      return { content: { 'application/pdf': { schema: { type: 'object' } } } };
    case 'empty':
      return {};
  }
}

function parametersOf(schema: TObject, where: 'path' | 'query', components: Components): Json[] {
  const required = new Set<string>(schema.required ?? []);
  return Object.entries(schema.properties).map(([name, member]) => ({
    name,
    in: where,
    required: required.has(name),
    schema: components.render(member),
  }));
}

class Components {
  readonly #schemas = new Map<string, Json>();

  render(schema: TSchema): Json {
    if (schema.$id === undefined) return this.#inline(schema);
    if (!this.#schemas.has(schema.$id)) {
      this.#schemas.set(schema.$id, {});
      this.#schemas.set(schema.$id, this.#inline(schema));
    }
    return { $ref: `#/components/schemas/${schema.$id}` };
  }

  error(): Json {
    const name = 'Error';
    this.#schemas.set(name, {
      type: 'object',
      required: ['message'],
      properties: {
        message: { type: 'string', description: 'What is wrong and what would be right' },
        code: { type: 'string', description: 'Stable name of the kind of error', 'x-takt-extension': true },
      },
    });
    return { $ref: `#/components/schemas/${name}` };
  }

  sorted(): Json {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => a.localeCompare(b)));
  }

  #inline(schema: TSchema): Json {
    const { $id, canonical, ...plain } = schema;
    if (KindGuard.IsObject(schema)) {
      const properties = Object.fromEntries(
        Object.entries(schema.properties).map(([name, member]) => [name, this.render(member)]),
      );
      const { additionalProperties } = schema;
      return {
        ...plain,
        properties,
        ...(KindGuard.IsSchema(additionalProperties)
          ? { additionalProperties: this.render(additionalProperties) }
          : {}),
      };
    }
    if (KindGuard.IsArray(schema)) return { ...plain, items: this.render(schema.items) };
    if (KindGuard.IsUnion(schema))
      return { ...plain, anyOf: schema.anyOf.map((alternative) => this.render(alternative)) };
    if (KindGuard.IsRecord(schema)) {
      const [item] = Object.values(schema.patternProperties);
      return { type: 'object', additionalProperties: item === undefined ? true : this.render(item) };
    }
    return plain;
  }
}
