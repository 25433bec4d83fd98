import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPreferences, writePreferences } from '../../../../main/engine/rpc/preferences.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

function keptAs(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'preferences.json'), text);
  return folder;
}

it('keeps what an older version wrote, and adds what it did not know', async () => {
  const older = { language: 'en', theme: 'dark', lockAfterMinutes: 20, readerShare: 50, characterShortcuts: false };
  const folder = keptAs(JSON.stringify(older));
  expect(await readPreferences(folder)).toEqual({ ...older, textSize: 100 });
  await writePreferences(folder, { textSize: 150 });
  expect(await readPreferences(folder)).toEqual({ ...older, textSize: 150 });
});

it('keeps what it can where another version of the app wrote something else', async () => {
  const folder = keptAs('{"language":"en","theme":"pink","lockAfterMinutes":20,"fontFamily":"serif"}');
  const found = { ...(await readPreferences(temporaryFolder())), language: 'en', lockAfterMinutes: 20 };
  expect(await readPreferences(folder)).toEqual(found);
  expect(await writePreferences(folder, { theme: 'dark' })).toEqual({ ...found, theme: 'dark' });
});

it('begins anew where the file is damaged, no object, or says what nobody can choose', async () => {
  const initial = await readPreferences(temporaryFolder());
  for (const text of ['', '{"language":"en"', '[]', '{"textSize":137}', '{"theme":"pink"}'])
    expect(await readPreferences(keptAs(text)), text).toEqual(initial);
});
