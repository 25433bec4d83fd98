import { join } from 'node:path';
import { expect } from '@playwright/test';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';

/** Answers dialogs with these paths, and keeps where each was asked to begin. */
async function standInForDialogs({ app }: JuryWindow, answer: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const beginnings: (string | undefined)[] = [];
    Object.assign(globalThis, { beginnings });
    dialog.showOpenDialog = (...asked: readonly unknown[]) => {
      beginnings.push((asked.at(-1) as { defaultPath?: string }).defaultPath);
      return Promise.resolve({ canceled: path === '', filePaths: path === '' ? [] : [path] });
    };
    dialog.showSaveDialog = (...asked: readonly unknown[]) => {
      beginnings.push((asked.at(-1) as { defaultPath?: string }).defaultPath);
      return Promise.resolve({ canceled: path === '', filePath: path });
    };
  }, answer);
}

function beginnings({ app }: JuryWindow): Promise<readonly (string | undefined)[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'beginnings') as (string | undefined)[]);
}

test('a dialog begins where files were chosen last, a cancelled one changes nothing', async ({ jury, folder }) => {
  const choose = async (purpose: 'open-scores' | 'save-scores', suggestedName?: string): Promise<number> =>
    valueOrThrow(await jury.call('files.choose', { purpose, title: 'Titel', suggestedName })).files.length;

  await standInForDialogs(jury, join(folder, 'J03.juryscores'));
  expect(await choose('open-scores')).toBe(1);
  expect(await choose('open-scores')).toBe(1);
  expect((await beginnings(jury)).map((path) => path ?? null)).toEqual([null, folder]);

  await standInForDialogs(jury, '');
  expect(await choose('save-scores', 'J04.juryscores')).toBe(0);
  expect(await choose('open-scores')).toBe(0);
  expect(await beginnings(jury)).toEqual([join(folder, 'J04.juryscores'), folder]);
});
