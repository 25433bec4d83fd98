import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { WritableDatabase } from '../../../../main/engine/store/database.ts';
import { isOlder, migrate, type Migration, versionOf } from '../../../../main/engine/store/migrate.ts';
import { contentMigrations } from '../../../../main/engine/store/migrations/content.ts';
import { juryMigrations } from '../../../../main/engine/store/migrations/jury.ts';
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
