import Database from 'better-sqlite3';

/** The peer for search and indexing: one FTS5 table in a plain SQLite file, with our tokenizer and our prefixes. */
export function bareIndex(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    "CREATE VIRTUAL TABLE page USING fts5(content, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4')",
  );
  return database;
}

/** Adds pages in one transaction. */
export function addBare(database: Database.Database, texts: readonly string[]): void {
  const insert = database.prepare('INSERT INTO page (content) VALUES (?)');
  database.transaction(() => {
    for (const text of texts) insert.run(text);
  })();
}
