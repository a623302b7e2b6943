import { resolve } from 'node:path';
import type { Channel, NetworkName } from '../channels/names.ts';
import { readPasted } from '../channels/pasted.ts';
import { placer, type Source } from '../document/source.ts';
import type { Language } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import type { Occasion } from '../domain/status.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { readText } from '../ports/read-files.ts';
import type { World } from '../ports/world.ts';
import { reportProblems } from './report-problems.ts';

export interface CheckTextOptions {
  readonly text: string;
  readonly lang?: readonly Language[];
  readonly status?: Occasion;
  readonly channel?: Channel | NetworkName;
  readonly json?: boolean;
}

/** Reads any text by the wording rules, and counts it: a colleague's draft, another company's statement. */
export async function checkText(options: CheckTextOptions, world: World): Promise<void> {
  const [language, another] = options.lang ?? [];
  if (language === undefined || another !== undefined)
    throw usageError('error: --text needs one language. Give --lang id or --lang en.');
  const source = await readSource(options.text, world);
  const { remarks, measure } = readPasted({
    text: source.text,
    language,
    occasion: options.status,
    channel: options.channel,
  });
  const place = placer(source);
  const problems: readonly Problem[] = remarks.map(({ rule, level, found, index, message, fix }) =>
    place({
      code: rule,
      level,
      offset: index,
      message: `${found ? `"${found}"` : 'The text'} ${message}`,
      fix,
    }),
  );
  const size =
    measure &&
    `${measure.used}${Number.isFinite(measure.limit) ? ` of ${measure.limit}` : ''} ${measure.unit}`;
  reportProblems(problems, {
    summary: size ? `${source.file}: ${size}` : `${source.file} checked`,
    texts: new Map([[source.file, source.text]]),
    json: options.json,
    extra: measure && {
      measure: { ...measure, limit: Number.isFinite(measure.limit) ? measure.limit : undefined },
    },
    world,
  });
}

/** No statement is so long, in UTF-16 units. */
const LONGEST = 20_000;

/** The text of a file, or of the standard input; the line end of its last line is no part of it. */
async function readSource(name: string, world: World): Promise<Source> {
  const source =
    name === '-' ? { file: '<stdin>', text: await world.readStdin() } : readFileSource(name, world);
  const text = source.text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  if (text.length > LONGEST) throw usageError(`error: ${source.file} is longer than ${LONGEST} characters.`);
  if (text.trim() === '') throw usageError(`error: ${source.file} holds no text.`);
  return { file: source.file, text };
}

function readFileSource(name: string, world: World): Source {
  const read = readText(resolve(world.cwd, name));
  if ('fault' in read)
    throw new Failure(1, `${name} is not a regular file of UTF-8 text within the size limit.`);
  return { file: name, text: read.text };
}
