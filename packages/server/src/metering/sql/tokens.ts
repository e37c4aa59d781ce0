import { type Place, placeOf, refuse } from './syntax-error.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly quoted: boolean; readonly place: Place }
  | { readonly kind: 'number'; readonly text: string; readonly place: Place }
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'symbol'; readonly text: string; readonly place: Place }
  | { readonly kind: 'end'; readonly text: ''; readonly place: Place };

/** Longest first. */
const TOKEN =
  /(?<space>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|"(?<quoted>(?:[^"]|"")*)"|'(?<text>(?:[^']|'')*)'|(?<symbol><>|!=|<=|>=|[≤≥=<>+\-*/(),.;])/uy;

const SPELLINGS: Readonly<Record<string, string>> = { '<>': '!=', '≤': '<=', '≥': '>=' };

/** Cuts the text into tokens; symbols in one spelling. */
export function tokenize(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  let offset = 0;
  while (offset < sql.length) {
    pattern.lastIndex = offset;
    const match = pattern.exec(sql);
    const place = placeOf(sql, offset);
    if (match === null) throw refuse(unreadable(sql[offset] ?? ''), place);
    const { number, word, quoted, text, symbol } = match.groups ?? {};
    if (number !== undefined) tokens.push({ kind: 'number', text: number, place });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, quoted: false, place });
    else if (quoted !== undefined)
      tokens.push({ kind: 'word', text: quoted.replaceAll('""', '"'), quoted: true, place });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll("''", "'"), place });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: SPELLINGS[symbol] ?? symbol, place });
    offset = pattern.lastIndex;
  }
  tokens.push({ kind: 'end', text: '', place: placeOf(sql, sql.length) });
  return tokens;
}

function unreadable(character: string): string {
  if (character === "'") return 'a text without a closing quote';
  if (character === '"') return 'a name without a closing quote';
  return `'${character}' has no meaning here`;
}
