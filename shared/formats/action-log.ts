import { z } from 'zod';
import { applicationIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../ids.ts';
import { conflictSchema } from './competition.ts';
import { verdictSchema } from './scores.ts';
import {
  attendanceSchema,
  awardDecisionSchema,
  motionSchema,
  ratingChangeSchema,
  tieDecisionSchema,
} from './session-records.ts';
import { freeTextSchema, instantSchema, publicJwkSchema } from './values.ts';

const occasionSchema = z.enum(['intake-closed', 'result-signed', 'vote', 'freeze']);
/** Why a checkpoint was made. */
export type Occasion = z.infer<typeof occasionSchema>;

/** The data of each kind of entry (FORMATS section 3); the kinds from `attendance` on belong to the session. */
const actionData = {
  /** who leads from here on; the first entry */
  leader: z.strictObject({ personId: personIdSchema, jwk: publicJwkSchema, proof: z.string().max(4_096).nullable() }),
  'revision-loaded': z.strictObject({ revision: z.int().min(1), headerSha256: sha256Schema }),
  /** the verdict at that time; person and sequence number are null if they can't be determined */
  'file-received': z.strictObject({
    sha256: sha256Schema,
    personId: personIdSchema.nullable(),
    sequence: z.int().nullable(),
    verdict: verdictSchema.nullable(),
  }),
  'file-set-aside': z.strictObject({ sha256: sha256Schema, reason: freeTextSchema }),
  'file-chosen': z.strictObject({ sha256: sha256Schema, reason: freeTextSchema }),
  /** `by`: who compared the Prüfcode with the person; `how`: by telephone, on paper, in person */
  'key-confirmed': z.strictObject({
    personId: personIdSchema,
    keyThumbprint: thumbprintSchema,
    by: personIdSchema,
    how: freeTextSchema,
  }),
  transcript: z.strictObject({
    sha256: sha256Schema,
    personId: personIdSchema,
    transcribedBy: z.tuple([personIdSchema, personIdSchema]),
  }),
  'intake-closed': z.strictObject({
    number: z.int().min(1),
    setSha256: sha256Schema,
    reason: freeTextSchema.nullable(),
  }),
  'conflict-decided': z.strictObject({
    personId: personIdSchema,
    applicationId: applicationIdSchema,
    decision: conflictSchema.shape.decision,
    motionId: motionSchema.shape.motionId.nullable(),
    reason: freeTextSchema,
  }),
  'rating-changed': ratingChangeSchema,
  'tie-decided': tieDecisionSchema,
  checkpoint: z.strictObject({ count: z.int().min(1), occasion: occasionSchema }),
  'result-signed': z.strictObject({ number: z.int().min(1), sha256: sha256Schema }),
  attendance: attendanceSchema,
  agenda: z.strictObject({
    item: z.int().min(1),
    applicationId: applicationIdSchema.nullable(),
    title: freeTextSchema,
  }),
  motion: motionSchema,
  decision: awardDecisionSchema,
  minutes: z.strictObject({ number: z.int().min(1), sha256: sha256Schema }),
} as const;

export type ActionKind = keyof typeof actionData;
/** An action of the leader that has effect. */
export type Action = {
  [Kind in ActionKind]: { readonly kind: Kind; readonly data: z.infer<(typeof actionData)[Kind]> };
}[ActionKind];

const kinds = Object.keys(actionData) as [ActionKind, ...ActionKind[]];

const actionLineSchema = z.strictObject({
  n: z.int().min(1),
  at: instantSchema,
  kind: z.enum(kinds),
  data: z.unknown(),
  /** of the previous line without its line feed; null for the first */
  previousSha256: sha256Schema.nullable(),
});
/** One line of the action log. */
export type ActionLine = Omit<z.infer<typeof actionLineSchema>, 'kind' | 'data'> & Action;

/** Reads one line's content; the data is checked by the schema of its kind. @throws ZodError */
export function readActionLine(content: unknown): ActionLine {
  const { kind, data, ...line } = actionLineSchema.parse(content);
  return { ...line, kind, data: actionData[kind].parse(data) } as ActionLine;
}
