import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Weight = 'regular' | 'bold';
export type Script =
  | 'latin'
  | 'han'
  | 'hangul'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'bengali'
  | 'tamil'
  | 'georgian'
  | 'armenian';

const require = createRequire(import.meta.url);

/** The files of a font in two weights. */
type Files = (weight: Weight) => string;

const embedpdf =
  (family: string, regular: string, bold: string): Files =>
  (weight) =>
    join(dirname(require.resolve(`@embedpdf/fonts-${family}`)), '..', 'fonts', weight === 'bold' ? bold : regular);

const google =
  (family: string, name: string): Files =>
  (weight) => {
    const style = weight === 'bold' ? '600SemiBold' : '400Regular';
    return require.resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`);
  };

/** Noto fonts, embedded in part into each document. The Latin one also has Greek, Cyrillic and Devanagari. */
const FILES: Readonly<Record<Script, Files>> = {
  latin: embedpdf('latin', 'NotoSans-Regular.ttf', 'NotoSans-SemiBold.ttf'),
  han: embedpdf('sc', 'NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'),
  hangul: embedpdf('kr', 'NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'),
  arabic: embedpdf('arabic', 'NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'),
  hebrew: embedpdf('hebrew', 'NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'),
  thai: google('noto-sans-thai', 'NotoSansThai'),
  bengali: google('noto-sans-bengali', 'NotoSansBengali'),
  tamil: google('noto-sans-tamil', 'NotoSansTamil'),
  georgian: google('noto-sans-georgian', 'NotoSansGeorgian'),
  armenian: google('noto-sans-armenian', 'NotoSansArmenian'),
};

const loaded = new Map<string, Buffer>();

/** A font file's bytes, read once per process and only when a text needs it. */
export function fontFile(script: Script, weight: Weight): Buffer {
  const file = FILES[script](weight);
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  loaded.set(file, bytes);
  return bytes;
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['han', /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['thai', /\p{Script=Thai}/u],
  ['bengali', /\p{Script=Bengali}/u],
  ['tamil', /\p{Script=Tamil}/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['armenian', /\p{Script=Armenian}/u],
];

/** Characters that take the font of the text before them: spaces, punctuation, combining marks, joiners. */
const isNeutral = (character: string): boolean =>
  /[\s\p{P}\p{M}\u200c\u200d]/u.test(character) && character.charCodeAt(0) < 0x3000;

export interface Run {
  readonly script: Script;
  readonly text: string;
}

/** Cuts a text where its font changes. */
export function runsOf(text: string): readonly Run[] {
  const runs: { script: Script; text: string }[] = [];
  for (const character of inOrderOfDrawing(text)) {
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

/** Of a Thai SARA AM the ring stands below a tone mark that is written before it; fonts leave it to whoever sets the text. */
const inOrderOfDrawing = (text: string): string => text.replaceAll(/([\u0e48-\u0e4b])\u0e33/g, '\u0e4d$1\u0e32');

/** A run that is drawn from right to left would show its last space on the wrong side. */
function withSpaceOutside(run: Run): readonly Run[] {
  const text = run.text.trimEnd();
  if ((run.script !== 'arabic' && run.script !== 'hebrew') || text === run.text) return [run];
  return [
    { script: run.script, text },
    { script: 'latin', text: run.text.slice(text.length) },
  ];
}
