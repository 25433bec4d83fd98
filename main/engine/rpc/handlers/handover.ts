import type { handoverMethods } from '../../../../shared/contract/handover.ts';
import { handIn } from '../../handover/hand-in.ts';
import { handInProgress } from '../../handover/hand-in-progress.ts';
import { ownCheckCode } from '../../handover/own-check-code.ts';
import { readResult } from '../../handover/read-result.ts';
import { reviewHandover } from '../../handover/review.ts';
import { saveAgain } from '../../handover/save-file.ts';
import { scoreContent } from '../../handover/score-content.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** Score files of this vault’s person. */
export const handoverHandlers: HandlersOf<typeof handoverMethods> = {
  'handover.progress': (_request, { session }) => handInProgress(session.vault()),
  'handover.review': async (_request, { session }) => {
    const vault = session.vault();
    const keyCheckCode = await ownCheckCode(vault);
    return { ...reviewHandover(vault), keyCheckCode };
  },
  'handover.saveAgain': ({ file, sequence }, context) =>
    saveAgain(context.session.vault(), { out: pathOf(context, file), sequence }),
  'handover.readResult': ({ file }, context) => readResult(context.session.vault(), pathOf(context, file)),
  'handover.content': ({ sequence }, { session }) => scoreContent(session.vault(), sequence),
  'handover.handIn': async ({ file, status }, context) => {
    const handedIn = await handIn(context.session.vault(), { out: pathOf(context, file), status });
    // A snapshot at once: if this record were lost, its sequence number would be used again.
    void context.session.snapshots.createIfChanged();
    return handedIn;
  },
};
