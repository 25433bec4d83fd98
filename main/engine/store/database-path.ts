import nodePath, { type PlatformPath } from 'node:path';

/**
 * A database's path as SQLite needs it: on Windows in the form that may be longer than 260 characters, which Node gives
 * by itself to every path of its own, and SQLite to none.
 */
export function databasePath(file: string, path: Pick<PlatformPath, 'toNamespacedPath'> = nodePath): string {
  return path.toNamespacedPath(file);
}
