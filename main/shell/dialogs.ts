import { existsSync } from 'node:fs';
import { type BaseWindow, dialog, type FileFilter } from 'electron';
import { fileChoices, type FilePurpose, type FileType, fileTypes, withEnding } from '../../shared/file-types.ts';
import type { LastFolder } from './last-folder.ts';

interface Choice {
  readonly purpose: FilePurpose;
  readonly title: string;
  readonly suggestedName?: string | undefined;
}

/** Lets the person choose, starting in the folder used last; an empty list when the dialog is cancelled. */
export async function chooseFiles(
  window: BaseWindow,
  choice: Choice,
  lastFolder: LastFolder,
): Promise<readonly string[]> {
  const paths = await askFiles(window, choice, lastFolder.beginning(choice.suggestedName));
  lastFolder.note(paths);
  return paths;
}

async function askFiles(
  window: BaseWindow,
  { purpose, title }: Choice,
  defaultPath: string | undefined,
): Promise<readonly string[]> {
  const { mode, type } = fileChoices[purpose];
  const filters: FileFilter[] = type === null ? [] : [filterOf(fileTypes[type].extension)];
  if (mode === 'save') return chooseTarget(window, { title, filters, type, defaultPath });
  // A mail gateway or a person may have renamed a file; its content decides what it is.
  if (type !== null) filters.push({ name: '*.*', extensions: ['*'] });
  const properties =
    mode === 'folder'
      ? (['openDirectory'] as const)
      : mode === 'open-many'
        ? (['openFile', 'multiSelections'] as const)
        : (['openFile'] as const);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters,
    properties: [...properties],
    ...(defaultPath === undefined ? {} : { defaultPath }),
  });
  return canceled ? [] : filePaths;
}

/**
 * Asks where to save. Some systems return a name without its ending. If a file with the completed name exists, nobody
 * has confirmed replacing it, so the dialog asks again with that name.
 */
async function chooseTarget(
  window: BaseWindow,
  {
    type,
    defaultPath,
    ...shown
  }: { title: string; filters: FileFilter[]; type: FileType; defaultPath?: string | undefined },
): Promise<readonly string[]> {
  const chosen = await askTarget(window, { ...shown, defaultPath });
  if (chosen === null) return [];
  const named = withEnding(chosen, type);
  if (named === chosen || !existsSync(named)) return [named];
  const again = await askTarget(window, { ...shown, defaultPath: named });
  return again === null || withEnding(again, type) !== again ? [] : [again];
}

async function askTarget(
  window: BaseWindow,
  { defaultPath, ...shown }: { title: string; filters: FileFilter[]; defaultPath: string | undefined },
): Promise<string | null> {
  const asked = defaultPath === undefined ? shown : { ...shown, defaultPath };
  const { canceled, filePath } = await dialog.showSaveDialog(window, asked);
  return canceled ? null : filePath;
}

function filterOf(extension: string): FileFilter {
  return { name: `*.${extension}`, extensions: [extension] };
}
