import { basename } from 'node:path';
import type { ReceivedFile } from '../../shared/contract/app.ts';
import type { Recognised } from '../../shared/contract/engine-port.ts';
import { purposeOf } from '../../shared/file-types.ts';
import type { Result } from '../../shared/result.ts';
import type { Grants } from './grants.ts';

/** Who can tell what files are. */
export interface Recogniser {
  readonly recognise: (paths: readonly string[]) => Promise<Result<Recognised>>;
}

/** Grants files that were dropped, or opened from outside, for what they are by their content. Every one is answered for. */
export async function receiveFiles(
  paths: readonly string[],
  { engine, grants }: { readonly engine: Recogniser; readonly grants: Grants },
): Promise<readonly ReceivedFile[]> {
  if (paths.length === 0) return [];
  const found = await engine.recognise(paths);
  // An engine that has just stopped can't tell; that must not look as if nothing had been dropped.
  const files: Recognised = found.ok ? found.value : paths.map((path) => ({ path, kind: 'unreadable', size: null }));
  return files.map(({ path, kind, size }) => {
    const purpose = purposeOf(kind);
    return { name: basename(path), kind, size, grant: purpose === null ? null : grants.grant(path, purpose) };
  });
}
