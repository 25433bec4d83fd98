import { z } from 'zod';

const texts = z.array(z.string());

export const themeSchema = z.strictObject({
  need: texts,
  effect: texts,
  groups: texts,
  technology: texts,
  privacy: texts,
  /** questions of the household survey, with the answers that its chart shows */
  survey: z.array(z.strictObject({ question: z.string(), answers: texts })),
  /** processed data, purpose, legal basis, deletion */
  data: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});
/** Content shared by all applications of one field. */
export type Theme = z.infer<typeof themeSchema>;
