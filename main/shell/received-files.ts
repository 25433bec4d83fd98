import { basename } from 'node:path';
import type { ChosenFiles, ReceivedFile } from '../../shared/contract/app.ts';
import type { Recognised } from '../../shared/contract/engine-port.ts';
import { fileChoices, type FilePurpose, type FoundKind, purposeOf } from '../../shared/file-types.ts';
import type { Result } from '../../shared/result.ts';
import type { Grants } from './grants.ts';

/** Tells what kinds of files these are. */
export interface Recogniser {
  readonly recognise: (paths: readonly string[]) => Promise<Result<Recognised>>;
}

/** Grants files dropped or opened from outside, according to their content. Returns an entry for every one of them. */
export async function receiveFiles(
  paths: readonly string[],
  { engine, grants }: { readonly engine: Recogniser; readonly grants: Grants },
): Promise<ReceivedFile[]> {
  if (paths.length === 0) return [];
  const found = await engine.recognise(paths);
  // An engine that has just stopped can't tell; the drop must not appear to have been ignored.
  const files: Recognised = found.ok ? found.value : paths.map((path) => ({ path, kind: 'unreadable', size: null }));
  return files.map((file) => receivedFrom(file, grants));
}

function receivedFrom({ path, kind, size }: Recognised[number], grants: Grants): ReceivedFile {
  const purpose = purposeOf(kind);
  return { name: basename(path), kind, size, grant: purpose === null ? null : grants.grant(path, purpose) };
}

/** Kinds that tell nothing: the use case that asked for the file can best say what is wrong with it. */
const untold: readonly FoundKind[] = ['empty', 'other', 'unreadable'];

/** Grants chosen files for what was asked; those with other content, whatever their names, for what they are. */
export async function sortChosen(
  paths: readonly string[],
  purpose: FilePurpose,
  { engine, grants }: { readonly engine: Recogniser; readonly grants: Grants },
): Promise<ChosenFiles> {
  const { mode, type } = fileChoices[purpose];
  if (mode === 'save' || type === null) return { files: await grants.give(paths, purpose), others: [] };
  const found = paths.length === 0 ? null : await engine.recognise(paths);
  const recognised = found?.ok === true ? found.value : [];
  const others = recognised.filter(({ kind }) => !untold.includes(kind) && purposeOf(kind) !== purpose);
  const elsewhere = new Set(others.map(({ path }) => path));
  return {
    files: await grants.give(
      paths.filter((path) => !elsewhere.has(path)),
      purpose,
    ),
    others: others.map((file) => receivedFrom(file, grants)),
  };
}
