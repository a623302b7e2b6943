import type { Report } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import type { Facts } from './fact-names.ts';
import { momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** A report's finding and steps; where no briefer words are given, the longer ones serve. */
export function reportFacts(
  { at, finding, summary, brief, reason, gap, actions }: Report,
  start: string | undefined,
  voice: Voice,
): Facts['report'] {
  const { language } = voice;
  const short = summary ?? finding;
  const [first] = actions;
  return {
    at: at === undefined ? '' : momentForms(at, voice),
    at_start: at !== undefined && start !== undefined && epoch(at) === epoch(start),
    finding: finding[language],
    summary: short[language],
    brief: (brief ?? short)[language],
    reason: reason?.[language] ?? '',
    gap: gap?.[language] ?? '',
    steps: numbered(
      actions.map(action => step(action, voice)),
      voice,
    ),
    first_step: first ? step(first, voice) : '',
    brief_step: first ? briefStep(first, voice) : '',
  };
}

/** A step in own brief words, a clause; without them the longer ones, behind "we are" where there is room. */
function briefStep(action: Report['actions'][number], voice: Voice): string {
  const words = step({ ...action, do: action.brief ?? action.do }, voice);
  return action.brief || voice.omit.has('wording')
    ? words
    : `${{ id: 'kami', en: 'we are' }[voice.language]} ${words}`;
}

function step(action: Report['actions'][number], voice: Voice): string {
  if (action.by === undefined) return action.do[voice.language];
  const by = momentForms(action.by, voice).date;
  return `${action.do[voice.language]} ${voice.language === 'id' ? 'paling lambat' : 'by'} ${by}`;
}

/** `(1) …; (2) …; dan (3) …`; a single step stands without its number. */
function numbered(steps: readonly string[], { language }: Voice): string {
  if (steps.length < 2) return steps.join('');
  const items = steps.map((text, index) => `(${index + 1}) ${text}`);
  return `${items.slice(0, -1).join('; ')}; ${language === 'id' ? 'dan' : 'and'} ${items.at(-1)}`;
}
