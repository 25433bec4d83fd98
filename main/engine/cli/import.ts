import { z } from 'zod';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import { importFiles } from '../merge/import-files.ts';
import { defineCommand } from './command.ts';
import { progressNotes } from './progress.ts';
import { withVault } from './with-vault.ts';

export const importCommand = defineCommand({
  name: 'import',
  operands: ['<files...>'],
  required: ['--vault <folder>'],
  options: ['--passphrase-file <file>'],
  schema: z.strictObject({ vault: z.string(), passphraseFile: z.string().optional() }),
  run: async ({ operands: files, options: { vault, passphraseFile }, terminal }) => {
    const reports = await withVault(terminal, vault, passphraseFile, (open) =>
      importFiles(open, files, { onProgress: progressNotes(terminal), signal: terminal.signal }),
    );
    return {
      json: { files: reports },
      lines: reports.map((report) => reportLine(report, terminal.words.t)),
      refused: reports.some(({ verdict }) => !verdictTraits[verdict].sound),
    };
  },
});

function reportLine(
  { name, verdict, details }: FileReport,
  t: (key: string, values?: Record<string, string | number>) => string,
): string {
  return t('cli.imported', { name, verdict: t(`verdict.${verdict}.what`, details) });
}
