import { z } from 'zod';

/**
 * How far a page's text can be relied on. `text`: it is there; `picture`: something is drawn, but no text, as on a
 * scan; `plain`: there is something other than text (colours, lines, frames, a stamp that can't be shown); `empty`:
 * nothing is drawn; `unclear`: its text doesn't match what is seen; `damaged`: the page can't be read.
 */
export const pageStateSchema = z.enum(['text', 'picture', 'plain', 'empty', 'unclear', 'damaged']);
export type PageState = z.infer<typeof pageStateSchema>;
