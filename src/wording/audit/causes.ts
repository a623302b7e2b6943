import { type Bilingual, inBoth, type Language } from '../../domain/language.ts';
import type { View } from '../../domain/view.ts';
import { noting, type Sentence } from '../lint/sentences.ts';
import { longestRun } from '../phrase.ts';
import type { PhraseBook } from '../phrase-book.ts';
import { ownTexts } from './bilingual.ts';
import { slotNames, type Told, toldWords, wordsIn } from './cause-words.ts';
import type { Contradiction } from './contradiction.ts';
import { plainCauses } from './plain-causes.ts';
import type { TextReading } from './read-claims.ts';

/** Words that speak of one cause alone. */
interface CauseWords {
  readonly type: string;
  readonly words: string;
}

type Named = (sentence: Sentence) => readonly (CauseWords & { readonly at: number })[];

const made = new WeakMap<PhraseBook, Bilingual<Named>>();

/** Shorter words are too common to name a cause. */
const SHORTEST = 10;

/** Causes that a text names and no fact does: by the words of a phrase, or as what the text calls the cause. */
export function causeFaults(
  reading: TextReading,
  language: Language,
  { state, before, correction, occasion, incident, index }: View,
  phrases: PhraseBook,
): readonly Contradiction[] {
  // Of an outage that returned, the cause of the time before may be named beside the new one.
  const earlier = state.firstStarted ? incident.updates.slice(0, index).map(({ cause }) => cause) : [];
  const { told: wrong, right } = correction ?? {};
  const causes = [state.cause, before?.cause, wrong?.cause, right?.cause, ...earlier];
  const told = causes.filter(cause => typeof cause === 'object');
  // What the report found is a fact, whatever came to light of the cause before; so is why an estimate or a window moved.
  const report = incident.updates.slice(0, index + 1).findLast(update => update.report)?.report;
  const reported = ownTexts([report, state.reason], [])
    .map(({ text }) => text[language].toLowerCase())
    .join('\n');
  // A report may find more causes than one, but may not call the cause another than the notices did.
  if (occasion === 'report') {
    const sentences = reading.sentences.filter(({ text }) => OF_OUTAGE[language].test(text));
    return explainedOtherwise({ ...reading, sentences }, language, told.filter(isCertain), phrases);
  }
  const types = new Set(told.map(({ type }) => type));
  const named = otherPhrases(reading, language, types, { phrases, reported });
  return named.length > 0 ? named : explainedOtherwise(reading, language, told, phrases);
}

const isCertain = ({ certainty }: Told): boolean => certainty === 'confirmed';

function otherPhrases(
  { sentences, claims }: TextReading,
  language: Language,
  known: ReadonlySet<string>,
  { phrases, reported }: { readonly phrases: PhraseBook; readonly reported: string },
): readonly Contradiction[] {
  const named = namedCauses(phrases)[language];
  // What joins a reason to its sentence is the template's.
  const isReported = (words: string): boolean =>
    reported.includes(words.toLowerCase().replace(/^(?:oleh|akibat|karena|because|due to) (?:of )?/, ''));
  return sentences.flatMap(sentence => {
    const { text, index } = sentence;
    return named(sentence)
      .filter(
        ({ type, at, words }) =>
          !known.has(type) &&
          !DENIED.test(text.slice(0, at)) &&
          !SUPPOSED.test(text.slice(0, at)) &&
          !DATED.test(text.slice(at + words.length)) &&
          !NOT_THE_CAUSE.test(text),
      )
      .filter(({ at, words }) => !namesService(claims, index + at, words.length) && !isReported(words))
      .map(({ type, words, at }) => ({
        code: 'unsupported',
        language,
        found: text.substr(at, words.length),
        index: index + at,
        message: `says "${words}", which is the cause ${type}; the facts do not name it.`,
        fix: 'Take it out, or state the cause as a fact: --cause, --certainty.',
      }));
  });
}

/** What is out of order at a power company is the power: "listrik padam" is what happens there, not why. */
const namesService = (claims: TextReading['claims'], from: number, length: number): boolean =>
  claims.some(
    ({ kind, index, found }) => kind === 'service' && index < from + length && index + found.length > from,
  );

/** A report also explains why news came late, or a repair took long. */
const OF_OUTAGE = {
  id: /^(?:penyebab(?:nya)?(?: gangguan(?: ini)?)? (?:adalah|ialah)|gangguan(?: ini)? disebabkan)\b/i,
  en: /^the (?:cause(?: of the (?:outage|disruption))? was|(?:outage|disruption) was caused)\b/i,
} as const;

/** "Ini bukan serangan siber" names no cause, nor does "tidak ada gangguan pada …". */
const DENIED =
  /\b(?:bukan|not|nor|neither|tidak (?:ada|terjadi)|no)(?: (?:tanda(?:-tanda)?|indikasi|bukti|signs?|indication|evidence)(?: adanya| of)?)?(?: (?:akibat|karena|disebabkan oleh|the result of|because of|due to|caused by))?(?: an?)? $/i;
