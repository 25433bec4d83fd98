import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { isNonsense, paintingOperators } from '../../../shared/pdf/nonsense.ts';

const drawn = (...fnArray: readonly number[]): { readonly fnArray: readonly number[] } => ({ fnArray });
const words = (jurymappeUnknown: number, jurymappeKnown = 2): Parameters<typeof isNonsense>[0] => ({
  jurymappeUnknown,
  jurymappeKnown,
});

describe('content', () => {
  it('is nonsense where several words mean nothing and nothing is drawn', () => {
    expect(isNonsense(words(3), drawn(OPS.save, OPS.restore))).toBe(true);
    expect(isNonsense({ jurymappeUnknown: 300 }, drawn())).toBe(true);
  });

  it('isn’t where something is drawn, may have been before, or hardly a word is unknown', () => {
    for (const operator of [OPS.showText, OPS.paintImageXObject, OPS.constructPath, OPS.shadingFill])
      expect(isNonsense(words(3), drawn(OPS.save, operator))).toBe(false);
    expect(isNonsense(words(3, 1_000), drawn())).toBe(false);
    expect(isNonsense(words(2), drawn())).toBe(false);
    expect(isNonsense({}, drawn())).toBe(false);
  });

  it('is judged by the numbers that pdf.js has', () => {
    const names = Object.entries(OPS).flatMap(([name, number]) => (paintingOperators.has(number) ? [name] : []));
    const image = 'paintImageMaskXObject paintImageMaskXObjectGroup paintImageXObject paintInlineImageXObject';
    const images = `${image} paintInlineImageXObjectGroup paintImageXObjectRepeat paintImageMaskXObjectRepeat`;
    const others = 'showText showSpacedText nextLineShowText nextLineSetSpacingShowText shadingFill paintXObject';
    const parts = 'paintFormXObjectEnd endGroup paintSolidColorImageMask constructPath rawFillPath';
    expect(names.sort()).toEqual(`${images} ${others} ${parts}`.split(' ').sort());
  });
});
