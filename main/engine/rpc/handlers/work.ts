import { handIn } from '../../handover/hand-in.ts';
import { importFiles } from '../../merge/import-files.ts';
import { mergeOverview } from '../../merge/overview.ts';
import { reviewHandover } from '../../handover/review.ts';
import { confirmChecked } from '../../jury/check-amended.ts';
import { findText } from '../../search/find-text.ts';
import { addPages, nextText, setUnreadable } from '../../search/read-texts.ts';
import { saveAgain } from '../../handover/save-file.ts';
import { scoreContent } from '../../handover/score-content.ts';
import { declareConflict } from '../../jury/declare-conflict.ts';
import { addMark, changeMark, removeMark, restoreMark, viewMarks, writeMarkNote } from '../../jury/marks.ts';
import { drawOrder } from '../../jury/draw-order.ts';
import { keepDeskView } from '../../jury/keep-desk-view.ts';
import { keepOwnRanking, viewOwnRanking } from '../../jury/own-ranking.ts';
import { keepReadingPosition, viewReadingPositions } from '../../jury/reading-positions.ts';
import { justify, rate } from '../../jury/rate.ts';
import { history, redo, undo } from '../../jury/undo.ts';
import { saveDraft, settleDrafts } from '../../jury/drafts.ts';
import { forgetFormDraft, keepFormDraft } from '../../jury/form-drafts.ts';
import { viewDesk } from '../../jury/view-desk.ts';
import { abstain, comment, note, withdrawAbstention } from '../../jury/write-texts.ts';
import { chooseFile } from '../../merge/choose-file.ts';
import { confirmKey } from '../../merge/confirm-key.ts';
import { decideConflict } from '../../merge/decide-conflict.ts';
import { resultOf } from '../../merge/result.ts';
import type { Handlers } from '../handler.ts';
import { pathOf } from '../handler.ts';

type WorkMethods =
  | 'desk.get'
  | 'desk.setView'
  | 'desk.drawOrder'
  | 'desk.confirmChecked'
  | 'ballot.rate'
  | 'ballot.justify'
  | 'ballot.comment'
  | 'ballot.note'
  | 'ballot.abstain'
  | 'ballot.withdrawAbstention'
  | 'ballot.declareConflict'
  | 'ballot.undo'
  | 'ballot.redo'
  | 'ballot.saveDraft'
  | 'ballot.keepFormDraft'
  | 'ballot.forgetFormDraft'
  | 'ballot.history'
  | 'marks.list'
  | 'marks.add'
  | 'marks.change'
  | 'marks.note'
  | 'marks.remove'
  | 'marks.restore'
  | 'ownRanking.get'
  | 'ownRanking.set'
  | 'search.next'
  | 'search.addPages'
  | 'search.setUnreadable'
  | 'search.find'
  | 'handover.review'
  | 'handover.handIn'
  | 'handover.saveAgain'
  | 'handover.content'
  | 'reading.positions'
  | 'reading.keepPosition'
  | 'merge.import'
  | 'merge.overview'
  | 'merge.result'
  | 'merge.decideConflict'
  | 'merge.chooseFile'
  | 'merge.confirmKey';

/** What is done in an open vault. */
export const workHandlers: Handlers<WorkMethods> = {
  'desk.get': (_request, { state }) => {
    settleDrafts(state.vault());
    return viewDesk(state.vault());
  },
  'desk.setView': (view, { state }) => {
    keepDeskView(state.vault(), view);
    return {};
  },
  'desk.drawOrder': (_request, { state }) => drawOrder(state.vault()),
  'desk.confirmChecked': ({ applicationId }, { state }) => [...confirmChecked(state.vault(), applicationId)],
  'ballot.rate': (request, { state }) => rate(state.vault(), request),
  'ballot.justify': (request, { state }) => justify(state.vault(), request),
  'ballot.comment': (request, { state }) => comment(state.vault(), request),
  'ballot.note': (request, { state }) => note(state.vault(), request),
  'ballot.abstain': (request, { state }) => abstain(state.vault(), request),
  'ballot.withdrawAbstention': ({ applicationId }, { state }) => withdrawAbstention(state.vault(), applicationId),
  'ballot.declareConflict': (request, { state }) => declareConflict(state.vault(), request),
  'ballot.undo': ({ applicationId }, { state }) => undo(state.vault(), applicationId),
  'ballot.redo': ({ applicationId }, { state }) => redo(state.vault(), applicationId),
  'ballot.saveDraft': (request, { state }) => saveDraft(state.vault(), request),
  'ballot.keepFormDraft': (request, { state }) => {
    keepFormDraft(state.vault(), request);
    return {};
  },
  'ballot.forgetFormDraft': (request, { state }) => {
    forgetFormDraft(state.vault(), request);
    return {};
  },
  'ballot.history': ({ applicationId }, { state }) => [...history(state.vault(), applicationId)],
  'marks.list': ({ applicationId }, { state }) => viewMarks(state.vault(), applicationId),
  'marks.add': (request, { state }) => addMark(state.vault(), request),
  'marks.change': (request, { state }) => changeMark(state.vault(), request),
  'marks.note': (request, { state }) => writeMarkNote(state.vault(), request),
  'marks.remove': ({ markId }, { state }) => removeMark(state.vault(), markId),
  'marks.restore': ({ markId }, { state }) => restoreMark(state.vault(), markId),
  'ownRanking.get': (_request, { state }) => [...viewOwnRanking(state.vault())],
  'ownRanking.set': ({ ranks }, { state }) => [...keepOwnRanking(state.vault(), ranks)],
  'search.next': (_request, { state }) => nextText(state.vault()),
  'search.addPages': (request, { state }) => addPages(state.vault(), request),
  'search.setUnreadable': ({ documentId }, { state }) => setUnreadable(state.vault(), documentId),
  'search.find': (request, { state }) => findText(state.vault(), request),
  'reading.positions': (_request, { state }) => viewReadingPositions(state.vault()),
  'reading.keepPosition': (request, { state }) => {
    keepReadingPosition(state.vault(), request);
    return {};
  },
  'handover.review': (_request, { state }) => reviewHandover(state.vault()),
  'handover.saveAgain': ({ file, sequence }, context) =>
    saveAgain(context.state.vault(), { out: pathOf(context, file), sequence }),
  'handover.content': ({ sequence }, { state }) => scoreContent(state.vault(), sequence),
  'handover.handIn': async ({ file, status }, context) => {
    const handedIn = await handIn(context.state.vault(), { out: pathOf(context, file), status });
    // Whoever lost that a file was handed in would give the next one the same number.
    void context.state.copies.createIfChanged();
    return handedIn;
  },
  'merge.import': ({ jobId, files }, context) =>
    context.jobs.run(jobId, 'importing', (job) =>
      importFiles(
        context.state.vault(),
        files.map((grant) => pathOf(context, grant)),
        job,
      ),
    ),
  'merge.overview': (_request, { state }) => mergeOverview(state.vault()),
  'merge.result': (_request, { state }) => resultOf(state.vault()),
  'merge.decideConflict': async (request, { state }) => {
    await decideConflict(state.vault(), request);
    return mergeOverview(state.vault());
  },
  'merge.chooseFile': async ({ sha256 }, { state }) => {
    await chooseFile(state.vault(), sha256);
    return mergeOverview(state.vault());
  },
  'merge.confirmKey': async (request, { state }) => {
    confirmKey(state.vault(), request);
    return mergeOverview(state.vault());
  },
};
