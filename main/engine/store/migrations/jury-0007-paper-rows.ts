import type { Migration } from '../migrate.ts';

/**
 * What is being typed from a paper ballot, one row per application, so that a row can be held back or written without
 * the others. A row is JSON of the contract's row; the scan is kept separately.
 */
export const juryPaperRows: Migration = {
  version: 7,
  up: `
CREATE TABLE paper_draft_row (
  person_id TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  application_id TEXT NOT NULL,
  typed TEXT NOT NULL,
  PRIMARY KEY (person_id, entered_by, application_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_draft_scan (
  person_id TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (person_id, entered_by)
) STRICT, WITHOUT ROWID;

INSERT INTO paper_draft_row (person_id, entered_by, application_id, typed)
  SELECT kept.person_id, kept.entered_by, line.key, line.value
  FROM paper_draft AS kept, json_each(kept.draft, '$.rows') AS line;

INSERT INTO paper_draft_scan (person_id, entered_by, name, sha256)
  SELECT person_id, entered_by, json_extract(draft, '$.scan.name'), json_extract(draft, '$.scan.sha256')
  FROM paper_draft
  WHERE json_extract(draft, '$.scan.sha256') IS NOT NULL;

DROP TABLE paper_draft;
`,
};
