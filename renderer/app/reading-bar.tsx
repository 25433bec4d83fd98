import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { ScreenHeading } from '../components/screen-heading.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useWords } from '../i18n/use-translator.ts';
import type { DeskRow } from '../store/desk/desk-rows.ts';
import { useNeighbours } from './use-neighbours.ts';

/** Which application this is, the ones before and after it, and which sides are shown. */
export function ReadingBar({
  row: { application },
  takesFocus,
}: {
  readonly row: DeskRow;
  readonly takesFocus: boolean;
}): ReactNode {
  const { say, local, number } = useWords();
  const navigate = useAppStore((state) => state.navigate);
  const hidden = useAppStore((state) => state.hiddenSide);
  const hideSide = useAppStore((state) => state.hideSide);
  const { position, total, previous, next, go } = useNeighbours(application.id);
  return (
    <div className="jm-reading-bar">
      <Button
        kind="tertiary"
        compact
        icon="arrow-left"
        label={say('screen.desk')}
        onClick={() => navigate({ screen: 'desk' })}
      />
      <ScreenHeading
        key={application.id}
        title={`${application.id} · ${local(application.title)}`}
        lead={application.applicant.name}
        takesFocus={takesFocus}
      />
      <div className="jm-row jm-row--tight" role="group" aria-label={say('reading.sides')}>
        <Button
          compact
          icon="panel-left"
          label={say('reading.documents')}
          pressed={hidden !== 'documents'}
          onClick={() => hideSide(hidden === 'documents' ? null : 'documents')}
        />
        <Button
          compact
          icon="panel-right"
          label={say('reading.ballot')}
          pressed={hidden !== 'ballot'}
          onClick={() => hideSide(hidden === 'ballot' ? null : 'ballot')}
        />
      </div>
      <nav className="jm-row jm-row--tight" aria-label={say('reading.neighbours')}>
        <Button
          kind="tertiary"
          compact
          iconOnly
          icon="chevron-left"
          label={say('reading.previous')}
          shortcut={{ keys: 'Alt+ArrowUp', name: say('shortcuts.name.previous') }}
          disabled={previous === null}
          onClick={() => go(previous)}
        />
        <span className="jm-number jm-nowrap">
          {say('reading.position', { position: number(position), total: number(total) })}
        </span>
        <Button
          kind="tertiary"
          compact
          iconOnly
          icon="chevron-right"
          label={say('reading.next')}
          shortcut={{ keys: 'Alt+ArrowDown', name: say('shortcuts.name.next') }}
          disabled={next === null}
          onClick={() => go(next)}
        />
      </nav>
    </div>
  );
}
