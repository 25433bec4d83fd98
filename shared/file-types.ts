/** The kinds of files that people meet. `verifiable`: the terminal's `verify` knows how to check one. */
export const fileTypes = {
  bundle: { extension: 'jurybundle', verifiable: true },
  scores: { extension: 'juryscores', verifiable: true },
  result: { extension: 'juryresult', verifiable: true },
  audit: { extension: 'zip', verifiable: true },
  backup: { extension: 'jurybackup', verifiable: false },
  codes: { extension: 'tsv', verifiable: false },
  pdf: { extension: 'pdf', verifiable: false },
} as const satisfies Record<string, { readonly extension: string; readonly verifiable: boolean }>;

export type FileType = keyof typeof fileTypes;

export type VerifiableFileType = {
  [Type in FileType]: (typeof fileTypes)[Type]['verifiable'] extends true ? Type : never;
}[FileType];

/** How a file is chosen for a purpose; a folder has no type. */
export interface FileChoice {
  readonly mode: 'open' | 'open-many' | 'folder' | 'save';
  readonly type: FileType | null;
  /** whether a file of this type that is dropped on the window is taken for this purpose */
  readonly byDrop: boolean;
}

/** What files are chosen for: decides dialog, filter, which method gets the path, and so whether it is read or written. */
export const fileChoices = {
  'open-bundle': { mode: 'open', type: 'bundle', byDrop: true },
  'open-scores': { mode: 'open-many', type: 'scores', byDrop: true },
  'scores-folder': { mode: 'folder', type: null, byDrop: false },
  'open-result': { mode: 'open', type: 'result', byDrop: true },
  'competition-folder': { mode: 'folder', type: null, byDrop: false },
  'save-scores': { mode: 'save', type: 'scores', byDrop: false },
  'save-bundle': { mode: 'save', type: 'bundle', byDrop: false },
  'save-codes': { mode: 'save', type: 'codes', byDrop: false },
  'save-pdf': { mode: 'save', type: 'pdf', byDrop: false },
  'save-result': { mode: 'save', type: 'result', byDrop: false },
  'save-audit': { mode: 'save', type: 'audit', byDrop: false },
  'save-backup': { mode: 'save', type: 'backup', byDrop: false },
  'open-backup': { mode: 'open', type: 'backup', byDrop: false },
} as const satisfies Record<string, FileChoice>;

export type FilePurpose = keyof typeof fileChoices;

/** All of them; the table's own keys. */
export const filePurposes = Object.keys(fileChoices) as readonly FilePurpose[];

/** What a file dropped on the window is for, by its ending in any case; null: it isn't taken. */
export function purposeOfDropped(path: string): FilePurpose | null {
  const lowerCase = path.toLowerCase();
  return filePurposes.find((purpose) => isTakenFor(fileChoices[purpose], lowerCase)) ?? null;
}

function isTakenFor({ byDrop, type }: FileChoice, path: string): boolean {
  return byDrop && type !== null && path.endsWith(`.${fileTypes[type].extension}`);
}

/** The path with a file type's ending; where the name has it already, in any case, as it is. */
export function withEnding(path: string, type: FileType): string {
  const ending = `.${fileTypes[type].extension}`;
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`;
}
