import type { readingMethods } from '../../../../shared/contract/reading.ts';
import { keepReadingPosition, viewReadingPositions } from '../../jury/reading-positions.ts';
import type { HandlersOf } from '../handler.ts';

/** Where the person is reading. */
export const readingHandlers: HandlersOf<typeof readingMethods> = {
  'reading.positions': (_request, { session }) => viewReadingPositions(session.vault()),
  'reading.keepPosition': (request, { session }) => {
    keepReadingPosition(session.vault(), request);
    return {};
  },
};
