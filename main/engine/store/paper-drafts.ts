import { z } from 'zod';
import {
  type PaperChange,
  type PaperDraft,
  paperDraftSchema,
  type PaperPair,
  paperPairSchema,
} from '../../../shared/contract/paper-draft.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { applicationIdSchema, type PersonId } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const lineSchema = z.object({ applicationId: applicationIdSchema, typed: z.string() });
const scanRowSchema = z.object({ name: z.string(), sha256: z.string() });

/** Which paper ballots have been started, and by whom. */
export function listPaperPairs(database: ReadableDatabase): readonly PaperPair[] {
  const sql = `SELECT person_id, entered_by FROM paper_draft_row
    UNION SELECT person_id, entered_by FROM paper_draft_scan ORDER BY person_id, entered_by`;
  return rows(database, paperPairSchema, sql);
}

/** All that one person has typed of one paper ballot; empty where nothing is kept. */
export function readPaperDraft(database: ReadableDatabase, { personId, enteredBy }: PaperPair): PaperDraft {
  const ofPair = 'WHERE person_id = ? AND entered_by = ?';
  const sql = `SELECT application_id, typed FROM paper_draft_row ${ofPair} ORDER BY application_id`;
  const lines = rows(database, lineSchema, sql, personId, enteredBy);
  const [scan = null] = rows(
    database,
    scanRowSchema,
    `SELECT name, sha256 FROM paper_draft_scan ${ofPair}`,
    personId,
    enteredBy,
  );
  return paperDraftSchema.parse({
    rows: Object.fromEntries(
      lines.map(({ applicationId, typed }) => [applicationId, parseStrictJson(Buffer.from(typed))]),
    ),
    scan,
  });
}

/** Writes only the rows that have changed. */
export function putPaperChange(
  database: WritableDatabase,
  { personId, enteredBy, rows: changed, scan }: PaperChange,
): void {
  const sql = `INSERT INTO paper_draft_row (person_id, entered_by, application_id, typed) VALUES (?, ?, ?, ?)
    ON CONFLICT (person_id, entered_by, application_id) DO UPDATE SET typed = excluded.typed`;
  for (const [applicationId, row] of Object.entries(changed))
    change(database, sql, personId, enteredBy, applicationId, JSON.stringify(row));
  if (scan === undefined) return;
  change(database, 'DELETE FROM paper_draft_scan WHERE person_id = ? AND entered_by = ?', personId, enteredBy);
  if (scan === null) return;
  const { name, sha256 } = scan;
  const insert = 'INSERT INTO paper_draft_scan (person_id, entered_by, name, sha256) VALUES (?, ?, ?, ?)';
  change(database, insert, personId, enteredBy, name, sha256);
}

/** Deletes what was typed from one person's paper ballot, which has become a transcript. */
export function deletePaperDrafts(database: WritableDatabase, personId: PersonId): void {
  for (const table of ['paper_draft_row', 'paper_draft_scan'])
    change(database, `DELETE FROM ${table} WHERE person_id = ?`, personId);
}
