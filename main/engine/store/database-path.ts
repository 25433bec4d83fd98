import nodePath, { type PlatformPath } from 'node:path';

/**
 * A database's path as SQLite needs it. On Windows that is the form that may be longer than 260 characters: Node uses
 * it for its own file calls, but SQLite doesn't.
 */
export function databasePath(file: string, path: Pick<PlatformPath, 'toNamespacedPath'> = nodePath): string {
  return path.toNamespacedPath(file);
}
