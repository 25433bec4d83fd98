import type { Preferences } from '../../shared/contract/app.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { startApp, type WindowSize } from '../helpers/start-app.ts';
import { type InputMethod, mouse } from './pages/input-method.ts';
import { JuryWindow } from './pages/jury-window.ts';
import { traceWindows } from './traces.ts';

export interface WindowOptions {
  /** as a person has set the app before; where nothing is given it starts as on its first day */
  readonly preferences?: Partial<Preferences> | undefined;
  readonly windowSize?: WindowSize | undefined;
  readonly inputMethod?: InputMethod | undefined;
  /** false where a test measures what tracing would slow down, or reads documents that tracing would keep in memory */
  readonly traced?: boolean | undefined;
  /** what is started instead of Electron, to run it in its turn */
  readonly program?: string | undefined;
  /** with which the app is started, as by a double click */
  readonly files?: readonly string[] | undefined;
}

/** Starts the app on a data folder, with the traces of failing tests. Whoever starts a window closes it. */
export async function startWindow(
  dataFolder: string,
  { preferences, windowSize, inputMethod = mouse, traced = true, program, files }: WindowOptions = {},
): Promise<JuryWindow> {
  const running = await startApp(dataFolder, { preferences, windowSize, program, files });
  if (traced) await traceWindows(running.app.context());
  return new JuryWindow(running, await loadTranslator(preferences?.language ?? 'de'), inputMethod);
}
