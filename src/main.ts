import { Failure } from './ports/failure.ts';
import { realWorld, watchOutput } from './ports/terminal.ts';
import { createProgram, toFailure } from './program.ts';

/** Builds the real world and runs the command; the only place where errors are caught. */
async function main(argv: readonly string[]): Promise<void> {
  watchOutput();
  const world = realWorld();
  const colour = world.colour && !argv.includes('--no-color');
  try {
    await createProgram({ ...world, colour }).parseAsync(argv);
  } catch (error) {
    const failure =
      toFailure(error) ?? (error instanceof Error && isCommanderExit(error) ? undefined : unexpected(error));
    if (failure) await tell(failure, { ...world, colour });
  }
}

const isCommanderExit = (error: Error): boolean => 'exitCode' in error && error.exitCode === 0;

/** A fault of this program: said in one line; the stack only when asked for. */
function unexpected(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (process.env.INCIDENT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return new Failure(3, `Unexpected fault: ${message}`, { cause: error });
}

async function tell(failure: Failure, world: ReturnType<typeof realWorld>): Promise<void> {
  process.exitCode = failure.exitCode;
  if (failure.problems.length > 0) {
    const { formatProblems } = await import('./commands/print-problems.ts');
    world.err(formatProblems(failure.problems, { colour: world.colour, texts: new Map() }));
  }
  if (failure.message) world.err(`${failure.message}\n`);
}

await main(process.argv);
