import { countDocuments } from '../store/documents.ts';
import { restoreBackup } from '../recovery/restore-backup.ts';
import { sessionOf } from '../vault/identity.ts';
import { lockVault, unlockVault } from '../vault/vault.ts';
import { progressNotes } from './progress.ts';
import { defineVaultCommand, readPassphrase } from './with-vault.ts';

export const restoreCommand = defineVaultCommand({
  name: 'restore',
  operands: ['<backup>'],
  own: {},
  run: async ({ operands: [backup = ''], options: { vault: folder, passphraseFile }, terminal }) => {
    const passphrase = await readPassphrase(terminal, passphraseFile);
    await restoreBackup(backup, {
      passphrase,
      folderOf: () => folder,
      onProgress: progressNotes(terminal),
      signal: terminal.signal,
    });
    const vault = await unlockVault(folder, passphrase);
    try {
      const { vaultId, personId, role } = sessionOf(vault);
      const documents = countDocuments(vault.jury);
      return {
        json: { vaultId, personId, role, documents },
        lines: [terminal.words.t('cli.vault.restored', { person: personId, documents })],
      };
    } finally {
      lockVault(vault);
    }
  },
});
