import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, type Rectangle, writeWindowState } from '../../../main/shell/window-state.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const at = (x: number, y: number, width: number, height: number): Rectangle => ({ x, y, width, height });
const laptop = at(0, 0, 1366, 728);
/** left of the laptop and above it, at another scale factor: its pixels are counted in the same unit */
const left = at(-2560, -300, 2560, 1400);
const right = at(1366, 0, 1920, 1040);
const only = { primary: laptop, all: [laptop] };
const three = { primary: laptop, all: [laptop, left, right] };

describe('the window comes back', () => {
  it.each([
    ['where it was', at(40, 20, 1000, 700), three],
    ['on a display left of the primary one', at(-2500, -280, 1200, 1300), three],
    ['on a display right of it', at(1500, 100, 1280, 800), three],
    ['across two displays, if all of it is shown', at(1000, 10, 1000, 700), three],
    ['filling a display', left, three],
  ])('%s', (_what, last, workAreas) => {
    expect(placeWindow(last, workAreas)).toEqual(last);
  });

  it.each([
    ['its display is gone', at(-2500, -280, 1200, 700), only, at(83, 14, 1200, 700)],
    ['its display is gone, and it is larger than what is left', at(1500, 0, 1900, 1000), only, laptop],
    ['less than half of it is shown', at(1200, 0, 1000, 700), only, at(183, 14, 1000, 700)],
    ['a task bar came at the edge', at(20, 60, 1000, 700), only, at(20, 28, 1000, 700)],
    ['a snapped window reaches a little beyond the edge', at(-7, 0, 900, 728), only, at(0, 0, 900, 728)],
    ['the display has become smaller', at(0, 0, 1500, 800), only, laptop],
    ['nothing is remembered', null, { primary: right, all: [laptop, right] }, at(1686, 120, 1280, 800)],
    ['nothing is remembered, and the display is small', null, only, at(43, 0, 1280, 728)],
  ])('wholly in view where %s', (_what, last, workAreas, expected) => {
    expect(placeWindow(last, workAreas)).toEqual(expected);
  });

  it('always wholly in view of the displays there are', () => {
    const place = fc.integer({ min: -5000, max: 5000 });
    const last = fc.record({
      x: place,
      y: place,
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    });
    fc.assert(
      fc.property(last, fc.constantFrom(only, three), (remembered, workAreas) => {
        const { x, y, width, height } = placeWindow(remembered, workAreas);
        const isShown = (px: number, py: number): boolean =>
          workAreas.all.some(
            (area) => px >= area.x && py >= area.y && px < area.x + area.width && py < area.y + area.height,
          );
        for (const px of [x, x + width - 1]) for (const py of [y, y + height - 1]) expect(isShown(px, py)).toBe(true);
      }),
    );
  });
});

it('is remembered in the data folder, which need not be there', () => {
  const dataFolder = join(temporaryFolder(), 'not', 'yet');
  writeWindowState(dataFolder, at(-900, -50, 800, 600));
  expect(readWindowState(dataFolder, { primary: laptop, all: [laptop, left] })).toEqual(at(-900, -50, 800, 600));
});

it.each(['', '{"x":0}', '{"x":0,"y":0,"width":10,"height":10}', 'null', '{"x":1.5,"y":0,"width":800,"height":600}'])(
  'begins anew where %j stands there',
  (text) => {
    const dataFolder = temporaryFolder();
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(join(dataFolder, 'window.json'), text);
    expect(readWindowState(dataFolder, only)).toEqual(placeWindow(null, only));
  },
);

it('that can not be kept hurts nobody', () => {
  const file = join(temporaryFolder(), 'a file, not a folder');
  writeFileSync(file, '');
  expect(() => writeWindowState(file, at(0, 0, 800, 600))).not.toThrow();
});
