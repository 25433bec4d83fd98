import { foreignKindBytes } from '../../../shared/foreign-kind.ts';

/**
 * Bytes that are unpacked of a file within a document; a larger one isn't opened. A small document can claim a huge
 * file.
 */
export const mostFileBytes = 64 * 1024 * 1024;

/** Unpacked at a time. */
const stepBytes = 1024 * 1024;

/** The members used of pdf.js's streams. `getBytes` returns the rest, or with a length at most that many bytes. */
export interface FileStream {
  getBytes(length?: number): Uint8Array;
  reset(): void;
}

/**
 * Everything in a stream, up to a limit; on its own, pdf.js's worker would unpack any amount (scripts/pdf-worker.mjs).
 * @throws RangeError as soon as it is more than `most` bytes; and whatever the stream throws
 */
export function boundedContent(stream: FileStream, most = mostFileBytes): Uint8Array {
  let left = most;
  for (;;) {
    const { length } = stream.getBytes(stepBytes);
    if (length === 0) break;
    left -= length;
    if (left < 0) throw new RangeError('a file within the document is too large');
  }
  stream.reset();
  return stream.getBytes();
}

const beginningOnly = 'jurymappe-beginning:';

/** What to ask pdf.js for instead of a file's id, so that its worker unpacks only the beginning. */
export function beginningOf(id: string): string {
  return `${beginningOnly}${id}`;
}

/** The worker's side of both: pdf.js first asks which file is meant and then, in the same turn, for its content. */
export class AskedContent {
  private isBeginning = false;

  /** pdf.js's own id of the file that is asked for */
  idOf(asked: string): string {
    this.isBeginning = asked.startsWith(beginningOnly);
    return this.isBeginning ? asked.slice(beginningOnly.length) : asked;
  }

  /** @throws as `boundedContent` */
  contentOf(stream: FileStream): Uint8Array {
    if (!this.isBeginning) return boundedContent(stream);
    // An earlier request may have read the file to its end; and the copy is needed because a part's whole buffer is
    // sent.
    stream.reset();
    const beginning = stream.getBytes(foreignKindBytes).slice();
    stream.reset();
    return beginning;
  }
}
