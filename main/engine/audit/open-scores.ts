import type { Sha256, Thumbprint } from '../../../shared/ids.ts';
import { openWithContentKey } from '../crypto/content-key.ts';
import { sha256 } from '../crypto/digest.ts';
import type { SealedJwe } from '../crypto/jwe.ts';
import { readScoreFileBy, type RefusedFile, type VerifiedScoreFile } from '../merge/read-score-file.ts';
import type { Findings } from './findings.ts';
import type { PackageReader } from './read-package.ts';

export type ReadScores = ReadonlyMap<Sha256, VerifiedScoreFile | RefusedFile>;

/** Verdicts that need no key: such a file can't be opened with any key of the package. */
const withoutKey = ['tampered', 'unreadable', 'not-for-this-chair'] as const;

/** Whether this verdict may be given to a file whose content can't be verified. */
export function isOfUnread(verdict: string): boolean {
  return withoutKey.some((known) => known === verdict);
}

/** Opens every score file with its content key rather than the round's key, which stays secret (checks B3, D1). */
export async function readScores(reader: PackageReader, roundKey: Thumbprint, findings: Findings): Promise<ReadScores> {
  const found = new Map<Sha256, VerifiedScoreFile | RefusedFile>();
  for (const key of reader.keysIn('scores', 'juryscores')) {
    const place = `scores/${key}.juryscores`;
    findings.seen('B3', 'B4', 'B5');
    const bytes = await reader.read(place);
    if (bytes === null) continue;
    findings.expect('D1', sha256(bytes) === key, place);
    if (sha256(bytes) !== key) continue;
    const contentKey = await reader.read(`scores/${key}.cek`);
    const opened = new Set<Uint8Array>();
    const open = ({ alg }: SealedJwe): Uint8Array | null => {
      if (contentKey === null || alg !== 'ECDH-ES') return null;
      const inside = openWithContentKey(bytes, contentKey.toString('latin1'));
      if (inside !== null) opened.add(inside);
      return inside;
    };
    const file = await readScoreFileBy(bytes, { roundKey, open });
    // A key beside a file that is malformed or isn't meant for the round's key says that somebody could read it.
    if (contentKey !== null && opened.size === 0) findings.fail('B3', place);
    found.set(file.sha256, file);
  }
  return found;
}
