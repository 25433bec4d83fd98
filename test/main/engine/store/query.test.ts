import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { WritableDatabase } from '../../../../main/engine/store/database.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import {
  bytesColumn,
  change,
  checkedJson,
  firstRow,
  firstValue,
  rows,
  values,
} from '../../../../main/engine/store/query.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const boatSchema = z.object({ name: z.string(), masts: z.int().min(1) });
const select = 'SELECT name, masts FROM boat ORDER BY name';

let database: WritableDatabase;
beforeEach(() => {
  const file = join(temporaryFolder(), 'some.db');
  writeFileSync(file, '');
  database = openPlain(file);
  onTestFinished(() => void database.close());
  database.exec('CREATE TABLE boat (name TEXT PRIMARY KEY, masts INTEGER, plan BLOB) STRICT');
});

it('changes rows and tells how many', () => {
  expect(change(database, 'INSERT INTO boat (name, masts) VALUES (?, ?), (?, ?)', 'Gesine', 1, 'Wiebke', 2)).toBe(2);
  expect(change(database, 'DELETE FROM boat WHERE masts > ?', 2)).toBe(0);
  expect(rows(database, boatSchema, select)).toStrictEqual([
    { name: 'Gesine', masts: 1 },
    { name: 'Wiebke', masts: 2 },
  ]);
});

it('finds the first row, or none', () => {
  expect(firstRow(database, boatSchema, select)).toBeNull();
  change(database, 'INSERT INTO boat (name, masts) VALUES (?, ?)', 'Gesine', 1);
  expect(firstRow(database, boatSchema, select)).toStrictEqual({ name: 'Gesine', masts: 1 });
});

it('calls a row that cannot be right damaged, and names the column only', () => {
  change(database, 'INSERT INTO boat (name, masts) VALUES (?, ?)', 'Gesine', 0);
  const damaged = expect.objectContaining({
    name: 'AppError',
    code: 'vault-damaged',
    details: { problem: 'masts' },
  }) as Error;
  expect(() => rows(database, boatSchema, select)).toThrow(damaged);
  expect(() => firstRow(database, boatSchema, select)).toThrow(damaged);
});

it('reads columns as members in camelCase', () => {
  database.exec(
    `CREATE TABLE voyage (ship_name TEXT, left_at TEXT, sha256 TEXT, sha256_of_log TEXT) STRICT;
    INSERT INTO voyage VALUES ('Gesine', '1931', 'ab', 'cd')`,
  );
  const voyageSchema = z.strictObject({
    shipName: z.string(),
    leftAt: z.string(),
    sha256: z.string(),
    sha256OfLog: z.string(),
    boats: z.int(),
  });
  const sql = 'SELECT voyage.*, (SELECT count(*) FROM boat) AS boats FROM voyage';
  const voyage = { shipName: 'Gesine', leftAt: '1931', sha256: 'ab', sha256OfLog: 'cd', boats: 0 };
  expect(rows(database, voyageSchema, sql)).toStrictEqual([voyage]);
  expect(firstRow(database, voyageSchema, sql)).toStrictEqual(voyage);
});

it('reads one statement as rows and as values, whichever came first', () => {
  change(database, 'INSERT INTO boat (name, masts) VALUES (?, ?)', 'Gesine', 1);
  const row = { name: 'Gesine', masts: 1 };
  for (let round = 0; round < 2; round++) {
    expect(values(database, z.string(), select)).toStrictEqual(['Gesine']);
    expect(rows(database, boatSchema, select)).toStrictEqual([row]);
    expect(firstValue(database, z.string(), select)).toBe('Gesine');
    expect(firstRow(database, boatSchema, select)).toStrictEqual(row);
  }
});

it('names a damaged column as the row does', () => {
  database.exec(`CREATE TABLE voyage (left_at INTEGER) STRICT; INSERT INTO voyage VALUES (1931)`);
  expect(() => rows(database, z.object({ leftAt: z.string() }), 'SELECT left_at FROM voyage')).toThrow(
    expect.objectContaining({ code: 'vault-damaged', details: { problem: 'leftAt' } }),
  );
});

it('gives bytes back as they were', () => {
  change(database, 'INSERT INTO boat (name, plan) VALUES (?, ?)', 'Gesine', Uint8Array.of(0, 255, 7));
  expect(firstRow(database, z.object({ plan: bytesColumn }), 'SELECT plan FROM boat')?.plan).toStrictEqual(
    Buffer.of(0, 255, 7),
  );
});

it('reads a column of JSON by its schema, and calls anything else damaged', () => {
  expect(checkedJson(boatSchema, '{"name":"Gesine","masts":1}')).toStrictEqual({ name: 'Gesine', masts: 1 });
  for (const text of ['', '{"name":"Gesine"', '{"name":"Gesine"}', 'null']) {
    expect(() => checkedJson(boatSchema, text), text).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
  }
});

it('lets a broken rule of the database pass as what it is: a fault of the program', () => {
  change(database, 'INSERT INTO boat (name) VALUES (?)', 'Gesine');
  expect(() => change(database, 'INSERT INTO boat (name) VALUES (?)', 'Gesine')).toThrow(
    expect.objectContaining({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }),
  );
});
