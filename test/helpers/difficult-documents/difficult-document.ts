import type { PageNotice } from '../../../shared/contract/page-notice.ts';

/** A document that is hard to show, and the outcome that it must have. */
export interface DifficultDocument {
  /** what is hard about it, used as the file's name */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
}

/** Pages are shown, with this text on the first and colour at `paintedAt`, or the document is refused for `reason`. */
export type Outcome =
  | {
      readonly kind: 'shown';
      readonly pages: number;
      readonly text?: string;
      readonly painted?: boolean;
      /** what the person is told about its first page */
      readonly notices?: readonly PageNotice[];
      /** whether nothing must be said about that page */
      readonly isSilent?: boolean;
      /** what the person is told about the document as a whole: an XFA form, or how many files are attached */
      readonly besides?: { readonly isForm: boolean; readonly files: number };
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  /** shown, refused or found hanging: in each case the person is told and everything else goes on */
  | { readonly kind: 'either' };

type RefusalReason = 'broken' | 'encrypted' | 'encrypted-for-recipients' | 'encrypted-otherwise' | 'too-large';

export function shown(name: string, bytes: Uint8Array, text?: string, pages = 1): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages, ...(text === undefined ? {} : { text }) } };
}

/** Where the first page of a painted document is not white: fractions of its width and height from the top left. */
export const paintedAt = [0.487, 0.465] as const;

/** A picture or a colour that reaches the page only through a decoder or a profile. */
export function painted(name: string, bytes: Uint8Array, text?: string): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, painted: true, ...(text === undefined ? {} : { text }) } };
}

export function refused(name: string, bytes: Uint8Array, reason: RefusalReason = 'broken'): DifficultDocument {
  return { name, bytes, outcome: { kind: 'refused', reason } };
}

/** A document of one page whose content isn't shown as it is, and the person is told so. */
export function noticed(
  name: string,
  bytes: Uint8Array,
  notices: readonly PageNotice[],
  isPainted: boolean,
): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, painted: isPainted, notices } };
}

/** A document of one page that shows what it holds: the person is told nothing. */
export function silent(name: string, bytes: Uint8Array): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, isSilent: true } };
}

/** A document of one page with something besides its pages, and the person is told so. */
export function withMore(
  name: string,
  bytes: Uint8Array,
  text: string,
  besides: { readonly isForm: boolean; readonly files: number },
): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, text, besides } };
}
