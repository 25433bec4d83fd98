import { z } from 'zod';
import { countDocuments } from '../store/documents.ts';
import { restoreBackup } from '../recovery/restore-backup.ts';
import { sessionOf } from '../vault/identity.ts';
import { lockVault, unlockVault } from '../vault/vault.ts';
import { defineCommand } from './command.ts';
import { progressNotes } from './progress.ts';
import { readPassphrase } from './with-vault.ts';

export const restoreCommand = defineCommand({
  name: 'restore',
  operands: ['<backup>'],
  required: ['--vault <folder>'],
  options: ['--passphrase-file <file>'],
  schema: z.strictObject({ vault: z.string(), passphraseFile: z.string().optional() }),
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
