import { type Bilingual, LANGUAGE_NAMES, LANGUAGES, type Language } from '../domain/language.ts';
import type { Finding, Level } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import { type Auditor, auditorOf } from '../wording/audit/audit.ts';
import { type OwnText, ownTexts, sameTexts, unequalTexts } from '../wording/audit/bilingual.ts';
import { isWritten, spokenPhrases, type Untrue, untrueWords } from '../wording/audit/own-words.ts';
import { strangeNames } from '../wording/audit/strange-names.ts';
import { unequalSenses } from '../wording/audit/unequal-senses.ts';
import type { Notice, Press } from './contract.ts';
import { linterOf } from './lint-notice.ts';
import { outletOf } from './names.ts';
import { originOf } from './origin.ts';
import { unknownFacts, unsaidFacts } from './required.ts';

/** How much is read: of the facts alone what nobody stated, what stops a notice, or everything worth a look. */
export type Depth = 'facts' | 'errors' | 'everything';

/** What reading the finished notices of an update brought up, the same words once for all channels. */
export function reviewNotices(
  pairs: readonly (readonly Notice[])[],
  view: View,
  press: Press,
  depth: Depth,
): readonly Finding[] {
  if (depth === 'facts') return unknownFacts(view);
  const own = [
    ...ownTexts(view.update, ['updates', view.index]),
    ...ownTexts(view.incident.title, ['title']),
  ];
  const phrased = depth === 'errors' ? [] : spokenPhrases(view, press.phrases);
  const auditor = auditorOf(view, press);
  const read = readerOf({ view, press, auditor }, depth === 'errors' ? 'error' : 'warning');
  const remarks = byWords(pairs.flatMap(read));
  return [
    ...sameTexts(own),
    ...unequalTexts(own, press.settings),
    ...own.flatMap(text => strangeNames(text.text, press.settings).map(toUntrue(text))),
    ...[...own.filter(isWritten), ...phrased].flatMap(text =>
      untrueWords(text.text, view, press.settings).map(toUntrue(text)),
    ),
    ...own.flatMap(text => untrueReasons(text, auditor, remarks)),
    ...(depth === 'errors' ? [] : [...unequalSenses(own), ...unknownFacts(view)]),
    ...remarks.map(remark => toFinding(remark, view, { own, press })),
  ];
}

const toUntrue =
  ({ path }: OwnText) =>
  ({ found, message, fix }: Untrue): Finding => ({
    code: 'unsupported',
    path: [...path, 'id'],
    message: message.includes(found) ? message : `"${found}" ${message}`,
    fix,
  });

/** Behind "the estimate has moved because" nothing seems to be said of how things stand: a reason is read alone as well. */
const untrueReasons = (
  { path, text }: OwnText,
  auditor: Auditor,
  told: readonly Remarked[],
): readonly Finding[] =>
  path[2] === 'reason'
    ? auditor
        .audit(text)
        .filter(({ code, found }) => code === 'wrong-state' && !told.some(remark => remark.found === found))
        .map(({ code, language, message, fix }) => ({ code, path: [...path, language], message, fix }))
    : [];

interface Reviewing {
  readonly view: View;
  readonly press: Press;
  readonly auditor: Auditor;
}

const hasOwnTemplates = ({ sources = new Map() }: Press): boolean =>
  [...sources.keys()].some(file => file.endsWith('.hbs'));

/** What a template that a person wrote says: read as strictly as what is written into an update. */
function ownTemplateWords(
  text: Bilingual<string>,
  view: View,
  press: Press,
): readonly Omit<Remarked, 'channels'>[] {
  const written = [
    ...ownTexts([view.update, view.incident.title], []),
    ...spokenPhrases(view, press.phrases),
  ];
  return [...strangeNames(text, press.settings), ...untrueWords(text, view, press.settings)]
    .filter(({ found }) => !written.some(own => own.text.id.includes(found)))
    .map(untrue => ({
      ...untrue,
      code: 'unsupported',
      level: 'error',
      languages: ['id'],
      index: text.id.indexOf(untrue.found),
    }));
}

/** Reads both texts of a notice: by the audit, by the wording rules, and for the facts they must hold. */
function readerOf(
  { view, press, auditor }: Reviewing,
  least: Level,
): (pair: readonly Notice[]) => readonly Remarked[] {
  const lint = linterOf(view, press);
  return pair => {
    const [id, en] = LANGUAGES.map(language => pair.find(notice => notice.language === language));
    if (!id || !en) return [];
    const channels = [outletOf(id)];
    const texts = { id: id.plain, en: en.plain };
    const contradictions = auditor.audit(texts);
    const untrue = hasOwnTemplates(press) ? ownTemplateWords(texts, view, press) : [];
    return [
      ...untrue.map(remark => ({ ...remark, channels })),
      ...contradictions.map(({ language, ...found }) => ({
        ...found,
        level: 'error' as const,
        languages: [language],
        channels,
      })),
      ...[id, en].flatMap(({ plain: text, language }) =>
        lint({ text, language, channel: channels[0] ?? '' }, least).map(({ rule, ...remark }) => ({
          ...remark,
          code: rule,
          languages: [language],
          channels,
        })),
      ),
      ...[id, en].flatMap(notice =>
        unsaidFacts(notice, view, press).map(fact => ({
          ...unsaid(fact),
          languages: [notice.language],
          channels,
        })),
      ),
    ];
  };
}

/** The same remark on several channels is one remark; where no words were found, in both languages too. */
function byWords(remarks: readonly Remarked[]): readonly Remarked[] {
  const merged = new Map<string, Remarked>();
  for (const remark of remarks) {
    const { code, level, languages, found, message } = remark;
    const key = [code, level, found === '' ? '' : languages, found, message].join('|');
    merged.set(key, together(merged.get(key), remark));
  }
  return [...merged.values()];
}

function together(known: Remarked | undefined, remark: Remarked): Remarked {
  if (!known) return remark;
  const languages = [...new Set([...known.languages, ...remark.languages])];
  return { ...known, languages, channels: [...new Set([...known.channels, ...remark.channels])] };
}

const unsaid = (fact: string) => ({
  code: 'missing-fact',
  level: 'error' as const,
  found: '',
  index: 0,
  message: `says nothing of ${fact}, which is known.`,
  fix: 'Name the fact in the template of this notice.',
});

interface Remarked {
  readonly code: string;
  readonly level: Level;
  readonly languages: readonly Language[];
  readonly found: string;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
  readonly channels: readonly string[];
}

interface Around {
  readonly own: readonly OwnText[];
  readonly press: Press;
}

function toFinding(remark: Remarked, view: View, around: Around): Finding {
  const { code, level, languages, found, index, message, channels, fix } = remark;
  const [language = 'id'] = languages;
  const tongue = languages.length > 1 ? 'both languages' : LANGUAGE_NAMES[language];
  const who = `The notice in ${tongue} (${listed(channels)})`;
  const text = message.includes(found) ? `${who} ${message}` : `${who}: "${found}" ${message}`;
  return {
    code,
    level,
    ...originOf(found, language, { view, channels, ...around }),
    message:
      found === ''
        ? text
        : `${text} (Character ${index + 1}${channels.length > 1 ? ` in ${channels[0]}` : ''}.)`,
    fix,
    notices: channels.flatMap(channel => languages.map(language => `${channel}.${language}`)),
  };
}

const listed = (channels: readonly string[]): string =>
  channels.length > 4
    ? `${channels.slice(0, 3).join(', ')} and ${channels.length - 3} more`
    : channels.join(', ');
