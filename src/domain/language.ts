/** Indonesian is the first language, English the second; a public text exists in both or not at all. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in both languages. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/** What the tool's own messages call a language. */
export const LANGUAGE_NAMES: Bilingual = { id: 'Indonesian', en: 'English' };

export const otherLanguage = (language: Language): Language => (language === 'id' ? 'en' : 'id');

/** Builds one value a language, in the order of {@link LANGUAGES}. */
export function inBoth<T>(make: (language: Language) => T): Bilingual<T> {
  return { id: make('id'), en: make('en') };
}
