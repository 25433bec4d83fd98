import { type ForeignKind, foreignKinds } from './foreign-kind.ts';

/** The kinds of files that people meet. `verifiable`: the terminal's `verify` can check them. */
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

/** Whether a name has this file type's ending, in any case. */
export function isNamedAs(name: string, type: FileType): boolean {
  return name.toLowerCase().endsWith(`.${fileTypes[type].extension}`);
}

/** How a file is chosen for a purpose; a folder, or a file of any kind, has no type. */
export interface FileChoice {
  readonly mode: 'open' | 'open-many' | 'folder' | 'save';
  readonly type: FileType | null;
}

/**
 * Purposes for which files are chosen. A purpose decides dialog, filter, and which method gets the path, and so whether
 * the file is read or written.
 */
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

/** All purposes: the table's own keys. */
export const filePurposes = Object.keys(fileChoices) as readonly FilePurpose[];

/** What a file or folder given to the app turned out to be, whatever its name. */
export const foundKinds = [
  'bundle',
  'scores',
  'result',
  'audit',
  'backup',
  'codes',
  'pdf',
  /** a folder from which an office can pack */
  'competition',
  /** a folder with nothing for the app directly inside */
  'folder',
  'empty',
  /** files of other programs, as far as they are recognised */
  ...foreignKinds,
  /** none of these, or too damaged to tell */
  'other',
  /** gone, locked, or not readable for this person; or not a file at all, such as a device */
  'unreadable',
] as const;

export type FoundKind = (typeof foundKinds)[number];

export function isForeign(kind: string): kind is ForeignKind {
  return foreignKinds.some((foreign) => foreign === kind);
}

/** The purpose for which a dropped file, or one opened from outside, can be used; null: there is none. */
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

/** The path with a file type's ending; unchanged if it already has it, in any case. */
export function withEnding(path: string, type: FileType): string {
  return isNamedAs(path, type) ? path : `${path}.${fileTypes[type].extension}`;
}
