import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { WritableDatabase } from '../../../../main/engine/store/database.ts';
import { isOlder, migrate, type Migration, versionOf } from '../../../../main/engine/store/migrate.ts';
import { contentMigrations } from '../../../../main/engine/store/migrations/content.ts';
import { juryMigrations } from '../../../../main/engine/store/migrations/jury.ts';
import { searchMigrations } from '../../../../main/engine/store/migrations/search.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const first: Migration = {
  version: 1,
  up: `CREATE TABLE boat (name TEXT) STRICT; INSERT INTO boat VALUES ('Gesine');`,
};
const second: Migration = { version: 2, up: 'ALTER TABLE boat ADD COLUMN masts INTEGER NOT NULL DEFAULT 1;' };
const broken: Migration = { version: 3, up: `UPDATE boat SET masts = 2; INSERT INTO nowhere VALUES (1);` };

let database: WritableDatabase;
beforeEach(() => {
  const file = join(temporaryFolder(), 'some.db');
  writeFileSync(file, '');
  database = openPlain(file);
  onTestFinished(() => void database.close());
});
const boats = (): unknown[] => database.prepare('SELECT * FROM boat').all();

describe('a database', () => {
  it('is brought from nothing to the newest format', () => {
    expect(versionOf(database)).toBe(0);
    expect(isOlder(database, [first, second])).toBe(false);
    migrate(database, [first, second]);
    expect(versionOf(database)).toBe(2);
    expect(boats()).toStrictEqual([{ name: 'Gesine', masts: 1 }]);
  });

  it('keeps its rows when it is brought from an older format', () => {
    migrate(database, [first]);
    database.exec(`INSERT INTO boat VALUES ('Wiebke')`);
    expect(isOlder(database, [first, second])).toBe(true);
    migrate(database, [first, second]);
    expect(isOlder(database, [first, second])).toBe(false);
    expect(boats()).toStrictEqual([
      { name: 'Gesine', masts: 1 },
      { name: 'Wiebke', masts: 1 },
    ]);
  });

  it('is left alone in the newest format', () => {
    migrate(database, [first]);
    const changes = database.prepare('SELECT total_changes()').pluck();
    const before = changes.get();
    migrate(database, [first]);
    expect(changes.get()).toBe(before);
  });

  it('stays whole in its old format when any step fails', () => {
    migrate(database, [first]);
    expect(() => migrate(database, [first, second, broken])).toThrow('nowhere');
    expect(versionOf(database)).toBe(1);
    expect(boats()).toStrictEqual([{ name: 'Gesine' }]);
  });

  it('of a newer app is refused by name and left alone', () => {
    database.pragma('user_version = 3');
    expect(() => migrate(database, [first, second])).toThrow(
      expect.objectContaining({ code: 'vault-newer', details: { found: 3, known: 2 } }),
    );
    expect(versionOf(database)).toBe(3);
  });
});

it.each([
  ['jury', juryMigrations],
  ['content', contentMigrations],
  ['search', searchMigrations],
])('the formats of %s.db are numbered without a gap', (_name, migrations) => {
  expect(migrations.map(({ version }) => version)).toStrictEqual(migrations.map((_, index) => index + 1));
});

it('all tables are strict', () => {
  migrate(database, juryMigrations);
  const tables = database
    .prepare(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  expect(tables.length).toBeGreaterThan(10);
  expect(tables).toStrictEqual(tables.map((table) => ({ ...(table as object), strict: 1 })));
});

interface Column {
  readonly name: string;
  readonly type: string;
}

/** One row in every table, with equal texts and every number 1, so that every reference finds its row. */
function fill(): void {
  database.exec('BEGIN; PRAGMA defer_foreign_keys = ON');
  for (const table of tableNames()) {
    const columns = database.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?)').all(table);
    const values = columns.map(({ type }) => (type === 'TEXT' ? `'same'` : type === 'BLOB' ? `x'00ff'` : '1'));
    database.exec(`INSERT INTO ${table} (${columns.map(({ name }) => name).join()}) VALUES (${values.join()})`);
  }
  database.exec('COMMIT');
}

function tableNames(): readonly string[] {
  return database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all();
}

const allRows = (): Readonly<Record<string, unknown[]>> =>
  Object.fromEntries(tableNames().map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]));

it('a step after the newest format of jury.db finds the rows of all tables, and leaves the others alone', () => {
  migrate(database, juryMigrations);
  fill();
  const before = allRows();
  expect(Object.values(before).every((rows) => rows.length === 1)).toBe(true);
  const step: Migration = {
    version: juryMigrations.length + 1,
    up: `ALTER TABLE draft ADD COLUMN device TEXT NOT NULL DEFAULT 'this';
      CREATE TABLE read_document (document_id TEXT PRIMARY KEY, first_read_at TEXT NOT NULL) STRICT;
      INSERT INTO read_document SELECT document_id, read_at FROM reading_position;
      DROP TABLE reading_position;`,
  };
  migrate(database, [...juryMigrations, step]);
  expect(versionOf(database)).toBe(step.version);
  const { reading_position: moved, ...others } = before;
  expect(moved).toMatchObject([{ document_id: 'same', read_at: 'same' }]);
  expect(allRows()).toStrictEqual({
    ...others,
    draft: [{ ...(others.draft?.[0] as object), device: 'this' }],
    read_document: [{ document_id: 'same', first_read_at: 'same' }],
  });
  expect(database.pragma('foreign_key_check')).toStrictEqual([]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(() => database.exec('DELETE FROM event')).toThrow('append-only');
});

it('a jury.db of a newer app is refused with all its rows', () => {
  migrate(database, juryMigrations);
  fill();
  const before = allRows();
  database.pragma(`user_version = ${String(juryMigrations.length + 1)}`);
  expect(() => migrate(database, juryMigrations)).toThrow(
    expect.objectContaining({
      code: 'vault-newer',
      details: { found: juryMigrations.length + 1, known: juryMigrations.length },
    }),
  );
  expect(allRows()).toStrictEqual(before);
});

it('drafts of papers that were kept whole become rows of their own, with their scan', () => {
  const before = juryMigrations.slice(0, 6);
  migrate(database, before);
  const row = {
    kind: 'rated',
    values: { K1: '3,5' },
    rationales: { K1: 'Grün \u0000 „gut“ \ud83d\ude00' },
    comment: '',
  };
  const scan = { name: 'Bogen.pdf', sha256: 'a'.repeat(64) };
  const insert = database.prepare('INSERT INTO paper_draft (person_id, entered_by, draft) VALUES (?, ?, ?)');
  insert.run('J04', 'J05', JSON.stringify({ rows: { 'DMK-01': row, 'D"2': row }, scan }));
  insert.run('J04', 'J07', JSON.stringify({ rows: {}, scan: null }));
  migrate(database, juryMigrations);
  const lines = database
    .prepare<[], { readonly typed: string }>('SELECT * FROM paper_draft_row ORDER BY application_id')
    .all();
  expect(lines).toMatchObject(
    ['D"2', 'DMK-01'].map((id) => ({ person_id: 'J04', entered_by: 'J05', application_id: id })),
  );
  expect(lines.map(({ typed }) => JSON.parse(typed) as unknown)).toStrictEqual([row, row]);
  expect(database.prepare('SELECT * FROM paper_draft_scan').all()).toStrictEqual([
    { person_id: 'J04', entered_by: 'J05', ...scan },
  ]);
});
