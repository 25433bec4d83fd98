import type { officeMethods } from '../../../../shared/contract/office.ts';
import { AppError } from '../../../../shared/errors.ts';
import { createOffice } from '../../bundle/create-office.ts';
import { packCompetition } from '../../bundle/pack.ts';
import { newVaultId } from '../../crypto/new-ids.ts';
import { identityOf } from '../../vault/identity.ts';
import { vaultFolder } from '../../vault/registry.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** What an office does. */
export const officeHandlers: HandlersOf<typeof officeMethods> = {
  'office.create': async ({ passphrase }, { session, dataFolder }) => {
    const vaultId = newVaultId();
    return session.enter(await createOffice(vaultFolder(dataFolder, vaultId), passphrase, { vaultId }));
  },
  'office.pack': ({ jobId, folder, bundle, codes, amend }, context) =>
    context.jobs.run(jobId, 'packing', (job) => {
      const office = context.session.vault();
      if (identityOf(office).role !== 'office') throw new AppError('vault-wrong-role');
      return packCompetition(office, {
        folder: pathOf(context, folder),
        out: pathOf(context, bundle),
        codesFile: pathOf(context, codes),
        amend,
        cardFiles: [],
        ...job,
      });
    }),
};
