import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const nodeApiOfPackage = 10;

/**
 * The SQLite addon to load: undefined for the one inside its npm package; a path where the runtime's Node-API is too
 * old for that one (set-up has then built another, see docs/decisions).
 */
export function nativeBinding(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (Number(process.versions['napi']) >= nodeApiOfPackage) return undefined;
  const built = environment['JURYMAPPE_SQLITE_BINDING'];
  if (built !== undefined && built !== '') return built;
  const packaged = join(dirname(process.execPath), 'resources', 'better_sqlite3.node');
  return existsSync(packaged) ? packaged : undefined;
}
