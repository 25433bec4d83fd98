import { describe, expect, it } from 'vitest';
import { warningLine } from '../../../../main/engine/cli/amendment-preview.ts';
import { languageSchema } from '../../../../shared/contract/app.ts';
import { type PackWarning, packWarningSchema } from '../../../../shared/contract/pack-preview.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { applicationIdSchema } from '../../../../shared/ids.ts';

const document = { applicationId: applicationIdSchema.parse('DMK-01'), name: 'plan.pdf' };

/** One warning of each kind about a PDF file. */
const warnings: readonly PackWarning[] = [
  ...(['pdf-encrypted', 'pdf-damaged', 'pdf-xfa', 'pdf-empty', 'pdf-too-many-pages', 'pdf-not-checked'] as const).map(
    (kind) => ({ ...document, kind }),
  ),
  ...(
    [
      'pdf-pages-without-text',
      'pdf-unclear-letters',
      'pdf-pages-damaged',
      'pdf-picture-too-large',
      'pdf-picture-coarser',
      'pdf-picture-not-decoded',
    ] as const
  ).map((kind) => ({ ...document, kind, count: 3, of: 17, pages: '2–3, 9' })),
  { ...document, kind: 'pdf-scan', of: 17 },
  { ...document, kind: 'pdf-fonts-missing', fonts: ['Wingdings', 'Webdings'] },
  { ...document, kind: 'pdf-attachments', attached: ['a.xlsx', 'b.pdf'], count: 17 },
];

describe.each(languageSchema.options)('what the terminal says of a PDF file in %s', (language) => {
  it.each(warnings.map((warning) => [warning.kind, warning] as const))(
    '%s names the document, and what it was told',
    async (_kind, warning) => {
      expect(packWarningSchema.parse(warning)).toStrictEqual(warning);
      const line = warningLine(warning, await loadTranslator(language));
      expect(line).not.toContain('{{');
      expect(line).not.toContain('cli.packed');
      for (const told of [document.name, document.applicationId]) expect(line).toContain(told);
      if ('pages' in warning) expect(line).toMatch(/3 (?:von|of) 17/u);
      if ('pages' in warning) expect(line).toContain('2–3, 9');
      if ('of' in warning) expect(line).toContain('17');
      if (warning.kind === 'pdf-fonts-missing') expect(line).toContain('Wingdings, Webdings');
      if (warning.kind === 'pdf-attachments') expect(line).toContain('a.xlsx, b.pdf, …');
    },
  );
});
