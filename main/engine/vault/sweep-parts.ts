import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listIfPresent } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { isTemporaryName } from '../files/write-atomically.ts';

/** Milliseconds: a vault may be in use by another program, which has a moment to give its new file its name. */
const othersMs = 60_000;

/**
 * Removes what a killed process left beside the app's own files and its vaults' own files: of files that are written for
 * other folders the vault's journal knows. What may still be written stays for the next start, and so does what can't be
 * removed: it is in nobody's way.
 * @param startedAt of this process, in milliseconds since 1970: what is younger may be its own
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
