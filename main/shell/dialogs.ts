import { type BaseWindow, dialog, type FileFilter } from 'electron';
import { fileChoices, type FilePurpose, fileTypes } from '../../shared/file-types.ts';

/** Lets the person choose; an empty list when the dialog is cancelled. */
export async function chooseFiles(
  window: BaseWindow,
  { purpose, title, suggestedName }: { purpose: FilePurpose; title: string; suggestedName?: string | undefined },
): Promise<readonly string[]> {
  const { mode, type } = fileChoices[purpose];
  const filters: FileFilter[] = type === null ? [] : [filterOf(fileTypes[type].extension)];
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

function filterOf(extension: string): FileFilter {
  return { name: `*.${extension}`, extensions: [extension] };
}
