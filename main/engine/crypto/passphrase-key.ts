import crypto from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { threadScript } from '../thread-script.ts';

/** Node has Argon2 from 24.7 on, where its cryptography is OpenSSL's. */
const runtime: { readonly argon2?: typeof crypto.argon2 } = crypto;

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
 * Derives a key from a passphrase beside the engine's thread. That takes up to half a second of a core, in which the engine
 * still answers, and memory that goes with the work instead of lying about until it is collected.
 */
export async function passphraseKey(order: PassphraseKeyOrder): Promise<Uint8Array> {
  return (await runtimesKey(order)) ?? (await threadsKey(order));
}

/** The key as the runtime's own cryptography derives it, in half the time; null where it has no Argon2, as in Electron. */
async function runtimesKey(order: PassphraseKeyOrder): Promise<Uint8Array | null> {
  const { argon2 } = runtime;
  if (argon2 === undefined) return null;
  const { password, salt, memoryKiB, passes, parallelism, length } = order;
  const parameters = { message: password, nonce: salt, memory: memoryKiB, passes, parallelism, tagLength: length };
  try {
    return await new Promise((resolve, reject) => {
      argon2('argon2id', parameters, (error, key) => (error === null ? resolve(key) : reject(error)));
    });
  } catch (cause) {
    // The function is there with every cryptography, also with those that lack what it needs.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED') return null;
    throw cause;
  }
}

/** The key as WebAssembly derives it, in a thread of its own. */
export function threadsKey(order: PassphraseKeyOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // What the engine's process was started with is not meant for a thread.
    const worker = new Worker(threadScript('passphrase-key-worker', import.meta.url), {
      workerData: order,
      execArgv: [],
    });
    worker.on('message', (key: Uint8Array) => resolve(key));
    worker.on('error', reject);
    // A thread that ends without an answer must not be waited for; after one this is of no consequence.
    worker.on('exit', () => reject(new Error('the thread has ended')));
  });
}
