import { type ReactNode, useEffect } from 'react';
import './handover.css';
import type { Desk } from '../../../shared/contract/desk.ts';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { GapList } from './gap-list.tsx';
import { HandInForm } from './hand-in-form.tsx';
import { HandedInFiles } from './handed-in-files.tsx';
import { HandoverFigures } from './handover-figures.tsx';
import { Receipt } from './receipt.tsx';

/** What is missing, the file, its receipt. */
export function Handover(): ReactNode {
  const desk = useAppStore((state) => state.desk);
  return desk === null ? null : <LoadedHandover desk={desk} />;
}

function LoadedHandover({ desk }: { readonly desk: Desk }): ReactNode {
  const { say, local } = useWords();
  const review = useAppStore((state) => state.review);
  const lastHandedIn = useAppStore((state) => state.lastHandedIn);
  const loadReview = useAppStore((state) => state.loadReview);
  const report = useAppStore((state) => state.report);
  useEffect(() => {
    if (review === null) void loadReview().then(report);
  }, [review, loadReview, report]);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={say('screen.handover')} lead={local(desk.competition.title)} />
      {review === null ? null : (
        <>
          {lastHandedIn === null ? null : <Receipt handedIn={lastHandedIn} desk={desk} review={review} />}
          <HandoverFigures review={review} />
          <GapList desk={desk} gaps={review.gaps} />
          <HandInForm key={review.files.length} review={review} />
          <HandedInFiles files={review.files} />
        </>
      )}
    </div>
  );
}
