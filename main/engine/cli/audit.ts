import { join } from 'node:path';
import { z } from 'zod';
import { writeAuditPackage } from '../audit/write-package.ts';
import { progressNotes } from './progress.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

const toolFolder = join(import.meta.dirname, '..', '..', '..', 'resources', 'audit');

export const auditCommand = defineVaultCommand({
  name: 'audit',
  required: ['--out <file>'],
  own: { out: z.string() },
  run: async ({ options: { vault, out, passphraseFile }, terminal }) => {
    const written = await withVault(terminal, vault, passphraseFile, (open) =>
      writeAuditPackage(open, { out, toolFolder, onProgress: progressNotes(terminal), signal: terminal.signal }),
    );
    return {
      json: { ...written },
      lines: [terminal.words.t('cli.audited', { entries: written.entries, actions: written.actions })],
    };
  },
});
