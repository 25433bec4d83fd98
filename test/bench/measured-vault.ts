import { join } from 'node:path';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import type { OpenVault } from '../../main/engine/vault/vault.ts';
import type { ManifestDocument } from '../../shared/formats/manifest.ts';
import { largeBundle } from './large-bundle.ts';

/** A juror's vault with this many small documents, for measuring work on their text. */
export async function measuredVault(
  folder: string,
  documents: number,
): Promise<{ readonly vault: OpenVault; readonly documents: readonly ManifestDocument[] }> {
  const { bundle, code } = await largeBundle(folder, documents, 1_000);
  const vault = await openIntoVault(bundle, {
    vaultFolder: join(folder, 'vault'),
    code,
    passphrase: 'only for measuring',
    acceptedLanguage: 'de',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return { vault, documents: manifestOf(vault.jury).documents };
}
