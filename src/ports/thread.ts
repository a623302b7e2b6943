import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts the program's second thread, worker.ts in the built program, with a part of the job: its answer, or its error. */
export function otherThread<R>(part: object): Promise<R> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: part });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The second thread ended without an answer.')));
  });
}
