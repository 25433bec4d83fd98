import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeFile } from '../files/move-and-remove.ts';
import { inTransaction } from '../store/database.ts';
import { deleteTemporaryFile, listTemporaryFiles } from '../store/temporary-files.ts';
import type { OpenVault } from './vault.ts';
import { isUnderWay } from './write-journaled.ts';

/**
 * Removes the temporary files that a killed process left outside this vault: only those whose names were recorded
 * before they were made. A file on a stick that isn't plugged in stays recorded.
 */
export async function removeTemporaryFiles({ jury }: OpenVault): Promise<void> {
  for (const path of listTemporaryFiles(jury)) {
    if (isUnderWay(path)) continue;
    if (await isGone(path)) inTransaction(jury, () => deleteTemporaryFile(jury, path));
  }
}

async function isGone(path: string): Promise<boolean> {
  try {
    await stat(dirname(path));
    await removeFile(path);
    return true;
  } catch {
    return false;
  }
}
