import { expect, it } from 'vitest';
import { foldedName, isDeviceName, namesakes } from '../../shared/file-names.ts';
import { applicationIdSchema } from '../../shared/ids.ts';

it.each([
  ['Antrag.pdf', 'antrag.PDF'],
  ['Größe', 'GRÖSSE'],
  ['\u00e9', 'e\u0301'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ﬁn', 'FIN'],
  ['K1', '\u212a1'],
])('%s and %s are one name for some system', (first, second) => {
  expect(foldedName(first)).toBe(foldedName(second));
  expect(namesakes([first, 'other', second])).toEqual([second]);
});

it('names that differ in a letter are two everywhere', () => {
  expect(namesakes(['a.pdf', 'ä.pdf', 'a .pdf', 'b.pdf'])).toEqual([]);
});

it('every device of Windows is one, with whatever ending, and no id', () => {
  const numbered = ['COM', 'LPT'].flatMap((name) => '0123456789¹²³'.split('').map((digit) => `${name}${digit}`));
  for (const name of ['CON', 'PRN', 'AUX', 'NUL', ...numbered])
    for (const spelled of [name, name.toLowerCase(), `${name}.txt`, `${name}.tar.gz`]) {
      expect(isDeviceName(spelled), spelled).toBe(true);
      expect(applicationIdSchema.safeParse(spelled).success, spelled).toBe(false);
    }
  for (const name of ['CONS', 'COM10', 'LPT', 'NULL', 'x.con']) expect(isDeviceName(name), name).toBe(false);
});

it.each(['mine ', '.mine', 'a/b', 'a:b'])('%j is no id', (id) => {
  expect(applicationIdSchema.safeParse(id).success).toBe(false);
});

it('an id may end with a dot, as the formats say, though packing refuses it of an application', () => {
  expect(applicationIdSchema.safeParse('mine.').success).toBe(true);
});
