/** Why a page is not drawn to its end. What was drawn until then stays. */
export class DrawingStopped extends Error {}

/** Milliseconds for drawing one page. */
const mostDrawingMs = 10_000;

/** After this many milliseconds without a picture of this frame, the browser isn't expected to make one soon. */
const longestPictureMs = 250;

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

/**
 * Stops a drawing with `DrawingStopped` when its time is over. The time in which it isn't its turn doesn't count: while
 * it waits for a page in view, or while nobody sees this frame, for which the browser then makes no pictures at all.
 */
export function limitTime(task: DrawingTask, mostMs = mostDrawingMs): void {
  const watch = new StopWatch(mostMs, () => task._internalRenderTask.cancel(new DrawingStopped()));
  let askedFor = task.onContinue;
  Object.defineProperty(task, 'onContinue', {
    // Called between two parts of the drawing.
    get: (): Continue => (next) => {
      watch.pause();
      const resume = (): void => {
        watch.goOn();
        // The next part is drawn for the browser's next picture.
        const unseen = setTimeout(() => watch.pause(), longestPictureMs);
        requestAnimationFrame(() => {
          clearTimeout(unseen);
          watch.goOn();
        });
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
    () => watch.end(),
    () => watch.end(),
  );
}

/** Calls `over` once it has run for so many milliseconds, pauses not counted. It starts at once. */
class StopWatch {
  private left: number;
  private readonly over: () => void;
  private since: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isEnded = false;

  constructor(mostMs: number, over: () => void) {
    this.left = mostMs;
    this.over = over;
    this.goOn();
  }

  pause(): void {
    if (this.since === null) return;
    clearTimeout(this.timer);
    this.left -= performance.now() - this.since;
    this.since = null;
  }

  goOn(): void {
    if (this.since !== null || this.isEnded) return;
    this.since = performance.now();
    this.timer = setTimeout(this.over, Math.max(0, this.left));
  }

  end(): void {
    this.pause();
    this.isEnded = true;
  }
}
