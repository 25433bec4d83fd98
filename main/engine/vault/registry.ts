import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type VaultLabel, vaultLabelSchema } from '../../../shared/contract/vault.ts';
import { AppError } from '../../../shared/errors.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import { type VaultId, vaultIdSchema } from '../../../shared/ids.ts';
import { listIfPresent, makeOwnFolder } from '../files/folders.ts';
import { readLimited } from '../files/read-limited.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { destroyVault } from './destroy-vault.ts';
import { discardPartial } from './discard-partial.ts';
import { isDeleting, isFilled, isPartial, type VaultPaths, vaultPaths } from './paths.ts';
import { sweepParts } from './sweep-parts.ts';

const labelsSchema = z.strictObject({
  format: z.literal('jurymappe-vaults'),
  version: z.literal(1),
  vaults: z.array(vaultLabelSchema),
});

/** Where the app keeps one of its vaults. */
export function vaultFolder(dataFolder: string, vaultId: VaultId): string {
  return join(vaultsFolder(dataFolder), vaultId);
}

/**
 * The app's vaults, the one used last first. Removes unfinished ones, and continues deleting those whose deletion had
 * begun. Only the folders decide which vaults exist, so that a lost or damaged list of labels hides nobody's work.
 * @throws AppError `file-not-writable`, `file-unreadable`
 */
export async function listVaults(dataFolder: string): Promise<readonly VaultLabel[]> {
  await discardPartials(dataFolder);
  const ids = await vaultIds(dataFolder);
  await sweepParts(
    dataFolder,
    ids.map((vaultId) => vaultFolder(dataFolder, vaultId)),
  );
  const known = new Map((await readLabels(dataFolder)).map((label) => [label.vaultId, label]));
  const labels = await Promise.all(
    ids.map(async (vaultId) => known.get(vaultId) ?? (await labelOfUnknown(dataFolder, vaultId))),
  );
  return labels.sort((a, b) => Date.parse(b.lastOpenedAt) - Date.parse(a.lastOpenedAt));
}

/** Adds or replaces one vault's label. @throws AppError `disk-full`, `file-not-writable` */
export async function rememberVault(dataFolder: string, label: VaultLabel): Promise<void> {
  const present = new Set(await vaultIds(dataFolder));
  const others = (await readLabels(dataFolder)).filter(
    ({ vaultId }) => vaultId !== label.vaultId && present.has(vaultId),
  );
  const content: z.infer<typeof labelsSchema> = { format: 'jurymappe-vaults', version: 1, vaults: [...others, label] };
  await makeOwnFolder(dataFolder);
  await writeAtomically(labelsFile(dataFolder), `${JSON.stringify(content, null, 2)}\n`, ownerOnly);
}

/** Removes the label of a deleted vault. @throws AppError `disk-full`, `file-not-writable` */
export async function forgetVault(dataFolder: string, vaultId: VaultId): Promise<void> {
  const content: z.infer<typeof labelsSchema> = {
    format: 'jurymappe-vaults',
    version: 1,
    vaults: (await readLabels(dataFolder)).filter((label) => label.vaultId !== vaultId),
  };
  await writeAtomically(labelsFile(dataFolder), `${JSON.stringify(content, null, 2)}\n`, ownerOnly);
}

function vaultsFolder(dataFolder: string): string {
  return join(dataFolder, 'vaults');
}

function labelsFile(dataFolder: string): string {
  return join(dataFolder, 'vaults.json');
}

/** Labels are only shown: every vault opens without one, so a file that can't be read counts as empty. */
async function readLabels(dataFolder: string): Promise<readonly VaultLabel[]> {
  try {
    const parsed = labelsSchema.safeParse(parseStrictJson(await readLimited(labelsFile(dataFolder), 'vaultListBytes')));
    return parsed.success ? parsed.data.vaults : [];
  } catch (thrown) {
    if (thrown instanceof AppError) return [];
    throw thrown;
  }
}

async function labelOfUnknown(dataFolder: string, vaultId: VaultId): Promise<VaultLabel> {
  const folder = vaultFolder(dataFolder, vaultId);
  const { mtime } = await stat(vaultPaths(folder).jury).catch(() => stat(folder));
  return {
    vaultId,
    role: null,
    title: null,
    personName: null,
    bundleId: null,
    revision: null,
    lastOpenedAt: instantSchema.parse(mtime.toISOString()),
    demo: false,
  };
}

async function vaultIds(dataFolder: string): Promise<readonly VaultId[]> {
  const named = (await listIfPresent(vaultsFolder(dataFolder))).flatMap(
    (name) => vaultIdSchema.safeParse(name).data ?? [],
  );
  const present = await Promise.all(named.map((vaultId) => isVault(vaultPaths(vaultFolder(dataFolder, vaultId)))));
  return named.filter((_, index) => present[index]);
}

/** A vault that lost one of its files still counts: hiding it would keep its copies from being found. */
async function isVault({ jury, keystore }: VaultPaths): Promise<boolean> {
  return (await isFilled(jury)) || isFilled(keystore);
}

async function discardPartials(dataFolder: string): Promise<void> {
  for (const name of await listIfPresent(vaultsFolder(dataFolder))) {
    if (isDeleting(name)) await destroyVault(join(vaultsFolder(dataFolder), name)).catch(leaveForNextTime);
    if (isPartial(name)) await discardPartial(join(vaultsFolder(dataFolder), name)).catch(leaveForNextTime);
  }
}

/** A vault that is in use, or can't be removed now, must not hide the sound ones. */
function leaveForNextTime(thrown: unknown): void {
  if (!(thrown instanceof AppError)) throw thrown;
}
