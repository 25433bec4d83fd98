import type { Migration } from '../migrate.ts';
import { juryInitial } from './jury-0001-initial.ts';
import { juryPackedParts } from './jury-0002-packed-parts.ts';
import { juryPackedContent } from './jury-0003-packed-content.ts';
import { juryLetterRevision } from './jury-0004-letter-revision.ts';
import { juryRecords } from './jury-0005-records.ts';
import { juryPaperDrafts } from './jury-0006-paper-drafts.ts';
import { juryPaperRows } from './jury-0007-paper-rows.ts';

/** All formats of jury.db, oldest first. */
export const juryMigrations: readonly Migration[] = [
  juryInitial,
  juryPackedParts,
  juryPackedContent,
  juryLetterRevision,
  juryRecords,
  juryPaperDrafts,
  juryPaperRows,
];
