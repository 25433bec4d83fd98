import type { ReactNode } from 'react';
import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import { attachedText } from '../../../shared/i18n/attached-text.ts';
import { inOneLine, tellDoubt } from '../../../shared/i18n/competition-problem-text.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** What an office should check before it sends a bundle. */
export function PackWarnings({ warnings }: { readonly warnings: readonly PackWarning[] }): ReactNode {
  const { t } = useTranslator();
  return (
    <Alert kind="warning" title={t('office.report.warnings', { count: warnings.length })}>
      <ul className="jm-plain-list">
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>
            <WarningText warning={warning} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function WarningText({ warning }: { readonly warning: PackWarning }): ReactNode {
  const words = useTranslator();
  const { t, local } = words;
  if ('path' in warning) return inOneLine(tellDoubt(warning, words));
  switch (warning.kind) {
    case 'person-changed':
    case 'application-changed': {
      const id = warning.kind === 'person-changed' ? warning.personId : warning.applicationId;
      return t(`office.warning.${warning.kind}`, { id, before: local(warning.before), after: local(warning.after) });
    }
    case 'pdf-pages-without-text':
    case 'pdf-unclear-letters':
    case 'pdf-pages-damaged':
    case 'pdf-picture-too-large':
    case 'pdf-picture-coarser':
    case 'pdf-picture-not-decoded':
    case 'pdf-annotations-not-shown': {
      const { kind, applicationId: application, name, count, of, pages } = warning;
      return t(`office.warning.${kind}`, { application, name, count, of, pages });
    }
    case 'pdf-scan': {
      const { applicationId: application, name, of } = warning;
      return t('office.warning.pdf-scan', { application, name, count: of });
    }
    case 'pdf-fonts-missing': {
      const { applicationId: application, name, fonts } = warning;
      return t('office.warning.pdf-fonts-missing', { application, name, fonts: fonts.join(', ') });
    }
    case 'pdf-attachments': {
      const { applicationId: application, name, count } = warning;
      return t('office.warning.pdf-attachments', { application, name, count, attached: attachedText(warning) });
    }
    case 'no-application':
      return t('office.warning.no-application', { name: warning.name });
    default:
      return t(`office.warning.${warning.kind}`, { application: warning.applicationId, name: warning.name });
  }
}
