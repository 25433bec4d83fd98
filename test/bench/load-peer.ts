/** The peer for the load measure: copies a file with fsync, SHA-256 and AES-256-GCM. Usage: load-peer.ts FROM TO */
import { createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { printRun } from './measured-run.ts';

const [from = '', to = ''] = process.argv.slice(2);
const begin = performance.now();
const source = openSync(from, 'r');
const target = openSync(to, 'w');
const digest = createHash('sha256');
const cipher = createDecipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
const buffer = Buffer.allocUnsafe(1024 * 1024);
for (let length = readSync(source, buffer); length > 0; length = readSync(source, buffer)) {
  const part = buffer.subarray(0, length);
  digest.update(part);
  cipher.update(part);
  writeSync(target, part);
}
fsyncSync(target);
closeSync(target);
closeSync(source);
digest.digest('hex');
printRun(begin);
