import { z } from 'zod';
import { conflictSchema, criterionSchema, roleSchema, rulesSchema } from '../../../shared/formats/competition.ts';
import { pointsSchema } from '../../../shared/formats/values.ts';

/** A part that is left out if it has the wrong shape, which another check reports. */
function intact<Part extends z.ZodType>(part: Part) {
  return part.optional().catch(undefined);
}

/** A list whose members keep their positions, even next to one that is no object at all. */
function list<Shape extends z.core.$ZodShape>(shape: Shape) {
  return intact(z.array(z.preprocess((one) => (isRecord(one) ? one : {}), z.object(shape))));
}

function isRecord(one: unknown): boolean {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

/** any spelling, even one that is no valid id: so that a reference to it isn't reported as unknown as well */
const id = intact(z.string());
const flag = intact(z.boolean());
const threshold = intact(pointsSchema.nullable());
const value = intact(pointsSchema);
const { minValidVotes, quorum } = rulesSchema.shape;

/** The parts of a competition whose sense can be checked, each only where it is present and has the right shape. */
export const checkedPartsSchema = z.object({
  categories: list({ id }),
  formalRules: list({ id }),
  scale: list({ value }),
  criteria: list({
    id,
    weight: intact(criterionSchema.shape.weight),
    informationOnly: flag,
    minMean: threshold,
    anchors: list({ value }),
  }),
  rules: intact(
    z.object({
      totalThreshold: threshold,
      minValidVotes: intact(minValidVotes),
      quorum: intact(z.object({ moreThan: intact(quorum.shape.moreThan), atLeast: intact(quorum.shape.atLeast) })),
      tieBreak: list({ by: id, criterionId: id }),
    }),
  ),
  people: list({ id, role: intact(roleSchema), votes: flag }),
  applications: list({
    id,
    category: id,
    formalCheck: intact(z.object({ rule: intact(z.string().nullable()) })),
    attachments: list({ file: id }),
  }),
  conflicts: list({ personId: id, applicationId: id, decision: intact(conflictSchema.shape.decision) }),
});
/** For readers all parts are present; in what an office writes, some may be missing. */
export type CheckedParts = z.infer<typeof checkedPartsSchema>;
export type CheckedCriterion = NonNullable<CheckedParts['criteria']>[number];
export type CheckedConflict = NonNullable<CheckedParts['conflicts']>[number];
