import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkIntegrity, inTransaction, type WritableDatabase } from '../../../../main/engine/store/database.ts';
import { openEncrypted, openPlain } from '../../../../main/engine/store/open-database.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const key = createHash('sha256').update('key').digest();
const secret = 'Ratenzahlung an der Waterkant';

/** An empty file, as a new vault has. */
function emptyFile(): string {
  const file = join(temporaryFolder(), 'some.db');
  writeFileSync(file, '');
  return file;
}

function closing(database: WritableDatabase): WritableDatabase {
  onTestFinished(() => void database.close());
  return database;
}

function writeRows(database: WritableDatabase, rows: number): void {
  database.exec('CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO word (text) VALUES (?)');
  inTransaction(database, () => {
    for (let row = 0; row < rows; row += 1) insert.run(`${secret} ${row}`);
  });
}

/**
 * Pages of 4096 bytes: AES-256-CBC, with the IV and HMAC-SHA-512 in the last 80 bytes; the salt replaces the file
 * header at the start of the first page.
 */
function decryptSqlCipher4(file: Buffer, rawKey: Buffer): Buffer {
  const salt = file.subarray(0, 16);
  const hmacKey = pbkdf2Sync(
    rawKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages = Array.from({ length: file.length / 4096 }, (_, index) => {
    const page = file.subarray(index * 4096 + (index === 0 ? 16 : 0), (index + 1) * 4096);
    const [encrypted, iv, mac] = [page.subarray(0, -80), page.subarray(-80, -64), page.subarray(-64)];
    const number = Buffer.alloc(4);
    number.writeUInt32LE(index + 1);
    expect(createHmac('sha512', hmacKey).update(encrypted).update(iv).update(number).digest()).toStrictEqual(
      Buffer.from(mac),
    );
    const decipher = createDecipheriv('aes-256-cbc', rawKey, iv).setAutoPadding(false);
    const head = index === 0 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    return Buffer.concat([head, decipher.update(encrypted), decipher.final(), Buffer.alloc(80)]);
  });
  return Buffer.concat(pages);
}

const countRows = (database: WritableDatabase): unknown => database.prepare('SELECT count(*) FROM word').pluck().get();
const setting = (database: WritableDatabase, name: string): unknown => database.pragma(name, { simple: true });
const openings = [
  { kind: 'encrypted', open: (file: string) => openEncrypted(file, key), journal: 'wal' },
  { kind: 'plain', open: openPlain, journal: 'delete' },
];

describe.each(openings)('an $kind database', ({ open, journal }) => {
  it('survives power cuts, refuses loose references and keeps no temporary files', () => {
    const database = closing(open(emptyFile()));
    expect(setting(database, 'journal_mode')).toBe(journal);
    expect(setting(database, 'synchronous')).toBe(2);
    expect(setting(database, 'fullfsync')).toBe(1);
    expect(setting(database, 'checkpoint_fullfsync')).toBe(1);
    expect(setting(database, 'foreign_keys')).toBe(1);
    expect(setting(database, 'temp_store')).toBe(2);
    expect(setting(database, 'trusted_schema')).toBe(0);
    expect(setting(database, 'locking_mode')).toBe('exclusive');
    // The plain database holds ciphertext: destroying its key destroys the content.
    if (journal === 'wal') expect(setting(database, 'secure_delete')).toBe(1);
  });

  it('is there again when it is opened anew', () => {
    const file = emptyFile();
    const first = open(file);
    writeRows(first, 300);
    first.close();
    const second = closing(open(file));
    expect(countRows(second)).toBe(300);
    checkIntegrity(second);
  });

  it('is not begun where there is no file', () => {
    const folder = temporaryFolder();
    expect(() => open(join(folder, 'none.db'))).toThrow(
      expect.objectContaining({ name: 'AppError', code: 'file-not-writable' }),
    );
    expect(readdirSync(folder)).toStrictEqual([]);
  });

  it('keeps a second program out as long as it is open', () => {
    const file = emptyFile();
    const first = open(file);
    writeRows(first, 1);
    expect(openedElsewhere(file)).toBe('vault-in-use');
    first.close();
    expect(openedElsewhere(file)).toBe('opened');
  });

  it('keeps a second attempt of the same program out, and goes on', () => {
    const file = emptyFile();
    const first = closing(open(file));
    writeRows(first, 1);
    expect(() => open(file)).toThrow(expect.objectContaining({ code: 'vault-in-use' }));
    expect(openedElsewhere(file)).toBe('vault-in-use');
    expect(countRows(first)).toBe(1);
  });

  it('calls a file of anything else damaged', () => {
    const file = emptyFile();
    writeFileSync(file, randomBytes(40_000));
    expect(() => open(file)).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
  });

  it('refuses a folder in the place of a file', () => {
    const folder = join(temporaryFolder(), 'folder.db');
    mkdirSync(folder);
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'file-not-writable' }));
  });

  function openedElsewhere(file: string): string {
    const opening =
      journal === 'wal'
        ? `openEncrypted(${JSON.stringify(file)}, Buffer.from('${key.toString('hex')}', 'hex'))`
        : `openPlain(${JSON.stringify(file)})`;
    const program = `import { openEncrypted, openPlain } from './main/engine/store/open-database.ts';
      try { ${opening}; console.log('opened'); } catch (thrown) { console.log(thrown.code); }`;
    return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }).stdout.trim();
  }
});

