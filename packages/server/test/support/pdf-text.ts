import { execFileSync } from 'node:child_process';

/** What a reader of a PDF sees, with its layout, by poppler's pdftotext. */
export const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
