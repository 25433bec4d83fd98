import type { AmendmentPreview, PackWarning } from '../../../shared/contract/pack-preview.ts';
import { byReason } from '../../../shared/domain/stop-counting.ts';
import { AppError } from '../../../shared/errors.ts';
import { attachedText } from '../../../shared/i18n/attached-text.ts';
import { inOneLine, tellDoubt } from '../../../shared/i18n/competition-problem-text.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { PackOptions } from '../bundle/pack-options.ts';
import { previewPacking } from '../bundle/preview-amendment.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { Outcome } from './command.ts';

/**
 * What an amendment would change.
 * @throws AppError `amendment-impossible`, `amendment-unchanged`, and as `previewPacking`
 */
export async function requirePreview(office: OpenVault, options: PackOptions): Promise<AmendmentPreview> {
  const { amendment: preview } = await previewPacking(office, options);
  if (preview === null) throw new AppError('amendment-impossible');
  if (preview.unchanged) throw new AppError('amendment-unchanged', { revision: preview.revision - 1 });
  return preview;
}

/** The command's answer where nothing is to be packed. */
export function previewOutcome(preview: AmendmentPreview, words: Translator): Outcome {
  const { revision, reasons, newApplications, removedApplications, warnings } = preview;
  return {
    json: { revision, ...countingJson(preview), reasons, newApplications, removedApplications, warnings },
    lines: [
      ...previewLines(preview, words),
      ...warnings.map((warning) => warningLine(warning, words)),
      words.t('cli.packed.dryRun'),
    ],
  };
}

/** Which score files still count, by ids only. */
export function countingJson({ scoresFrom, stopCounting }: AmendmentPreview): Outcome['json'] {
  return { scoresFrom, stopCounting: stopCounting.map(({ personId, because }) => ({ personId, because })) };
}

/** Whose final score files stop counting. */
export function previewLines(preview: AmendmentPreview, { t }: Translator): readonly string[] {
  const { revision, reasons, newApplications, removedApplications } = preview;
  const details = {
    reasons: reasons.map((reason) => t(`packPreview.reason.${reason}`)).join(', '),
    new: newApplications.join(', '),
    removed: removedApplications.join(', '),
  };
  const groups = byReason(preview);
  if (groups.length === 0) return [t('packPreview.none', { revision })];
  return [
    t('packPreview.title', { revision }),
    ...groups.map(({ because, people }) =>
      t(`packPreview.stops.${because}`, { ...details, people: people.map(({ personId }) => personId).join(', ') }),
    ),
  ];
}

export function warningLine(warning: PackWarning, words: Translator): string {
  const { t, language } = words;
  if ('path' in warning) return t('cli.packed.warning.doubt', { text: inOneLine(tellDoubt(warning, words)) });
  switch (warning.kind) {
    case 'person-changed':
    case 'application-changed': {
      const id = warning.kind === 'person-changed' ? warning.personId : warning.applicationId;
      const { before, after } = warning;
      return t(`cli.packed.warning.${warning.kind}`, { id, before: before[language], after: after[language] });
    }
    case 'pdf-pages-without-text':
    case 'pdf-unclear-letters':
    case 'pdf-pages-damaged':
    case 'pdf-picture-too-large':
    case 'pdf-picture-coarser':
    case 'pdf-picture-not-decoded':
    case 'pdf-annotations-not-shown': {
      const { kind, applicationId: application, name, count, of, pages } = warning;
      return t(`cli.packed.warning.${kind}`, { application, name, count, of, pages });
    }
    case 'pdf-scan': {
      const { applicationId: application, name, of } = warning;
      return t('cli.packed.warning.pdf-scan', { application, name, count: of });
    }
    case 'pdf-fonts-missing': {
      const { applicationId: application, name, fonts } = warning;
      return t('cli.packed.warning.pdf-fonts-missing', { application, name, fonts: fonts.join(', ') });
    }
    case 'pdf-attachments': {
      const { applicationId: application, name, count } = warning;
      return t('cli.packed.warning.pdf-attachments', { application, name, count, attached: attachedText(warning) });
    }
    case 'no-application':
      return t('cli.packed.warning.no-application', { name: warning.name });
    default:
      return t(`cli.packed.warning.${warning.kind}`, { application: warning.applicationId, name: warning.name });
  }
}
