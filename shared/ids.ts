import { z } from 'zod';
import { isDeviceName } from './file-names.ts';
import { expectations } from './formats/expectations.ts';

/** RFC 9562 version 7, lower case, as FORMATS requires for everything that the app itself names. */
const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Ids from the competition's own lists; also safe as a folder name everywhere but for a final dot, which Windows drops. */
const listed = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

const listedIdSchema = z
  .string()
  .regex(listed)
  .refine((id) => !isDeviceName(id), { error: 'the name of a device' })
  .register(expectations, { expects: 'id' });

export const personIdSchema = listedIdSchema.brand<'PersonId'>();
export const applicationIdSchema = listedIdSchema.brand<'ApplicationId'>();
export const criterionIdSchema = listedIdSchema.brand<'CriterionId'>();
export const categoryIdSchema = listedIdSchema.brand<'CategoryId'>();
export const formalRuleIdSchema = listedIdSchema.brand<'FormalRuleId'>();

export const bundleIdSchema = z.string().regex(uuidV7).brand<'BundleId'>();
export const documentIdSchema = z.string().regex(uuidV7).brand<'DocumentId'>();
export const fileIdSchema = z.string().regex(uuidV7).brand<'FileId'>();
export const markIdSchema = z.string().regex(uuidV7).brand<'MarkId'>();
export const motionIdSchema = z.string().regex(uuidV7).brand<'MotionId'>();
export const vaultIdSchema = z.string().regex(uuidV7).brand<'VaultId'>();
/** identifies a job, so that the window can follow and cancel it; chosen by the window */
export const jobIdSchema = z.uuid().brand<'JobId'>();

/**
 * RFC 7638 thumbprint with SHA-256, base64url. The last character holds only four bits, so two bits are always zero.
 */
export const thumbprintSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
  .brand<'Thumbprint'>();

/** Identifies the envelope that a letter's code opens: 16 bytes in lower-case hex. */
export const letterKidSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'LetterKid'>();

/** SHA-256 in lower-case hex. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();

export type PersonId = z.infer<typeof personIdSchema>;
export type ApplicationId = z.infer<typeof applicationIdSchema>;
export type CriterionId = z.infer<typeof criterionIdSchema>;
export type BundleId = z.infer<typeof bundleIdSchema>;
export type DocumentId = z.infer<typeof documentIdSchema>;
export type FileId = z.infer<typeof fileIdSchema>;
export type MarkId = z.infer<typeof markIdSchema>;
export type MotionId = z.infer<typeof motionIdSchema>;
export type VaultId = z.infer<typeof vaultIdSchema>;
export type JobId = z.infer<typeof jobIdSchema>;
export type Thumbprint = z.infer<typeof thumbprintSchema>;
export type LetterKid = z.infer<typeof letterKidSchema>;
export type Sha256 = z.infer<typeof sha256Schema>;
