import type { ReactNode } from 'react';
import type { Amendment, ApplicationChange } from '../../../shared/contract/amendment.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';
import { useChangeWords } from './use-change-words.ts';

const kinds = ['new', 'changed', 'withdrawn'] as const;

/** What the last amendment changed, until the person dismisses it. */
export function AmendmentNews({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local, dateTime, number } = useTranslator();
  const { generalOf } = useChangeWords();
  const seen = useAppStore((state) => state.seenRevision);
  const dismiss = useAppStore((state) => state.setSeenRevision);
  const toCheck = useAppStore((state) => state.desk?.toCheck.length ?? 0);
  const amendment = competition.amendments.at(-1);
  if (amendment === undefined || amendment.revision <= seen) return null;
  const general = generalOf(amendment);
  const nothing = general === '' && amendment.applications.length === 0;
  return (
    <Alert
      kind="info"
      title={t('amendment.title', { revision: number(amendment.revision), when: dateTime(amendment.loadedAt) })}
      actions={<Button compact label={t('amendment.dismiss')} onClick={() => dismiss(amendment.revision)} />}
    >
      {competition.officeNote === null ? null : (
        <p className="kern-body">{t('amendment.officeNote', { note: local(competition.officeNote) })}</p>
      )}
      {nothing ? <p className="kern-body">{t('amendment.nothing')}</p> : null}
      {general === '' ? null : <p className="kern-body">{t('amendment.generalChanged', { what: general })}</p>}
      {kinds.map((kind) => (
        <ChangesOfKind key={kind} kind={kind} amendment={amendment} competition={competition} />
      ))}
      {toCheck === 0 ? null : <p className="kern-body">{t('amendment.kept', { count: toCheck })}</p>}
    </Alert>
  );
}

function ChangesOfKind({
  kind,
  amendment,
  competition,
}: {
  readonly kind: ApplicationChange['kind'];
  readonly amendment: Amendment;
  readonly competition: CompetitionView;
}): ReactNode {
  const { t, local } = useTranslator();
  const { detailsOf } = useChangeWords();
  const changes = amendment.applications.filter((change) => change.kind === kind);
  if (changes.length === 0) return null;
  const readable = new Set(competition.applications.map(({ id }) => id));
  return (
    <section className="jm-news" aria-label={t(`amendment.kinds.${kind}`)}>
      <h2 className="jm-news__kind">{t(`amendment.kinds.${kind}`)}</h2>
      <ul>
        {changes.map((change) => (
          <li key={change.applicationId}>
            {kind === 'withdrawn' || !readable.has(change.applicationId) ? (
              <span>{`${change.applicationId} · ${local(change.title)}`}</span>
            ) : (
              <ApplicationLink applicationId={change.applicationId}>
                {`${change.applicationId} · ${local(change.title)}`}
              </ApplicationLink>
            )}
            <span className="jm-muted"> {detailsOf(change)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
