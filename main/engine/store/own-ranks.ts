import { ownRankSchema } from '../../../shared/contract/own-ranking.ts';
import type { OwnRanks } from '../../../shared/domain/own-ranking.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, rows } from './query.ts';

/** A person's private order of the applications, by rank. */
export function listOwnRanks(database: ReadableDatabase): OwnRanks {
  return rows(database, ownRankSchema, 'SELECT application_id, rank FROM own_rank ORDER BY rank, application_id');
}

/** Replaces the whole order. Must run inside a transaction. */
export function replaceOwnRanks(database: WritableDatabase, ranks: OwnRanks): void {
  change(database, 'DELETE FROM own_rank');
  for (const { applicationId, rank } of ranks)
    change(database, 'INSERT INTO own_rank (application_id, rank) VALUES (?, ?)', applicationId, rank);
}
