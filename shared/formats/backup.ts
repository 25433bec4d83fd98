import { z } from 'zod';
import { vaultIdSchema } from '../ids.ts';
import { instantSchema } from './values.ts';

/** `backup.json` in a backup: what can be known about it without its passphrase. */
export const backupSchema = z.strictObject({
  format: z.literal('jurymappe-backup'),
  version: z.literal(1),
  vaultId: vaultIdSchema,
  madeAt: instantSchema,
  /** number of documents in it */
  documents: z.int().nonnegative(),
});
export type Backup = z.infer<typeof backupSchema>;
