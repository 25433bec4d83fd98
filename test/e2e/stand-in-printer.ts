import type { RunningApp } from '../helpers/start-app.ts';

/** Replaces the system's print dialog, which no test can operate: records the request and answers when told to. */
export async function standInForPrinter({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    contents.print = (options, answer) => Object.assign(globalThis, { asked: { options, answer } });
  });
}

/** The last print request; undefined before the first. */
export function printedWith({ app }: RunningApp): Promise<unknown> {
  return app.evaluate(() => (Reflect.get(globalThis, 'asked') as { options: unknown } | undefined)?.options);
}

export async function closePrinter({ app }: RunningApp, isPrinted: boolean, reason: string): Promise<void> {
  await app.evaluate(
    (_electron, [success, why]) =>
      (Reflect.get(globalThis, 'asked') as { answer: (success: boolean, why: string) => void }).answer(success, why),
    [isPrinted, reason] as const,
  );
}
