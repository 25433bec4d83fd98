import crypto from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { threadScript } from '../thread-script.ts';

/** Node has Argon2 since 24.7, when built with OpenSSL. */
const runtime: { readonly argon2?: typeof crypto.argon2 } = crypto;

/** The inputs of Argon2id (RFC 9106). */
export interface PassphraseKeyOrder {
  /** not empty, which Argon2id doesn't allow */
  readonly password: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly parallelism: number;
  /** bytes of the key */
  readonly length: number;
}

/**
 * Derives a key from a passphrase outside the engine's thread. That takes up to half a second of one core, in which the
 * engine can still answer, and the memory is released with the work rather than waiting for garbage collection.
 */
export async function passphraseKey(order: PassphraseKeyOrder): Promise<Uint8Array> {
  return (await runtimesKey(order)) ?? (await threadsKey(order));
}

/** The key derived by the runtime's own cryptography, in half the time; null where it has no Argon2, as in Electron. */
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
    // The function exists with every cryptography library, even with those that don't support it.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED') return null;
    throw cause;
  }
}

/** The key derived by WebAssembly, in a thread of its own. */
export function threadsKey(order: PassphraseKeyOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // The thread must not inherit the options with which the engine's process was started.
    const worker = new Worker(threadScript('passphrase-key-worker', import.meta.url), {
      workerData: order,
      execArgv: [],
    });
    worker.on('message', (key: Uint8Array) => resolve(key));
    worker.on('error', reject);
    // A thread that ends without an answer must not be waited for; after an answer this has no effect.
    worker.on('exit', () => reject(new Error('the thread has ended')));
  });
}
