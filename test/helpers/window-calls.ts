import type { Page } from '@playwright/test';
import type { Call } from '../../shared/contract/contract.ts';
import type { DrivenApp } from './driven-app.ts';

/** Calls the contract from the window's page, as the app itself does. */
export function callFrom(window: Page): Call {
  const call = async (...[method, request]: Parameters<Call>): Promise<unknown> =>
    JSON.parse(await answerTo(window, method, request));
  return call as Call;
}

/** The answer as the preload hands it over: as JSON text. */
function answerTo(window: Page, method: string, request: unknown): Promise<string> {
  return window.evaluate(
    ([name, content]) => {
      const bridge: unknown = Reflect.get(globalThis, 'jurymappe');
      const call: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : undefined;
      if (typeof call !== 'function') throw new TypeError('no bridge');
      return Reflect.apply(call, bridge, [name, content]) as never;
    },
    [method, request] as const,
  );
}

/** Answers the next file dialogs with these paths instead of showing them. */
export async function answerDialogs(app: DrivenApp, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: filePaths[0] ?? '' });
  }, paths);
}

/** The value of an answer; throws with the error's code where it was refused. */
export function valueOrThrow<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } },
): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
