import type { ReactNode } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Icon } from '../../components/icon.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { startDrag } from './rank-drag.ts';

/** The handle by which an application is dragged. */
export function RankGrip({ applicationId }: { readonly applicationId: ApplicationId }): ReactNode {
  const { t } = useTranslator();
  return (
    <span
      className="jm-ranks__grip"
      draggable
      onDragStart={(event) => startDrag(event, applicationId)}
      title={t('ownRanking.drag')}
      aria-hidden="true"
    >
      <Icon name="grip" />
    </span>
  );
}
