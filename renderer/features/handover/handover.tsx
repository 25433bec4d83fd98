import { type ReactNode, useEffect } from 'react';
import './handover.css';
import '../../widgets/paper.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn, HandoverReview } from '../../../shared/contract/handover.ts';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { CheckResult } from './check-result.tsx';
import { Differences } from './differences.tsx';
import { GapList } from './gap-list.tsx';
import { HandInForm } from './hand-in-form.tsx';
import { HandedInFiles } from './handed-in-files.tsx';
import { HandoverFigures } from './handover-figures.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { Receipt } from './receipt.tsx';
import { ToCheckList } from './to-check-list.tsx';

/** What is missing, the file, and its receipt. */
export function Handover(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedHandover competition={competition} />;
}

function LoadedHandover({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local } = useTranslator();
  const review = useAppStore((state) => state.review);
  const lastHandedIn = useAppStore((state) => state.lastHandedIn);
  const loadReview = useAppStore((state) => state.loadReview);
  const report = useAppStore((state) => state.report);
  useEffect(() => {
    if (review === null) void loadReview().then(report);
  }, [review, loadReview, report]);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('screen.handover')} lead={local(competition.details.title)} />
      {review === null ? null : (
        <>
          {lastHandedIn === null || !isStillSo(lastHandedIn, review) ? null : (
            <Receipt handedIn={lastHandedIn} competition={competition} />
          )}
          <HandoverFigures review={review} />
          <ToCheckList competition={competition} applicationIds={review.toCheck} />
          <GapList competition={competition} gaps={review.gaps} />
          <Differences
            competition={competition}
            differences={review.differences ?? []}
            sequence={review.comparedWith ?? 0}
          />
          <HandInForm key={lastHandedIn?.sha256} review={review} />
          <section aria-labelledby="draft" className="jm-papers">
            <h2 id="draft" className="kern-heading-small">
              {t('paper.draftTitle')}
            </h2>
            <PaperButtons competition={competition} file={null} offers={['ratings']} />
          </section>
          <HandedInFiles files={review.files} competition={competition} />
          <CheckResult competition={competition} handsIn />
        </>
      )}
    </div>
  );
}

/** A receipt is shown until the next change; then it would seem to confirm the new state. Its file stays listed. */
function isStillSo({ status, sequence }: HandedIn, { progress, files, isNewestCurrent }: HandoverReview): boolean {
  if (status === 'interim') return files.at(-1)?.sequence === sequence && isNewestCurrent;
  return progress.sequence === sequence && progress.state === 'unchanged';
}
