import type { ReadingPosition } from '../../shared/contract/reading.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/**
 * Keeps in the vault where documents are read. While one place is on its way only the newest of each document waits:
 * nobody needs every line that was scrolled over.
 */
export function createPositionKeeper(context: StoreContext): (documentId: DocumentId, place: ReadingPosition) => void {
  const waiting = new Map<DocumentId, ReadingPosition>();
  let isUnderWay = false;
  const keep = async (): Promise<void> => {
    isUnderWay = true;
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const [documentId, place] = next;
      waiting.delete(documentId);
      if (context.get().session === null) continue;
      const failure = failureIn(await ask(context, 'reading.keepPosition', { documentId, place }));
      // The document was closed or replaced while its place was on the way: there is nothing left to go on with.
      if (failure?.code !== 'ballot-locked' && failure?.code !== 'document-unknown') context.get().report(failure);
    }
    isUnderWay = false;
  };
  return (documentId, place) => {
    waiting.set(documentId, place);
    if (!isUnderWay) void keep();
  };
}
