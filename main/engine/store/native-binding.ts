import { existsSync } from 'node:fs';
import { join } from 'node:path';

const nodeApiOfPackage = 10;

/**
 * The SQLite addon to load: undefined for the one inside its npm package, a path where this runtime's Node-API is too
 * old for that one (then set-up has built another, see docs/decisions).
 */
export function nativeBinding(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (Number(process.versions['napi']) >= nodeApiOfPackage) return undefined;
  const built = environment['JURYMAPPE_SQLITE_BINDING'];
  if (built !== undefined && built !== '') return built;
  const packaged = process.resourcesPath === undefined ? undefined : join(process.resourcesPath, 'better_sqlite3.node');
  return packaged !== undefined && existsSync(packaged) ? packaged : undefined;
}
