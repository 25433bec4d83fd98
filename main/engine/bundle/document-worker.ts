import { parentPort } from 'node:worker_threads';
import { doWork, type Order } from './document-work.ts';
import { answerOf } from './thread-answer.ts';

/** Runs in its own thread: reads, hashes and encrypts one document after the other. */
parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(answerOf(() => doWork(order)));
});
