import { type ForeignKind, foreignKinds } from './foreign-kind.ts';

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

/** Whether a name is one of this type of file, by its ending in any case. */
export function isNamedAs(name: string, type: FileType): boolean {
  return name.toLowerCase().endsWith(`.${fileTypes[type].extension}`);
}

/** How a file is chosen for a purpose; a folder has no type, and what may be any file neither. */
export interface FileChoice {
  readonly mode: 'open' | 'open-many' | 'folder' | 'save';
  readonly type: FileType | null;
}

/** What files are chosen for: decides dialog, filter, which method gets the path, and so whether it is read or written. */
export const fileChoices = {
  'open-bundle': { mode: 'open', type: 'bundle' },
  'open-scores': { mode: 'open-many', type: 'scores' },
  'open-scan': { mode: 'open', type: null },
  'scores-folder': { mode: 'folder', type: null },
  'open-result': { mode: 'open', type: 'result' },
  'competition-folder': { mode: 'folder', type: null },
  'save-scores': { mode: 'save', type: 'scores' },
  'save-bundle': { mode: 'save', type: 'bundle' },
  'save-codes': { mode: 'save', type: 'codes' },
  'save-pdf': { mode: 'save', type: 'pdf' },
  'save-result': { mode: 'save', type: 'result' },
  'save-audit': { mode: 'save', type: 'audit' },
  'save-backup': { mode: 'save', type: 'backup' },
  'open-backup': { mode: 'open', type: 'backup' },
} as const satisfies Record<string, FileChoice>;

export type FilePurpose = keyof typeof fileChoices;

/** All of them; the table's own keys. */
export const filePurposes = Object.keys(fileChoices) as readonly FilePurpose[];

/** What a file or folder that was given to the app turned out to be, whatever its name. */
export const foundKinds = [
  'bundle',
  'scores',
  'result',
  'audit',
  'backup',
  'codes',
  'pdf',
  /** a folder from which an office packs */
  'competition',
  /** a folder with nothing for the app right in it */
  'folder',
  'empty',
  /** what other programs make, as far as it is known */
  ...foreignKinds,
  /** none of these, or too damaged to tell */
  'other',
  /** gone, locked, or not to be read by this person; or no file at all, as a device isn't */
  'unreadable',
] as const;

export type FoundKind = (typeof foundKinds)[number];

export function isForeign(kind: string): kind is ForeignKind {
  return foreignKinds.some((foreign) => foreign === kind);
}

/** What a file that was dropped, or opened from outside, may be used for; null: for nothing that begins with a file. */
export function purposeOf(kind: FoundKind): FilePurpose | null {
  return purposes[kind] ?? null;
}

const purposes: Readonly<Partial<Record<FoundKind, FilePurpose>>> = {
  bundle: 'open-bundle',
  scores: 'open-scores',
  result: 'open-result',
  backup: 'open-backup',
  competition: 'competition-folder',
};

/** The path with a file type's ending; where the name has it already, in any case, as it is. */
export function withEnding(path: string, type: FileType): string {
  return isNamedAs(path, type) ? path : `${path}.${fileTypes[type].extension}`;
}
