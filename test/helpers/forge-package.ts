import { open } from 'node:fs/promises';
import { z } from 'zod';
import { canonicalJson } from '../../main/engine/crypto/canonical-json.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { readCompactJws, readFlattenedJws, signCompact, signFlattened } from '../../main/engine/crypto/jws.ts';
import { ZipWriter } from '../../main/engine/files/zip-writer.ts';
import type { PrivateJwk } from '../../shared/formats/values.ts';

/** The members of a package by name. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

const objectSchema = z.record(z.string(), z.unknown());
type Json = z.infer<typeof objectSchema>;
const lineSchema = z.looseObject({ kind: z.string(), data: objectSchema });
export type ForgedLine = z.infer<typeof lineSchema>;

export async function writePackage(path: string, files: PackageFiles): Promise<void> {
  const file = await open(path, 'w');
  try {
    const zip = new ZipWriter(file);
    for (const [name, bytes] of files) await zip.add(name, bytes.length, bytes);
    await zip.finish();
  } finally {
    await file.close();
  }
}

export function without(files: PackageFiles, ...names: readonly string[]): PackageFiles {
  return new Map([...files].filter(([name]) => !names.includes(name)));
}

export function withFile(files: PackageFiles, name: string, content: string | Uint8Array): PackageFiles {
  return new Map([...files, [name, Buffer.from(content)]]);
}

export function bytesOf(files: PackageFiles, name: string): Buffer {
  return Buffer.from(files.get(name) ?? new Uint8Array());
}

export function payloadOf(files: PackageFiles, name: string): Json {
  const bytes = bytesOf(files, name);
  const jws = name.endsWith('.juryresult')
    ? readFlattenedJws(bytes, 'jurymappe-result+jws')
    : readCompactJws(bytes, 'jurymappe-checkpoint+jws');
  return objectSchema.parse(jws.payload);
}

export function linesOf(files: PackageFiles): readonly ForgedLine[] {
  return bytesOf(files, 'log.jsonl')
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

/** Rebuilds the chain of lines, under the old signatures. */
export function withLines(files: PackageFiles, lines: readonly ForgedLine[]): PackageFiles {
  const texts: string[] = [];
  for (const line of lines) texts.push(chained(line, texts));
  return withFile(files, 'log.jsonl', `${texts.join('\n')}\n`);
}

function chained(line: ForgedLine, before: readonly string[]): string {
  const last = before.at(-1);
  return canonicalJson({ ...line, n: before.length + 1, previousSha256: last === undefined ? null : sha256(last) });
}

/**
 * What a chair who holds the key can do at any time: rewrites log and results and signs everything again, so that
 * everything is consistent apart from the change itself.
 */
export async function signedAnew(
  files: PackageFiles,
  key: PrivateJwk,
  {
    line = (same) => same,
    result = (same) => same,
  }: { readonly line?: (line: ForgedLine) => ForgedLine; readonly result?: (payload: Json) => Json },
): Promise<PackageFiles> {
  let forged = files;
  const texts: string[] = [];
  for (const old of linesOf(files)) {
    const entry = line(old);
    const head = { count: texts.length, headSha256: sha256(texts.at(-1) ?? '') };
    if (entry.kind === 'checkpoint') {
      const name = `checkpoints/${head.count}.jws`;
      const payload = { ...payloadOf(files, name), ...head };
      forged = withFile(forged, name, await signCompact(payload, { key, typ: 'jurymappe-checkpoint+jws' }));
    }
    if (entry.kind === 'result-signed') {
      const name = `results/${String(entry.data['number'])}.juryresult`;
      const payload = result({ ...payloadOf(files, name), log: head });
      const text = await signFlattened(payload, { key, typ: 'jurymappe-result+jws' });
      forged = withFile(forged, name, text);
      entry.data['sha256'] = sha256(text);
    }
    texts.push(chained(entry, texts));
  }
  return withFile(forged, 'log.jsonl', `${texts.join('\n')}\n`);
}
