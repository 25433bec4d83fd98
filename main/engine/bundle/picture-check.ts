import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import { type CutStream, CutStreams } from '../../../shared/pdf/cut-streams.ts';
import { pictureLimits } from '../../../shared/pdf/picture-limits.ts';
import type { PictureDictionary } from '../../../shared/pdf/picture-dictionary.ts';
import { type ChannelsOf, pictureFault } from '../../../shared/pdf/picture-fault.ts';
import { isNonsense, type ReadWords } from '../../../shared/pdf/nonsense.ts';
import { pictureLoss } from '../../../shared/pdf/picture-loss.ts';
import { isUnshown, type WorkerAnnotation } from '../../../shared/pdf/unshown-annotations.ts';
import { hasPictureHead, type PictureStream } from './picture-head.ts';

/** What the reader would report of pictures, and of pages that end early. */
export type PictureNotice = Extract<
  PageNotice,
  'picture-too-large' | 'picture-coarser' | 'picture-not-decoded' | 'page-partly-drawn' | 'annotation-not-shown'
>;

/** Findings on the document being checked; a thread checks one at a time. */
const found = new Map<PictureNotice, Set<number>>();

const most = { pixels: pictureLimits.maxImageSize, shownPixels: () => pictureLimits.canvasMaxAreaInBytes / 4 };

/** A page, or an evaluator of its content, as pdf.js has it. */
interface Reader {
  /** from 0 */
  readonly pageIndex: number;
}

const cutStreams = new CutStreams();

/** Pages (from 1) with a picture, whether or not it is shown. */
const withPicture = new Set<number>();

/** Pages (from 1) whose text can't all be read here. */
const lettersUnknown = new Set<number>();

/** What pdf.js's worker calls at the places named in scripts/pdf-worker.mjs; no picture is decoded. */
const hooks = {
  admits(
    reader: Reader,
    size: readonly [number, number],
    dictionary: PictureDictionary,
    _most: unknown,
    stream: PictureStream,
    channelsOf: ChannelsOf,
  ): boolean {
    withPicture.add(reader.pageIndex + 1);
    const fault = pictureFault(dictionary, channelsOf);
    const loss = fault === 'picture-not-decoded' ? null : pictureLoss(size, dictionary, most);
    for (const notice of [fault, loss]) if (notice !== null) note(reader, notice);
    if (loss !== 'picture-too-large' && !hasPictureHead(dictionary, stream)) note(reader, 'picture-not-decoded');
    return false;
  },
  lost: note,
  /** Only the reader has the character tables that pdf.js looks up for some fonts, above all East Asian ones. */
  lettersLost(reader: Reader, error: unknown): void {
    if (/cMapUrl/u.test(String(error))) lettersUnknown.add(reader.pageIndex + 1);
    else note(reader, 'page-partly-drawn');
  },
  cut: (stream: CutStream): void => cutStreams.cut(stream),
  filled: (): void => undefined,
  fax: (): void => undefined,
  jbig2: (): void => undefined,
  again: (): void => undefined,
  joined: (part: CutStream, whole: CutStream): void => cutStreams.joined(part, whole),
  ended(reader: Reader, stream: CutStream): void {
    if (cutStreams.isCut(stream)) note(reader, 'page-partly-drawn');
  },
  nonsense(reader: Reader, words: ReadWords, drawn: { readonly fnArray: readonly number[] }): void {
    if (isNonsense(words, drawn)) note(reader, 'page-partly-drawn');
  },
  annotated(page: Reader, annotation: WorkerAnnotation): void {
    if (isUnshown(annotation)) note(page, 'annotation-not-shown');
  },
};

Object.assign(globalThis, { jurymappePictures: hooks });

function note({ pageIndex }: Reader, notice: PictureNotice): void {
  if (!Number.isInteger(pageIndex) || pageIndex < 0) return;
  found.set(notice, (found.get(notice) ?? new Set()).add(pageIndex + 1));
}

/** Forgets the previous document. */
export function beginPictures(): void {
  found.clear();
  lettersUnknown.clear();
  withPicture.clear();
}

/** Whether a page (from 1) has a picture. */
export function hasPicture(page: number): boolean {
  return withPicture.has(page);
}

/** Whether a page (from 1) may hold more text than can be read here. */
export function mayHaveMoreText(page: number): boolean {
  return lettersUnknown.has(page);
}

/** The pages (from 1) with any of these notices, in their order. */
export function pagesWith(...notices: readonly PictureNotice[]): readonly number[] {
  const pages = new Set(notices.flatMap((notice) => [...(found.get(notice) ?? [])]));
  return [...pages].sort((one, other) => one - other);
}
