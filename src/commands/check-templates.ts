import { answersOf } from '../channels/answers.ts';
import type { Press } from '../channels/contract.ts';
import { renderAll } from '../channels/notice.ts';
import { ownTemplate } from '../channels/origin.ts';
import { targetsOf } from '../channels/targets.ts';
import { type TrialIncident, trialIncidents } from '../channels/trial-incidents.ts';
import { LANGUAGES } from '../domain/language.ts';
import { AT_TOP, type Finding, type Problem } from '../domain/problem.ts';
import { type View, viewOf } from '../domain/view.ts';
import { shippedTemplates } from '../ports/shipped.ts';
import { type ReadyWorkspace, SETTINGS } from '../ports/workspace.ts';
import { QUESTIONS } from '../wording/questions.ts';
import { linkTemplates } from '../wording/templates.ts';

/** Every template, status and language over made-up facts: what is wrong with a template shows before an outage. */
export function templateProblems({ press, settings }: ReadyWorkspace): readonly Problem[] {
  const seen = new Set<string>();
  return trialIncidents(settings).flatMap(trial => {
    const view = viewOf(trial.incident);
    return [...noticeFindings(view, trial, press), ...answerFindings(view, press)]
      .map(finding => toProblem(finding, trial))
      .filter(({ file, code, message }) => {
        const key = [file, code, message.replace(/^[^:]*: /, '')].join('|');
        return !seen.has(key) && seen.add(key);
      });
  });
}

function noticeFindings(view: View, { isFull }: TrialIncident, press: Press): readonly Finding[] {
  const targets = targetsOf(press.settings);
  const findings = renderAll(view, targets, press, 'everything').findings.filter(
    ({ code, level }) => !ABOUT_FACTS.has(code) && !(code === 'missing-fact' && level === 'warning'),
  );
  if (!findings.some(({ code }) => code === 'length')) return findings;
  const shipped = { ...press, templates: linkTemplates(shippedTemplates) };
  const tooLongAnyway = new Set(
    renderAll(view, targets, shipped, 'facts').findings.flatMap(({ code, notices = [] }) =>
      code === 'length' ? notices : [],
    ),
  );
  return findings.flatMap(finding => {
    const [notice = ''] = finding.notices ?? [];
    if (finding.code !== 'length') return [finding];
    // With all facts and the longest names no text may fit; with the fewest, that is worth knowing of the names.
    if (tooLongAnyway.has(notice)) return isFull ? [] : [{ ...finding, level: 'warning' as const }];
    const [channel = '', language = ''] = notice.split('.');
    const place = ownTemplate([channel], `${view.occasion}.${language}.hbs`, press);
    return [{ ...finding, ...(place && { place }), fix: 'Shorten the template: the shipped one fits.' }];
  });
}

/** What is wrong with the replies that a workspace has templates of its own for. */
function answerFindings(view: View, press: Press): readonly Finding[] {
  const fileOf = (question: string): string | undefined =>
    LANGUAGES.map(language => `templates/answers/${question}.${language}.hbs`).find(file =>
      press.sources?.has(file),
    );
  const questions = QUESTIONS.filter(question => fileOf(question) !== undefined);
  if (questions.length === 0) return [];
  return answersOf(view, press, { questions }).flatMap(({ question, faults }) =>
    faults.map(fault => ({
      code: 'wrong-answer',
      path: [],
      place: { file: fileOf(question) ?? SETTINGS, ...AT_TOP },
      message: `The answer to "${question}": ${fault}`,
      fix: 'Correct the template of this answer.',
    })),
  );
}

/** Of the made-up facts, not of the templates. */
const ABOUT_FACTS: ReadonlySet<string> = new Set(['channel-affected', 'next-update-past']);

function toProblem(
  { code, level = 'error', place, message, fix }: Finding,
  { occasion, isFull }: TrialIncident,
): Problem {
  return {
    code,
    level,
    file: place?.file ?? SETTINGS,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    message: `${occasion}, ${isFull ? 'most' : 'fewest'} facts: ${message}`,
    fix,
  };
}
