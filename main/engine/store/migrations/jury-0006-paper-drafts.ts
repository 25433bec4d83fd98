import type { Migration } from '../migrate.ts';

/** What is being typed from a paper ballot before it is handed over: JSON of the contract's draft. */
export const juryPaperDrafts: Migration = {
  version: 6,
  up: `
CREATE TABLE paper_draft (
  person_id TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  draft TEXT NOT NULL,
  PRIMARY KEY (person_id, entered_by)
) STRICT, WITHOUT ROWID;
`,
};
