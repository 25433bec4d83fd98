import { AppError } from '../../../../shared/errors.ts';
import { amendVault } from '../../bundle/amend.ts';
import { createOffice } from '../../bundle/create-office.ts';
import { inspectBundle } from '../../bundle/inspect.ts';
import { openIntoVault, readInvitation } from '../../bundle/open-into-vault.ts';
import { packCompetition } from '../../bundle/pack.ts';
import { codeState } from '../../crypto/invitation.ts';
import { newVaultId } from '../../crypto/new-ids.ts';
import { startDemo } from '../../demo/start-demo.ts';
import { identityOf, sessionOf } from '../../vault/identity.ts';
import { vaultFolder } from '../../vault/registry.ts';
import { removeTemporaryFiles } from '../../vault/remove-temporary-files.ts';
import { changePassphrase, unlockVault } from '../../vault/vault.ts';
import { firstAnswers } from '../first-answers.ts';
import type { Handlers } from '../handler.ts';
import { pathOf } from '../handler.ts';
import { readPreferences, writePreferences } from '../preferences.ts';

type VaultMethods =
  | 'preferences.get'
  | 'preferences.set'
  | 'job.cancel'
  | 'vault.list'
  | 'vault.session'
  | 'vault.unlock'
  | 'vault.lock'
  | 'vault.changePassphrase'
  | 'bundle.inspect'
  | 'bundle.checkCode'
  | 'bundle.invitation'
  | 'bundle.open'
  | 'bundle.amend'
  | 'office.create'
  | 'office.pack'
  | 'demo.start';

/** Preferences, vaults, and what makes them: bundles, an office, the demo. */
export const vaultHandlers: Handlers<VaultMethods> = {
  ...firstAnswers,
  'preferences.set': (change, { dataFolder }) => writePreferences(dataFolder, change),
  'job.cancel': ({ jobId }, { jobs }) => {
    jobs.cancel(jobId);
    return {};
  },
  'vault.session': (_request, { state }) => state.session(),
  'vault.unlock': async ({ vaultId, passphrase }, { state, dataFolder }) => {
    state.lock();
    const session = await state.enter(await unlockVault(vaultFolder(dataFolder, vaultId), passphrase));
    await removeTemporaryFiles(state.vault());
    return session;
  },
  'vault.lock': async (_request, { state, jobs }) => {
    jobs.cancelAll();
    await state.copies.createIfChanged();
    state.lock();
    return {};
  },
  'vault.changePassphrase': async ({ current, next }, { state }) => {
    await changePassphrase(state.vault(), current, next);
    return {};
  },
  'bundle.inspect': ({ file }, context) => inspectBundle(pathOf(context, file)),
  'bundle.checkCode': ({ code }) => codeState(code),
  'bundle.invitation': ({ file, code }, context) => readInvitation(pathOf(context, file), code),
  'bundle.open': ({ jobId, file, code, passphrase, acceptedLanguage }, context) =>
    context.jobs.run(jobId, 'loading', async (job) => {
      const vaultId = newVaultId();
      const folder = vaultFolder(context.dataFolder, vaultId);
      return context.state.enter(
        await openIntoVault(pathOf(context, file), {
          vaultFolder: folder,
          vaultId,
          code,
          passphrase,
          acceptedLanguage,
          ...job,
        }),
      );
    }),
  'bundle.amend': ({ jobId, file }, context) =>
    context.jobs.run(jobId, 'loading', async (job) => {
      const vault = context.state.vault();
      await amendVault(vault, pathOf(context, file), job);
      // Earlier copies may hold keys of documents that the amendment took away.
      void context.state.copies.createIfChanged({ only: true });
      return sessionOf(vault);
    }),
  'office.create': async ({ passphrase }, { state, dataFolder }) => {
    const vaultId = newVaultId();
    return state.enter(await createOffice(vaultFolder(dataFolder, vaultId), passphrase, { vaultId }));
  },
  'office.pack': ({ jobId, folder, bundle, codes, amend }, context) =>
    context.jobs.run(jobId, 'packing', (job) => {
      const office = context.state.vault();
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
  'demo.start': ({ jobId, as }, { state, jobs, dataFolder, demoFolder }) =>
    jobs.run(jobId, 'preparing', async (job) => {
      const { language } = await readPreferences(dataFolder);
      return state.enter(await startDemo({ as, folder: demoFolder, dataFolder, language, ...job }));
    }),
};
