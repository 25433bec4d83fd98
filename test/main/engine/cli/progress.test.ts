import { expect, it } from 'vitest';
import { progressNotes } from '../../../../main/engine/cli/progress.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';

it('progress names a total only where there is one, and says little in a short time', async () => {
  const notes: string[] = [];
  const terminal = {
    words: await loadTranslator('de'),
    environment: {},
    signal: new AbortController().signal,
    note: (line: string) => notes.push(line),
  };
  const known = progressNotes(terminal);
  for (const done of [1, 2, 3]) known({ done, total: 3, name: done === 3 ? '' : `${String(done)}.pdf` });
  const unknown = progressNotes(terminal);
  for (const done of [0, 1, 2]) unknown({ done, total: 0, name: `${String(done)}.jws` });
  expect(notes).toEqual(['1 von 3: 1.pdf', '3 von 3', '0.jws']);
});
