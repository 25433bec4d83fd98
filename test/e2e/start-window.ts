import type { Preferences } from '../../shared/contract/app.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { startApp, type WindowSize } from '../helpers/start-app.ts';
import { type InputMethod, mouse } from './pages/input-method.ts';
import { JuryWindow } from './pages/jury-window.ts';
import { traceWindows } from './traces.ts';

/** Milliseconds: a disk may keep a busy machine waiting for half a minute; what never appears still fails. */
const longestWait = 90_000;

export interface WindowOptions {
  /** the person's earlier settings; without them the app starts as on its first day */
  readonly preferences?: Partial<Preferences> | undefined;
  readonly windowSize?: WindowSize | undefined;
  readonly inputMethod?: InputMethod | undefined;
  /** false where tracing would slow down what a test measures, or would keep the documents that it reads in memory */
  readonly traced?: boolean | undefined;
  /** is started instead of Electron and must run Electron in turn */
  readonly program?: string | undefined;
  /** files that the app is started with, as by a double click */
  readonly files?: readonly string[] | undefined;
}

/** Starts the app on a data folder and keeps the traces of failing tests. The caller closes the window. */
export async function startWindow(
  dataFolder: string,
  { preferences, windowSize, inputMethod = mouse, traced = true, program, files }: WindowOptions = {},
): Promise<JuryWindow> {
  const running = await startApp(dataFolder, { preferences, windowSize, program, files });
  running.window.setDefaultTimeout(longestWait);
  if (traced) await traceWindows(running.app.context());
  return new JuryWindow(running, await loadTranslator(preferences?.language ?? 'de'), inputMethod);
}
