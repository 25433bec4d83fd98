import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText } from '../../../shared/domain/folded-text.ts';

describe('folded text', () => {
  it.each([
    ['Bürger', 'Buerger'],
    ['Bürger', 'BURGER'],
    ['Straße', 'STRASSE'],
    ['Größe', 'Groesse'],
    ['Ärzte', 'Aerzte'],
    ['Café', 'cafe'],
    ['ﬁnanziell', 'finanziell'],
    ['Wärme\u00adplanung', 'Wärmeplanung'],
    ['u\u0308ber', 'über'],
  ])('of %s is that of %s', (one, other) => {
    expect(foldedWords(one)).toStrictEqual(foldedWords(other));
  });

  it('is made of words', () => {
    expect(foldedWords(' „Digital-Pakt“ 2.0,\nKiel/Föhr ')).toStrictEqual([
      'digital',
      'pakt',
      '2',
      '0',
      'kiel',
      'fohr',
    ]);
    expect(foldedWords('— … !')).toStrictEqual([]);
  });

  it('knows where each of its characters comes from, and folding it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aeouäöüßẞéﬁ\u0308\u00ad -"Xx1'), '\u{1F600}', '中') }),
        (original) => {
          const { text, places } = foldText(original);
          expect(places).toHaveLength(text.length + 1);
          expect([...places]).toStrictEqual([...places].sort((one, other) => one - other));
          expect(places.at(-1)).toBe(original.length);
          expect(foldText(text).text).toBe(text);
        },
      ),
    );
  });
});
