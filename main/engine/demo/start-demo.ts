import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../shared/contract/app.ts';
import { AppError } from '../../../shared/errors.ts';
import { loadTranslator } from '../../../shared/i18n/translator.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { demoPassphrase } from '../../../shared/demo-passphrase.ts';
import { createOffice } from '../bundle/create-office.ts';
import { newVaultId } from '../crypto/new-ids.ts';
import { removeFolder } from '../files/move-and-remove.ts';
import { type ImportOptions, importFiles } from '../merge/import-files.ts';
import { vaultFolder } from '../vault/registry.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { type DemoContext, handInAs, openDemoVault, rateAndHandIn } from './hand-in-as.ts';
import { chairId, type PackedDemo, packDemo, votersOf } from './run-demo.ts';

export interface StartDemoOptions {
  readonly as: 'juror' | 'chair' | 'office';
  /** the demo's competition folder */
  readonly folder: string;
  readonly dataFolder: string;
  readonly language: Language;
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes a vault on the demo competition through the real pipeline: packed, opened with a code, loaded. For the chair
 * everybody has rated, signed and handed in, and the files are imported. An office starts with nothing but its keys.
 * @returns the vault, unlocked
 * @throws AppError `cancelled`, and as packing, opening and importing
 */
export async function startDemo({
  as,
  folder,
  dataFolder,
  language,
  onProgress,
  signal,
}: StartDemoOptions): Promise<OpenVault> {
  if (as === 'office') return startOffice(dataFolder);
  const work = await mkdtemp(join(tmpdir(), 'jurymappe-demo-'));
  try {
    const words = await loadTranslator(language);
    // The demo's documents were checked before the app was released; here somebody is waiting, so the check is skipped.
    const packed = await packDemo({ folder, work, words, signal }, { areReadable: true });
    lockVault(packed.office);
    const me = as === 'chair' ? chairId(packed.demo) : jurorId(packed.demo);
    const files = as === 'chair' ? await handInOthers(packed, me, onProgress, signal) : [];
    const vaultId = newVaultId();
    const vault = await openDemoVault(packed.demo, vaultFolder(dataFolder, vaultId), packed.codes.get(me) ?? '', {
      vaultId,
      onProgress,
    });
    if (as === 'chair') await mergeAsChair(packed, vault, files, { onProgress, signal });
    return vault;
  } finally {
    await removeFolder(work);
  }
}

function startOffice(dataFolder: string): Promise<OpenVault> {
  const vaultId = newVaultId();
  return createOffice(vaultFolder(dataFolder, vaultId), demoPassphrase, { demo: true, vaultId });
}

/** The chair votes too: its own file is one of those that are imported. Locks the vault if it fails. */
async function mergeAsChair(
  { demo }: PackedDemo,
  vault: OpenVault,
  files: readonly string[],
  options: ImportOptions,
): Promise<void> {
  try {
    const own = join(demo.work, 'chair.juryscores');
    await rateAndHandIn(demo, vault, own);
    await importFiles(vault, [own, ...files], options);
  } catch (thrown) {
    // Left open, it could be neither unlocked nor deleted before the program ends.
    lockVault(vault);
    throw thrown;
  }
}

async function handInOthers(
  packed: PackedDemo,
  me: PersonId,
  onProgress: StartDemoOptions['onProgress'],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const files: string[] = [];
  const voters = votersOf(packed);
  for (const [personId, code] of voters) {
    if (signal.aborted) throw new AppError('cancelled');
    onProgress({ done: files.length, total: voters.length, name: personId });
    if (personId !== me) files.push((await handInAs(packed.demo, personId, code)).file);
  }
  return files;
}

/** A juror of the demo about whom the office knew a conflict, so that a withheld application can be seen. */
function jurorId({ data }: DemoContext): PersonId {
  const found = data.people.find(
    ({ role, id }) => role === 'juror' && data.conflicts.some(({ personId }) => personId === id),
  );
  if (found === undefined) throw new AppError('competition-invalid', { path: 'people', problem: 'no juror' });
  return found.id;
}
