import type { officeMethods } from '../../../../shared/contract/office.ts';
import { createOffice } from '../../bundle/create-office.ts';
import { packAgain } from '../../bundle/pack-again.ts';
import { packCompetition } from '../../bundle/pack.ts';
import { previewPacking } from '../../bundle/preview-amendment.ts';
import { newVaultId } from '../../crypto/new-ids.ts';
import { vaultFolder } from '../../vault/registry.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** What an office does. */
export const officeHandlers: HandlersOf<typeof officeMethods> = {
  'office.create': async ({ passphrase }, { session, dataFolder }) => {
    const vaultId = newVaultId();
    return session.enter(await createOffice(vaultFolder(dataFolder, vaultId), passphrase, { vaultId }));
  },
  'office.preview': ({ folder, reissue }, context) =>
    previewPacking(context.session.vault(), {
      folder: pathOf(context, folder),
      cardFiles: [],
      reissue,
      signal: new AbortController().signal,
    }),
  'office.pack': ({ jobId, folder, bundle, codes, amend, whole, reissue }, context) =>
    context.jobs.run(jobId, 'packing', (job) => {
      const office = context.session.vault();
      const files = {
        folder: pathOf(context, folder),
        out: pathOf(context, bundle),
        codesFile: pathOf(context, codes),
        ...job,
      };
      return whole && !amend
        ? packAgain(office, files)
        : packCompetition(office, { ...files, amend, whole, reissue, cardFiles: [] });
    }),
};
