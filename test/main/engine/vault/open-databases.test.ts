import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Migration } from '../../../../main/engine/store/migrate.ts';
import { contentMigrations } from '../../../../main/engine/store/migrations/content.ts';
import { juryMigrations } from '../../../../main/engine/store/migrations/jury.ts';
import { openEncrypted } from '../../../../main/engine/store/open-database.ts';
import { openDatabases } from '../../../../main/engine/vault/open-databases.ts';
import { vaultPaths } from '../../../../main/engine/vault/paths.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const key = randomBytes(32);
const newest = juryMigrations.length;
const next: Migration = {
  version: newest + 1,
  up: `CREATE TABLE highlight (id INTEGER PRIMARY KEY) STRICT; UPDATE meta SET content = '"new"';`,
};
const broken: Migration = { version: newest + 2, up: 'INSERT INTO nowhere VALUES (1);' };
const formats = (...more: Migration[]) => ({ jury: [...juryMigrations, ...more], content: contentMigrations });

let folder: string;
let backup: string;
beforeEach(async () => {
  folder = temporaryFolder();
  const places = vaultPaths(folder);
  backup = `${places.jury}.before-migration`;
  for (const file of [places.jury, places.content]) writeFileSync(file, '');
  const databases = await openDatabases(folder, key);
  databases.jury.exec(`INSERT INTO meta VALUES ('fact', '"old"')`);
  lockVault({ folder, ...databases });
});

const factIn = (file: string): unknown => {
  const database = openEncrypted(file, key);
  try {
    return [
      database.pragma('user_version', { simple: true }),
      database.prepare(`SELECT content FROM meta`).pluck().get(),
    ];
  } finally {
    database.close();
  }
};

it('new databases need no backup', () => {
  expect(readdirSync(folder).sort()).toStrictEqual(['content.db', 'jury.db']);
});

it('an older jury.db is copied before it is migrated; the copy goes when the vault has been opened once more', async () => {
  lockVault({ folder, ...(await openDatabases(folder, key, formats(next))) });
  expect(factIn(join(folder, 'jury.db'))).toStrictEqual([newest + 1, '"new"']);
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(factIn(backup)).toStrictEqual([newest, '"old"']);
  lockVault({ folder, ...(await openDatabases(folder, key, formats(next))) });
  expect(readdirSync(folder).sort()).toStrictEqual(['content.db', 'jury.db']);
});

it('what a crash left in the write-ahead log is in the backup too', async () => {
  const crashed = openEncrypted(join(folder, 'jury.db'), key);
  crashed.exec(`UPDATE meta SET content = '"late"'`);
  const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  crashed.close();
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  expect(existsSync(join(folder, 'jury.db-wal'))).toBe(true);
  lockVault({ folder, ...(await openDatabases(folder, key, formats(next))) });
  expect(factIn(backup)).toStrictEqual([newest, '"late"']);
});

it('a migration that fails leaves the vault as it was, unlocked for nobody', async () => {
  await expect(openDatabases(folder, key, formats(next, broken))).rejects.toThrow('nowhere');
  expect(factIn(join(folder, 'jury.db'))).toStrictEqual([newest, '"old"']);
  lockVault({ folder, ...(await openDatabases(folder, key)) });
});

it('databases of a newer app are refused and kept', async () => {
  lockVault({ folder, ...(await openDatabases(folder, key, formats(next))) });
  await expect(openDatabases(folder, key)).rejects.toMatchObject({
    code: 'vault-newer',
    details: { found: newest + 1, known: newest },
  });
  expect(factIn(join(folder, 'jury.db'))).toStrictEqual([newest + 1, '"new"']);
});
