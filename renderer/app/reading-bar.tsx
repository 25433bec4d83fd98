import type { ReactNode } from 'react';
import type { ApplicationId } from '../../shared/ids.ts';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { ScreenHeading } from '../components/screen-heading.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useShortcutText } from '../i18n/use-shortcut-text.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import type { DeskRow } from '../store/desk-rows.ts';
import { useNeighbours } from './use-neighbours.ts';

/** Which application this is, the ones before and after it, and which sides are shown. */
export function ReadingBar({
  row: { application },
  takesFocus,
}: {
  readonly row: DeskRow;
  readonly takesFocus: boolean;
}): ReactNode {
  const { t, local } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  return (
    <div className="jm-reading-bar">
      <Button
        kind="tertiary"
        compact
        icon="arrow-left"
        label={t('screen.desk')}
        onClick={() => navigate({ screen: 'desk' })}
      />
      <ScreenHeading
        key={application.id}
        title={`${application.id} · ${local(application.title)}`}
        lead={application.applicant.name}
        takesFocus={takesFocus}
      />
      <ShownSides />
      <Neighbours here={application.id} />
    </div>
  );
}

/** Puts one of the two sides away, or back. */
function ShownSides(): ReactNode {
  const { t } = useTranslator();
  const hidden = useAppStore((state) => state.hiddenSide);
  const hideSide = useAppStore((state) => state.hideSide);
  return (
    <div className="jm-row jm-row--tight" role="group" aria-label={t('reading.sides')}>
      <Button
        compact
        icon="panel-left"
        label={t('reading.documents')}
        pressed={hidden !== 'documents'}
        onClick={() => hideSide(hidden === 'documents' ? null : 'documents')}
      />
      <Button
        compact
        icon="panel-right"
        label={t('reading.ballot')}
        pressed={hidden !== 'ballot'}
        onClick={() => hideSide(hidden === 'ballot' ? null : 'ballot')}
      />
    </div>
  );
}

/** The way to the applications before and after this one. */
function Neighbours({ here }: { readonly here: ApplicationId }): ReactNode {
  const { t, number } = useTranslator();
  const shortcutText = useShortcutText();
  const { position, total, previous, next, go } = useNeighbours(here);
  return (
    <nav className="jm-row jm-row--tight" aria-label={t('reading.neighbours')}>
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
