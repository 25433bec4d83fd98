import type Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { storeError } from './store-error.ts';

export type Parameter = string | number | bigint | Uint8Array | null;
type Statement = Database.Statement<Parameter[]>;

/** Statements are compiled once for each database and text. */
const statements = new WeakMap<ReadableDatabase, Map<string, Statement>>();

function prepared(database: ReadableDatabase, sql: string): Statement {
  const known = statements.get(database) ?? new Map<string, Statement>();
  statements.set(database, known);
  const found = known.get(sql) ?? database.prepare<Parameter[]>(sql);
  known.set(sql, found);
  return found;
}

/** The row's members for a statement's columns: `loaded_at` becomes `loadedAt`. */
const members = new WeakMap<Statement, readonly string[]>();

function membersOf(statement: Statement): readonly string[] {
  const known = members.get(statement) ?? statement.columns().map(({ name }) => camelCase(name));
  members.set(statement, known);
  return known;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function asRow(statement: Statement, found: unknown): unknown {
  if (!Array.isArray(found)) return found;
  return Object.fromEntries(membersOf(statement).map((member, index) => [member, found[index]]));
}

/** Runs a statement that changes rows and returns how many. */
export function change(database: WritableDatabase, sql: string, ...parameters: Parameter[]): number {
  return guarded(database, () => prepared(database, sql).run(...parameters).changes);
}

/**
 * All rows of a query, each checked: anybody may have changed what is in the file. Columns in snake_case become members
 * in camelCase.
 * @throws AppError `vault-locked` where the database is closed, `vault-damaged`, and as `storeError` maps SQLite's errors
 */
export function rows<Row>(
  database: ReadableDatabase,
  row: z.ZodType<Row>,
  sql: string,
  ...parameters: Parameter[]
): readonly Row[] {
  return guarded(database, () => {
    const statement = prepared(database, sql).raw();
    return statement.all(...parameters).map((found) => checked(row, asRow(statement, found)));
  });
}

/** The first row of a query as `rows` reads it, or null. */
export function firstRow<Row>(
  database: ReadableDatabase,
  row: z.ZodType<Row>,
  sql: string,
  ...parameters: Parameter[]
): Row | null {
  return guarded(database, () => {
    const statement = prepared(database, sql).raw();
    const found = statement.get(...parameters);
    return found === undefined ? null : checked(row, asRow(statement, found));
  });
}

/** The first column of all rows. */
export function values<Value extends z.ZodType>(
  database: ReadableDatabase,
  value: Value,
  sql: string,
  ...parameters: Parameter[]
): readonly z.infer<Value>[] {
  return guarded(database, () =>
    prepared(database, sql)
      .pluck()
      .all(...parameters)
      .map((found) => checked(value, found)),
  );
}

/** The first column of the first row, or null. */
export function firstValue<Value extends z.ZodType>(
  database: ReadableDatabase,
  value: Value,
  sql: string,
  ...parameters: Parameter[]
): z.infer<Value> | null {
  return guarded(database, () => {
    const found = prepared(database, sql)
      .pluck()
      .get(...parameters);
    return found === undefined ? null : checked(value, found);
  });
}

/**
 * A column of JSON, checked by the schema of its content.
 * @throws AppError `vault-damaged`
 */
export function checkedJson<Content>(content: z.ZodType<Content>, text: string): Content {
  return checked(content, parsedJson(text));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('vault-damaged', { problem: 'json' }, { cause });
  }
}

/** A column of text. */
export const textColumn = z.string();

/** A column of bytes. */
export const bytesColumn = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

function checked<Row extends z.ZodType>(row: Row, found: unknown): z.infer<Row> {
  const parsed = row.safeParse(found);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'vault-damaged',
    { problem: parsed.error.issues[0]?.path.join('.') ?? 'row' },
    { cause: parsed.error },
  );
}

/** A query may come late: the vault was locked while its caller waited for something else. */
function guarded<T>(database: ReadableDatabase, query: () => T): T {
  try {
    return query();
  } catch (thrown) {
    throw database.open ? storeError(thrown) : new AppError('vault-locked');
  }
}
