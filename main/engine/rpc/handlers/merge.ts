import type { mergeMethods } from '../../../../shared/contract/merge.ts';
import { chooseFile } from '../../merge/choose-file.ts';
import { closingChanges } from '../../merge/closing-changes.ts';
import { closeIntake } from '../../merge/close-intake.ts';
import { confirmKey } from '../../merge/confirm-key.ts';
import { decideConflict } from '../../merge/decide-conflict.ts';
import { fileDifferences } from '../../merge/file-differences.ts';
import { handOverPaper } from '../../merge/hand-over-paper.ts';
import { importFiles } from '../../merge/import-files.ts';
import { importFolder } from '../../merge/import-folder.ts';
import { mergeOverview } from '../../merge/overview.ts';
import { keepPaperDraft, reopenPaperDraft, viewBegunPapers } from '../../merge/paper-drafts.ts';
import { closedResult } from '../../merge/result.ts';
import { scanDigest } from '../../merge/scan-digest.ts';
import { setAside } from '../../merge/set-aside.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** Score files of all persons, and the result. */
export const mergeHandlers: HandlersOf<typeof mergeMethods> = {
  'merge.import': ({ jobId, files }, context) =>
    context.jobs.run(jobId, 'importing', (job) =>
      importFiles(
        context.session.vault(),
        files.map((grant) => pathOf(context, grant)),
        job,
      ),
    ),
  'merge.importFolder': ({ folder }, context) =>
    importFolder(context.session.vault(), pathOf(context, folder), context.jobs.signal),
  'merge.overview': (_request, { session }) => mergeOverview(session.vault()),
  'merge.fileDifferences': ({ sha256 }, { session }) => fileDifferences(session.vault(), sha256),
  'merge.closingChanges': (_request, { session }) => closingChanges(session.vault()),
  'merge.result': (_request, { session }) => closedResult(session.vault()),
  'merge.decideConflict': async (request, { session }) => {
    await decideConflict(session.vault(), request);
    return mergeOverview(session.vault());
  },
  'merge.chooseFile': async (request, { session }) => {
    await chooseFile(session.vault(), request);
    return mergeOverview(session.vault());
  },
  'merge.setAside': async (request, { session }) => {
    await setAside(session.vault(), request);
    return mergeOverview(session.vault());
  },
  'merge.confirmKey': async (request, { session }) => {
    await confirmKey(session.vault(), request);
    return mergeOverview(session.vault());
  },
  'merge.scanDigest': async ({ file }, context) => ({
    sha256: await scanDigest(context.session.vault(), pathOf(context, file)),
  }),
  'merge.transcribe': async (request, { session }) => {
    await handOverPaper(session.vault(), request);
    return mergeOverview(session.vault());
  },
  'merge.keepPaperDraft': (request, { session }) => keepPaperDraft(session.vault(), request),
  'merge.paperDrafts': (_request, { session }) => viewBegunPapers(session.vault()),
  'merge.paperDraft': (request, { session }) => reopenPaperDraft(session.vault(), request),
  'merge.closeIntake': async ({ reason }, { session }) => {
    await closeIntake(session.vault(), reason);
    return mergeOverview(session.vault());
  },
};
