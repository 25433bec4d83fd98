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
    /** the document or file being worked on */
    name: z.string(),
  }),
  /** the vault was locked, and why */
  z.strictObject({ type: z.literal('locked'), reason: z.enum(['asked', 'inactivity', 'suspend', 'screen-lock']) }),
  /** the engine stopped and was restarted; the vault has to be unlocked again */
  z.strictObject({ type: z.literal('engine-restarted') }),
  /** the engine stopped too often: it won't be restarted before the app is */
  z.strictObject({ type: z.literal('engine-gave-up') }),
  /**
   * The machine is going to sleep, or its screen is locked: the window saves what is being typed and locks, within a
   * moment. A job goes on behind a locked screen, but ends when the machine sleeps.
   */
  z.strictObject({ type: z.literal('lock-wanted'), reason: z.enum(['suspend', 'screen-lock']) }),
  /**
   * the window is to be closed: it saves what is being typed and then reports that it may be closed, within a moment
   */
  z.strictObject({ type: z.literal('leave-wanted') }),
  /** the app was given files from outside, by a double click or a second start; `files.given` returns them */
  z.strictObject({ type: z.literal('files-given') }),
  /** a failure that isn't the answer to any request */
  z.strictObject({ type: z.literal('warned'), failure: failureSchema }),
]);
export type AppEvent = z.infer<typeof eventSchema>;
export type ProgressEvent = Extract<AppEvent, { type: 'progress' }>;
