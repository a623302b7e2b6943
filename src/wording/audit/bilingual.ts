import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Finding, Path } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import { type Claim, type ClaimKind, MEASURED } from './claim.ts';
import { lexiconOf } from './lexicon.ts';
import { readText } from './read-claims.ts';

/** A text that a person wrote in both languages, and where it stands in the file. */
export interface OwnText {
  readonly path: Path;
  readonly text: Readonly<Record<Language, string>>;
}

/** The bilingual texts inside a value, with their paths. */
export function ownTexts(value: unknown, path: Path): readonly OwnText[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => ownTexts(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string')
    return [{ path, text: { id: value.id, en: value.en } }];
  return Object.entries(value).flatMap(([key, inner]) => ownTexts(inner, [...path, key]));
}

const COMPARED: ReadonlySet<ClaimKind> = new Set(MEASURED);

/** Times, numbers and links that a bilingual text states in one language and not in the other. */
export function unequalTexts(texts: readonly OwnText[], settings: Settings): readonly Finding[] {
  return texts.flatMap(({ path, text }) => {
    const claims = (language: Language) =>
      readText(text[language], lexiconOf(settings, language)).claims.filter(({ kind }) => COMPARED.has(kind));
    const both = { id: claims('id'), en: claims('en') };
    return LANGUAGES.flatMap(language => {
      const other = language === 'id' ? 'en' : 'id';
      return both[language]
        .filter(claim => claim.value !== 'always' && !both[other].some(said => isSame(claim, said)))
        .map(({ found }) => ({
          code: 'two-stories',
          path: [...path, language],
          message: `"${found}" stands in one language only: the other says something else, or nothing.`,
          fix: 'Say the same in both languages.',
        }));
    });
  });
}

/** Words that forbid something. */
const FORBIDS = {
  id: /\b(?:jangan(?! ragu)|hindari|dilarang|tidak (?:pernah|boleh))\b/i,
  en: /\b(?:(?:do not|don't)(?! (?:need|have|hesitate|know|yet))|never|must not|may not|avoid)\b/i,
} as const;

/** Texts that forbid something in one language only: readers of the other do it. */
export function unequalOrders(texts: readonly OwnText[]): readonly Finding[] {
  return texts.flatMap(({ path, text }) => {
    const forbids = { id: FORBIDS.id.exec(text.id), en: FORBIDS.en.exec(text.en) };
    const [language, found] = forbids.id ? (['id', forbids.id] as const) : (['en', forbids.en] as const);
    if (!found || (forbids.id && forbids.en)) return [];
    return [
      {
        code: 'one-language-forbids',
        level: 'warning' as const,
        path: [...path, language],
        message: `"${found[0]}" forbids something in one language only.`,
        fix: 'Say the same in both languages.',
      },
    ];
  });
}

/** "20" may leave its unit out beside "15 minutes". */
function isSame(claim: Claim, said: Claim): boolean {
  if (claim.kind === said.kind) return claim.value === said.value;
  const kinds = [claim.kind, said.kind].sort().join();
  return kinds === 'count,duration' && digits(claim.found) === digits(said.found);
}

const digits = (text: string): string => text.replace(/\D/g, '');
