/** A JSON string, kept as it is, or a JSON number. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Parses JSON with every number as its decimal text, so that money survives beyond 2^53. Throws SyntaxError on bad JSON. */
export function parseWithTextNumbers(text: string): unknown {
  JSON.parse(text); // Quoting must not make bad JSON good.
  return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
