/** The peer for packing: copies files into one, with fsync, SHA-256 and AES-256-GCM. Usage: pack-peer.ts FROM TO */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { printRun } from './measured-run.ts';

const [from = '', to = ''] = process.argv.slice(2);
const begin = performance.now();
const target = openSync(to, 'w');
const buffer = Buffer.allocUnsafe(1024 * 1024);
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) copy(join(entry.parentPath, entry.name));
fsyncSync(target);
closeSync(target);
printRun(begin);

function copy(file: string): void {
  const source = openSync(file, 'r');
  const digest = createHash('sha256');
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
  for (let length = readSync(source, buffer); length > 0; length = readSync(source, buffer)) {
    const part = buffer.subarray(0, length);
    digest.update(part);
    writeSync(target, cipher.update(part));
  }
  cipher.final();
  writeSync(target, cipher.getAuthTag());
  digest.digest('hex');
  closeSync(source);
}
