import { createHash } from 'node:crypto';
import { phrases, specs } from 'virtual:shipped';
import type { PreviewAssets } from '../review/preview-page.ts';
import type { PhraseBook } from '../wording/phrase-book.ts';
import type { TemplateSpecs } from '../wording/templates.ts';

/** The phrases that come with the program; a test holds them against their schema. */
export const shippedPhrases = phrases as PhraseBook;
/** The templates that come with the program, compiled at build time. */
export const shippedTemplates: TemplateSpecs = specs;

/** A shipped file below templates/ as it is written. */
export async function shippedSource(file: string): Promise<string> {
  const { sources } = await import('virtual:shipped-sources');
  return sources[file] ?? '';
}

export async function previewAssets(): Promise<PreviewAssets> {
  const script = await shippedSource('preview/script.js');
  const digest = createHash('sha256').update(script).digest('base64');
  return { style: await shippedSource('preview/style.css'), script, digest };
}
