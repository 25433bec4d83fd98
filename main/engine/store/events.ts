import { z } from 'zod';
import { ballotEventSchema } from '../../../shared/contract/ballot.ts';
import { type HistorySteps, historySteps } from '../../../shared/domain/history-steps.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { type ApplicationId, applicationIdSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, firstRow, firstValue, rows } from './query.ts';

const eventRowSchema = ballotEventSchema.extend({ applicationId: applicationIdSchema });
export type EventRow = z.infer<typeof eventRowSchema>;
export type NewEvent = Omit<EventRow, 'number'>;

const stepRowSchema = z.object(ballotEventSchema.pick({ number: true, kind: true, undoes: true }).shape);

const columns = 'number, at, application_id, kind, criterion_id, before, after, undoes';

/** Adds to the append-only history. */
export function appendEvent(
  database: WritableDatabase,
  { at, applicationId, kind, criterionId, before, after, undoes }: NewEvent,
): void {
  const sql =
    'INSERT INTO event (at, application_id, kind, criterion_id, before, after, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)';
  change(database, sql, at, applicationId, kind, criterionId, before, after, undoes);
}

/** A ballot's history, oldest first. */
export function listEvents(database: ReadableDatabase, applicationId: ApplicationId): readonly EventRow[] {
  const sql = `SELECT ${columns} FROM event WHERE application_id = ? ORDER BY number`;
  return rows(database, eventRowSchema, sql, applicationId);
}

/** When a ballot was last changed; null when it never was. */
export function lastEventAt(database: ReadableDatabase, applicationId: ApplicationId): Instant | null {
  const sql = 'SELECT at FROM event WHERE application_id = ? ORDER BY number DESC LIMIT 1';
  return firstValue(database, instantSchema, sql, applicationId);
}

/** The newest change of a ballot that is in effect and can be undone; null where there is none. */
export function lastUndoable(database: ReadableDatabase, applicationId: ApplicationId): EventRow | null {
  return findEvent(database, stepsOf(database, applicationId).standing.at(-1));
}

/** The last undone change of a ballot that can be redone; null where there is none, and after any new change. */
export function lastRedoable(database: ReadableDatabase, applicationId: ApplicationId): EventRow | null {
  return findEvent(database, stepsOf(database, applicationId).takenBack.at(-1));
}

/** Reads no texts: an index holds all that is needed. */
function stepsOf(database: ReadableDatabase, applicationId: ApplicationId): HistorySteps {
  const sql = 'SELECT number, kind, undoes FROM event WHERE application_id = ? ORDER BY number';
  return historySteps(rows(database, stepRowSchema, sql, applicationId));
}

function findEvent(database: ReadableDatabase, number: number | undefined): EventRow | null {
  return number === undefined
    ? null
    : firstRow(database, eventRowSchema, `SELECT ${columns} FROM event WHERE number = ?`, number);
}

/** The number of the newest change of anything but private notes; 0 without any. */
export function lastEventNumber(database: ReadableDatabase): number {
  const sql = `SELECT coalesce(max(event.number), 0) FROM event LEFT JOIN event AS undone ON undone.number = event.undoes
    WHERE coalesce(undone.kind, event.kind) <> 'noted'`;
  return firstValue(database, eventRowSchema.shape.number, sql) ?? 0;
}
