import type { Language } from '../../domain/language.ts';

/** A contradiction: what a text says, and what is wrong with that. */
export interface Contradiction {
  readonly code: 'unsupported' | 'two-stories' | 'wrong-role' | 'wrong-state';
  readonly language: Language;
  readonly found: string;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}
