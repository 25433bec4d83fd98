import type { Stats } from 'node:fs';
import { constants, type FileHandle, open, opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mostGivenFiles, type Recognised } from '../../../shared/contract/engine-port.ts';
import type { FoundKind } from '../../../shared/file-types.ts';
import { kindOfFile } from './file-kind.ts';

/** How many files are looked at concurrently: on a slow network drive each may take long. */
const atOnce = 16;

/** Windows has no such pipes and no such flag. */
const withoutWaiting = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/** The file that makes a folder a competition folder, from which an office packs. */
const competitionFile = 'competition.json';

/**
 * Recognises files and folders that a person has given to the app. A folder stands for the score files directly in it
 * or, without any, for the app's other files in it. Only regular files are opened: a pipe would block for ever.
 */
export async function recogniseAll(paths: readonly string[]): Promise<Recognised> {
  const found = await inTurns(paths.slice(0, mostGivenFiles), recognise);
  return found.flat().slice(0, mostGivenFiles);
}

async function recognise(path: string): Promise<Recognised> {
  const facts = await factsOf(path);
  if (facts?.isDirectory() === true) return recogniseFolder(path);
  return [{ path, kind: await kindOf(path, facts), size: facts?.isFile() === true ? facts.size : null }];
}

/** Null where it has gone, or the system doesn't allow access. */
async function factsOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

async function kindOf(path: string, facts: Stats | null): Promise<FoundKind> {
  if (facts?.isFile() !== true) return 'unreadable';
  if (facts.size === 0) return 'empty';
  try {
    // Between `stat` and `open` it may have been replaced by a pipe.
    const file = await open(path, constants.O_RDONLY | withoutWaiting);
    try {
      if (!(await file.stat()).isFile()) return 'unreadable';
      const kind = await kindOfFile(file);
      // The window can do as little with the one audit package as with the other.
      if (kind === 'audit-without-names') return 'audit';
      return kind ?? (await isCodesFile(file));
    } finally {
      await file.close();
    }
  } catch {
    return 'unreadable';
  }
}

/** The file with the letters' codes begins with a line of column names (FORMATS): `person`, `name`, `code`. */
async function isCodesFile(file: FileHandle): Promise<'codes' | 'other'> {
  const beginning = 'person\tname\tcode\n';
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
  const text = new TextDecoder().decode(buffer.subarray(0, bytesRead));
  return text.replace('\r\n', '\n').startsWith(beginning) ? 'codes' : 'other';
}

async function recogniseFolder(folder: string): Promise<Recognised> {
  const names = await filesIn(folder);
  if (names === null) return [{ path: folder, kind: 'unreadable', size: null }];
  if (names.some((name) => basename(name) === competitionFile))
    return [{ path: folder, kind: 'competition', size: null }];
  const files = (await inTurns(names, recognise)).flat();
  const scores = files.filter(({ kind }) => kind === 'scores');
  const own = scores.length > 0 ? scores : files.filter(({ kind }) => ownKinds.includes(kind));
  return own.length > 0 ? own : [{ path: folder, kind: 'folder', size: null }];
}

const ownKinds: readonly FoundKind[] = ['bundle', 'result', 'backup', 'audit'];

/** Files directly in a folder, up to the limit for given files; null where it can't be read. */
async function filesIn(folder: string): Promise<readonly string[] | null> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isDirectory()) continue;
      names.push(join(folder, entry.name));
      if (names.length === mostGivenFiles) break;
    }
    return names.sort();
  } catch {
    return null;
  }
}

async function inTurns<Input, Output>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Output>,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (let at = 0; at < inputs.length; at += atOnce)
    outputs.push(...(await Promise.all(inputs.slice(at, at + atOnce).map(work))));
  return outputs;
}
