import type { ballotMethods } from '../../../../shared/contract/ballot.ts';
import { declareConflict } from '../../jury/declare-conflict.ts';
import { saveDraft } from '../../jury/drafts.ts';
import { forgetFormDraft, keepFormDraft } from '../../jury/form-drafts.ts';
import { justify, rate } from '../../jury/rate.ts';
import { history, redo, undo } from '../../jury/undo.ts';
import { abstain, comment, note, withdrawAbstention } from '../../jury/write-texts.ts';
import type { HandlersOf } from '../handler.ts';

/** Everything that is entered into a ballot. Each answers with the ballot as committed. */
export const ballotHandlers: HandlersOf<typeof ballotMethods> = {
  'ballot.rate': (request, { session }) => rate(session.vault(), request),
  'ballot.justify': (request, { session }) => justify(session.vault(), request),
  'ballot.comment': (request, { session }) => comment(session.vault(), request),
  'ballot.note': (request, { session }) => note(session.vault(), request),
  'ballot.abstain': (request, { session }) => abstain(session.vault(), request),
  'ballot.withdrawAbstention': ({ applicationId }, { session }) => withdrawAbstention(session.vault(), applicationId),
  'ballot.declareConflict': (request, { session }) => declareConflict(session.vault(), request),
  'ballot.undo': ({ applicationId }, { session }) => undo(session.vault(), applicationId),
  'ballot.redo': ({ applicationId }, { session }) => redo(session.vault(), applicationId),
  'ballot.saveDraft': (request, { session }) => saveDraft(session.vault(), request),
  'ballot.keepFormDraft': (request, { session }) => {
    keepFormDraft(session.vault(), request);
    return {};
  },
  'ballot.forgetFormDraft': (request, { session }) => {
    forgetFormDraft(session.vault(), request);
    return {};
  },
  'ballot.history': ({ applicationId }, { session }) => [...history(session.vault(), applicationId)],
};
