import { phrases, specs } from 'virtual:shipped';
import type { PhraseBook } from '../wording/phrase-book.ts';
import type { TemplateSpecs } from '../wording/templates.ts';

/** The phrases that come with the program; a test holds them against their schema. */
export const shippedPhrases = phrases as PhraseBook;
/** The templates that come with the program, compiled at build time. */
export const shippedTemplates: TemplateSpecs = specs;
