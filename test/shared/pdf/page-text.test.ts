import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageText, type TextPiece } from '../../../shared/pdf/page-text.ts';
import { pageTextSchema } from '../../../shared/contract/search.ts';
import { limits } from '../../../shared/limits.ts';

/** Lines as pdf.js reports them. */
const lines = (...texts: readonly string[]): readonly TextPiece[] =>
  texts.map((str, index) => ({ str, hasEOL: index < texts.length - 1 }));

describe('a page’s text', () => {
  it('is one line, its pieces in their order', () => {
    expect(
      pageText([
        { str: 'Das ', hasEOL: false },
        { str: 'Vorhaben', hasEOL: true },
        { str: '  beginnt\tbald. ', hasEOL: false },
      ]),
    ).toBe('Das Vorhaben beginnt bald.');
    expect(pageText([])).toBe('');
  });

  it.each([
    [['Wärme-', 'planung'], 'Wärmeplanung'],
    [['Wärme\u00ad', 'planung'], 'Wärmeplanung'],
    [['Wärme- ', 'planung'], 'Wärmeplanung'],
    [['Hoch-', 'und Tiefbau'], 'Hoch- und Tiefbau'],
    [['Hoch-', 'undurchlässig'], 'Hochundurchlässig'],
    [['Schleswig-', 'Holstein'], 'Schleswig- Holstein'],
    [['Seiten 3 -', 'vier'], 'Seiten 3 - vier'],
    [['CO2-', 'neutral'], 'CO2- neutral'],
  ])('joins a word divided between lines, and no other: %j', (texts, expected) => {
    expect(pageText(lines(...texts))).toBe(expected);
  });

  it('holds nothing that would turn or hide other text', () => {
    expect(pageText(lines('Antrag\u202efdp.\u2066 exe\u0000\u0007', 'u\u0308ber\ud800'))).toBe('Antragfdp. exe über');
  });

  it('is cut where it is longer than is kept, never through a character', () => {
    const text = pageText(lines('x'.repeat(limits.pageTextCharacters - 1) + '\u{1F600}'.repeat(9)));
    expect(text).toBe('x'.repeat(limits.pageTextCharacters - 1));
  });

  it('is always what the engine takes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            str: fc.string({
              unit: fc.oneof(
                fc.constantFrom(
                  '-',
                  '\n',
                  '\u00ad',
                  'a',
                  '\u202e',
                  '\ud800',
                  '\udc00',
                  '\u0308',
                  '\u0000',
                  '\u{1F600}',
                ),
                fc.string({ unit: 'binary', maxLength: 2 }),
              ),
            }),
            hasEOL: fc.boolean(),
          }),
        ),
        (pieces) => {
          const text = pageText(pieces);
          expect(pageTextSchema.safeParse(text).success).toBe(true);
          expect(text).toBe(text.trim());
        },
      ),
    );
  });
});
