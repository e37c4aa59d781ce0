import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Weight = 'regular' | 'bold';
export type Script = 'latin' | 'han' | 'hangul' | 'arabic' | 'hebrew';

/** Noto fonts, embedded in part into each document. The Latin one also has Greek, Cyrillic and Devanagari. */
const FILES: Readonly<Record<Script, Readonly<Record<Weight, string>> & { readonly family: string }>> = {
  latin: { family: 'latin', regular: 'NotoSans-Regular.ttf', bold: 'NotoSans-SemiBold.ttf' },
  han: { family: 'sc', regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' },
  hangul: { family: 'kr', regular: 'NotoSansKR-Regular.otf', bold: 'NotoSansKR-Bold.otf' },
  arabic: { family: 'arabic', regular: 'NotoNaskhArabic-Regular.ttf', bold: 'NotoNaskhArabic-Bold.ttf' },
  hebrew: { family: 'hebrew', regular: 'NotoSansHebrew-Regular.ttf', bold: 'NotoSansHebrew-Bold.ttf' },
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, Buffer>();

/** A font file's bytes, read once per process and only when a text needs it. */
export function fontFile(script: Script, weight: Weight): Buffer {
  const { family, [weight]: file } = FILES[script];
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(dirname(require.resolve(`@embedpdf/fonts-${family}`)), '..', 'fonts', file));
  loaded.set(file, bytes);
  return bytes;
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['han', /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
];

const isNeutral = (character: string): boolean => /[\s\p{P}]/u.test(character) && character.charCodeAt(0) < 0x3000;

export interface Run {
  readonly script: Script;
  readonly text: string;
}

/** Cuts a text where its font changes. Spaces and punctuation stay with what they follow. */
export function runsOf(text: string): readonly Run[] {
  const runs: { script: Script; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const script =
      last !== undefined && last.script !== 'hangul' && isNeutral(character)
        ? last.script
        : (SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'latin');
    if (last?.script === script) last.text += character;
    else runs.push({ script, text: character });
  }
  return runs.flatMap(withSpaceOutside);
}

/** A run that is drawn from right to left would show its last space on the wrong side. */
function withSpaceOutside(run: Run): readonly Run[] {
  const text = run.text.trimEnd();
  if ((run.script !== 'arabic' && run.script !== 'hebrew') || text === run.text) return [run];
  return [
    { script: run.script, text },
    { script: 'latin', text: run.text.slice(text.length) },
  ];
}
