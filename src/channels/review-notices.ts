import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Finding } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import { auditorOf } from '../wording/audit/audit.ts';
import { type OwnText, ownTexts, unequalTexts } from '../wording/audit/bilingual.ts';
import type { Notice, Press } from './contract.ts';
import { linterOf } from './lint-notice.ts';
import { originOf } from './origin.ts';
import { unknownFacts, unsaidFacts } from './required.ts';

/** How much is read: nothing but lengths, what stops a notice, or everything worth a look. */
export type Depth = 'lengths' | 'errors' | 'everything';

/** What reading the finished notices of an update brought up, the same words once for all channels. */
export function reviewNotices(
  pairs: readonly (readonly Notice[])[],
  view: View,
  press: Press,
  depth: Depth,
): readonly Finding[] {
  if (depth === 'lengths') return [];
  const own = ownTexts(view.update, ['updates', view.index]);
  const found = new Map<string, Remarked>();
  const note = (notice: Notice, remark: Omit<Remarked, 'channels' | 'language'>): void => {
    const key = [remark.code, remark.level, notice.language, remark.found, remark.message].join('|');
    const known = found.get(key);
    if (known) known.channels.push(channelOf(notice));
    else found.set(key, { ...remark, language: notice.language, channels: [channelOf(notice)] });
  };
  const auditor = auditorOf(view, press);
  const lint = linterOf(view, press);
  for (const pair of pairs) {
    const [id, en] = LANGUAGES.map(language => pair.find(notice => notice.language === language));
    if (!id || !en) continue;
    for (const { language, code, ...rest } of auditor.audit({ id: id.plain, en: en.plain }))
      note(language === 'id' ? id : en, { code, level: 'error', ...rest });
    for (const notice of [id, en]) {
      for (const { rule, ...rest } of lint(
        { text: notice.plain, language: notice.language, channel: channelOf(notice) },
        depth === 'errors',
      ))
        note(notice, { code: rule, ...rest });
    }
    for (const notice of [id, en])
      for (const fact of unsaidFacts(notice, view, press)) note(notice, unsaid(fact));
  }
  const findings = [...found.values()].map(remark => toFinding(remark, view, { own, press }));
  return [
    ...unequalTexts(own, press.settings),
    ...(depth === 'errors' ? [] : unknownFacts(view)),
    ...findings.filter(({ level }) => level !== 'info'),
  ];
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
  readonly level: 'error' | 'warning' | 'info';
  readonly language: Language;
  readonly found: string;
  readonly index: number;
  readonly message: string;
  readonly fix: string;
  readonly channels: string[];
}

const channelOf = ({ network, channel }: Notice): string => network ?? channel;

interface Around {
  readonly own: readonly OwnText[];
  readonly press: Press;
}

function toFinding(remark: Remarked, view: View, around: Around): Finding {
  const { code, level, language, found, index, message, channels, fix } = remark;
  const who = `The notice in ${language === 'id' ? 'Indonesian' : 'English'} (${listed(channels)})`;
  const says = message.startsWith('says') || message.startsWith('gives') || found === '';
  const text = says ? `${who} ${message}` : `${who}: "${found}" ${message}`;
  return {
    code,
    level,
    ...originOf(found, language, { view, ...around }),
    message: found === '' ? text : `${text} (Character ${index + 1}.)`,
    fix,
  };
}

const listed = (channels: readonly string[]): string =>
  channels.length > 4
    ? `${channels.slice(0, 3).join(', ')} and ${channels.length - 3} more`
    : channels.join(', ');
