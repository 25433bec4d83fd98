import { join } from 'node:path';
import type { resultMethods } from '../../../../shared/contract/result.ts';
import { writeAuditPackage } from '../../audit/write-package.ts';
import { resultsView } from '../../merge/results-view.ts';
import { writeResult } from '../../merge/write-result.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** The signed results and their proof. */
export const resultHandlers: HandlersOf<typeof resultMethods> = {
  'result.list': (_request, { session }) => resultsView(session.vault()),
  'result.write': async ({ file, correction }, context) => {
    await writeResult(context.session.vault(), { out: pathOf(context, file), correction });
    return resultsView(context.session.vault());
  },
  'result.writeAuditPackage': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'auditing', (job) =>
      writeAuditPackage(context.session.vault(), {
        out: pathOf(context, file),
        toolFolder: join(context.resourceFolder, 'audit'),
        ...job,
      }),
    ),
};
