import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const nobody = 65_534;

/**
 * Runs `act` while a folder and everything in it is read-only. An administrator may write everywhere, so a process that
 * runs as one becomes another user meanwhile.
 */
export async function whileReadOnly<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const isAdministrator = process.geteuid?.() === 0;
  change(folder, { file: 0o400, folder: 0o500, owner: isAdministrator ? nobody : null });
  if (isAdministrator) process.seteuid?.(nobody);
  try {
    return await act();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
    change(folder, { file: 0o600, folder: 0o700, owner: isAdministrator ? 0 : null });
  }
}

function change(
  path: string,
  modes: { readonly file: number; readonly folder: number; readonly owner: number | null },
): void {
  chmodSync(path, 0o700);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) change(inside, modes);
    else chmodSync(inside, modes.file);
    if (modes.owner !== null) chownSync(inside, modes.owner, modes.owner);
  }
  if (modes.owner !== null) chownSync(path, modes.owner, modes.owner);
  chmodSync(path, modes.folder);
}
