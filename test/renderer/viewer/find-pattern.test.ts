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

  it.each([
    ['24600', '24600 24.600 24.600,00 24 600 24\u202f600 24’600.00 24,600 24.600,–', 8],
    ['24.600,00 €', '24600 € und 24 600 €', 2],
    ['24 600', '24.600,00', 1],
    ['24600', '246,00 und 1.246.00 und 2.460', 0],
    ['12,50', '12,5 % und 12,50 % und 12,05 %', 2],
  ])('the number %s in "%s"', (query, text, count) => {
    expect(found(query, text)).toHaveLength(count);
  });

  it.each([
    ['Rat', 'Der Rat und der Stadtrat im Rathaus', ['Rat']],
    ['straße', 'Straße, Hauptstrasse', ['Straße']],
    ['(a+b)', 'x(a+b)y', ['(a+b)']],
  ])('whole words of %s in "%s"', (query, text, hits) => {
    const pattern = findPattern(query, { wholeWords: true, matchCase: false }) ?? /(?!)/g;
    expect([...text.normalize('NFD').matchAll(pattern)].map(([part]) => part.normalize('NFC'))).toEqual(hits);
  });

  it.each([
    ['Rat', 'Rat rat RAT Stadtrat Rathaus', ['Rat', 'Rat']],
    ['Ärzte', 'Ärzte Aerzte ärzte AERZTE', ['Ärzte', 'Aerzte']],
    ['STRASSE', 'STRASSE Strasse STRAẞE', ['STRASSE', 'STRAẞE']],
    ['buerger', 'bürger Bürger', ['bürger']],
  ])('%s in its own case in "%s"', (query, text, hits) => {
    const pattern = findPattern(query, { wholeWords: false, matchCase: true }) ?? /(?!)/g;
    expect([...text.normalize('NFD').matchAll(pattern)].map(([part]) => part.normalize('NFC'))).toEqual(hits);
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
