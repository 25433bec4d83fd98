import { rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type Sha256, sha256Schema } from '../../../shared/ids.ts';
import { sha256 } from '../crypto/digest.ts';
import { copyFolder, listFiles } from '../files/copy-folder.ts';
import { listIfPresent, makeOwnFolder } from '../files/folders.ts';
import { moveFile, removeFile, removeFolder } from '../files/move-and-remove.ts';
import { readLimited } from '../files/read-limited.ts';
import { ownerOnly, syncFolder, writeAtomically } from '../files/write-atomically.ts';
import { discardPartial } from './discard-partial.ts';
import { exists, isDeleting, isPartial } from './paths.ts';

/** Where earlier versions kept the app's data, and where they belong now. */
export interface DataPlaces {
  readonly from: string;
  readonly to: string;
}

export interface SettledData {
  readonly dataFolder: string;
  /**
   * why data stay at the earlier place; `both`: there are data at both places, `unmoved`: they are used where they are
   * until the next start
   */
  readonly left: 'both' | 'unmoved' | null;
}

/**
 * Moves the app's data from their earlier place, once. If the process is killed, one of the two places still has them
 * whole. Nothing at the new place is overwritten. While any vault is in use the move is put off until the next start.
 * @param move of a file or a folder; tests pass one that behaves as between two volumes
 */
export async function settleData(places: DataPlaces, move: typeof moveFile = moveFile): Promise<SettledData> {
  const { from, to } = places;
  await finishEarlierMove(places);
  if (!(await exists(from))) return { dataFolder: to, left: null };
  // An empty folder holds nobody's data; any other can't be removed this way.
  await rmdir(to).catch(() => undefined);
  if (await exists(to)) return { dataFolder: to, left: 'both' };
  try {
    await refuseUsed(from);
    await makeOwnFolder(dirname(to));
    await moveOrCopy(places, move);
    return { dataFolder: to, left: null };
  } catch {
    // Whatever kept them from moving, they are whole where they are.
    return (await exists(from)) ? { dataFolder: from, left: 'unmoved' } : { dataFolder: to, left: null };
  }
}

/** @throws AppError `vault-in-use` */
async function refuseUsed(dataFolder: string): Promise<void> {
  const vaults = join(dataFolder, 'vaults');
  // SQLite is loaded only when there is something to move.
  const { whileUnused } = await import('./while-unused.ts');
  for (const name of await listIfPresent(vaults)) {
    const folder = join(vaults, name);
    if (isPartial(name)) await discardPartial(folder);
    else if (!isDeleting(name)) await whileUnused(folder, () => Promise.resolve());
  }
}

async function moveOrCopy(places: DataPlaces, move: typeof moveFile): Promise<void> {
  const { from, to } = places;
  try {
    await move(from, to);
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EXDEV')) throw thrown;
    await copyAndRemove(places);
  }
}

/**
 * The copy is made beside the new place; the originals are renamed beside the earlier place before they are removed.
 */
const copyingFolder = (to: string): string => `${to}.moving`;
const removingFolder = (from: string): string => `${from}.moved`;

/** Lies among the moved data until the earlier ones have been removed. */
const noteFile = (to: string): string => join(to, 'moved-from.json');
const noteSchema = z.strictObject({ from: z.string(), listing: sha256Schema });

async function copyAndRemove(places: DataPlaces): Promise<void> {
  const { from, to } = places;
  const aside = copyingFolder(to);
  try {
    const listing = await listingOf(from);
    await copyFolder(from, aside);
    await refuseUsed(from);
    // Somebody has changed them meanwhile.
    if ((await listingOf(from)) !== listing) throw new AppError('file-changed', { name: basename(from) });
    const note: z.infer<typeof noteSchema> = { from, listing };
    await writeAtomically(noteFile(aside), JSON.stringify(note), ownerOnly);
    await moveFile(aside, to);
    await syncFolder(dirname(to));
  } catch (thrown) {
    await removeFolder(aside).catch(() => undefined);
    throw thrown;
  }
  await finishEarlierMove(places);
}

/** Finishes or clears up after a move that was killed; what can't be removed now is removed at the next start. */
async function finishEarlierMove({ from, to }: DataPlaces): Promise<void> {
  try {
    await removeFolder(copyingFolder(to));
    const note = await readNote(to);
    // Data that have changed since they were copied are somebody's work, and stay.
    if (note?.from === from && (await exists(from)) && (await listingOf(from)) === note.listing)
      await moveFile(from, removingFolder(from));
    await removeFolder(removingFolder(from));
    if (note !== null) await removeFile(noteFile(to));
  } catch {
    return;
  }
}

async function readNote(to: string): Promise<z.infer<typeof noteSchema> | null> {
  try {
    return noteSchema.parse(parseStrictJson(await readLimited(noteFile(to), 'ownFileBytes')));
  } catch {
    return null;
  }
}

async function listingOf(folder: string): Promise<Sha256> {
  return sha256(Buffer.from(JSON.stringify(await listFiles(folder))));
}
