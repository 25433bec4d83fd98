/** Kinds that can be recognised by the content of a file that isn't one of the app's own, whatever its name. */
export const foreignKinds = [
  'text-document',
  'spreadsheet',
  'presentation',
  'older-office',
  'drawing',
  'picture',
  'sound',
  'film',
  'mail',
  'archive',
  'program',
  'web-page',
  'data',
  'text',
] as const;

export type ForeignKind = (typeof foreignKinds)[number];

/** Bytes needed from a file's beginning: a ZIP's first entries show which program made it. */
export const foreignKindBytes = 16 * 1024;

/** A PDF's header is within this many bytes; pdf.js looks no further. */
const pdfHeaderBytes = 1024;

/** How files of each kind begin; the first match counts. Files that begin with "PK" are examined below. */
const beginnings: readonly (readonly [kind: ForeignKind, pattern: RegExp])[] = [
  ['picture', /^(\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|8BPS|\0\0\0\x0cjP {2})/s],
  ['picture', /^(RIFF.{4}WEBP|.{4}ftyp(heic|heix|heif|hevc|mif1|avif))/s],
  ['sound', /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]|fLaC|OggS|RIFF.{4}WAVE|.{4}ftypM4A|MThd)/s],
  ['film', /^(.{4}ftyp|RIFF.{4}AVI |\x1a\x45\xdf\xa3|\0\0\x01[\xb3\xba]|.{4}(moov|mdat))/s],
  ['older-office', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['text-document', /^\{\\rtf/],
  ['drawing', /^(AC10\d\d|ISO-10303-21;|AutoCAD Binary DXF|\s*0\r?\n\s*SECTION\r?\n)/],
  ['archive', /^(7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x1f\x8b|BZh\d|\xfd7zXZ\0|\x28\xb5\x2f\xfd|MSCF|.{257}ustar)/s],
  ['program', /^(MZ|\x7fELF|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|#!)/],
];

/** The same for text files, after their byte order mark. */
const textBeginnings: readonly (readonly [kind: ForeignKind, pattern: RegExp])[] = [
  ['picture', /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/is],
  ['web-page', /^\s*(<!--.*?-->\s*)*(<!DOCTYPE html|<html[\s>]|<\?xml[^>]*>\s*<!DOCTYPE html)/is],
  ['mail', /^((From|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|X-[\w-]+): .*\r?\n([\w-]+:|[ \t]))/i],
  ['data', /^\s*(<\?xml[\s?]|\{\s*["}]|\[\s*[[{"])/],
];

/** Whether bytes begin like a PDF, by pdf.js's rule. */
export function beginsAsPdf(beginning: Uint8Array): boolean {
  return latin1(beginning.subarray(0, pdfHeaderBytes)).includes('%PDF-');
}

/**
 * The kind of a file that is neither ours nor a PDF; null if it isn't recognised. Says nothing about whether the file
 * is complete.
 * @param beginning its first `foreignKindBytes`, or all of them
 * @param end its last bytes, if available: they contain a ZIP's directory
 */
export function foreignKindOf(beginning: Uint8Array, end?: Uint8Array): ForeignKind | null {
  const bytes = latin1(beginning);
  if (bytes.startsWith('PK')) return kindOfZip(bytes, end === undefined ? '' : latin1(end));
  const known = beginnings.find(([, pattern]) => pattern.test(bytes));
  if (known !== undefined) return known[0];
  const text = textOf(beginning);
  if (text === null) return null;
  return textBeginnings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** Names of ZIP entries by which files of Office programs are recognised. */
const officeFolders: readonly (readonly [kind: ForeignKind, folder: string])[] = [
  ['text-document', 'word'],
  ['spreadsheet', 'xl'],
  ['presentation', 'ppt'],
  ['drawing', 'visio'],
];

/** Media types of files that state theirs in their first entry. */
const mimetypes: readonly (readonly [kind: ForeignKind, pattern: RegExp])[] = [
  ['text-document', /^application\/(vnd\.oasis\.opendocument\.text|epub\+zip)/],
  ['spreadsheet', /^application\/vnd\.oasis\.opendocument\.spreadsheet/],
  ['presentation', /^application\/vnd\.oasis\.opendocument\.presentation/],
  ['drawing', /^application\/vnd\.oasis\.opendocument\.(graphics|chart|formula|image)/],
];

function kindOfZip(beginning: string, end: string): ForeignKind | null {
  // The bytes must go beyond the first header and its name: a ZIP cut off before that, or empty, may have been
  // anything.
  const nameLength = beginning.charCodeAt(26) + 256 * beginning.charCodeAt(27);
  if (!beginning.startsWith('PK\x03\x04') || !(beginning.length > 30 + nameLength)) return null;
  if (beginning.startsWith('mimetype', 30)) {
    const mimetype = beginning.slice(38);
    return mimetypes.find(([, pattern]) => pattern.test(mimetype))?.[0] ?? null;
  }
  const office = officeFolders.find(
    ([, folder]) =>
      new RegExp(`PK\\x03\\x04.{26}${folder}/`, 's').test(beginning) ||
      new RegExp(`PK\\x01\\x02.{42}${folder}/`, 's').test(end),
  );
  return office?.[0] ?? 'archive';
}

/** The bytes as comparable characters if they are text (no control characters) in any encoding; otherwise null. */
function textOf(bytes: Uint8Array): string | null {
  const letters = latin1(bytes);
  const text = /^(\xff\xfe|\xfe\xff)/.test(letters) ? everySecond(letters) : letters.replace(/^\xef\xbb\xbf/, '');
  return text === '' || /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text) ? null : text;
}

/** UTF-16 without its byte order mark, and without the bytes that are zero in Western scripts. */
function everySecond(letters: string): string {
  return letters.startsWith('\xff\xfe')
    ? letters.slice(2).replace(/(.)\0/gs, '$1')
    : letters.slice(2).replace(/\0(.)/gs, '$1');
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
