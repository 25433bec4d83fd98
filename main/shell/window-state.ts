import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const stateSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(640), height: z.int().min(480) });

/** The size the screens are designed for. */
const designSize = { width: 1280, height: 800 };

/** The window's last place and size, if it still fits the screen. */
export function readWindowState(
  dataFolder: string,
  screen: { readonly width: number; readonly height: number },
): { width: number; height: number; x?: number; y?: number } {
  const smaller = {
    width: Math.min(designSize.width, screen.width),
    height: Math.min(designSize.height, screen.height),
  };
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(preferencesPath(dataFolder), 'utf8')));
    const fits =
      state.x >= 0 && state.y >= 0 && state.x + state.width <= screen.width && state.y + state.height <= screen.height;
    return fits ? state : smaller;
  } catch {
    // Without a readable state there is nothing to come back to.
    return smaller;
  }
}

/** Only a comfort: where it can't be kept, nothing is lost. */
export function writeWindowState(dataFolder: string, state: z.infer<typeof stateSchema>): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(preferencesPath(dataFolder), JSON.stringify(state));
  } catch {
    return;
  }
}

function preferencesPath(dataFolder: string): string {
  return join(dataFolder, 'window.json');
}
