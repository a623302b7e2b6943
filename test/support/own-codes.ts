import { renderAll } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { viewOf } from '../../src/domain/view.ts';
import { incidentOf, press, settings } from './press.ts';

/** Codes of what is found in own words that the last update of an incident states in a field. */
export async function codesOf(
  incident: string,
  field: string,
  id: string,
  en: string,
): Promise<readonly string[]> {
  const view = viewOf(
    await incidentOf(
      `${incident.trimEnd()}\n    ${field}: ${JSON.stringify(field === 'advice' ? [{ id, en }] : { id, en })}\n`,
    ),
  );
  return renderAll(view, targetsOf(settings), press, 'everything')
    .findings.filter(({ level = 'error', path }) => level !== 'info' && path.includes(field))
    .map(({ code }) => code);
}
