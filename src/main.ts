import { toFailure } from './options.ts';
import type { Failure } from './ports/failure.ts';
import { printable } from './ports/printable.ts';
import { realWorld } from './ports/terminal.ts';
import { createProgram } from './program.ts';

/** Builds the real world and runs the command; the only place where errors are caught. */
async function main(argv: readonly string[]): Promise<void> {
  const world = realWorld();
  const colour = world.colour && !argv.includes('--no-color');
  try {
    await createProgram({ ...world, colour }, argv).parseAsync(argv);
  } catch (error) {
    const failure = toFailure(error);
    if (failure) await tell(failure, { ...world, colour });
  }
}

async function tell(failure: Failure, world: ReturnType<typeof realWorld>): Promise<void> {
  process.exitCode = failure.exitCode;
  if (failure.problems.length > 0) {
    const { formatProblems } = await import('./commands/print-problems.ts');
    world.err(formatProblems(failure.problems, { colour: world.colour, texts: failure.texts }));
  }
  if (failure.message) world.err(`${printable(failure.message)}\n`);
  if (world.env.INCIDENT_DEBUG && failure.cause instanceof Error) world.err(`${failure.cause.stack}\n`);
}

void main(process.argv);
