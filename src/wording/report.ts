import type { Report } from '../domain/incident.ts';
import type { Facts } from './fact-names.ts';
import { momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** A report's finding and steps; where no briefer words are given, the longer ones serve. */
export function reportFacts(
  { finding, summary, brief, reason, gap, actions }: Report,
  voice: Voice,
): Facts['report'] {
  const { language } = voice;
  const short = summary ?? finding;
  const [first] = actions;
  return {
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
    brief_step: first ? step({ ...first, do: first.brief ?? first.do }, voice) : '',
  };
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
