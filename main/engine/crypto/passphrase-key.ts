import { Worker } from 'node:worker_threads';

/** From the sources the worker is TypeScript beside this file, in the built app a script beside the engine's. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './passphrase-key-worker.ts' : './passphrase-key-worker.js',
  import.meta.url,
);

/** What Argon2id (RFC 9106) is given. */
export interface PassphraseKeyOrder {
  /** not empty: Argon2id has no password of no length */
  readonly password: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly parallelism: number;
  /** bytes of the key */
  readonly length: number;
}

/**
 * Derives a key from a passphrase in a thread of its own. That takes half a second of a core, in which the engine still
 * answers, and memory that goes with the thread instead of lying about until it is collected.
 */
export function passphraseKey(order: PassphraseKeyOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // What the engine's process was started with is not meant for a thread.
    const worker = new Worker(workerFile, { workerData: order, execArgv: [] });
    worker.on('message', (key: Uint8Array) => resolve(key));
    worker.on('error', reject);
    // A thread that ends without an answer must not be waited for; after one this is of no consequence.
    worker.on('exit', () => reject(new Error('the thread has ended')));
  });
}
