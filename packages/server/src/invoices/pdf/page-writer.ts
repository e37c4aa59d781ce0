import PDFDocument from 'pdfkit';
import { fontFile, type Run, runsOf, type Script, type Weight } from './fonts.ts';

export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 547.28, top: 48, bottom: 780 } as const;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: 'left' | 'right';
}

const LEADING = 1.4;

/** Where features are named, be it none, a run is laid out as one; else word by word, and from left to right also where it is not. */
const WHOLE_RUN: PDFKit.Mixins.OpenTypeFeatures[] = [];

/** Draws text in whatever script on pages of a PDF: chooses fonts, wraps lines, and leaves the layout to its caller. */
export class PageWriter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #registered = new Set<string>();
  /** Of every run measured so far: a table repeats itself. */
  readonly #widths = new Map<string, number>();

  constructor(info: { readonly title: string; readonly author: string; readonly createdAt: Date }) {
    this.#doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: 'en',
      displayTitle: true,
      info: { Title: info.title, Author: info.author, CreationDate: info.createdAt, Producer: 'Takt', Creator: 'Takt' },
    });
  }

  lineHeight({ size }: TextStyle): number {
    return size * LEADING;
  }

  /** Draws a text from the top left corner of its box; returns the height that it took. */
  text(text: string, x: number, y: number, width: number, style: TextStyle): number {
    const lines = this.wrap(text, width, style);
    for (const [index, line] of lines.entries()) {
      const lineWidth = this.#width(line, style);
      const start = style.align === 'right' ? x + width - lineWidth : x;
      this.#drawLine(line, start, y + index * this.lineHeight(style) + style.size * 1.07, style);
    }
    return lines.length * this.lineHeight(style);
  }

  heightOf(text: string, width: number, style: TextStyle): number {
    return this.wrap(text, width, style).length * this.lineHeight(style);
  }

  /** Breaks at spaces, between ideographs, and inside words that are wider than the box. */
  wrap(text: string, width: number, style: TextStyle): readonly string[] {
    if (this.#width(text, style) <= width) return [text];
    const lines: string[] = [];
    let line = '';
    const fits = (candidate: string): boolean => this.#width(candidate.trimEnd(), style) <= width;
    for (const word of text.split(/(?<=[\s\-–/,])|(?<=[\u3000-\u9fff\uf900-\ufaff])/u)) {
      if (fits(line + word)) {
        line += word;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      line = word;
      while (!fits(line)) {
        const head = this.#longestHead(line, fits);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    lines.push(line.trimEnd());
    return lines;
  }

  #longestHead(text: string, fits: (candidate: string) => boolean): string {
    let head = '';
    for (const character of text) {
      if (head !== '' && !fits(head + character)) break;
      head += character;
    }
    return head;
  }

  rule(y: number, color: string, width = 0.6): void {
    this.#doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(width).strokeColor(color).stroke();
  }

  /** A word across the page, under the text that follows. */
  watermark(text: string, color: string): void {
    const size = 130;
    this.#useFont('latin', 'bold', size);
    const width = this.#doc.widthOfString(text);
    const [x, y] = [PAGE.width / 2, PAGE.height / 2];
    this.#doc
      .save()
      .rotate(-35, { origin: [x, y] })
      .fillColor(color)
      .text(text, x - width / 2, y, { lineBreak: false, baseline: 'middle' })
      .restore();
  }

  addPage(): void {
    this.#doc.addPage();
  }

  /** Goes back to every page to write what is known only at the end, such as the number of pages. */
  onEveryPage(write: (page: number, pages: number) => void): void {
    const { start, count } = this.#doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.#doc.switchToPage(start + index);
      write(index + 1, count);
    }
  }

  /** The finished document. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const finished = new Promise<Buffer>((resolve, reject) => {
      this.#doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.#doc.on('error', reject);
    });
    this.#doc.end();
    return finished;
  }

  #width(text: string, style: TextStyle): number {
    let width = 0;
    for (const run of runsOf(text)) width += this.#runWidth(run, style);
    return width;
  }

  #runWidth({ script, text }: Run, { size, weight = 'regular' }: TextStyle): number {
    const key = `${weight} ${size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#useFont(script, weight, size);
    const width = this.#doc.widthOfString(text, { features: WHOLE_RUN });
    this.#widths.set(key, width);
    return width;
  }

  #drawLine(line: string, x: number, baseline: number, style: TextStyle): void {
    let position = x;
    for (const run of runsOf(line)) {
      this.#useFont(run.script, style.weight ?? 'regular', style.size);
      this.#doc
        .fillColor(style.color ?? INK)
        .text(run.text, position, baseline, { lineBreak: false, baseline: 'alphabetic', features: WHOLE_RUN });
      position += this.#runWidth(run, style);
    }
  }

  #useFont(script: Script, weight: Weight, size: number): void {
    const name = `${script}-${weight}`;
    if (!this.#registered.has(name)) {
      this.#doc.registerFont(name, fontFile(script, weight));
      this.#registered.add(name);
    }
    this.#doc.font(name).fontSize(size);
  }
}

export const INK = '#1c1f24';
