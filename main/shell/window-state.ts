import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In device-independent pixels, whatever a display's scale; left of or above the primary display it is negative. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of each display that windows may cover, without its task bar. */
export interface WorkAreas {
  readonly primary: Rectangle;
  /** including the primary display */
  readonly all: readonly Rectangle[];
}

/** The size the screens are designed for. */
const designSize = { width: 1280, height: 800 };

/** Where the window goes: its last place, or else the middle of the primary display. */
export function readWindowState(dataFolder: string, workAreas: WorkAreas): Rectangle {
  return placeWindow(readState(dataFolder), workAreas);
}

/**
 * Where a window is wholly visible: at its last place if displays still show all of it; pushed into the display that
 * shows at least half of it; otherwise centred on the primary one.
 * @param last null where nothing is remembered
 */
export function placeWindow(last: Rectangle | null, { primary, all }: WorkAreas): Rectangle {
  if (last === null) return centred(designSize, primary);
  const shown = all.map((area) => ({ area, pixels: sharedPixels(last, area) }));
  const pixels = last.width * last.height;
  // The shares add up, because displays don't overlap: mirrored ones are reported as one.
  if (shown.reduce((sum, { pixels: some }) => sum + some, 0) >= pixels) return last;
  const most = shown.find(({ pixels: some }) => some * 2 >= pixels);
  return most === undefined ? centred(last, primary) : pushedInto(last, most.area);
}

/** Only a convenience: nothing is lost if it can't be saved. */
export function writeWindowState(dataFolder: string, state: Rectangle): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(windowStatePath(dataFolder), JSON.stringify(state));
  } catch {
    return;
  }
}

function readState(dataFolder: string): Rectangle | null {
  try {
    const state: unknown = JSON.parse(readFileSync(windowStatePath(dataFolder), 'utf8'));
    return isPlace(state) ? state : null;
  } catch {
    return null;
  }
}

/** Checked by hand: this runs before the first window, and loading the schema library takes longer than opening it. */
function isPlace(state: unknown): state is Rectangle {
  if (typeof state !== 'object' || state === null) return false;
  const { x, y, width, height } = state as Readonly<Record<string, unknown>>;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) >= 640 && Number(height) >= 480;
}

function centred(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

function pushedInto({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  const smaller = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    x: Math.min(Math.max(x, area.x), area.x + area.width - smaller.width),
    y: Math.min(Math.max(y, area.y), area.y + area.height - smaller.height),
    ...smaller,
  };
}

function sharedPixels(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function windowStatePath(dataFolder: string): string {
  return join(dataFolder, 'window.json');
}
