import type { Migration } from '../migrate.ts';

/** Texts of forms that are not confirmed yet: an abstention's reason, a declaration's own words. */
export const juryForms: Migration = {
  version: 3,
  up: `
CREATE TABLE unsent_text (
  application_id TEXT NOT NULL,
  form TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (application_id, form)
) STRICT, WITHOUT ROWID;
`,
};
