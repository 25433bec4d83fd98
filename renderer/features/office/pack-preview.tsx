import type { ReactNode } from 'react';
import type { AmendmentPreview } from '../../../shared/contract/pack-preview.ts';
import { byReason } from '../../../shared/domain/stop-counting.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { PackWarnings } from './pack-warnings.tsx';

/** Shown before an amendment is packed: whose final score files will no longer count and why, and what to check. */
export function PackPreview({ preview }: { readonly preview: AmendmentPreview }): ReactNode {
  const { t, number, local } = useTranslator();
  if (preview.unchanged) return <Unchanged revision={number(preview.revision - 1)} />;
  const groups = byReason(preview);
  const revision = number(preview.revision);
  const details = {
    reasons: preview.reasons.map((reason) => t(`packPreview.reason.${reason}`)).join(', '),
    new: preview.newApplications.join(', '),
    removed: preview.removedApplications.join(', '),
  };
  return (
    <div className="jm-stack" role="status">
      {groups.length === 0 ? (
        <Alert kind="info" title={t('packPreview.none', { revision })} />
      ) : (
        <Alert kind="warning" title={t('packPreview.title', { revision })}>
          <ul className="jm-plain-list">
            {groups.map(({ because, people }) => (
              <li key={because}>
                {t(`packPreview.stops.${because}`, {
                  ...details,
                  people: people.map(({ name }) => local(name)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {preview.warnings.length === 0 ? null : <PackWarnings warnings={preview.warnings} />}
    </div>
  );
}

/** Says in advance that packing will be refused, and why, before the person chooses where to save the files. */
function Unchanged({ revision }: { readonly revision: string }): ReactNode {
  const { t } = useTranslator();
  return (
    <Alert kind="info" announce="status" title={t('error.amendment-unchanged.what', { revision })}>
      <p className="kern-body">{t('error.amendment-unchanged.do')}</p>
    </Alert>
  );
}
