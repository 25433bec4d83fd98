import type { Migration } from '../migrate.ts';

/** Texts of forms that are not confirmed yet: an abstention's reason, a declaration's own words. What a document calls a marked page. */
export const juryForms: Migration = {
  version: 3,
  up: `
CREATE TABLE unsent_text (
  application_id TEXT NOT NULL,
  form TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (application_id, form)
) STRICT, WITHOUT ROWID;

ALTER TABLE mark ADD COLUMN page_name TEXT;
`,
};
