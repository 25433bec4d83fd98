import { z } from 'zod';

const texts = z.array(z.string());

/** One of the things that a project builds. */
const partSchema = z.strictObject({ name: z.string(), text: z.string(), outcome: z.string() });

export const projectSchema = z.strictObject({
  need: z.string(),
  idea: z.string(),
  parts: z.array(partSchema),
  /** measure, current value, target value */
  goals: z.array(z.tuple([z.string(), z.string(), z.string()])),
  groups: texts,
  /** the project's own technical components */
  components: z.tuple([z.string(), z.string(), z.string()]),
  transfer: z.string(),
  /** the task of each partner, in the order of the partners */
  roles: texts,
  /** places on the map besides the partners */
  places: texts,
});
/** Content specific to one application. Sentences may contain placeholders (see facts.ts). */
export type Project = z.infer<typeof projectSchema>;
