/**
 * Opens a bundle into a vault and reports when the vault exists, for a test that kills this process.
 * Usage: loading-program.ts BUNDLE VAULT_FOLDER, with the code and the passphrase as two lines on standard input
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';

const [bundle = '', vaultFolder = ''] = process.argv.slice(2);
const [code = '', passphrase = ''] = (await text(process.stdin)).split('\n');
writeSync(1, 'begun\n');
const vault = await openIntoVault(bundle, {
  vaultFolder,
  code,
  passphrase,
  acceptedLanguage: 'de',
  onProgress: () => undefined,
  signal: new AbortController().signal,
});
writeSync(1, 'loaded\n');
lockVault(vault);
