import type { bundleMethods } from '../../../../shared/contract/bundle.ts';
import { amendVault } from '../../bundle/amend.ts';
import { inspectBundle } from '../../bundle/inspect.ts';
import { openIntoVault, readInvitation } from '../../bundle/open-into-vault.ts';
import { statementOf } from '../../bundle/statement.ts';
import { codeState } from '../../crypto/invitation.ts';
import { newVaultId } from '../../crypto/new-ids.ts';
import { sessionOf } from '../../vault/identity.ts';
import { vaultFolder } from '../../vault/registry.ts';
import { type HandlersOf, pathOf } from '../handler.ts';

/** Bundles: what makes a vault and what amends it. */
export const bundleHandlers: HandlersOf<typeof bundleMethods> = {
  'bundle.inspect': ({ file }, context) => inspectBundle(pathOf(context, file)),
  'bundle.statement': (_, context) => statementOf(context.session.vault()),
  'bundle.checkCode': ({ code }) => codeState(code),
  'bundle.invitation': ({ file, code }, context) => readInvitation(pathOf(context, file), code),
  'bundle.open': ({ jobId, file, code, passphrase, acceptedLanguage }, context) =>
    context.jobs.run(jobId, 'loading', async (job) => {
      const vaultId = newVaultId();
      const folder = vaultFolder(context.dataFolder, vaultId);
      return context.session.enter(
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
  'bundle.amend': ({ jobId, file, code }, context) =>
    context.jobs.run(jobId, 'loading', async (job) => {
      const vault = context.session.vault();
      await amendVault(vault, pathOf(context, file), { code, ...job });
      void context.session.snapshots.createIfChanged();
      const amended = sessionOf(vault);
      // The label in the list of vaults shows the revision.
      await context.session.renewLabel(amended);
      return amended;
    }),
};
