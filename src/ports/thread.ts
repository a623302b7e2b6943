import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/**
 * Starts the program's second thread, worker.ts in the built program, with a part of a big job: its answer, or its error.
 * Of a huge job both threads collect garbage sooner: they would take twice the memory, for a fifth of the time.
 */
export function otherThread<R>(part: object, isHuge = false): Promise<R> {
  if (isHuge) setFlagsFromString('--optimize-for-size');
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: part });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The second thread ended without an answer.')));
  });
}
