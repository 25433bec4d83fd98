import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { contentKeyOf } from '../crypto/content-key.ts';
import { fileError } from '../files/file-error.ts';
import { checkpointOf, listActions, listCheckpoints } from '../store/actions.ts';
import { importedBytes, listImportedFiles } from '../store/imported-files.ts';
import { competitionJwsOf, headerOf, listRevisions, manifestOf } from '../store/revisions.ts';
import { listSignedResults, signedResultBytes } from '../store/signed-results.ts';
import { listTranscripts } from '../store/transcripts.ts';
import type { OpenVault } from '../vault/vault.ts';

/** One member of an audit package. */
export interface PackageEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files included in every package, from `resources/audit/`. */
const tools = ['LIESMICH.txt', 'README.txt', 'verify.py'] as const;

/** All members of an audit package (FORMATS section 4) in a fixed order, with one member at a time in memory. */
export async function* packageEntries(vault: OpenVault, toolFolder: string): AsyncGenerator<PackageEntry> {
  for (const name of tools) yield { name, bytes: await toolBytes(join(toolFolder, name)) };
  yield* recordEntries(vault);
}

/** The frozen record itself. */
export async function* recordEntries(vault: OpenVault): AsyncGenerator<PackageEntry> {
  yield* revisionEntries(vault);
  yield* scoreEntries(vault);
  for (const { sha256, jws } of listTranscripts(vault.jury))
    yield { name: `transcripts/${sha256}.jws`, bytes: Buffer.from(jws) };
  for (const { number } of listSignedResults(vault.jury))
    yield { name: `results/${number}.juryresult`, bytes: signedResultBytes(vault.jury, number) ?? missing(number) };
  yield {
    name: 'log.jsonl',
    bytes: Buffer.from(
      listActions(vault.jury)
        .map(({ line }) => `${line}\n`)
        .join(''),
    ),
  };
  for (const count of listCheckpoints(vault.jury))
    yield { name: `checkpoints/${count}.jws`, bytes: Buffer.from(checkpointOf(vault.jury, count) ?? missing(count)) };
}

function* revisionEntries({ jury }: OpenVault): Generator<PackageEntry> {
  for (const { revision } of listRevisions(jury)) {
    yield { name: `headers/${revision}.jws`, bytes: headerOf(jury, revision) ?? missing(revision) };
    yield {
      name: `competition/${revision}.jws`,
      bytes: Buffer.from(competitionJwsOf(jury, revision) ?? missing(revision)),
    };
  }
}

async function* scoreEntries({ jury }: OpenVault): AsyncGenerator<PackageEntry> {
  const roundPrivateKey = manifestOf(jury).roundPrivateKey ?? missing('round key');
  for (const { sha256 } of listImportedFiles(jury)) {
    const bytes = importedBytes(jury, sha256) ?? missing(sha256);
    yield { name: `scores/${sha256}.juryscores`, bytes };
    const key = await contentKeyOf(bytes, roundPrivateKey);
    if (key !== null) yield { name: `scores/${sha256}.cek`, bytes: Buffer.from(key) };
  }
}

/**
 * The bytes of a text or program that is the same in every package.
 * @throws AppError `file-not-found`, `file-unreadable`
 */
export async function toolBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

function missing(problem: string | number | Sha256): never {
  throw new AppError('vault-damaged', { problem });
}
