import type { Quad } from '../contract/marks.ts';

/** Maps user space to the displayed page: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A matrix from the six numbers that pdf.js supplies; missing ones are taken from the identity. */
export function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** An upright rectangle; y grows downwards, as on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Coordinates are stored to a hundredth of a unit: finer than any screen, coarse enough to be the same at every zoom.
 */
const steps = 100;

/**
 * A rectangle on the displayed page as a quad in the page's own coordinates, the same at every zoom and rotation.
 * @param matrix how the page is displayed now; rotated by quarter turns only, as pages are
 */
export function quadOfBox(matrix: Matrix, { left, top, width, height }: Box): Quad {
  const corners = [userPoint(matrix, left, top), userPoint(matrix, left + width, top + height)] as const;
  const [x0, x1] = ascending(corners[0].x, corners[1].x);
  const [y0, y1] = ascending(corners[0].y, corners[1].y);
  return [x0, y1, x1, y1, x0, y0, x1, y0];
}

/** A quad's place on the displayed page, in fractions of the page's width and height (0 to 1 on the page). */
export function partOfPage(matrix: Matrix, page: { readonly width: number; readonly height: number }, quad: Quad): Box {
  const points = [
    shownPoint(matrix, quad[0], quad[1]),
    shownPoint(matrix, quad[2], quad[3]),
    shownPoint(matrix, quad[4], quad[5]),
    shownPoint(matrix, quad[6], quad[7]),
  ];
  const xs = points.map(({ x }) => x / page.width);
  const ys = points.map(({ y }) => y / page.height);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Joins the pieces of a browser selection: one box per line, without empty ones. */
export function linesOf(boxes: readonly Box[]): readonly Box[] {
  return boxes
    .filter(({ width, height }) => width > 0 && height > 0)
    .reduce<readonly Box[]>((lines, box) => {
      const index = lines.findIndex((line) => isOnLine(line, box));
      const line = lines[index];
      return line === undefined ? [...lines, box] : lines.with(index, enclosingBox(line, box));
    }, []);
}

/**
 * Two boxes share a line if they overlap by over half the height of the lower one, and are at most that height apart.
 */
function isOnLine(line: Box, box: Box): boolean {
  const lower = Math.min(line.height, box.height);
  const shared = Math.min(line.top + line.height, box.top + box.height) - Math.max(line.top, box.top);
  const gap = Math.max(line.left, box.left) - Math.min(line.left + line.width, box.left + box.width);
  return shared > lower / 2 && gap <= lower;
}

function enclosingBox(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}

function shownPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function userPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  const determinant = a * d - b * c;
  const [dx, dy] = [x - e, y - f];
  return { x: rounded((d * dx - c * dy) / determinant), y: rounded((a * dy - b * dx) / determinant) };
}

function rounded(value: number): number {
  // Adding zero turns -0 into 0: JSON doesn't distinguish them.
  return Math.round(value * steps) / steps + 0;
}

function ascending(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}
