import { z } from 'zod';

const texts = z.array(z.string());

/** One of the things that a project builds. */
const partSchema = z.strictObject({ name: z.string(), text: z.string(), outcome: z.string() });

export const projectSchema = z.strictObject({
  need: z.string(),
  idea: z.string(),
  parts: z.array(partSchema),
  /** measure, value today, value aimed at */
  goals: z.array(z.tuple([z.string(), z.string(), z.string()])),
  groups: texts,
  /** technical components of its own */
  components: z.tuple([z.string(), z.string(), z.string()]),
  transfer: z.string(),
  /** what each partner does, in the order of the partners */
  roles: texts,
  /** places for the map besides the partners */
  places: texts,
});
/** What is told only of one application. Sentences may hold placeholders (see facts.ts). */
export type Project = z.infer<typeof projectSchema>;
