import { parentPort, workerData } from 'node:worker_threads';

/** The program's second thread: does its part of a big job and hands the result back. */
async function work(): Promise<void> {
  const { runPart } = await import('./commands/run.ts');
  parentPort?.postMessage(await runPart(workerData));
}

void work();