describe('the encrypted database', () => {
  it('opens for a program that knows only the documented SQLCipher 4 format', () => {
    const file = emptyFile();
    const database = openEncrypted(file, key);
    writeRows(database, 500);
    database.close();
    const plainFile = emptyFile();
    writeFileSync(plainFile, decryptSqlCipher4(readFileSync(file), key));
    const plain = new Database(plainFile, { readonly: true });
    onTestFinished(() => void plain.close());
    expect(plain.prepare('SELECT count(*), min(text) FROM word').raw().get()).toStrictEqual([500, `${secret} 0`]);
  });

  it('shows nothing of its content, neither while it is open nor after', () => {
    const file = emptyFile();
    const database = openEncrypted(file, key);
    writeRows(database, 500);
    const whileOpen = readdirSync(join(file, '..')).map((name) => readFileSync(join(file, '..', name)));
    expect(whileOpen.length).toBeGreaterThan(1);
    database.close();
    for (const bytes of [...whileOpen, readFileSync(file)]) {
      expect(bytes.length).toBeGreaterThan(0);
      expect(bytes.includes('Waterkant')).toBe(false);
      expect(bytes.includes('CREATE TABLE')).toBe(false);
      expect(bytes.includes(key)).toBe(false);
    }
  });

  it('does not open with another key, and keeps nobody out afterwards', () => {
    const file = emptyFile();
    const database = openEncrypted(file, key);
    writeRows(database, 3);
    database.close();
    for (const other of [randomBytes(32), key.map((byte, index) => (index === 31 ? byte ^ 1 : byte))]) {
      expect(() => openEncrypted(file, other)).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
    }
    expect(countRows(closing(openEncrypted(file, key)))).toBe(3);
  });

  it('finds every changed bit of a sample over all its pages', () => {
    const file = emptyFile();
    const database = openEncrypted(file, key);
    writeRows(database, 500);
    database.close();
    const sound = readFileSync(file);
    const step = 311;
    for (let position = 0; position < sound.length; position += step) {
      const changed = Buffer.from(sound);
      changed[position] = (sound[position] ?? 0) ^ (1 << (position % 8));
      writeFileSync(file, changed);
      expect(() => readAll(file), `bit in byte ${position}`).toThrow(
        expect.objectContaining({ name: 'AppError', code: 'vault-damaged' }),
      );
    }
  });

  it('finds a file that was cut off anywhere', () => {
    const file = emptyFile();
    const database = openEncrypted(file, key);
    writeRows(database, 500);
    database.close();
    const sound = readFileSync(file);
    for (let length = 512; length < sound.length; length += 1024) {
      writeFileSync(file, sound.subarray(0, length));
      expect(() => readAll(file), `${length} bytes`).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
    }
  });

  function readAll(file: string): void {
    const database = openEncrypted(file, key);
    try {
      checkIntegrity(database);
    } finally {
      database.close();
    }
  }
});

it('undoes a change that fails half way', () => {
  const database = closing(openPlain(emptyFile()));
  writeRows(database, 1);
  const failing = (): void => {
    database.exec(`INSERT INTO word (text) VALUES ('half')`);
    throw new RangeError('half way');
  };
  expect(() => inTransaction(database, failing)).toThrow(RangeError);
  expect(countRows(database)).toBe(1);
  expect(() => inTransaction(database, () => inTransaction(database, failing))).toThrow(RangeError);
  expect(countRows(database)).toBe(1);
});

it('leaves everything as it was when the disk is full', () => {
  const database = closing(openEncrypted(emptyFile(), key));
  writeRows(database, 100);
  const pages = Number(setting(database, 'page_count'));
  // SQLite treats its own limit exactly like a full disk.
  database.pragma(`max_page_count = ${pages + 1}`);
  expect(() => writeRows(database, 1_000)).toThrow(expect.objectContaining({ name: 'AppError', code: 'disk-full' }));
  expect(countRows(database)).toBe(100);
  database.pragma('max_page_count = 1000000');
  writeRows(database, 1_000);
  expect(countRows(database)).toBe(1_100);
});

it('removes the spent journal that a killed process left, even when nothing is changed', () => {
  const file = emptyFile();
  const first = openPlain(file);
  writeRows(first, 10);
  first.close();
  // A journal that begins with zeros has nothing to undo, but its rest may hold earlier pages.
  const journal = `${file}-journal`;
  writeFileSync(journal, Buffer.concat([Buffer.alloc(512), Buffer.from(secret)]));
  const second = openPlain(file);
  expect(countRows(second)).toBe(10);
  second.close();
  expect(readdirSync(dirname(file))).not.toContain(basename(journal));
});
