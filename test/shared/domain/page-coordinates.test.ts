import fc from 'fast-check';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { quadSchema } from '../../../shared/contract/marks.ts';
import {
  type Box,
  linesOf,
  type Matrix,
  matrixOf,
  partOfPage,
  quadOfBox,
} from '../../../shared/domain/page-coordinates.ts';
import { smallPdf } from '../../helpers/small-pdf.ts';

const paper = { width: 595, height: 842 };
/** largest rounding error: coordinates are stored to a hundredth of a unit */
const half = 0.005;

let page: PDFPageProxy;
beforeAll(async () => {
  page = await (await getDocument({ data: smallPdf('Text'), verbosity: 0 }).promise).getPage(1);
});

interface Shown {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** The page as pdf.js itself displays it. */
function shownAt({
  scale,
  rotation,
  moved,
}: {
  readonly scale: number;
  readonly rotation: number;
  readonly moved: number;
}): Shown {
  const { transform, width, height } = page.getViewport({ scale, rotation, offsetX: moved, offsetY: -moved });
  return { matrix: matrixOf(transform), width, height };
}

const anyDisplay = fc.record({
  scale: fc.double({ min: 0.1, max: 10, noNaN: true }),
  rotation: fc.constantFrom(0, 90, 180, 270),
  moved: fc.constantFrom(0, 13.5),
});
const anyArea = fc
  .tuple(
    fc.double({ min: 0, max: 590, noNaN: true }),
    fc.double({ min: 0, max: 840, noNaN: true }),
    fc.double({ min: 0.5, max: 300, noNaN: true }),
    fc.double({ min: 0.5, max: 40, noNaN: true }),
  )
  .map(([x, y, width, height]) => ({ x0: x, y0: y, x1: x + width, y1: y + height }));

/** Where a rectangle on the paper is on the screen, by pdf.js's own arithmetic. */
function boxOf(
  { scale, rotation, moved }: { scale: number; rotation: number; moved: number },
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
): Box {
  const viewport = page.getViewport({ scale, rotation, offsetX: moved, offsetY: -moved });
  const [ax, ay] = viewport.convertToViewportPoint(x0, y0) as [number, number];
  const [bx, by] = viewport.convertToViewportPoint(x1, y1) as [number, number];
  return { left: Math.min(ax, bx), top: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

describe('a marked rectangle', () => {
  it('has the same quad at every zoom and rotation', () => {
    fc.assert(
      fc.property(anyArea, anyDisplay, (area, look) => {
        const quad = quadOfBox(shownAt(look).matrix, boxOf(look, area));
        const expected = [area.x0, area.y1, area.x1, area.y1, area.x0, area.y0, area.x1, area.y0];
        quad.forEach((value, index) =>
          expect(Math.abs(value - (expected[index] ?? Number.NaN))).toBeLessThanOrEqual(half + 1e-6),
        );
        expect(quadSchema.parse(quad)).toStrictEqual(quad);
        expect(quad.some((value) => Object.is(value, -0))).toBe(false);
      }),
    );
  });

  it('marked in one look is found at its place in any other', () => {
    fc.assert(
      fc.property(anyArea, anyDisplay, anyDisplay, (area, marked, shown) => {
        const quad = quadOfBox(shownAt(marked).matrix, boxOf(marked, area));
        const { matrix, width, height } = shownAt(shown);
        const part = partOfPage(matrix, { width, height }, quad);
        const expected = boxOf(shown, area);
        const tolerance = 2 * half * shown.scale + 1e-6;
        expect(Math.abs(part.left * width - expected.left)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(part.top * height - expected.top)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(part.width * width - expected.width)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(part.height * height - expected.height)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('on the paper is on the page as shown, turned or not', () => {
    const whole: Box = { left: 0, top: 0, width: 1, height: 1 };
    for (const rotation of [0, 90, 180, 270]) {
      const { matrix, width, height } = shownAt({ scale: 1.5, rotation, moved: 0 });
      const part = partOfPage(matrix, { width, height }, [
        0,
        paper.height,
        paper.width,
        paper.height,
        0,
        0,
        paper.width,
        0,
      ]);
      for (const name of ['left', 'top', 'width', 'height'] as const) expect(part[name]).toBeCloseTo(whole[name], 9);
    }
  });
});

describe('the lines of a selection', () => {
  const piece = (left: number, top: number, width: number, height = 10): Box => ({ left, top, width, height });

  it('join what stands beside each other, and keep lines and columns apart', () => {
    expect(linesOf([piece(0, 0, 40), piece(42, 1, 30), piece(0, 14, 50), piece(300, 0, 40)])).toStrictEqual([
      { left: 0, top: 0, width: 72, height: 11 },
      piece(0, 14, 50),
      piece(300, 0, 40),
    ]);
  });

  it('leave out what has no area', () => {
    expect(linesOf([piece(0, 0, 0), piece(5, 5, 5, 0), piece(1, 1, 1)])).toStrictEqual([piece(1, 1, 1)]);
  });

  it('cover every piece, and are never more than the pieces', () => {
    const anyPiece = fc.record({
      left: fc.integer({ min: 0, max: 500 }),
      top: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 20 }),
    });
    const covers = (line: Box, box: Box): boolean =>
      line.left <= box.left &&
      line.top <= box.top &&
      line.left + line.width >= box.left + box.width &&
      line.top + line.height >= box.top + box.height;
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (pieces) => {
        const lines = linesOf(pieces);
        expect(lines.length).toBeLessThanOrEqual(pieces.length);
        for (const box of pieces) expect(lines.some((line) => covers(line, box))).toBe(true);
      }),
    );
  });
});
