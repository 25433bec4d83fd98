import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { fileTypes, type VerifiableFileType } from '../../../shared/file-types.ts';
import { foreignKindBytes, foreignKindOf } from '../../../shared/foreign-kind.ts';
import { withoutByteOrderMark } from '../../../shared/formats/byte-order-mark.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { isPackageFolder, mostBytesOf } from '../audit/package-members.ts';
import { fileError } from '../files/file-error.ts';
import { kindOfFile, type RecognisedKind } from '../files/file-kind.ts';
import { listFolder } from '../files/folders.ts';
import { isFolder, refuseSpecialFile } from '../files/is-folder.ts';
import { readLimited } from '../files/read-limited.ts';
import { vaultPaths } from '../vault/paths.ts';

/**
 * A file's kind, judged by its beginning and form rather than its name; a file too damaged for that gets the kind that
 * it resembles.
 * @param isChair whoever asks as a chair hears of anything else what an import would say
 * @throws AppError `not-verifiable`, `json-invalid`
 */
export async function verifiableKind(path: string, isChair: boolean): Promise<VerifiableFileType> {
  if (await isFolder(path)) return kindOfFolder(path);
  await refuseSpecialFile(path);
  const look = await firstLook(path);
  if (look.kind !== null) return isVerifiable(look.kind) ? look.kind : notVerifiable(look.kind);
  if (look.beginning.startsWith('PK')) return 'bundle';
  try {
    if (look.otherwise !== null) return notVerifiable(look.otherwise);
    return kindByMembers(await readLimited(path, 'resultFileBytes'));
  } catch (thrown) {
    if (isChair && thrown instanceof AppError) return 'scores';
    throw thrown;
  }
}

function notVerifiable(found: string): never {
  throw new AppError('not-verifiable', { found });
}

function isVerifiable(kind: RecognisedKind): kind is VerifiableFileType & RecognisedKind {
  return Object.entries(fileTypes).some(([type, { verifiable }]) => verifiable && type === kind);
}

/**
 * An audit package is the only kind that people unpack. One of its files is enough: what is missing, or doesn't belong
 * there, its check tells.
 */
async function kindOfFolder(path: string): Promise<'audit'> {
  const names = new Set(await listFolder(path));
  const { keystore, jury } = vaultPaths(path);
  if (names.has(basename(keystore)) || names.has(basename(jury))) return notVerifiable('vault');
  if (names.has('competition.json')) return notVerifiable('competition');
  if (names.has('ohne-namen.json')) return notVerifiable('audit-without-names');
  const isPackage = [...names].some((name) => isPackageFolder(name) || mostBytesOf(name) !== null);
  return isPackage ? 'audit' : notVerifiable('folder');
}

interface FirstLook {
  readonly kind: RecognisedKind | null;
  readonly beginning: string;
  /** what it is where it can't be a damaged file of ours */
  readonly otherwise: string | null;
}

/** @throws AppError `file-not-found`, `file-unreadable` */
async function firstLook(path: string): Promise<FirstLook> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(foreignKindBytes), 0, foreignKindBytes, 0);
      const bytes = buffer.subarray(0, bytesRead);
      return { kind: await kindOfFile(file), beginning: bytes.toString('latin1'), otherwise: otherwise(bytes) };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/** Score files and results are JSON objects: a damaged one still looks like that. */
function otherwise(beginning: Uint8Array): string | null {
  if (beginning.length === 0) return 'empty';
  const text = Buffer.from(withoutByteOrderMark(beginning)).toString('latin1');
  return /^\s*\{/.test(text) ? null : (foreignKindOf(beginning) ?? 'unknown');
}

/** Other files of the app, which are JSON too, and what they are called. */
const otherFormats: Readonly<Record<string, string>> = {
  'jurymappe-keystore': 'keystore',
  'jurymappe-card': 'card',
  'jurymappe-without-names': 'audit-without-names',
};

/** @throws AppError `not-verifiable`, `json-invalid` */
function kindByMembers(bytes: Uint8Array): 'scores' | 'result' {
  const content = z.looseObject({}).safeParse(parseStrictJson(withoutByteOrderMark(bytes))).data ?? {};
  if ('ciphertext' in content) return 'scores';
  if ('signature' in content) return 'result';
  const format = 'format' in content && typeof content.format === 'string' ? content.format : '';
  return notVerifiable(Object.hasOwn(otherFormats, format) ? (otherFormats[format] ?? 'data') : 'data');
}
