import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { purposeOfDropped } from '../../shared/file-types.ts';

/** A dropped folder stands for the score files in it, not in folders below; a file for itself, and what is gone too. */
export async function droppedPaths(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names.filter((name) => purposeOfDropped(name) === 'open-scores').map((name) => join(path, name));
  } catch {
    return [path];
  }
}
