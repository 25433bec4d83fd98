import type { RunningApp } from '../helpers/start-app.ts';

/** Takes the place of the system's dialog, which no test can press: keeps what it was asked and answers when told. */
export async function standInForPrinter({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    contents.print = (options, answer) => Object.assign(globalThis, { asked: { options, answer } });
  });
}

/** What the printer was asked for last; undefined while it wasn't. */
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
