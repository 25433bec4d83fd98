import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { PassphraseKeyOrder } from './passphrase-key.ts';

/** A thread of its own that derives one key. */
const { password, salt, memoryKiB, passes, parallelism, length } = workerData as PassphraseKeyOrder;
const key = await argon2id({
  ...{ password, salt, parallelism },
  memorySize: memoryKiB,
  iterations: passes,
  hashLength: length,
  outputType: 'binary',
});
parentPort?.postMessage(key);
