import { z } from 'zod';
import { type KeptPaperDraft, keptPaperDraftSchema } from '../../../shared/contract/paper-draft.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type PersonId, personIdSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

const rowSchema = z.object({ personId: personIdSchema, enteredBy: personIdSchema, draft: z.string() });

export function listPaperDrafts(database: ReadableDatabase): readonly KeptPaperDraft[] {
  const sql = 'SELECT person_id, entered_by, draft FROM paper_draft ORDER BY person_id, entered_by';
  return rows(database, rowSchema, sql).map(({ draft, ...pair }) =>
    keptPaperDraftSchema.parse({ ...pair, draft: parseStrictJson(Buffer.from(draft)) }),
  );
}

export function putPaperDraft(database: WritableDatabase, { personId, enteredBy, draft }: KeptPaperDraft): void {
  const sql = `INSERT INTO paper_draft (person_id, entered_by, draft) VALUES (?, ?, ?)
    ON CONFLICT (person_id, entered_by) DO UPDATE SET draft = excluded.draft`;
  change(database, sql, personId, enteredBy, JSON.stringify(draft));
}

/** Takes away what was typed of one person's ballot: it has become a transcript. */
export function deletePaperDrafts(database: WritableDatabase, personId: PersonId): void {
  change(database, 'DELETE FROM paper_draft WHERE person_id = ?', personId);
}
