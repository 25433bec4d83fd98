import { z } from 'zod';
import { type Amendment, type AmendmentChanges, amendmentChangesSchema } from '../../../shared/contract/amendment.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { type ApplicationId, applicationIdSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, checkedJson, rows, values } from './query.ts';

const amendmentRowSchema = z.object({ revision: z.int(), loadedAt: instantSchema, changes: z.string() });

export interface NewAmendment {
  readonly revision: number;
  readonly changes: AmendmentChanges;
  /** applications whose ballots have to be looked at again */
  readonly toCheck: readonly ApplicationId[];
}

/**
 * Stores what a revision changed. This can't be done later, because the previous manifest is deleted next. Must run
 * inside a transaction.
 */
export function insertAmendment(database: WritableDatabase, { revision, changes, toCheck }: NewAmendment): void {
  change(database, 'INSERT INTO amendment (revision, changes) VALUES (?, ?)', revision, JSON.stringify(changes));
  for (const applicationId of toCheck)
    change(database, 'INSERT INTO amendment_check (application_id, revision) VALUES (?, ?)', applicationId, revision);
}

/** What each loaded amendment changed, oldest first. */
export function listAmendments(database: ReadableDatabase): readonly Amendment[] {
  const sql =
    'SELECT revision, revision.loaded_at, changes FROM amendment JOIN revision USING (revision) ORDER BY revision';
  return rows(database, amendmentRowSchema, sql).map(({ revision, loadedAt, changes }) => ({
    revision,
    loadedAt,
    ...checkedJson(amendmentChangesSchema, changes),
  }));
}

/** Applications changed by an amendment whose ballots haven't been looked at since. */
export function listUnchecked(database: ReadableDatabase): readonly ApplicationId[] {
  return values(
    database,
    applicationIdSchema,
    'SELECT DISTINCT application_id FROM amendment_check WHERE checked_at IS NULL ORDER BY application_id',
  );
}

/** Records when an application was looked at again, for every amendment so far. */
export function recordCheck(database: WritableDatabase, applicationId: ApplicationId, checkedAt: Instant): void {
  change(
    database,
    'UPDATE amendment_check SET checked_at = ? WHERE application_id = ? AND checked_at IS NULL',
    checkedAt,
    applicationId,
  );
}
