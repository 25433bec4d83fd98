import { z } from 'zod';
import type { ActionKind } from '../../../shared/formats/action-log.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, firstRow, firstValue, rows, textColumn, values } from './query.ts';

const actionRowSchema = z.object({ n: z.int(), line: z.string() });
/** An entry of the action log: its number and its line, without the line feed. */
export type ActionRow = z.infer<typeof actionRowSchema>;

export function insertAction(
  database: WritableDatabase,
  { n, kind, line }: ActionRow & { readonly kind: ActionKind },
): void {
  change(database, 'INSERT INTO action (n, kind, line) VALUES (?, ?, ?)', n, kind, line);
}

/** The newest entry; null where the log hasn't begun. */
export function lastAction(database: ReadableDatabase): ActionRow | null {
  return firstRow(database, actionRowSchema, 'SELECT n, line FROM action ORDER BY n DESC LIMIT 1');
}

/** All entries, oldest first. */
export function listActions(database: ReadableDatabase): readonly ActionRow[] {
  return rows(database, actionRowSchema, 'SELECT n, line FROM action ORDER BY n');
}

/** The entries after the given one. */
export function listActionsAfter(database: ReadableDatabase, n: number): readonly ActionRow[] {
  return rows(database, actionRowSchema, 'SELECT n, line FROM action WHERE n > ? ORDER BY n', n);
}

/** The number of the newest entry of one kind; null where there is none. */
export function lastActionOf(database: ReadableDatabase, kind: ActionKind): number | null {
  return firstValue(database, z.int(), 'SELECT n FROM action WHERE kind = ? ORDER BY n DESC LIMIT 1', kind);
}

export function insertCheckpoint(database: WritableDatabase, count: number, jws: string): void {
  change(database, 'INSERT INTO checkpoint (count, jws) VALUES (?, ?)', count, jws);
}

/** The compact JWS of the checkpoint over the first `count` entries; null where there is none. */
export function checkpointOf(database: ReadableDatabase, count: number): string | null {
  return firstValue(database, textColumn, 'SELECT jws FROM checkpoint WHERE count = ?', count);
}

/** How many entries each checkpoint covers, oldest first. */
export function listCheckpoints(database: ReadableDatabase): readonly number[] {
  return values(database, z.int(), 'SELECT count FROM checkpoint ORDER BY count');
}
