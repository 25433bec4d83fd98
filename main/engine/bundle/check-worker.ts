import { parentPort } from 'node:worker_threads';
import { checkDocument, type DocumentCheck } from './check-document.ts';

/** The thread beside the loading one: hashes and decrypts while that one stores. */
parentPort?.on('message', (check: DocumentCheck) => {
  parentPort?.postMessage(checkDocument(check));
});
