import { join } from 'node:path';
import type { demoMethods } from '../../../../shared/contract/office.ts';
import { startDemo } from '../../demo/start-demo.ts';
import { readPreferences } from '../preferences.ts';
import type { HandlersOf } from '../handler.ts';

/** The demo. */
export const demoHandlers: HandlersOf<typeof demoMethods> = {
  'demo.start': ({ jobId, as }, { session, jobs, dataFolder, resourceFolder }) =>
    jobs.run(jobId, 'preparing', async (job) => {
      const { language } = await readPreferences(dataFolder);
      return session.enter(await startDemo({ as, folder: join(resourceFolder, 'demo'), dataFolder, language, ...job }));
    }),
};
