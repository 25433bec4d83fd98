import { dirname } from 'node:path';

/** A system call that matters to surviving a power cut; the numbers order the beginnings and ends of calls. */
export type FileCall = { readonly begun: number; readonly ended: number } & (
  | { readonly kind: 'write' | 'sync' | 'create' | 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** the use case has reported that it is done */
  | { readonly kind: 'answer' }
);

/**
 * Finds what a power cut could destroy or leave half-written although it was reported as done. These must be on the
 * disk: before a rename, the file (or every file and folder below a renamed folder), every log of a database, and
 * whatever was moved out of the way to make room for the new name; before a commit, every file that still has a
 * temporary name, as the commit may count it as written; before the answer, everything that was written, and each
 * folder in which a name was created.
 */
export function durabilityFaults(calls: readonly FileCall[]): readonly string[] {
  return calls.flatMap((call) => {
    if (call.kind === 'rename') return faultsOfRename(calls, call.path, call.to, call.begun);
    if (call.kind === 'write' && call.path.endsWith('-wal')) return faultsOfCommit(calls, call.begun);
    if (call.kind === 'answer') return faultsOfAnswer(calls, call.begun);
    return [];
  });
}

/** Files that belong to a replaced file lie beside it, and their names begin with that file's name. */
function faultsOfReplacement(calls: readonly FileCall[], path: string, to: string, at: number): readonly string[] {
  return unsyncedFolders(calls, at)
    .filter(({ name }) => name.startsWith(to) && name !== to && name !== path && dirname(name) === dirname(to))
    .map(({ name }) => `the name ${name} was not on the disk when another file became ${to}`);
}

function faultsOfRename(calls: readonly FileCall[], path: string, to: string, at: number): readonly string[] {
  const isConcerned = (name: string): boolean =>
    name === path || name.startsWith(`${path}/`) || name.endsWith('-wal') || name.endsWith('-journal');
  return [
    ...faultsOfReplacement(calls, path, to, at),
    ...unsynced(calls, at)
      .filter(isConcerned)
      .map((name) => `${name} was not on the disk when ${path} was renamed`),
    ...unsyncedFolders(calls, at)
      .filter(({ folder }) => folder === path || folder.startsWith(`${path}/`))
      .map(({ name }) => `the name ${name} was not on the disk when ${path} was renamed`),
  ];
}

function faultsOfCommit(calls: readonly FileCall[], at: number): readonly string[] {
  return unsynced(calls, at)
    .filter((name) => name.endsWith('.part'))
    .map((name) => `${name} was not on the disk when a commit counted it`);
}

function faultsOfAnswer(calls: readonly FileCall[], at: number): readonly string[] {
  return [
    ...unsynced(calls, at).map((name) => `${name} was not on the disk when the answer came`),
    ...unsyncedFolders(calls, at).map(({ name }) => `the name ${name} was not on the disk when the answer came`),
  ];
}

/** Files not fully synced since their last write. */
function unsynced(calls: readonly FileCall[], at: number): readonly string[] {
  const written = new Set(calls.flatMap((call) => (call.kind === 'write' && call.begun < at ? [call.path] : [])));
  return [...written].filter((path) => {
    const since = lastEnd(calls, at, (call) => isGone(call, path));
    const lastWrite = lastEnd(calls, at, (call) => call.kind === 'write' && call.path === path);
    return lastWrite > since && !isSyncedAfter(calls, path, lastWrite, at);
  });
}

/** Names that were created or assigned, still exist, and whose folder hasn't been synced since. */
function unsyncedFolders(
  calls: readonly FileCall[],
  at: number,
): readonly { readonly name: string; readonly folder: string }[] {
  return calls.flatMap((call) => {
    if (call.begun >= at || (call.kind !== 'create' && call.kind !== 'rename')) return [];
    const name = call.kind === 'rename' ? call.to : call.path;
    const folder = dirname(name);
    const isStanding = lastEnd(calls, at, (later) => isGone(later, name)) < call.ended;
    return isStanding && !isSyncedAfter(calls, folder, call.ended, at) ? [{ name, folder }] : [];
  });
}

function isSyncedAfter(calls: readonly FileCall[], path: string, after: number, before: number): boolean {
  return calls.some((call) => call.kind === 'sync' && call.path === path && call.begun > after && call.ended < before);
}

/** Whether nothing exists at a path any more because it, or a folder above it, was removed or moved away. */
function isGone(call: FileCall, path: string): boolean {
  return (call.kind === 'remove' || call.kind === 'rename') && (call.path === path || path.startsWith(`${call.path}/`));
}

/** The end of the last matching call that began before a moment; -1 if there is none. */
function lastEnd(calls: readonly FileCall[], at: number, isSuch: (call: FileCall) => boolean): number {
  return calls.reduce((last, call) => (call.begun < at && isSuch(call) ? Math.max(last, call.ended) : last), -1);
}

/** The calls as a short story: one path each, repeats only once. A path for which `nameOf` returns null is left out. */
export function storyOf(calls: readonly FileCall[], nameOf: (path: string) => string | null): readonly string[] {
  const steps = calls.flatMap((call) => {
    const name = call.kind === 'answer' ? '' : nameOf(call.path);
    return name === null ? [] : [`${call.kind} ${name}`.trim()];
  });
  return steps.filter((step, index) => step !== steps[index - 1]);
}
