import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** @throws Error if there is no text of this name */
export function readText<Text>(text: z.ZodType<Text>, folder: 'projects' | 'themes', name: string): Text {
  const file = join(import.meta.dirname, folder, `${name}.json`);
  if (!existsSync(file)) throw new Error(`no text for ${name}`);
  return text.parse(JSON.parse(readFileSync(file, 'utf8')));
}
