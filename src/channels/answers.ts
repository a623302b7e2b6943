import { type Bilingual, inBoth, LANGUAGE_NAMES, LANGUAGES, type Language } from '../domain/language.ts';
import type { View } from '../domain/view.ts';
import { auditorOf } from '../wording/audit/audit.ts';
import { factSheets } from '../wording/facts.ts';
import { QUESTIONS, type Question } from '../wording/questions.ts';
import { tidyText } from '../wording/tidy.ts';
import type { Asked, Omittable } from '../wording/voice.ts';
import type { Press } from './contract.ts';
import { type Fitted, fitToLimit } from './fit.ts';
import { linterOf } from './lint-notice.ts';
import { measureText, SHORT_LADDER } from './targets.ts';

/** A ready reply to one question, in both languages. */
export interface Answer {
  readonly question: Question;
  readonly texts: Bilingual<Fitted>;
  readonly omitted: readonly Omittable[];
  /** What contradicts the facts, or does not fit: such a reply is not given. */
  readonly faults: readonly string[];
}

/**
 * Replies to customers' questions from the facts of an update, each short enough for a reply on X, and audited. Of an
 * outage that returned they speak of the last time, as its last status does; of what was put right, they say what is
 * right alone.
 */
export function answersOf(
  told: View,
  press: Press,
  { questions = QUESTIONS, ...asked }: Asked & { readonly questions?: readonly Question[] },
): readonly Answer[] {
  const view: View = { ...told, occasion: told.state.status, correction: undefined };
  const auditor = auditorOf(view, press, { areas: asked.area ?? [], services: asked.service ?? [] });
  const lint = linterOf(view, press);
  return questions.map(question => {
    const { texts, omitted } = fitToLimit(SHORT_LADDER, view, answerer(question, { view, press, asked }));
    const plain = inBoth(language => texts[language].text);
    const faults = [
      ...auditor.audit(plain).map(({ language, message }) => `${LANGUAGE_NAMES[language]}: it ${message}`),
      ...LANGUAGES.flatMap(language =>
        lint({ text: plain[language], language, channel: 'x', isAnswer: true }, 'error').map(
          ({ found, message }) => `${LANGUAGE_NAMES[language]}: "${found}" ${message}`,
        ),
      ),
      ...LANGUAGES.filter(language => !texts[language].measure.fits).map(
        language => `${LANGUAGE_NAMES[language]}: it is ${texts[language].measure.used} characters long.`,
      ),
    ];
    return { question, texts, omitted, faults };
  });
}

interface Asker {
  readonly view: View;
  readonly press: Press;
  readonly asked: Asked;
}

/** Words a reply in either language, with this or that left out. */
function answerer(question: Question, { view, press, asked }: Asker) {
  const sheets = inBoth(language =>
    factSheets(view, press, { language, style: 'short', onPage: false, asked }),
  );
  return (language: Language, omit: ReadonlySet<Omittable>): Fitted => {
    const { facts, dependsOn } = sheets[language](omit);
    const text = tidyText(press.templates.renderAnswer(question, language, facts))
      .replace(/\s+/g, ' ')
      .trim();
    return { text, measure: measureText(text, 'x'), dependsOn };
  };
}
