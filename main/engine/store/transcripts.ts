import { z } from 'zod';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { type PersonId, personIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const transcriptRowSchema = z.object({
  sha256: sha256Schema,
  personId: personIdSchema,
  recordedAt: instantSchema,
  /** compact */
  jws: z.string(),
});
/** A paper ballot's transcript, signed by the leader. */
export type TranscriptRow = z.infer<typeof transcriptRowSchema>;

export function insertTranscript(
  database: WritableDatabase,
  { sha256, personId, recordedAt, jws }: TranscriptRow,
): void {
  const sql = 'INSERT INTO transcript (sha256, person_id, recorded_at, jws) VALUES (?, ?, ?, ?)';
  change(database, sql, sha256, personId, recordedAt, jws);
}

export function listTranscripts(database: ReadableDatabase): readonly TranscriptRow[] {
  return rows(
    database,
    transcriptRowSchema,
    'SELECT sha256, person_id, recorded_at, jws FROM transcript ORDER BY sha256',
  );
}

const transcriptEntrySchema = z.object({
  personId: personIdSchema,
  enteredBy: personIdSchema,
  /** JSON */
  content: z.string(),
  enteredAt: instantSchema,
});
/** What one of two people typed from a paper ballot. */
export type TranscriptEntry = z.infer<typeof transcriptEntrySchema>;

export function putTranscriptEntry(
  database: WritableDatabase,
  { personId, enteredBy, content, enteredAt }: TranscriptEntry & { readonly enteredAt: Instant },
): void {
  const sql = `INSERT INTO transcript_entry (person_id, entered_by, content, entered_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (person_id, entered_by) DO UPDATE SET content = excluded.content, entered_at = excluded.entered_at`;
  change(database, sql, personId, enteredBy, content, enteredAt);
}

/** What is typed from one person's paper ballot and not yet a transcript; from all of them where no person is given. */
export function listTranscriptEntries(
  database: ReadableDatabase,
  personId: PersonId | null = null,
): readonly TranscriptEntry[] {
  const sql = `SELECT person_id, entered_by, content, entered_at FROM transcript_entry
    WHERE person_id = ifnull(?, person_id) ORDER BY person_id, entered_by`;
  return rows(database, transcriptEntrySchema, sql, personId);
}

/** Whose paper ballots are typed and not yet transcripts, ordered by id. */
export function listTypedPeople(database: ReadableDatabase): readonly PersonId[] {
  const sql = 'SELECT DISTINCT person_id FROM transcript_entry ORDER BY person_id';
  return rows(database, transcriptEntrySchema.pick({ personId: true }), sql).map(({ personId }) => personId);
}

/** Who has handed over an entry from one person's paper ballot. */
export function listTypists(database: ReadableDatabase, personId: PersonId): readonly PersonId[] {
  const sql = 'SELECT entered_by FROM transcript_entry WHERE person_id = ? ORDER BY entered_at';
  return rows(database, transcriptEntrySchema.pick({ enteredBy: true }), sql, personId).map(
    ({ enteredBy }) => enteredBy,
  );
}

/** Deletes what was typed from one person's paper ballot, which has become a transcript. */
export function deleteTranscriptEntries(database: WritableDatabase, personId: PersonId): void {
  change(database, 'DELETE FROM transcript_entry WHERE person_id = ?', personId);
}
