import type { Bilingual } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import type { ClaimKind } from './claim.ts';

/** What a person's own words say in both languages, and when that is not so. */
export interface OwnSaying {
  /** Found in a sentence of each language: what only one of them says is another fault. */
  readonly words: Bilingual<RegExp>;
  /** A sentence of which one holds this says something else. */
  readonly unless?: Bilingual<RegExp>;
  /** Only of a sentence that names none of these, and so speaks of all of them. */
  readonly namesNo?: readonly ClaimKind[];
  readonly isWrong: (view: View) => boolean;
  readonly message: string;
  readonly fix: string;
}

/** What is denied, asked, supposed or still to come. */
export const NOT_SAID = {
  id: /\b(?:belum|bukan|tidak|jika|bila|apabila|kalau|setelah|sebelum|sampai|hingga|saat(?! ini)|ketika|begitu|akan|agar|supaya|apakah|yang|cadangan|darurat|sementara|sebagian besar|diduga|dugaan|kemungkinan|memeriksa|mencari)\b|\?/i,
  en: /\b(?:not|if|once|when|after|before|until|will|whether|backup|emergency|temporary|most|may|might|suspect\w*|checking|looking)\b|\?/i,
} as const;
