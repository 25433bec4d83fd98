/**
 * Packs a competition in a process of its own, so that its peak memory can be measured.
 * Usage: pack-ours.ts COMPETITION OFFICE BUNDLE CODES
 */
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { lockVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { printRun } from './measured-run.ts';

const [folder = '', officeFolder = '', out = '', codesFile = ''] = process.argv.slice(2);
const office = await unlockVault(officeFolder, 'only for measuring');
const begin = performance.now();
await packCompetition(office, {
  folder,
  out,
  codesFile,
  amend: false,
  cardFiles: [],
  onProgress: () => undefined,
  signal: new AbortController().signal,
});
printRun(begin);
lockVault(office);
