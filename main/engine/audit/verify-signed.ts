import type { z } from 'zod';
import { leads } from '../../../shared/domain/leads.ts';
import { type Checkpoint, checkpointSchema } from '../../../shared/formats/checkpoint.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { type Result, resultSchema } from '../../../shared/formats/result.ts';
import { type Transcript, transcriptSchema } from '../../../shared/formats/transcript.ts';
import { publicJwkSchema } from '../../../shared/formats/values.ts';
import type { BundleId, Sha256 } from '../../../shared/ids.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import { isEnrolledKey } from '../crypto/enrolment.ts';
import { readCompactJws, readFlattenedJws, type UnverifiedJws } from '../crypto/jws.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import type { CheckId, Findings } from './findings.ts';
import { attempt, type PackageReader } from './read-package.ts';
import { linesOf, type LogLine, placeOf } from './verify-log.ts';
import type { CheckedRevision } from './verify-revisions.ts';

export type Leader = Result['signer'];

/** A record that the leader signed, with the digest of its bytes. */
export interface SignedRecord<Payload> {
  readonly place: string;
  readonly sha256: Sha256;
  readonly payload: Payload;
}

export interface SignedRecords {
  readonly transcripts: readonly SignedRecord<Transcript>[];
  readonly checkpoints: readonly SignedRecord<Checkpoint>[];
  readonly results: readonly SignedRecord<Result>[];
}

interface Context {
  readonly reader: PackageReader;
  readonly bundleId: BundleId;
  readonly lines: readonly LogLine[];
  /** the leader as of a line, if that person's key is proved */
  readonly leaderAt: (n: number) => Leader | null;
}

/** Verifies everything signed by leaders, each against the leader at that time (checks B6 to B9 and D1). */
export async function verifySigned(
  reader: PackageReader,
  revisions: readonly CheckedRevision[],
  lines: readonly LogLine[],
  findings: Findings,
): Promise<SignedRecords> {
  const [first] = revisions;
  if (first === undefined) return { transcripts: [], checkpoints: [], results: [] };
  const { bundleId } = first.header;
  const leaderAt = await leadersOf(revisions, lines, bundleId, findings);
  const context = { reader, bundleId, lines, leaderAt };
  return {
    transcripts: await verifyTranscripts(context, findings),
    checkpoints: await verifyCheckpoints(context, findings),
    results: await verifyResults(context, findings),
  };
}

async function leadersOf(
  revisions: readonly CheckedRevision[],
  lines: readonly LogLine[],
  bundleId: BundleId,
  findings: Findings,
): Promise<Context['leaderAt']> {
  const proved: { readonly n: number; readonly leader: Leader }[] = [];
  for (const { n, action } of linesOf(lines, 'leader')) {
    const isProved = await isProvedLeader(action.data, revisions, bundleId);
    findings.expect('B6', isProved, placeOf(n));
    if (isProved) proved.push({ n, leader: action.data });
  }
  return (n) => proved.findLast((change) => change.n <= n)?.leader ?? null;
}

async function isProvedLeader(
  { personId, jwk, proof }: Leader,
  revisions: readonly CheckedRevision[],
  bundleId: BundleId,
): Promise<boolean> {
  for (const { competition } of revisions) {
    const { people } = competition;
    const person = people.find(({ id }) => id === personId);
    if (person === undefined || !leads(person.role)) continue;
    const keyThumbprint = await thumbprintOf(jwk);
    if (await isEnrolledKey({ personId, keyThumbprint, proof }, { bundleId, people })) return true;
  }
  return false;
}

/** Reads one record; `check` verifies its signature and its bundle. */
async function readSigned<Payload extends { readonly bundleId: BundleId }>(
  { reader, bundleId }: Context,
  findings: Findings,
  from: {
    readonly place: string;
    readonly check: CheckId;
    readonly read: (bytes: Buffer) => UnverifiedJws;
    readonly schema: z.ZodType<Payload>;
    readonly format: string;
    readonly leader: (payload: Payload) => Leader | null;
  },
): Promise<SignedRecord<Payload> | null> {
  const { place, check, read, schema, format, leader } = from;
  findings.seen(check, 'D1');
  const bytes = await reader.read(place);
  if (bytes === null) return null;
  return attempt(
    () => findings.fail(check, place),
    async () => {
      const jws = read(bytes);
      const payload = readPayload(jws.payload, schema, { format, version: 1 }, 'result-invalid');
      const signer = leader(payload);
      if (signer === null) throw new RangeError('nobody led');
      await jws.verify(publicJwkSchema.parse(signer.jwk));
      if (payload.bundleId !== bundleId) throw new RangeError('of another bundle');
      return { place, sha256: sha256(bytes), payload };
    },
  );
}

async function verifyTranscripts(context: Context, findings: Findings): Promise<SignedRecords['transcripts']> {
  const logged = new Map(linesOf(context.lines, 'transcript').map(({ n, action }) => [action.data.sha256, n]));
  const found: SignedRecord<Transcript>[] = [];
  for (const key of context.reader.keysIn('transcripts', 'jws')) {
    const place = `transcripts/${key}.jws`;
    const record = await readSigned<Transcript>(context, findings, {
      ...{ place, check: 'B7', schema: transcriptSchema, format: 'jurymappe-transcript' },
      read: (bytes) => {
        findings.expect('D1', sha256(bytes) === key, place);
        return readCompactJws(bytes, 'jurymappe-transcript+jws');
      },
      leader: () => context.leaderAt(logged.get(key as Sha256) ?? 0),
    });
    if (record !== null) found.push(record);
  }
  return found;
}

async function verifyCheckpoints(context: Context, findings: Findings): Promise<SignedRecords['checkpoints']> {
  const found: SignedRecord<Checkpoint>[] = [];
  for (const key of context.reader.keysIn('checkpoints', 'jws')) {
    const place = `checkpoints/${key}.jws`;
    const record = await readSigned<Checkpoint>(context, findings, {
      ...{ place, check: 'B9', schema: checkpointSchema, format: 'jurymappe-checkpoint' },
      read: (bytes) => readCompactJws(bytes, 'jurymappe-checkpoint+jws'),
      leader: ({ count }) => context.leaderAt(count),
    });
    if (record === null) continue;
    findings.expect('D1', record.payload.count === Number(key), place);
    if (record.payload.count === Number(key)) found.push(record);
  }
  return found;
}

async function verifyResults(context: Context, findings: Findings): Promise<SignedRecords['results']> {
  const found: SignedRecord<Result>[] = [];
  for (const key of context.reader.keysIn('results', 'juryresult')) {
    const place = `results/${key}.juryresult`;
    const record = await readSigned<Result>(context, findings, {
      ...{ place, check: 'B8', schema: resultSchema, format: 'jurymappe-result' },
      read: (bytes) => readFlattenedJws(bytes, 'jurymappe-result+jws'),
      leader: ({ log }) => context.leaderAt(log.count),
    });
    if (record === null) continue;
    const { number, signer, log } = record.payload;
    findings.expect('D1', number === Number(key), place);
    findings.expect('B8', canonicalJson(signer) === canonicalJson(context.leaderAt(log.count)), place);
    if (number === Number(key)) found.push(record);
  }
  return found;
}
