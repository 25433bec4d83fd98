import type { FrameBox, ShownMark } from '../../shared/contract/viewer-port.ts';
import { type Box, type Matrix, partOfPage } from '../../shared/domain/page-coordinates.ts';
import type { MarkId } from '../../shared/ids.ts';

/** A page that is drawn now. */
export interface DrawnPage {
  readonly element: HTMLElement;
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Pixels from one handle to the next: at least what a finger needs. */
const handleHeight = 26;
/** A mark of a whole page has its handle near the page's head. */
const pageHead: Box = { left: 0, top: 0.01, width: 0, height: 0 };
const svg = 'http://www.w3.org/2000/svg';
const pen = 'M4 20l1-5L16 4l4 4L9 19z';

/**
 * Draws marks over a page: their lines, which let the text below be selected, and a handle at the page's edge for each.
 */
export class MarkLayer {
  private marks: readonly ShownMark[] = [];
  private readonly pageAt: (page: number) => DrawnPage | null;
  private readonly choose: (markId: MarkId, box: FrameBox) => void;
  /** the mark to which the focus goes as soon as its page is drawn */
  private wanted: MarkId | null = null;

  constructor(pageAt: (page: number) => DrawnPage | null, choose: (markId: MarkId, box: FrameBox) => void) {
    this.pageAt = pageAt;
    this.choose = choose;
  }

  /** Takes all marks of the document in place of those before. */
  set(marks: readonly ShownMark[]): void {
    const pages = new Set([...this.marks, ...marks].map(({ page }) => page));
    this.marks = marks;
    for (const page of pages) this.draw(page);
  }

  find(markId: MarkId): ShownMark | null {
    return this.marks.find((mark) => mark.markId === markId) ?? null;
  }

  /** Pages that have marks, drawn anew: after zooming and turning they lie elsewhere. */
  drawAll(): void {
    for (const page of new Set(this.marks.map((mark) => mark.page))) this.draw(page);
  }

  /** Draws the marks of one page (0-based), if it is there. */
  draw(page: number): void {
    const drawn = this.pageAt(page);
    if (drawn === null) return;
    const held = drawn.element.querySelector<HTMLElement>('.jm-mark-handle:focus')?.dataset['mark'];
    drawn.element.querySelectorAll('.jm-marks, .jm-mark-handle').forEach((old) => old.remove());
    // Without this, arrow keys would stop turning pages when the focused mark has been removed.
    if (held !== undefined && !this.marks.some(({ markId }) => markId === held))
      drawn.element.closest<HTMLElement>('[tabindex="0"]')?.focus();
    const marks = this.marks.filter((mark) => mark.page === page);
    if (marks.length === 0) return;
    const focused = held ?? this.wanted;
    const layer = document.createElement('div');
    layer.className = 'jm-marks';
    layer.append(...marks.flatMap((mark) => linesOf(mark, drawn)));
    drawn.element.append(layer, ...this.handlesOf(marks, drawn));
    if (focused !== null) this.focusOn(drawn, focused);
  }

  /** Puts the focus on a mark's handle now, or when its page is drawn. */
  focus(markId: MarkId): void {
    const mark = this.find(markId);
    this.wanted = mark === null ? null : markId;
    const drawn = mark === null ? null : this.pageAt(mark.page);
    if (drawn !== null) this.focusOn(drawn, markId);
  }

  /** The mark at a point of the frame, the newest where several lie; null: none. */
  at(x: number, y: number): { readonly markId: MarkId; readonly box: FrameBox } | null {
    const line = [...document.querySelectorAll<HTMLElement>('.jm-mark')].findLast((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
    const mark = this.marks.find(({ markId }) => markId === line?.dataset['mark']);
    return line === undefined || mark === undefined ? null : { markId: mark.markId, box: boxOf(line) };
  }

  private focusOn({ element }: DrawnPage, markId: string): void {
    const handle = element.querySelector<HTMLElement>(`.jm-mark-handle[data-mark="${CSS.escape(markId)}"]`);
    if (handle === null) return;
    if (this.wanted === markId) this.wanted = null;
    handle.focus({ preventScroll: true });
  }

  private handlesOf(marks: readonly ShownMark[], drawn: DrawnPage): readonly HTMLElement[] {
    let free = 0;
    return marks
      .map((mark) => ({ mark, top: placeOf(mark, drawn).top * drawn.height }))
      .toSorted((one, other) => one.top - other.top)
      .map(({ mark, top }) => {
        const at = Math.max(top, free);
        free = at + handleHeight;
        return this.handleOf(mark, (at / drawn.height) * 100);
      });
  }

  private handleOf({ markId, colour, tag, hasNote, label }: ShownMark, percent: number): HTMLElement {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = `jm-mark-handle jm-mark--${colour}`;
    handle.dataset['mark'] = markId;
    handle.style.top = `${percent}%`;
    handle.title = label;
    handle.setAttribute('aria-label', label);
    handle.textContent = tag;
    if (hasNote) handle.append(penDrawing());
    handle.addEventListener('click', (event) => {
      event.stopPropagation();
      this.choose(markId, boxOf(handle));
    });
    return handle;
  }
}

/** Where a mark begins, in parts of the page. */
function placeOf({ quads: [first] }: ShownMark, { matrix, width, height }: DrawnPage): Box {
  return first === undefined ? pageHead : partOfPage(matrix, { width, height }, first);
}

function linesOf({ markId, colour, quads }: ShownMark, { matrix, width, height }: DrawnPage): readonly HTMLElement[] {
  return quads.map((quad) => {
    const part = partOfPage(matrix, { width, height }, quad);
    const line = document.createElement('div');
    line.className = `jm-mark jm-mark--${colour}`;
    line.dataset['mark'] = markId;
    Object.assign(line.style, {
      left: percent(part.left),
      top: percent(part.top),
      width: percent(part.width),
      height: percent(part.height),
    });
    return line;
  });
}

function percent(part: number): string {
  return `${part * 100}%`;
}

function boxOf(element: Element): FrameBox {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

function penDrawing(): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', pen);
  drawing.append(path);
  return drawing;
}
