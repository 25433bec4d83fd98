import { type CompetitionPayload, competitionPayloadSchema } from '../../../shared/formats/competition-payload.ts';
import { type Header, headerSchema } from '../../../shared/formats/header.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { publicJwkSchema } from '../../../shared/formats/values.ts';
import type { Sha256, Thumbprint } from '../../../shared/ids.ts';
import { z } from 'zod';
import { senseFindings } from '../bundle/check-competition.ts';
import { sha256 } from '../crypto/digest.ts';
import { readCompactJws, readFlattenedJws } from '../crypto/jws.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import type { Findings } from './findings.ts';
import { attempt, type PackageReader } from './read-package.ts';

/** A revision whose header and competition are signed by the office. */
export interface CheckedRevision {
  readonly revision: number;
  readonly headerSha256: Sha256;
  readonly header: Header;
  readonly officeKeyThumbprint: Thumbprint;
  readonly competition: CompetitionPayload;
  readonly roundKeyThumbprint: Thumbprint;
}

const officeKeySchema = z.looseObject({ officeKey: publicJwkSchema });

/**
 * Verifies every header and competition (checks A2, B1, B2, C1, D1, D2). Returns the sound revisions in their order.
 */
export async function verifyRevisions(reader: PackageReader, findings: Findings): Promise<readonly CheckedRevision[]> {
  const headers = reader.keysIn('headers', 'jws');
  findings.expect('A2', headers.length > 0, 'headers/');
  for (const key of reader.keysIn('competition', 'jws'))
    findings.expect('A2', headers.includes(key), `headers/${key}.jws`);
  const found: CheckedRevision[] = [];
  for (const key of headers) {
    const [first] = found;
    const place = `headers/${key}.jws`;
    findings.seen('B1', 'D1');
    const read = await attempt(
      () => findings.fail('B1', place),
      async () => readHeader(await reader.read(place)),
    );
    if (read === null) continue;
    findings.expect('D1', read.header.revision === Number(key), place);
    const isSame =
      first === undefined ||
      (first.header.bundleId === read.header.bundleId && first.officeKeyThumbprint === read.officeKeyThumbprint);
    findings.expect('B1', isSame, place);
    if (!isSame || read.header.revision !== Number(key)) continue;
    const competition = await verifyCompetition(reader, read.header, findings);
    if (competition !== null) found.push({ ...read, ...competition, revision: read.header.revision });
  }
  checkChain(found, findings);
  return found;
}

async function readHeader(
  bytes: Buffer | null,
): Promise<Pick<CheckedRevision, 'header' | 'headerSha256' | 'officeKeyThumbprint'> | null> {
  if (bytes === null) return null;
  const jws = readFlattenedJws(bytes, 'jurymappe-header+jws');
  await jws.verify(officeKeySchema.parse(jws.payload).officeKey);
  const mark = { format: 'jurymappe-header', version: 1 } as const;
  const header: Header = readPayload(jws.payload, headerSchema, mark, 'bundle-header-invalid');
  return { header, headerSha256: sha256(bytes), officeKeyThumbprint: jws.kid };
}

async function verifyCompetition(
  reader: PackageReader,
  header: Header,
  findings: Findings,
): Promise<Pick<CheckedRevision, 'competition' | 'roundKeyThumbprint'> | null> {
  const place = `competition/${header.revision}.jws`;
  findings.expect('A2', reader.has(place), place);
  const bytes = await reader.read(place);
  if (bytes === null) return null;
  findings.seen('B2', 'C1');
  const competition = await attempt(
    () => findings.fail('B2', place),
    () => readCompetition(bytes, header),
  );
  if (competition === null) return null;
  findings.expect('C1', senseFindings(competition).length === 0, place);
  return { competition, roundKeyThumbprint: await thumbprintOf(competition.roundKey) };
}

async function readCompetition(bytes: Buffer, header: Header): Promise<CompetitionPayload> {
  if (sha256(bytes) !== header.competition.jwsSha256) throw new RangeError('another digest');
  const jws = readCompactJws(bytes, 'jurymappe-competition+jws');
  await jws.verify(header.officeKey);
  const mark = { format: 'jurymappe-competition', version: 1 } as const;
  const competition = readPayload(jws.payload, competitionPayloadSchema, mark, 'bundle-competition-invalid');
  if (competition.bundleId !== header.bundleId || competition.revision !== header.revision)
    throw new RangeError('of another revision');
  return competition;
}

/** A gap is no fault: the chain is only checked between consecutive revisions. */
function checkChain(revisions: readonly CheckedRevision[], findings: Findings): void {
  const digests = new Map(revisions.map(({ revision, headerSha256 }) => [revision, headerSha256]));
  for (const { revision, header } of revisions) {
    const before = digests.get(revision - 1);
    if (before === undefined) continue;
    findings.expect('D2', header.previousHeaderSha256 === before, `headers/${revision}.jws`);
  }
}
