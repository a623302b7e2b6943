import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { load } from '../document/load.ts';
import type { Source } from '../document/source.ts';
import { UPDATE_SCHEMAS } from '../domain/schema.ts';
import { Failure, usageError } from '../ports/failure.ts';
import { readText } from '../ports/read-files.ts';
import type { World } from '../ports/world.ts';
import type { Part } from './asking.ts';

/** An update's facts as YAML, in the words of an incident file; `-` is the standard input. */
export async function readFactsFile(name: string, world: World): Promise<Part> {
  const source: Source =
    name === '-'
      ? { file: '<stdin>', text: await world.readStdin() }
      : { file: name, text: fileText(name, world) };
  const schema = z.partial(
    z.strictObject({
      ...UPDATE_SCHEMAS.maintenance.shape,
      ...UPDATE_SCHEMAS.outage.shape,
      status: z.string(),
    }),
  );
  const loaded = await load<Part, Part>(source, {
    schemaOf: () => schema,
    findingsOf: () => [],
    build: parsed => parsed,
  });
  if (!loaded.value) {
    throw new Failure(1, 'The facts have problems; nothing was written.', {
      problems: loaded.problems,
      texts: new Map([[source.file, source.text]]),
    });
  }
  for (const [field, instead] of Object.entries(ELSEWHERE))
    if (field in loaded.value)
      throw usageError(`error: --facts: ${field} is not read from there. ${instead}`);
  return loaded.value;
}

/** What an update has beside its facts. */
const ELSEWHERE = {
  at: 'Give --at.',
  corrects: 'Use incident correct.',
  edited: 'A spelling is mended in the file itself.',
} as const;

function fileText(name: string, { cwd }: World): string {
  const read = readText(resolve(cwd, name));
  if ('fault' in read)
    throw usageError(`error: --facts: ${name} is not a UTF-8 text file within the size limit.`);
  return read.text;
}
