import type { ReactNode } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ScreenHeading } from '../components/screen-heading.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useDeskRows } from '../hooks/use-desk-rows.ts';
import { useShortcutText } from '../i18n/use-shortcut-text.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { useHasBallot } from './use-has-ballot.ts';
import { useNeighbours } from './use-neighbours.ts';

/** Names competition and application. While reading it stands in the header, to leave room for documents and ballot. */
export function ReadingPlace({
  applicationId,
  takesFocus,
}: {
  readonly applicationId: ApplicationId;
  readonly takesFocus: boolean;
}): ReactNode {
  const { t, local } = useTranslator();
  const vaultSession = useAppStore((state) => state.vaultSession);
  const row = useDeskRows().find(({ application }) => application.id === applicationId);
  if (row === undefined || vaultSession === null) return null;
  const { application } = row;
  const competition = vaultSession.demo ? `${t('app.demo')} · ` : '';
  return (
    <ScreenHeading
      key={applicationId}
      title={`${application.id} · ${local(application.title)}`}
      lead={`${competition}${local(vaultSession.title)} · ${application.applicant.name}`}
      takesFocus={takesFocus}
    />
  );
}

/** Which sides are shown, and the way to the previous and the next application. */
export function ReadingTools({ applicationId }: { readonly applicationId: ApplicationId }): ReactNode {
  const hasBallot = useHasBallot();
  return (
    <div className="jm-header__reading">
      <Neighbours here={applicationId} />
      {hasBallot ? <ShownSides /> : null}
    </div>
  );
}

/** Buttons that hide one of the two sides, or show it again. */
function ShownSides(): ReactNode {
  const { t } = useTranslator();
  const hidden = useAppStore((state) => state.hiddenSide);
  const hideSide = useAppStore((state) => state.hideSide);
  return (
    <div className="jm-header__group" role="group" aria-label={t('reading.sides')}>
      <IconButton
        icon="panel-left"
        label={t('reading.documents')}
        pressed={hidden !== 'documents'}
        onClick={() => hideSide(hidden === 'documents' ? null : 'documents')}
      />
      <IconButton
        icon="panel-right"
        label={t('reading.ballot')}
        pressed={hidden !== 'ballot'}
        onClick={() => hideSide(hidden === 'ballot' ? null : 'ballot')}
      />
    </div>
  );
}

function Neighbours({ here }: { readonly here: ApplicationId }): ReactNode {
  const { t, number } = useTranslator();
  const shortcutText = useShortcutText();
  const { position, total, previous, next, go } = useNeighbours(here);
  return (
    <nav className="jm-header__group" aria-label={t('reading.neighbours')}>
      <IconButton
        icon="chevron-left"
        label={t('reading.previous')}
        shortcut={shortcutText('previous')}
        disabled={previous === null}
        onClick={() => go(previous)}
      />
      <span className="jm-number jm-nowrap">
        {t('reading.position', { position: number(position), total: number(total) })}
      </span>
      <IconButton
        icon="chevron-right"
        label={t('reading.next')}
        shortcut={shortcutText('next')}
        disabled={next === null}
        onClick={() => go(next)}
      />
    </nav>
  );
}
