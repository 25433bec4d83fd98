import type { Migration } from '../migrate.ts';

/**
 * The first format of jury.db. Each later step has a file of its own, named for its one subject. Times are RFC 3339
 * texts, JSON is text, digests are lower-case hex.
 */
export const juryInitial: Migration = {
  version: 1,
  up: `
CREATE TABLE meta (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;

CREATE TABLE revision (
  revision INTEGER PRIMARY KEY,
  bundle_id TEXT NOT NULL,
  header_sha256 TEXT NOT NULL UNIQUE,
  header_jws BLOB NOT NULL,
  competition_jws TEXT NOT NULL,
  manifest TEXT NOT NULL,
  loaded_at TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  document_id TEXT PRIMARY KEY,
  stored_sha256 TEXT NOT NULL,
  stored_size INTEGER NOT NULL
) STRICT;

CREATE TABLE document_chunk (
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  application_id TEXT PRIMARY KEY,
  comment TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  abstention TEXT
) STRICT;

CREATE TABLE rating (
  application_id TEXT NOT NULL,
  criterion_id TEXT NOT NULL,
  value REAL,
  rationale TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (application_id, criterion_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE declaration (
  application_id TEXT PRIMARY KEY,
  ground TEXT NOT NULL,
  basis TEXT NOT NULL,
  statement TEXT NOT NULL,
  declared_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  application_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  criterion_id TEXT,
  before TEXT,
  after TEXT,
  undoes INTEGER REFERENCES event
) STRICT;
-- With kind and undoes: what can be undone is found without reading texts.
CREATE INDEX event_by_application ON event (application_id, number, kind, undoes);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Texts that are being typed, and not part of the ballot yet; criterion_id is empty where the text belongs to none.
CREATE TABLE draft (
  application_id TEXT NOT NULL,
  field TEXT NOT NULL,
  criterion_id TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  typed_at TEXT NOT NULL,
  PRIMARY KEY (application_id, field, criterion_id)
) STRICT, WITHOUT ROWID;

-- Texts of forms that are not confirmed yet: an abstention's reason, a declaration's own words.
CREATE TABLE form_draft (
  application_id TEXT NOT NULL,
  form TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (application_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_position (
  document_id TEXT PRIMARY KEY,
  position TEXT NOT NULL,
  read_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_rank (
  application_id TEXT PRIMARY KEY,
  rank INTEGER NOT NULL CHECK (rank > 0)
) STRICT;

CREATE TABLE mark (
  mark_id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL,
  document_sha256 TEXT NOT NULL,
  document_name TEXT NOT NULL,
  page INTEGER NOT NULL,
  page_name TEXT,
  quads TEXT NOT NULL,
  quote TEXT NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  criterion_id TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX mark_by_application ON mark (application_id);

CREATE TABLE amendment (
  revision INTEGER PRIMARY KEY REFERENCES revision,
  changes TEXT NOT NULL
) STRICT;

CREATE TABLE amendment_check (
  application_id TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES amendment,
  checked_at TEXT,
  PRIMARY KEY (application_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_in (
  sequence INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE handed_in_content (
  sequence INTEGER PRIMARY KEY REFERENCES handed_in,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE saved_file (
  number INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL REFERENCES handed_in,
  name TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE backup (
  number INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  documents INTEGER NOT NULL
) STRICT;

-- Outside the vault; removed when a killed process has left them.
CREATE TABLE temporary_file (path TEXT PRIMARY KEY) STRICT;

CREATE TABLE imported_file (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE file_reading (
  sha256 TEXT PRIMARY KEY REFERENCES imported_file,
  round_key TEXT NOT NULL,
  state TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;

CREATE TABLE file_set_aside (
  sha256 TEXT PRIMARY KEY REFERENCES imported_file,
  reason TEXT NOT NULL,
  set_aside_at TEXT NOT NULL
) STRICT;

CREATE TABLE conflict_decision (
  person_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  entry TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (person_id, application_id, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE file_choice (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  chosen_at TEXT NOT NULL
) STRICT;

CREATE TABLE key_confirmation (
  person_id TEXT NOT NULL,
  thumbprint TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  PRIMARY KEY (person_id, thumbprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  bundle_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  secret BLOB NOT NULL UNIQUE,
  PRIMARY KEY (bundle_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE packed_revision (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  header_sha256 TEXT NOT NULL,
  scores_from INTEGER NOT NULL,
  basis_sha256 TEXT NOT NULL,
  packed_at TEXT NOT NULL,
  written_at TEXT,
  UNIQUE (bundle_id, revision)
) STRICT;

CREATE TABLE packed_document (
  revision_number INTEGER NOT NULL REFERENCES packed_revision,
  document_id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (revision_number, document_id)
) STRICT, WITHOUT ROWID;
`,
};
