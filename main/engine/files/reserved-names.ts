import { basename, win32 } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { isWindowsName } from '../../../shared/file-names.ts';

/**
 * On Windows, refuses a path with a reserved name: Node creates such a file all the same, but then no other program can
 * read or remove it. Elsewhere such names are ordinary.
 * @throws AppError `file-name-reserved`
 */
export function refuseReservedNames(path: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return;
  // Not resolved, because Windows would drop dots and spaces at the end of a name.
  const { root } = win32.parse(path);
  const names = path.slice(root.length).split(/[\\/]/);
  const isReserved = names.some((name) => name !== '' && name !== '.' && name !== '..' && !isWindowsName(name));
  if (isReserved) throw new AppError('file-name-reserved', { name: basename(path) });
}
