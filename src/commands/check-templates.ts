import { renderAll } from '../channels/notice.ts';
import { targetsOf } from '../channels/targets.ts';
import { trialIncidents } from '../channels/trial-incidents.ts';
import type { Finding, Problem } from '../domain/problem.ts';
import { viewOf } from '../domain/view.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';

/** Every template, status and language over made-up facts: what is wrong with a template shows before an outage. */
export function templateProblems({ press, settings }: ReadyWorkspace): readonly Problem[] {
  const seen = new Set<string>();
  return trialIncidents(settings).flatMap(({ occasion, incident }) => {
    const findings = renderAll(viewOf(incident), targetsOf(settings), press, 'everything').findings;
    return findings
      .filter(
        ({ code, level }) => !ABOUT_FACTS.has(code) && !(code === 'missing-fact' && level === 'warning'),
      )
      .map(finding =>
        toProblem(finding, `${occasion}, ${incident.slug.endsWith('bare') ? 'fewest' : 'most'} facts`),
      )
      .filter(({ file, code, message }) => {
        const key = [file, code, message.replace(/^[^:]*: /, '')].join('|');
        return !seen.has(key) && seen.add(key);
      });
  });
}

/** Of the made-up facts, not of the templates. */
const ABOUT_FACTS: ReadonlySet<string> = new Set(['channel-affected', 'next-update-past']);

function toProblem({ code, level = 'error', place, message, fix }: Finding, trial: string): Problem {
  return {
    code,
    // With the longest names of the catalogue a text may not fit: worth knowing, not wrong.
    level: code === 'length' ? 'warning' : level,
    file: place?.file ?? 'incidents/settings.yaml',
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    message: `${trial}: ${message}`,
    fix,
  };
}
