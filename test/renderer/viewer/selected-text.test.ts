import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../renderer/viewer/selected-text.ts';
import { shortQuote } from '../../../renderer/store/short-quote.ts';
import { quoteSchema } from '../../../shared/contract/marks.ts';
import { limits } from '../../../shared/limits.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'binary-ascii' }),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '\u202e', '\u200f', '\ud83d', '😀', '\u0000', 'é'))
    .map((parts) => parts.join('')),
);

describe('the text of a selection', () => {
  it('is one line of what is there to read', () => {
    expect(plainText('  Der Kreis\n trägt\u00a0die \u0000Kosten.\u202e ')).toBe('Der Kreis trägt die Kosten.');
    expect(plainText('<b>2 < 3</b>')).toBe('<b>2 < 3</b>');
    expect(plainText('u\u0308ber')).toBe('über');
  });

  it('is always such that the desk takes it, and stays as it is when it is told again', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 400 }), (text, times) => {
        const plain = plainText(text.repeat(times));
        expect(quoteSchema.parse(plain)).toBe(plain);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });

  it('ends with an ellipsis where it is longer than is kept', () => {
    const plain = plainText('Wort '.repeat(limits.quoteCharacters));
    expect(plain).toHaveLength(limits.quoteCharacters);
    expect(plain.endsWith('…')).toBe(true);
  });
});

describe('a short quote', () => {
  it('is the whole where that is short', () => {
    expect(shortQuote('Der Kreis trägt die Kosten.')).toBe('Der Kreis trägt die Kosten.');
  });

  it('ends between words, and within a word that is very long', () => {
    expect(shortQuote('kurze Wörter, '.repeat(20))).toMatch(/^(kurze Wörter, )+kurze( Wörter)?…$/);
    expect(shortQuote('x'.repeat(500))).toMatch(/^x{160}…$/);
    expect(quoteSchema.safeParse(shortQuote(`${'x'.repeat(159)}😀 und mehr`)).success).toBe(true);
  });
});
