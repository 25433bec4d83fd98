import type { FileHandle } from 'node:fs/promises';

/** What a file can be told to be by its first bytes, whatever its name. */
export type RecognisedKind = 'bundle' | 'backup' | 'audit' | 'scores' | 'result' | 'pdf';

/** Content of a ZIP's first entry: says what the file is (FORMATS sections 1 and 6). */
export const bundleMimetype = 'application/vnd.jurymappe.bundle+zip';
export const backupMimetype = 'application/vnd.jurymappe.backup+zip';

/** Bytes that are enough for all of them. */
const enough = 1024;

/** Each kind's beginning. Our ZIP files begin with an entry that says what they are, stored, right after its 38 bytes of header and name. */
const beginnings: readonly (readonly [kind: RecognisedKind, test: (beginning: string) => boolean])[] = [
  ['bundle', (beginning) => isZipOf(beginning, bundleMimetype)],
  ['backup', (beginning) => isZipOf(beginning, backupMimetype)],
  ['audit', isAuditPackage],
  ['pdf', (beginning) => beginning.includes('%PDF-')],
  ['scores', (beginning) => member(beginning, 'protected').includes('"typ":"jurymappe-scores+jwe"')],
  ['result', (beginning) => member(beginning, 'payload').includes('"format":"jurymappe-result"')],
];

/** Recognises a file by its content; null: none of these, or too damaged to tell. It says nothing of whether it is whole. */
export async function kindOfFile(file: FileHandle): Promise<RecognisedKind | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(enough), 0, enough, 0);
  const beginning = buffer.toString('latin1', 0, bytesRead);
  return beginnings.find(([, test]) => test(beginning))?.[0] ?? null;
}

function isZipOf(beginning: string, mimetype: string): boolean {
  return beginning.startsWith('PK\x03\x04') && beginning.startsWith(`mimetype${mimetype}`, 30);
}

/** An audit package has no entry that says what it is: it is told by its first one, whoever packed it again. */
function isAuditPackage(beginning: string): boolean {
  const firstName = beginning.slice(30);
  return (
    beginning.startsWith('PK\x03\x04') &&
    /^((LIESMICH|README)\.txt|verify\.py|log\.jsonl|(headers|competition|scores|transcripts|results|minutes|checkpoints)\/)/.test(
      firstName,
    )
  );
}

/** The decoded beginning of a base64url member that stands first in a JSON object; empty where there is none. */
function member(beginning: string, name: string): string {
  const start = `{"${name}":"`;
  if (!beginning.startsWith(start)) return '';
  return Buffer.from(beginning.slice(start.length), 'base64url').toString('latin1');
}
