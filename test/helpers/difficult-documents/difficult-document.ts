/** A document that is hard to show, and what has to come of it. */
export interface DifficultDocument {
  /** what is hard about it, as the file's name */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
}

/** Either pages are shown, with this text on the first one, and with colour at the place that `paintedAt` names, or it is refused and the reason said. */
export type Outcome =
  | { readonly kind: 'shown'; readonly pages: number; readonly text?: string; readonly painted?: boolean }
  | { readonly kind: 'refused'; readonly reason: 'broken' | 'encrypted' | 'too-large' }
  /** shown, refused or found hanging: whichever, the person is told and everything else goes on */
  | { readonly kind: 'either' };

export function shown(name: string, bytes: Uint8Array, text?: string, pages = 1): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages, ...(text === undefined ? {} : { text }) } };
}

/** Where the first page of a painted document is not white: parts of its width and height, from the left and from above. */
export const paintedAt = [0.487, 0.465] as const;

/** A picture or a colour that only a decoder or a profile brings to the page. */
export function painted(name: string, bytes: Uint8Array, text?: string): DifficultDocument {
  return { name, bytes, outcome: { kind: 'shown', pages: 1, painted: true, ...(text === undefined ? {} : { text }) } };
}

export function refused(
  name: string,
  bytes: Uint8Array,
  reason: 'broken' | 'encrypted' | 'too-large' = 'broken',
): DifficultDocument {
  return { name, bytes, outcome: { kind: 'refused', reason } };
}
