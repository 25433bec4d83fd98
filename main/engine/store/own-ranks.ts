import { ownRankSchema } from '../../../shared/contract/own-ranking.ts';
import type { OwnRanks } from '../../../shared/domain/own-ranking.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

/** A person's own order, by place. */
export function listOwnRanks(database: ReadableDatabase): OwnRanks {
  return rows(database, ownRankSchema, 'SELECT application_id, place FROM own_rank ORDER BY place, application_id');
}

/** Puts a whole order in place of the one before; belongs into a transaction. */
export function replaceOwnRanks(database: WritableDatabase, ranks: OwnRanks): void {
  change(database, 'DELETE FROM own_rank');
  for (const { applicationId, place } of ranks)
    change(database, 'INSERT INTO own_rank (application_id, place) VALUES (?, ?)', applicationId, place);
}
