import { limits } from '../../../shared/limits.ts';

/** A file of an audit package, in a ZIP or a folder. */
export interface PackedFile {
  /** relative, with `/` between folder and name */
  readonly name: string;
  /** bytes, according to the directory or the disk; content of another length can't be read */
  readonly size: number;
  /**
   * null for what isn't a plain file, such as a folder, and for an encrypted file or one neither stored nor deflated
   */
  readonly read: (() => Promise<Buffer>) | null;
}

/** The most that is read, the same as in `verify.py`. */
export const mostFiles = 30_000;
export const mostBytes = 8 * 1024 ** 3;

const MIB = 1024 * 1024;
const digest = '[0-9a-f]{64}';
const number = '[1-9][0-9]{0,5}';

/** The closed list of members by folder (FORMATS section 4), each with its size limit in bytes. */
const members: Readonly<Record<string, readonly (readonly [name: string, most: number])[]>> = {
  headers: [[`${number}\\.jws`, limits.headerBytes]],
  competition: [[`${number}\\.jws`, limits.competitionBytes]],
  scores: [
    [`${digest}\\.juryscores`, limits.scoreFileBytes],
    [`${digest}\\.cek`, 1024],
  ],
  transcripts: [[`${digest}\\.jws`, limits.scoreFileBytes]],
  results: [[`${number}\\.juryresult`, limits.resultFileBytes]],
  minutes: [[`${number}\\.pdf`, 256 * MIB]],
  checkpoints: [[`${number}\\.jws`, MIB]],
  '': [
    ['log\\.jsonl', 256 * MIB],
    ['(verify\\.py|LIESMICH\\.txt|README\\.txt)', 16 * MIB],
  ],
};

const patterns = Object.entries(members).flatMap(([folder, files]) =>
  files.map(([name, most]) => [new RegExp(`^${folder === '' ? '' : `${folder}/`}${name}$`), most] as const),
);

/** The size limit in bytes of a member of this name; null for a name that doesn't belong in a package. */
export function mostBytesOf(name: string): number | null {
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Whether this is the name of a folder in a package, without a `/`. */
export function isPackageFolder(name: string): boolean {
  return name !== '' && Object.hasOwn(members, name);
}
