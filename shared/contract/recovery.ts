import { z } from 'zod';
import { instantSchema } from '../formats/values.ts';
import { applicationIdSchema, documentIdSchema, jobIdSchema, vaultIdSchema } from '../ids.ts';
import { grantFor } from './file-grant.ts';
import { engineChange, engineMethod } from './method.ts';
import { passphraseSchema, sessionSchema } from './vault.ts';

/** File name of a copy inside the vault. */
const snapshotNameSchema = z.string().regex(/^jury-[0-9TZ.-]{24}\.db$/);

/** A copy of jury.db inside the vault. */
const snapshotSchema = z.strictObject({
  name: snapshotNameSchema,
  madeAt: instantSchema,
  /** bytes */
  size: z.int().nonnegative(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A copy that was opened and read, offered as a replacement for a damaged jury.db. */
const offeredSnapshotSchema = snapshotSchema.extend({
  /** whether every page of it is authentic */
  whole: z.boolean(),
  /** time of the last change of a ballot in it; null: never, or unreadable */
  lastChangeAt: instantSchema.nullable(),
  /** number of changes of ballots in it */
  changes: z.int().nonnegative(),
});
export type OfferedSnapshot = z.infer<typeof offeredSnapshotSchema>;

const snapshotOfferSchema = z.strictObject({
  /** the newest first */
  copies: z.array(offeredSnapshotSchema),
  /** when the damaged file was last written; null if it no longer exists */
  damagedWrittenAt: instantSchema.nullable(),
  /** changes of ballots that can still be counted in the damaged file; null if it can't be read */
  damagedChanges: z.int().nonnegative().nullable(),
});
export type SnapshotOffer = z.infer<typeof snapshotOfferSchema>;

/** A document of this vault that is missing or differs from what was loaded. */
const damagedDocumentSchema = z.strictObject({
  documentId: documentIdSchema,
  applicationId: applicationIdSchema,
  name: z.string(),
});
export type DamagedDocument = z.infer<typeof damagedDocumentSchema>;

/** A backup that was written on this machine, as far as the vault remembers. */
export const backupMadeSchema = z.strictObject({
  madeAt: instantSchema,
  /** of the file as saved */
  name: z.string(),
  /** bytes */
  size: z.int().nonnegative(),
  documents: z.int().nonnegative(),
});
export type BackupMade = z.infer<typeof backupMadeSchema>;

const recoveryOverviewSchema = z.strictObject({
  /** the newest first */
  copies: z.array(snapshotSchema),
  /** the newest first */
  backups: z.array(backupMadeSchema),
  /** names of damaged files that were set aside */
  quarantined: z.array(z.string()),
  documents: z.int().nonnegative(),
  /** documents that are missing entirely, as far as the list alone tells */
  missingDocuments: z.int().nonnegative(),
});
export type RecoveryOverview = z.infer<typeof recoveryOverviewSchema>;

const documentCheckSchema = z.strictObject({ checked: z.int().nonnegative(), damaged: z.array(damagedDocumentSchema) });
export type DocumentCheckReport = z.infer<typeof documentCheckSchema>;

const repairSchema = z.strictObject({ repaired: z.int().nonnegative(), damaged: z.array(damagedDocumentSchema) });
export type RepairReport = z.infer<typeof repairSchema>;

const backupSchema = z.strictObject({ made: backupMadeSchema, leftOut: z.array(damagedDocumentSchema) });
export type BackupReport = z.infer<typeof backupSchema>;

const backupFactsSchema = z.strictObject({
  vaultId: vaultIdSchema,
  madeAt: instantSchema,
  size: z.int().nonnegative(),
  documents: z.int().nonnegative(),
});
export type BackupFacts = z.infer<typeof backupFactsSchema>;

/** What a deletion did, for paper records, and what it could not do. */
const deletionReportSchema = z.strictObject({
  deletedAt: instantSchema,
  title: sessionSchema.shape.title,
  personName: sessionSchema.shape.personName,
  personId: sessionSchema.shape.personId,
  documents: z.int().nonnegative(),
  copies: z.int().nonnegative(),
  /** bytes */
  size: z.int().nonnegative(),
  /** names of files that this vault wrote elsewhere */
  handedIn: z.array(z.string()),
  backups: z.array(z.string()),
});
export type DeletionReport = z.infer<typeof deletionReportSchema>;

const nothing = z.strictObject({});
const unlocking = z.strictObject({ vaultId: vaultIdSchema, passphrase: passphraseSchema });

export const recoveryMethods = {
  'recovery.overview': engineMethod(nothing, recoveryOverviewSchema),
  'recovery.createSnapshot': engineMethod(nothing, snapshotSchema),
  /** for a vault that can't be unlocked because jury.db is damaged */
  'recovery.offerSnapshots': engineChange(unlocking, snapshotOfferSchema),
  /** sets the damaged file aside, puts a copy in its place, and unlocks */
  'recovery.restoreSnapshot': engineChange(unlocking.extend({ name: snapshotNameSchema }), sessionSchema),
  'recovery.checkDocuments': engineMethod(z.strictObject({ jobId: jobIdSchema }), documentCheckSchema),
  /** reads damaged documents again from the bundle, or from an amendment that contains them */
  'recovery.repairDocuments': engineChange(
    z.strictObject({ jobId: jobIdSchema, file: grantFor('open-bundle') }),
    repairSchema,
  ),
  /** writes the state of a single moment, while work goes on */
  'recovery.backUp': engineMethod(z.strictObject({ jobId: jobIdSchema, file: grantFor('save-backup') }), backupSchema),
  'recovery.inspectBackup': engineMethod(z.strictObject({ file: grantFor('open-backup') }), backupFactsSchema),
  /** makes a vault on this machine from a backup, and unlocks it */
  'recovery.restoreBackup': engineChange(
    z.strictObject({ jobId: jobIdSchema, file: grantFor('open-backup'), passphrase: passphraseSchema }),
    sessionSchema,
  ),
  /** destroys the keys of the open vault, then everything else in it; `typedTitle` must be its competition's title */
  'recovery.deleteVault': engineChange(z.strictObject({ typedTitle: z.string().max(1_000) }), deletionReportSchema),
} as const;
