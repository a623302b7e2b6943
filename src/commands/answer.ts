import { type Answer, answersOf } from '../channels/answers.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import { viewOf } from '../domain/view.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { jsonText, printable } from '../ports/printable.ts';
import { openWorkspace, type ReadyWorkspace, requireReady } from '../ports/workspace.ts';
import type { World } from '../ports/world.ts';
import type { Question } from '../wording/questions.ts';
import { paint } from './paint.ts';
import { chooseIncident } from './update.ts';

export interface AnswerOptions {
  readonly dir?: string;
  readonly question?: readonly Question[];
  readonly area?: string;
  readonly service?: string;
  readonly lang?: readonly Language[];
  readonly json?: boolean;
}

/** Ready replies to what customers ask, from the facts of an incident as they are now; short enough for X. */
export async function answer(slug: string | undefined, options: AnswerOptions, world: World): Promise<void> {
  const workspace = requireReady(await openWorkspace(options.dir ?? world.cwd));
  const { area, service, question, lang = LANGUAGES } = options;
  const { incident } = await chooseIncident(slug, workspace, world);
  const answers = answersOf(viewOf(incident), workspace.press, {
    ...(area !== undefined && { area: keyOf('area', area, workspace) }),
    ...(service !== undefined && { service: keyOf('service', service, workspace) }),
    // Who names an area asks about it.
    ...(question
      ? { questions: question }
      : area !== undefined || service !== undefined
        ? { questions: ['area'] as const }
        : {}),
  });
  const sound = answers.filter(({ faults }) => faults.length === 0);
  world.out(options.json ? toJson(incident.slug, sound, lang) : format(sound, lang, world));
  const faults = answers.flatMap(({ question: asked, faults: found }) =>
    found.map(text => `${asked}: ${text}`),
  );
  if (faults.length > 0)
    throw new Failure(1, `Some answers contradict the facts or do not fit:\n${faults.join('\n')}`);
}

/** A key of the catalogue, or the one name of it that fits: `demak`, `Demak`. */
function keyOf(what: 'area' | 'service', text: string, { settings }: ReadyWorkspace): string {
  const catalogue = what === 'area' ? settings.areas : settings.services;
  if (Object.hasOwn(catalogue, text)) return text;
  const wanted = text.toLowerCase();
  const named = Object.entries(catalogue).filter(([, { name, short }]) =>
    [name.id, name.en, short?.id, short?.en].some(known => known?.toLowerCase() === wanted),
  );
  const [only, another] = named;
  if (only && !another) return only[0];
  const guess = nearest(text, Object.keys(catalogue));
  throw usageError(
    `error: --${what}: there is no ${what} "${text}" in settings.yaml.${guess ? ` Did you mean ${guess}?` : ''}`,
  );
}

function toJson(slug: string, answers: readonly Answer[], languages: readonly Language[]): string {
  const rows = answers.flatMap(({ question, texts, omitted }) =>
    languages.map(language => ({
      slug,
      question,
      language,
      text: texts[language].text,
      measure: texts[language].measure,
      omitted,
    })),
  );
  return jsonText(rows);
}

function format(answers: readonly Answer[], languages: readonly Language[], { colour }: World): string {
  const ink = paint(colour);
  return answers
    .flatMap(({ question, texts }) =>
      languages.map(language => {
        const { text, measure } = texts[language];
        return `${ink.cyan(`${question} ${language} ${measure.used}/${measure.limit}`)}\n${printable(text)}\n\n`;
      }),
    )
    .join('');
}
