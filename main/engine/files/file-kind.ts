import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { beginsAsPdf, foreignKindBytes, type ForeignKind, foreignKindOf } from '../../../shared/foreign-kind.ts';

type OwnKind = 'bundle' | 'backup' | 'audit' | 'audit-without-names' | 'scores' | 'result';

/** What a file's content can show it to be, whatever its name. */
export type RecognisedKind = OwnKind | 'pdf' | Exclude<ForeignKind, 'text' | 'data'>;

/** Content of a ZIP's first entry, which identifies the file (FORMATS sections 1 and 7). */
export const bundleMimetype = 'application/vnd.jurymappe.bundle+zip';
export const backupMimetype = 'application/vnd.jurymappe.backup+zip';

/** How many bytes at a file's end are read: a small ZIP's whole directory. */
const endBytes = 64 * 1024;

/**
 * How files of our own kinds begin. Our ZIP files begin with a stored entry that identifies them, right after its 38
 * bytes of header and name.
 */
const beginnings: readonly (readonly [kind: OwnKind, test: (beginning: string) => boolean])[] = [
  ['bundle', (beginning) => isZipOf(beginning, bundleMimetype)],
  ['backup', (beginning) => isZipOf(beginning, backupMimetype)],
  ['audit-without-names', (beginning) => /^PK\x03\x04.{26}ohne-namen\.json/s.test(beginning)],
  ['audit', isAuditPackage],
  ['scores', (beginning) => member(beginning, 'protected').includes('"typ":"jurymappe-scores+jwe"')],
  ['result', (beginning) => member(beginning, 'payload').includes('"format":"jurymappe-result"')],
];

/**
 * Recognises a file by its content; null where it is none of these, or too damaged to tell. Whether the file is
 * undamaged remains open.
 */
export async function kindOfFile(file: FileHandle): Promise<RecognisedKind | null> {
  const bytes = await bytesOf(file, 0, foreignKindBytes);
  const { size } = await file.stat();
  return kindOf(bytes, await bytesOf(file, Math.max(0, size - endBytes), endBytes));
}

/** As `kindOfFile`, for bytes already in memory. */
export function kindOfBytes(bytes: Uint8Array): RecognisedKind | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return kindOf(all.subarray(0, foreignKindBytes), all.subarray(Math.max(0, all.length - endBytes)));
}

function kindOf(bytes: Buffer, end: Buffer): RecognisedKind | null {
  const beginning = bytes.toString('latin1');
  const own = beginnings.find(([, test]) => test(beginning))?.[0];
  if (own === 'audit' && isDirectoryWithoutNames(end)) return 'audit-without-names';
  if (own !== undefined) return own;
  if (beginsAsPdf(bytes)) return 'pdf';
  // A file with our name in it is ours, however damaged; and any text may be ours, as score files and results are text.
  if (beginning.includes('jurymappe') || isAuditDirectory(end)) return null;
  const foreign = foreignKindOf(bytes, end);
  return foreign === 'text' || foreign === 'data' ? null : foreign;
}

/**
 * Refuses a file recognised as something else than was asked for, which is a ZIP; one that can't be recognised is let
 * through.
 * @throws AppError `code` with the kind that was `found`
 */
export async function refuseOtherKind(
  file: FileHandle,
  wanted: 'bundle' | 'backup',
  code: 'not-a-bundle' | 'not-a-backup',
): Promise<void> {
  const found = (await kindOfFile(file)) ?? textKindOf(await bytesOf(file, 0, foreignKindBytes));
  if (found !== null && found !== wanted) throw new AppError(code, { found });
}

/** A ZIP has other bytes than a text, however damaged it is. */
function textKindOf(beginning: Uint8Array): 'text' | 'data' | null {
  const kind = foreignKindOf(beginning);
  return kind === 'text' || kind === 'data' ? kind : null;
}

async function bytesOf(file: FileHandle, position: number, most: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, position);
  return buffer.subarray(0, bytesRead);
}

/** As it is where the package was packed again: its texts have the names of the other package's. */
function isDirectoryWithoutNames(end: Buffer): boolean {
  return end.includes('ohne-namen.json') && !isAuditDirectory(end);
}

/** The directory of an audit package names the log and the script that checks it. */
function isAuditDirectory(end: Buffer): boolean {
  return end.includes('log.jsonl') && end.includes('verify.py');
}

function isZipOf(beginning: string, mimetype: string): boolean {
  return beginning.startsWith('PK\x03\x04') && beginning.startsWith(`mimetype${mimetype}`, 30);
}

/**
 * An audit package has no entry that identifies it: it is recognised by its first entry, even if it was packed again.
 */
function isAuditPackage(beginning: string): boolean {
  const firstName = beginning.slice(30);
  return (
    beginning.startsWith('PK\x03\x04') &&
    /^((LIESMICH|README)\.txt|verify\.py|log\.jsonl|(headers|competition|scores|transcripts|results|minutes|checkpoints)\/)/.test(
      firstName,
    )
  );
}

/**
 * The decoded beginning of the first member of a JSON object, in base64url; empty if the first member has another name.
 */
function member(beginning: string, name: string): string {
  const start = `{"${name}":"`;
  if (!beginning.startsWith(start)) return '';
  return Buffer.from(beginning.slice(start.length), 'base64url').toString('latin1');
}
