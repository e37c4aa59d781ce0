import { badRequest } from '../errors.ts';
import { parseExactJson } from '../exact-json.ts';

/** The value of a request body; an empty one is `{}`. 400 for what is no JSON, and for text that Postgres cannot hold. */
export function parseBody(raw: Buffer): unknown {
  if (raw.length === 0) return {};
  const text = raw.toString('utf8');
  let value: unknown;
  try {
    value = parseExactJson(text);
  } catch (error) {
    throw badRequest(`body: must be valid JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  // Refusing such text here keeps every store simple. Only escapes can spell it.
  const fault = /\\u(?:0000|d[89a-f])/i.test(text) ? unstorable(value) : undefined;
  if (fault !== undefined) throw badRequest(`body: text must not contain ${fault}`);
  return value;
}

/** What Postgres cannot hold of the texts in a value, if anything. */
function unstorable(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'the NUL character';
    return /\p{Surrogate}/u.test(value) ? 'half of a surrogate pair' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const fault = unstorable(key) ?? unstorable(member);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
