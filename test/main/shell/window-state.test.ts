import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../../main/shell/window-state.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const screen = { width: 1920, height: 1080 };

describe("the window's place", () => {
  it('comes back as it was left', () => {
    const folder = join(temporaryFolder(), 'made when needed');
    writeWindowState(folder, { x: 40, y: 30, width: 1400, height: 900 });
    expect(readWindowState(folder, screen)).toStrictEqual({ x: 40, y: 30, width: 1400, height: 900 });
  });

  it('is the design size at first, or what a smaller screen has', () => {
    expect(readWindowState(temporaryFolder(), screen)).toStrictEqual({ width: 1280, height: 800 });
    expect(readWindowState(temporaryFolder(), { width: 1024, height: 700 })).toStrictEqual({
      width: 1024,
      height: 700,
    });
  });

  it('is forgotten when the screen has shrunk', () => {
    const folder = temporaryFolder();
    writeWindowState(folder, { x: 1000, y: 30, width: 900, height: 900 });
    expect(readWindowState(folder, { width: 1280, height: 1024 })).toStrictEqual({ width: 1280, height: 800 });
  });

  it.each(['', '{"x":', '{"x":0,"y":0,"width":1,"height":1}', '[]'])(
    'is not believed when the file says %s',
    (content) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'window.json'), content);
      expect(readWindowState(folder, screen)).toStrictEqual({ width: 1280, height: 800 });
    },
  );

  it('that can not be kept hurts nobody', () => {
    const file = join(temporaryFolder(), 'a file, not a folder');
    writeFileSync(file, '');
    expect(() => writeWindowState(file, { x: 0, y: 0, width: 800, height: 600 })).not.toThrow();
  });
});
