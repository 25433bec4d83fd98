import { z } from 'zod';
import { failureSchema } from '../errors.ts';
import { jobIdSchema } from '../ids.ts';

/** Events that the engine and the shell send to the window. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    jobId: jobIdSchema,
    stage: z.enum([
      'packing',
      'loading',
      'importing',
      'auditing',
      'preparing',
      'backing-up',
      'restoring',
      'repairing',
      'checking-documents',
      'drawing-juries',
    ]),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    /** the document or file at work */
    name: z.string(),
  }),
  /** the vault was locked, and why */
  z.strictObject({ type: z.literal('locked'), reason: z.enum(['asked', 'inactivity', 'suspend', 'screen-lock']) }),
  /** the engine stopped and was started again; the vault has to be unlocked again */
  z.strictObject({ type: z.literal('engine-restarted') }),
  /** the engine stopped too often: it isn't started again until the app is */
  z.strictObject({ type: z.literal('engine-gave-up') }),
  /**
   * The machine goes to sleep, or its screen is locked: the window saves what is typed and locks; it has a moment. Long
   * work goes on behind a locked screen, and a sleeping machine ends it.
   */
  z.strictObject({ type: z.literal('lock-wanted'), reason: z.enum(['suspend', 'screen-lock']) }),
  /** the window is to be closed: it saves what is typed and then says that it may go; it has a moment */
  z.strictObject({ type: z.literal('leave-wanted') }),
  /** the app was given files from outside, by a double click or a second start: `files.given` tells them */
  z.strictObject({ type: z.literal('files-given') }),
  /** something went wrong for which nobody has asked */
  z.strictObject({ type: z.literal('warned'), failure: failureSchema }),
]);
export type AppEvent = z.infer<typeof eventSchema>;
export type ProgressEvent = Extract<AppEvent, { type: 'progress' }>;
