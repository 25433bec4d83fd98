import { join } from 'node:path';
import { z } from 'zod';
import { type PackageOptions, writeAuditPackage } from '../audit/write-package.ts';
import { writeWithoutNames } from '../audit/write-without-names.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { Outcome, Terminal } from './command.ts';
import { progressNotes } from './progress.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

const toolFolder = join(import.meta.dirname, '..', '..', '..', 'resources', 'audit');

export const auditCommand = defineVaultCommand({
  name: 'audit',
  required: ['--out <file>'],
  options: ['--without-names'],
  own: { out: z.string(), withoutNames: z.boolean().optional() },
  run: ({ options: { vault, out, withoutNames = false, passphraseFile }, terminal }) => {
    const options = { out, toolFolder, onProgress: progressNotes(terminal), signal: terminal.signal };
    const write = withoutNames ? writtenWithoutNames : written;
    return withVault(terminal, vault, passphraseFile, (open) => write(open, options, terminal));
  },
});

async function written(vault: OpenVault, options: PackageOptions, { words }: Terminal): Promise<Outcome> {
  const { entries, actions } = await writeAuditPackage(vault, options);
  return { json: { entries, actions }, lines: [words.t('cli.audited', { entries, actions })] };
}

async function writtenWithoutNames(vault: OpenVault, options: PackageOptions, { words }: Terminal): Promise<Outcome> {
  const { entries, applications, jurors } = await writeWithoutNames(vault, options);
  return {
    json: { entries, applications, jurors },
    lines: [words.t('cli.audited-without-names', { applications, jurors })],
  };
}
