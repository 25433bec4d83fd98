import type { appMethods } from '../../../../shared/contract/app.ts';
import type { HandlersOf } from '../handler.ts';
import { readPreferences, writePreferences } from '../preferences.ts';

/** Preferences and jobs. */
export const appHandlers: HandlersOf<typeof appMethods> = {
  'preferences.get': (_request, { dataFolder }) => readPreferences(dataFolder),
  'preferences.set': (change, { dataFolder, preferenceWrites }) =>
    preferenceWrites.run(() => writePreferences(dataFolder, change)),
  'job.cancel': ({ jobId }, { jobs }) => {
    jobs.cancel(jobId);
    return {};
  },
};
