import { failureOf } from '../../../shared/errors.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SettledData } from '../vault/settle-data.ts';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from './dispatch.ts';

/**
 * A dispatcher that first moves the data from where an earlier version of the app kept them, if that was elsewhere.
 * Moving may take minutes: meanwhile the engine answers pings, and all other requests wait.
 */
export function createSettledDispatcher(options: DispatcherOptions, earlierDataFolder: string | undefined): Dispatcher {
  if (earlierDataFolder === undefined) return createDispatcher(options);
  const settled = settle(options.dataFolder, earlierDataFolder);
  const dispatcher = settled.then(({ dataFolder }) => createDispatcher({ ...options, dataFolder }));
  let toTell = settled.then(({ left }) => left);
  const tellOnce = async (): Promise<void> => {
    const told = toTell;
    toTell = Promise.resolve(null);
    const left = await told;
    if (left === null) return;
    const code = left === 'both' ? 'earlier-data-left' : 'earlier-data-unmoved';
    options.emit({ type: 'warned', failure: { code, details: { folder: earlierDataFolder } } });
  };
  return {
    answer: async (request) => {
      if (request.kind === 'ping') return ok({});
      try {
        const result = await (await dispatcher).answer(request);
        // Not before the first request: until then nobody is listening.
        await tellOnce();
        return result;
      } catch (thrown) {
        return fail(failureOf(thrown));
      }
    },
  };
}

async function settle(to: string, from: string): Promise<SettledData> {
  const { settleData } = await import('../vault/settle-data.ts');
  return settleData({ from, to });
}
