/** Why a page is not drawn to its end. What was drawn until then stays. */
export class DrawingStopped extends Error {}

/** Milliseconds for drawing one page, without those for which it was put off for a page in view. */
const mostDrawingMs = 10_000;

/**
 * Pixels, of four bytes each, of the canvases on which a page's transparent groups are drawn before they are composed.
 * A whole page at its sharpest has 8 million.
 */
const mostGroupPixels = 96 * 1024 * 1024;

interface Sized {
  readonly width: number;
  readonly height: number;
}

export interface CanvasAndContext {
  canvas: HTMLCanvasElement | null;
  context: CanvasRenderingContext2D | null;
}

/**
 * pdf.js's canvases for groups and patterns, as long as they are within the budget; it takes the class as an option.
 */
export class BoundedCanvasFactory {
  private readonly living = new Map<HTMLCanvasElement, number>();
  private pixels = 0;

  /** @throws DrawingStopped where it would be more than is allowed */
  create(width: number, height: number): CanvasAndContext {
    const canvas = document.createElement('canvas');
    this.count(canvas, { width, height });
    Object.assign(canvas, { width, height });
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  /** @throws DrawingStopped where it would be more than is allowed */
  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas === null) throw new Error('no canvas');
    this.count(canvas, { width, height });
    Object.assign(canvas, { width, height });
  }

  destroy(entry: CanvasAndContext): void {
    const { canvas } = entry;
    if (canvas === null) return;
    this.forget(canvas);
    Object.assign(canvas, { width: 0, height: 0 });
    Object.assign(entry, { canvas: null, context: null });
  }

  getNoAlphaContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }

  /** Frees everything that a stopped drawing has left. */
  clear(): void {
    for (const canvas of [...this.living.keys()]) {
      this.forget(canvas);
      Object.assign(canvas, { width: 0, height: 0 });
    }
  }

  private count(canvas: HTMLCanvasElement, { width, height }: Sized): void {
    if (!(width > 0 && height > 0)) throw new Error('a canvas without room');
    this.forget(canvas);
    if (this.pixels + width * height > mostGroupPixels) throw new DrawingStopped();
    this.living.set(canvas, width * height);
    this.pixels += width * height;
  }

  private forget(canvas: HTMLCanvasElement): void {
    this.pixels -= this.living.get(canvas) ?? 0;
    this.living.delete(canvas);
  }
}

type Continue = (next: () => void) => void;

/** What is used of pdf.js's task of drawing a page; the inner one is not in its types. */
export interface DrawingTask {
  onContinue: Continue | null;
  readonly promise: Promise<void>;
  readonly _internalRenderTask: { cancel(reason: Error): void };
}

/** Stops a drawing with `DrawingStopped` when its time is over. */
export function limitTime(task: DrawingTask, mostMs = mostDrawingMs): void {
  let left = mostMs;
  let since = performance.now();
  const stop = (): void => task._internalRenderTask.cancel(new DrawingStopped());
  let timer = setTimeout(stop, left);
  let askedFor = task.onContinue;
  const pause = (): void => {
    clearTimeout(timer);
    left -= performance.now() - since;
  };
  const goOn = (): void => {
    since = performance.now();
    timer = setTimeout(stop, Math.max(0, left));
  };
  Object.defineProperty(task, 'onContinue', {
    get: (): Continue => (next) => {
      // Called between two parts of the drawing: it may be waiting for a page in view, and that time isn't counted.
      pause();
      const resume = (): void => {
        goOn();
        next();
      };
      if (askedFor === null) resume();
      else askedFor(resume);
    },
    set: (given: Continue | null) => {
      askedFor = given;
    },
  });
  void task.promise.then(
    () => clearTimeout(timer),
    () => clearTimeout(timer),
  );
}
