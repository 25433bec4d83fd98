import type { PageNotice } from '../../../shared/contract/page-notice.ts';

/** A document that is hard to show, and what has to come of it. */
export interface DifficultDocument {
  /** what is hard about it, as the file's name */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
}

/** Either pages are shown, with this text on the first one, and with colour at the place that `paintedAt` names, or it is refused and the reason said. */
export type Outcome =
  | {
      readonly kind: 'shown';
      readonly pages: number;
      readonly text?: string;
      readonly painted?: boolean;
      /** what the person is told of its first page */
      readonly notices?: readonly PageNotice[];
      /** whether nothing is to be said of that page */
      readonly isSilent?: boolean;
      /** what the person is told of the document as a whole: an XFA form, or so many files attached */
      readonly besides?: { readonly isForm: boolean; readonly files: number };
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  /** shown, refused or found hanging: whichever, the person is told and everything else goes on */
  | { readonly kind: 'either' };

type RefusalReason = 'broken' | 'encrypted' | 'encrypted-for-recipients' | 'encrypted-otherwise' | 'too-large';

export function shown(name: string, bytes: Uint8Array, text?: string, pages = 1): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages, ...(text === undefined ? {} : { text }) } };
}

/** Where the first page of a painted document is not white: parts of its width and height, from the left and from above. */
export const paintedAt = [0.487, 0.465] as const;

/** A picture or a colour that only a decoder or a profile brings to the page. */
export function painted(name: string, bytes: Uint8Array, text?: string): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, painted: true, ...(text === undefined ? {} : { text }) } };
}

export function refused(name: string, bytes: Uint8Array, reason: RefusalReason = 'broken'): DifficultDocument {
  return { name, bytes, outcome: { kind: 'refused', reason } };
}

/** A document of one page whose content isn't shown as it is, and this is said of it. */
export function noticed(
  name: string,
  bytes: Uint8Array,
  notices: readonly PageNotice[],
  isPainted: boolean,
): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, painted: isPainted, notices } };
}

/** A document of one page that shows what it holds: nothing is to be said of it. */
export function silent(name: string, bytes: Uint8Array): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, isSilent: true } };
}

/** A document of one page that has something besides its pages, and this is said of it. */
export function withMore(
  name: string,
  bytes: Uint8Array,
  text: string,
  besides: { readonly isForm: boolean; readonly files: number },
): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, text, besides } };
}
