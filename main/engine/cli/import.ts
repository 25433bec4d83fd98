import type { ImportReport } from '../../../shared/contract/merge.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import { importFiles } from '../merge/import-files.ts';
import { progressNotes } from './progress.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';
import { verdictText } from '../../../shared/i18n/verdict-text.ts';

export const importCommand = defineVaultCommand({
  name: 'import',
  operands: ['<files...>'],
  own: {},
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
  report: ImportReport,
  t: (key: string, values?: Record<string, string | number>) => string,
): string {
  return t('cli.imported', { name: report.name, verdict: verdictText(t, report) });
}
