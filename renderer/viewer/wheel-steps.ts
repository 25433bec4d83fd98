/** The relevant parts of a wheel event. */
export interface WheelTurn {
  readonly deltaY: number;
  /** 0: in pixels, 1: in lines, 2: in pages */
  readonly deltaMode: number;
  /** in milliseconds */
  readonly timeStamp: number;
}

/** Pixels of a step: a mouse's wheel turns by about 100 at once, a touchpad by few but often. */
const stepPixels = 60;
/** Pixels of a line; a page counts as one step. */
const linePixels = 40;
/** After a pause of this many milliseconds a new gesture begins. */
const pauseMs = 400;

/** Turns the events of a wheel or touchpad into whole steps of zooming. */
export class WheelSteps {
  private pixels = 0;
  private lastAt = 0;

  /** Whole steps since the last call: above 0 away from the person, which enlarges; at most one per call. */
  turn({ deltaY, deltaMode, timeStamp }: WheelTurn): -1 | 0 | 1 {
    const turned = deltaMode === 0 ? deltaY : deltaY * (deltaMode === 1 ? linePixels : stepPixels);
    const goesOn = timeStamp - this.lastAt < pauseMs && Math.sign(turned) === Math.sign(this.pixels);
    this.lastAt = timeStamp;
    this.pixels = (goesOn ? this.pixels : 0) + turned;
    if (Math.abs(this.pixels) < stepPixels) return 0;
    const step = this.pixels < 0 ? 1 : -1;
    this.pixels = 0;
    return step;
  }
}
