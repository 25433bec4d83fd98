import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listIfPresent } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { isTemporaryName } from '../files/write-atomically.ts';

/** Milliseconds: another program may be using a vault, and needs a moment to rename its new file. */
const othersMs = 60_000;

/**
 * Removes temporary files of the app and its vaults that a killed process left; for files outside these folders see
 * `removeTemporaryFiles`. What may still be in use, or can't be removed, stays until the next start and does no harm.
 * @param startedAt of this process, in milliseconds since 1970: younger files may be its own
 */
export async function sweepParts(
  dataFolder: string,
  vaultFolders: readonly string[],
  startedAt: number = performance.timeOrigin,
): Promise<void> {
  await sweep(dataFolder, startedAt);
  for (const folder of vaultFolders) {
    await sweep(folder, startedAt - othersMs);
    await sweep(join(folder, 'copies'), startedAt - othersMs);
  }
}

async function sweep(folder: string, before: number): Promise<void> {
  try {
    for (const name of (await listIfPresent(folder)).filter(isTemporaryName)) {
      const path = join(folder, name);
      const found = await stat(path);
      if (found.isFile() && found.mtimeMs < before) await removeFile(path);
    }
  } catch {
    return;
  }
}
