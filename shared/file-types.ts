import type { FilePurpose } from './contract/app.ts';

/** The kinds of files that people meet, and what one is for that is dropped on the window; null: it isn't taken. */
export const fileTypes = {
  bundle: { extension: 'jurybundle', dropped: 'open-bundle' },
  scores: { extension: 'juryscores', dropped: 'open-scores' },
  result: { extension: 'juryresult', dropped: null },
  backup: { extension: 'jurybackup', dropped: null },
  codes: { extension: 'tsv', dropped: null },
  pdf: { extension: 'pdf', dropped: null },
} as const satisfies Record<string, { readonly extension: string; readonly dropped: FilePurpose | null }>;

export type FileType = keyof typeof fileTypes;

/** How a file is chosen for a purpose; a folder has no type. */
export interface FileChoice {
  readonly mode: 'open' | 'open-many' | 'folder' | 'save';
  readonly type: FileType | null;
}

export const fileChoices: Readonly<Record<FilePurpose, FileChoice>> = {
  'open-bundle': { mode: 'open', type: 'bundle' },
  'open-scores': { mode: 'open-many', type: 'scores' },
  'competition-folder': { mode: 'folder', type: null },
  'save-scores': { mode: 'save', type: 'scores' },
  'save-bundle': { mode: 'save', type: 'bundle' },
  'save-codes': { mode: 'save', type: 'codes' },
  'save-result': { mode: 'save', type: 'result' },
  'save-pdf': { mode: 'save', type: 'pdf' },
  'save-backup': { mode: 'save', type: 'backup' },
  'open-backup': { mode: 'open', type: 'backup' },
};

/** What a file dropped on the window is for, by its ending in any case; null: it isn't taken. */
export function purposeOfDropped(path: string): FilePurpose | null {
  const lowerCase = path.toLowerCase();
  return Object.values(fileTypes).find(({ extension }) => lowerCase.endsWith(`.${extension}`))?.dropped ?? null;
}
