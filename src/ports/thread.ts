import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** From so many incidents on, memory is dearer than time. */
const HUGE = 3000;

/**
 * Starts the program's second thread, worker.ts in the built program, with a part of a job over so many incidents: its
 * answer, or its error. Of a huge job both threads let their heaps grow by a fifth at a time, and what the second has
 * just made gets little room: they would take half as much memory again.
 */
export function otherThread<R>(part: object, incidents: number): Promise<R> {
  const isHuge = incidents > HUGE;
  if (isHuge) setFlagsFromString('--heap-growing-percent=20');
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.cjs'), {
      workerData: part,
      ...(isHuge && { resourceLimits: { maxYoungGenerationSizeMb: 8 } }),
    });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The second thread ended without an answer.')));
  });
}