/** "Jika terjadi kebakaran, …" says what to do, "to restore the power supply" what is being done. */
const SUPPOSED =
  /\b(?:jika|bila|apabila|kalau|if|in case of)\b[^.;]*$|\b(?:restor(?:e|ing)|memulihkan) $|\b(?:tidak (?:berkaitan|terkait|berhubungan) dengan|tidak ada (?:kaitan|hubungan)(?:nya)? dengan|not (?:related|linked|connected) to|nothing to do with)(?: an?)? $/i;
const NOT_THE_CAUSE = /\bbukan penyebab|\bnot the cause\b/i;
/** "Gangguan pada 14 Juli" says when, not at whom. */
const DATED = /^ (?:\d|tanggal|hari|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)/;

/** Where a text says what the cause is; not that it is looked for. */
const EXPLAINS = {
  id: /\b(?:penyebab(?:nya)?(?: gangguan(?: ini)?)?(?: adalah| ialah|:)|(?<!^bukan [^.]*)penyebabnya(?! (?:kali ini )?(?:masih|sedang|belum|akan|sudah|dan|kami|diketahui|sesuai))|(?<!\b(?:bukan|tidak) )disebabkan(?: oleh)?|\b(?:terganggu|padam|gangguan ini(?: terjadi)?)(?: (?!bukan|tidak)\w+)? (?:karena|akibat)(?: adanya)?) /i,
  en: /\b(?:the cause (?:was|is)|(?<!not )caused by|(?:disrupted|outage(?: happened)?) (?:because of|due to|as a result of))(?! (?:still|not|unknown|being|under|now|known)) /i,
} as const;

/** What a sentence calls the cause, and its words. */
interface Explanation {
  readonly behind: string;
  readonly words: readonly string[];
}

const NO_EXPLANATION: Explanation = { behind: '', words: [] };

const EXPLAINED = inBoth(language =>
  noting((sentence): Explanation => {
    const start = EXPLAINS[language].exec(sentence);
    if (!start) return NO_EXPLANATION;
    const behind = sentence.slice(start.index + start[0].length);
    return { behind, words: wordsIn(behind) };
  }),
);

/** What a text calls the cause must share a word with what the facts call it. */
function explainedOtherwise(
  { sentences }: TextReading,
  language: Language,
  told: readonly Told[],
  phrases: PhraseBook,
): readonly Contradiction[] {
  if (told.length === 0) return [];
  const explained = sentences.filter(sentence => EXPLAINED[language](sentence) !== NO_EXPLANATION);
  if (explained.length === 0) return [];
  const known = new Set(told.flatMap(cause => toldWords(cause, language, phrases)));
  const names = told.flatMap(cause => slotNames(cause, language));
  return explained.flatMap(sentence => {
    const { behind, words } = EXPLAINED[language](sentence);
    if (
      behind === '' ||
      /^(?:bukan|neither)\b|\b(?:sama dengan|same as)\b/.test(behind) ||
      words.some(word => known.has(word)) ||
      names.some(name => behind.includes(name))
    )
      return [];
    return [
      {
        code: 'unsupported' as const,
        language,
        found: behind.replace(/[.?]$/, ''),
        index: sentence.index + sentence.text.length - behind.length,
        message: 'is called the cause; the facts name another one.',
        fix: 'Take it out, or correct the fact: incident correct --cause.',
      },
    ];
  });
}

/** The causes that a sentence names, by words of their phrases or in everyday words. */
function namedCauses(phrases: PhraseBook): Bilingual<Named> {
  let named = made.get(phrases);
  if (!named) {
    named = inBoth(language => {
      const all = wordsOf(phrases, language);
      return noting((sentence): readonly (CauseWords & { readonly at: number })[] => {
        const lower = sentence.toLowerCase();
        const held = all.filter(({ words }) => lower.includes(words));
        return [
          ...held.map(one => ({ ...one, at: lower.indexOf(one.words) })),
          ...plainCauses(sentence, language),
        ];
      });
    });
    made.set(phrases, named);
  }
  return named;
}

/** The longest run of words of each form, where no other phrase holds it too. */
function wordsOf(phrases: PhraseBook, language: Language): readonly CauseWords[] {
  const all = Object.entries(phrases.causes).flatMap(([type, forms]) =>
    Object.values(forms).flatMap(form =>
      form ? [{ type, words: longestRun(form[language]).toLowerCase() }] : [],
    ),
  );
  const { causes, statuses, severities, audiences, impacts, format, ...others } = phrases;
  const elsewhere = JSON.stringify(others).toLowerCase();
  const isOwn = ({ type, words }: CauseWords): boolean =>
    words.length >= SHORTEST &&
    !elsewhere.includes(words) &&
    !all.some(other => other.type !== type && (other.words.includes(words) || words.includes(other.words)));
  return all.filter(isOwn);
}
