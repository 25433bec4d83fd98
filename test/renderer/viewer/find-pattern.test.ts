import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern } from '../../../renderer/viewer/find-pattern.ts';

const found = (query: string, text: string): readonly string[] =>
  [...text.normalize('NFD').matchAll(findPattern(query) ?? /(?!)/g)].map(([part]) => part.normalize('NFC'));

describe('finding in German', () => {
  it.each([
    ['Strasse', 'Die Straße und die STRASSE', ['Straße', 'STRASSE']],
    ['Straße', 'Strasse, Straße', ['Strasse', 'Straße']],
    ['Buerger', 'Bürgermeister und Buergerin', ['Bürger', 'Buerger']],
    ['bürger', 'BÜRGER, Buerger, Burger', ['BÜRGER', 'Buerger']],
    ['Burger', 'Bürger und Burger', ['Bürger', 'Burger']],
    ['cafe', 'Café', ['Café']],
    ['neue Wege', 'neue\n Wege', ['neue\n Wege']],
    ['Bürger-App', 'die Buerger-App', ['Buerger-App']],
    ['1.5 (a+b)', 'x 1.5 (a+b) 1x5', ['1.5 (a+b)']],
  ])('%s', (query, text, hits) => {
    expect(found(query, text)).toEqual(hits);
  });

  it('looks for nothing where nothing is typed', () => {
    expect(findPattern(' ')).toBeNull();
    expect(findPattern('')).toBeNull();
  });

  it('finds whatever is typed in itself, and never takes it for a pattern', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
          .map((text) => text.trim())
          .filter((text) => text !== '' && !text.includes('\u00ad')),
        (text) => {
          expect(found(text, `… ${text} …`).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
