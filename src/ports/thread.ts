import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/**
 * Starts the program's second thread, worker.ts in the built program, with a part of a big job: its answer, or its error.
 * Of a huge job both threads let their heaps grow by a fifth at a time: they would take half as much memory again.
 */
export function otherThread<R>(part: object, isHuge = false): Promise<R> {
  if (isHuge) setFlagsFromString('--heap-growing-percent=20');
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: part });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The second thread ended without an answer.')));
  });
}
