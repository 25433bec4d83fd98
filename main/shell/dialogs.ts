import { type BaseWindow, dialog, type FileFilter } from 'electron';
import type { FilePurpose } from '../../shared/contract/app.ts';

interface Kind {
  readonly mode: 'open' | 'open-many' | 'folder' | 'save';
  readonly extensions: readonly string[];
}

const kinds: Readonly<Record<FilePurpose, Kind>> = {
  'open-bundle': { mode: 'open', extensions: ['jurybundle'] },
  'open-scores': { mode: 'open-many', extensions: ['juryscores'] },
  'competition-folder': { mode: 'folder', extensions: [] },
  'save-scores': { mode: 'save', extensions: ['juryscores'] },
  'save-bundle': { mode: 'save', extensions: ['jurybundle'] },
  'save-codes': { mode: 'save', extensions: ['tsv'] },
  'save-pdf': { mode: 'save', extensions: ['pdf'] },
  'save-backup': { mode: 'save', extensions: ['jurybackup'] },
  'open-backup': { mode: 'open', extensions: ['jurybackup'] },
};

/** What a file dropped on the window is for, by its ending; everything else is not taken. */
export function purposeOfDropped(path: string): FilePurpose | null {
  if (path.toLowerCase().endsWith('.jurybundle')) return 'open-bundle';
  return path.toLowerCase().endsWith('.juryscores') ? 'open-scores' : null;
}

/** Lets the person choose; an empty list when the dialog is cancelled. */
export async function chooseFiles(
  window: BaseWindow,
  { purpose, title, suggestedName }: { purpose: FilePurpose; title: string; suggestedName?: string | undefined },
): Promise<readonly string[]> {
  const { mode, extensions } = kinds[purpose];
  const filters: FileFilter[] = extensions.map((extension) => ({ name: `*.${extension}`, extensions: [extension] }));
  if (mode === 'save') {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      filters,
      ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
    });
    return canceled ? [] : [filePath];
  }
  const properties =
    mode === 'folder'
      ? (['openDirectory'] as const)
      : mode === 'open-many'
        ? (['openFile', 'multiSelections'] as const)
        : (['openFile'] as const);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, filters, properties: [...properties] });
  return canceled ? [] : filePaths;
}
