import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeFile } from '../files/move-and-remove.ts';
import { inTransaction } from '../store/database.ts';
import { deleteTemporaryFile, listTemporaryFiles } from '../store/temporary-files.ts';
import type { OpenVault } from './vault.ts';
import { isUnderWay } from './write-journaled.ts';

/**
 * Removes the temporary files that a killed process of this vault has left in other folders: only those whose names were
 * noted before they were made. One on a stick that is not plugged in now stays noted.
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
