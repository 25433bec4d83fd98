import type { PageState } from '../contract/page-state.ts';
import { type OperatorNumbers, type PdfOperators, textOperators, unseenOperators } from './pdf-page.ts';

/** What a page without text shows, judged by what it draws; pictures that aren't decoded are missing from that. */
export type DrawnState = Extract<PageState, 'picture' | 'plain' | 'empty' | 'unclear'>;

/** A page with more straight lines than this is taken to have words drawn as lines. */
const mostLines = 2_000;

/** The same for oblique lines and curves, of which an outlined word has more. */
const mostOblique = 120;

/** Segments of pdf.js's paths, and how many numbers follow each: move, line, two kinds of curves, closing. */
const pathSteps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const numbersAfter = new Map<number, number>([
  [pathSteps.moveTo, 2],
  [pathSteps.lineTo, 2],
  [pathSteps.curveTo, 6],
  [pathSteps.quadraticCurveTo, 4],
  [pathSteps.closePath, 0],
]);

const strokes = ['stroke', 'closeStroke'] as const;
const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'] as const;

interface Colours {
  readonly fill: string | null;
  readonly stroke: string | null;
  /** with a blend mode even white can change what is below */
  readonly isBlending: boolean;
}

/** pdf.js's colour of the paper; a fully transparent fill shows the paper, too. */
const paper = '#ffffff';
const initial: Colours = { fill: '#000000', stroke: '#000000', isBlending: false };

/** What is visible of a page, as far as its operators tell. */
export function drawnState({ fnArray, argsArray }: PdfOperators, operators: OperatorNumbers): DrawnState {
  const seen = new SeenOperators(operators);
  fnArray.forEach((operator, index) => seen.take(operator, argsArray[index]));
  return seen.state();
}

class SeenOperators {
  private readonly numbers: OperatorNumbers;
  private readonly unseen: ReadonlySet<number>;
  private readonly letters: ReadonlySet<number>;
  private readonly saved: Colours[] = [];
  private colours = initial;
  private lines = 0;
  private oblique = 0;
  private isPlain = false;
  private isPicture = false;
  private hasLetters = false;
  /** what stands in a form or on a stamp is text that pdf.js knows apart from the page's */
  private isInAnnotation = false;

  constructor(numbers: OperatorNumbers) {
    this.numbers = numbers;
    this.unseen = new Set(unseenOperators.map((name) => numbers[name]));
    this.letters = new Set(textOperators.map((name) => numbers[name]));
  }

  state(): DrawnState {
    if (this.isPicture || this.lines > mostLines || this.oblique > mostOblique) return 'picture';
    if (this.hasLetters) return 'unclear';
    return this.isPlain ? 'plain' : 'empty';
  }

  take(operator: number, args: unknown): void {
    const { numbers } = this;
    const given: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === numbers.constructPath) this.takePath(given);
    else if (operator === numbers.shadingFill) this.isPlain = true;
    else if (this.letters.has(operator)) this.takeLetters(given);
    else if (!this.unseen.has(operator)) this.isPicture = true;
    else this.takeColour(operator, given);
  }

  private takeLetters(given: readonly unknown[]): void {
    if (!hasLetters(given)) return;
    if (this.isInAnnotation) this.isPlain = true;
    else this.hasLetters = true;
  }

  private takeColour(operator: number, given: readonly unknown[]): void {
    const { numbers, colours } = this;
    const begins: readonly number[] = [numbers.save, numbers.paintFormXObjectBegin, numbers.beginGroup];
    const ends: readonly number[] = [
      numbers.restore,
      numbers.paintFormXObjectEnd,
      numbers.endGroup,
      numbers.endAnnotation,
    ];
    if (operator === numbers.beginAnnotation || operator === numbers.endAnnotation)
      this.isInAnnotation = operator === numbers.beginAnnotation;
    const colour = typeof given[0] === 'string' ? given[0].toLowerCase() : null;
    if (begins.includes(operator)) this.saved.push(colours);
    else if (ends.includes(operator)) this.colours = this.saved.pop() ?? colours;
    else if (operator === numbers.beginAnnotation) {
      this.saved.push(colours);
      this.colours = initial;
    } else if (operator === numbers.setFillRGBColor) this.colours = { ...colours, fill: colour };
    else if (operator === numbers.setStrokeRGBColor) this.colours = { ...colours, stroke: colour };
    else if (operator === numbers.setFillTransparent) this.colours = { ...colours, fill: paper };
    else if (operator === numbers.setStrokeTransparent) this.colours = { ...colours, stroke: paper };
    else if (operator === numbers.setFillColorN) this.colours = { ...colours, fill: null };
    else if (operator === numbers.setStrokeColorN) this.colours = { ...colours, stroke: null };
    else if (operator === numbers.setGState && isBlending(given[0])) this.colours = { ...colours, isBlending: true };
  }

  private takePath([operator, parts]: readonly unknown[]): void {
    const path: unknown = Array.isArray(parts) ? parts[0] : null;
    if (operator === this.numbers.endPath || !(path instanceof Float32Array) || !this.isSeen(operator)) return;
    const { lines, oblique } = linesIn(path);
    this.isPlain = true;
    this.lines += lines;
    this.oblique += oblique;
  }

  private isSeen(operator: unknown): boolean {
    const { fill, stroke, isBlending } = this.colours;
    const strokesOnly = strokes.some((name) => operator === this.numbers[name]);
    const strokesToo = both.some((name) => operator === this.numbers[name]);
    const used = strokesOnly ? [stroke] : strokesToo ? [fill, stroke] : [fill];
    return isBlending || used.some((colour) => colour !== paper);
  }
}

/** pdf.js uses the canvas's name, `source-over`, for the normal blend mode. */
function isBlending(states: unknown): boolean {
  return (
    Array.isArray(states) &&
    states.some((state: unknown) => Array.isArray(state) && state[0] === 'BM' && state[1] !== 'source-over')
  );
}

/** The number of a path's lines parallel to the page's edges, and of all others, which may be letters. */
function linesIn(path: Float32Array): { readonly lines: number; readonly oblique: number } {
  let [lines, oblique, x, y] = [0, 0, 0, 0];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? pathSteps.closePath;
    const points = path.subarray(at + 1, at + 1 + (numbersAfter.get(step) ?? 0));
    at += 1 + points.length;
    const [toX = x, toY = y] = points.subarray(-2);
    const isAlong = step === pathSteps.lineTo && (toX === x || toY === y);
    if (isAlong) lines += 1;
    else if (step !== pathSteps.moveTo && step !== pathSteps.closePath) oblique += 1;
    [x, y] = [toX, toY];
  }
  return { lines, oblique };
}

function hasLetters([glyphs]: readonly unknown[]): boolean {
  return Array.isArray(glyphs) && glyphs.some((glyph: unknown) => isLetter(glyph));
}

function isLetter(glyph: unknown): boolean {
  return typeof glyph === 'object' && glyph !== null && 'isSpace' in glyph && glyph.isSpace !== true;
}
