import { readFlattenedJws } from '../../main/engine/crypto/jws.ts';
import { readJwe } from '../../main/engine/crypto/jwe.ts';
import { AppError } from '../../shared/errors.ts';
import { parseStrictJson } from '../../shared/formats/strict-json.ts';

const MIB = 1024 * 1024;

function repeated(begin: string, middle: string, end: string, bytes: number): Buffer {
  const middles = Buffer.alloc(Math.floor(bytes / middle.length) * middle.length, middle);
  return Buffer.concat([Buffer.from(begin), middles, Buffer.from(end)]);
}

function listOf(entryOf: (index: number) => string, count: number): string {
  return Array.from({ length: count }, (_, index) => entryOf(index)).join(',');
}

/** Texts that are as expensive to read as anybody can make them, by name. */
const texts: Readonly<Record<string, (size: number) => Buffer>> = {
  nested: (size) => repeated('[', `${'['.repeat(15)}${']'.repeat(15)},`, '0]', size * MIB),
  empty: (size) => repeated('[', '[],', '0]', size * MIB),
  lonely: (size) => repeated('[', '[0],', '0]', size * MIB),
  zeros: (size) => repeated('[', '0,', '0]', size * MIB),
  members: (count) => Buffer.from(`{${listOf((index) => `"k${String(index)}":0`, count)}}`),
  'places of a list': (count) => Buffer.from(`[${listOf(() => '{"322":0}', count)}]`),
  'objects, each with its own member': (count) =>
    Buffer.from(`[${listOf((index) => `{"k${String(index)}":0}`, count)}]`),
};

const profile = { typ: 'jurymappe-scores+jwe', cty: 'jurymappe-scores+jws' } as const;
const readers: Readonly<Record<string, (text: Buffer) => unknown>> = {
  json: (text) => parseStrictJson(text),
  'score payload': (text) => parseStrictJson(text, 250_000),
  jws: (text) => readFlattenedJws(text, 'jurymappe-header+jws'),
  jwe: (text) => readJwe(text, profile),
};

/** Reads such a text and prints how that ended and what it cost. Usage: reading-program.ts READER TEXT SIZE */
function main([reader = '', text = '', size = '']: readonly string[]): void {
  const source = texts[text]?.(Number(size)) ?? Buffer.alloc(0);
  const before = process.resourceUsage().maxRSS;
  const begin = process.cpuUsage();
  let outcome = 'read';
  try {
    readers[reader]?.(source);
  } catch (thrown) {
    outcome = thrown instanceof AppError ? String(thrown.details['problem']) : String(thrown);
  }
  const { user, system } = process.cpuUsage(begin);
  const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
  process.stdout.write(JSON.stringify({ outcome, bytes: source.length, seconds: (user + system) / 1e6, megabytes }));
}

main(process.argv.slice(2));
