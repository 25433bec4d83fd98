/**
 * Opens and loads a bundle in a process of its own, so that its peak memory can be measured.
 * Usage: load-ours.ts BUNDLE VAULT, with the code on standard input
 */
import { text } from 'node:stream/consumers';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { printRun } from './measured-run.ts';

const [bundle = '', vaultFolder = ''] = process.argv.slice(2);
const code = (await text(process.stdin)).trim();
const begin = performance.now();
const vault = await openIntoVault(bundle, {
  vaultFolder,
  code,
  passphrase: 'only for measuring',
  acceptedLanguage: 'de',
  onProgress: () => undefined,
  signal: new AbortController().signal,
});
lockVault(vault);
printRun(begin);
