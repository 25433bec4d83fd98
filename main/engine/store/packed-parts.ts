import { z } from 'zod';
import { type CompetitionPayload, competitionPayloadSchema } from '../../../shared/formats/competition-payload.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import type { PackedRevision } from './office.ts';
import { payloadText } from './payload-text.ts';
import { bytesColumn, change, checkedJson, rows } from './query.ts';

type RevisionName = Pick<PackedRevision, 'bundleId' | 'revision'>;

/** A revision's ZIP without its documents, byte by byte. */
export interface PackedParts {
  /** header, competition and envelopes under their names in the ZIP, in its order */
  readonly entries: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** the part that is the same for everybody, signed and not encrypted: a compact JWS */
  readonly competitionJws: string;
}

/** No entry of a bundle is called this. */
const competitionName = 'competition.jws';

/** Keeps the parts of the revision signed last, in place of earlier ones. Must run inside a transaction. */
export function putPackedParts(
  database: WritableDatabase,
  { bundleId, revision }: RevisionName,
  { entries, competitionJws }: PackedParts,
): void {
  change(database, 'DELETE FROM packed_part');
  const sql = 'INSERT INTO packed_part (bundle_id, revision, name, position, bytes) VALUES (?, ?, ?, ?, ?)';
  const all = [...entries, { name: competitionName, bytes: Buffer.from(competitionJws, 'latin1') }];
  for (const [position, { name, bytes }] of all.entries())
    change(database, sql, bundleId, revision, name, position, bytes);
}

const partSchema = z.object({ name: z.string(), bytes: bytesColumn });

/** The parts of a revision; null where they aren't kept. */
export function findPackedParts(database: ReadableDatabase, { bundleId, revision }: RevisionName): PackedParts | null {
  const sql = 'SELECT name, bytes FROM packed_part WHERE bundle_id = ? AND revision = ? ORDER BY position';
  const parts = rows(database, partSchema, sql, bundleId, revision);
  const competition = parts.find(({ name }) => name === competitionName);
  if (competition === undefined) return null;
  return {
    entries: parts.filter((part) => part !== competition),
    competitionJws: Buffer.from(competition.bytes).toString('latin1'),
  };
}

/** What the office signed for everybody in a revision; null where it isn't kept. */
export function findPackedCompetition(database: ReadableDatabase, revision: RevisionName): CompetitionPayload | null {
  const parts = findPackedParts(database, revision);
  if (parts === null) return null;
  return checkedJson(competitionPayloadSchema, payloadText(parts.competitionJws));
}
