import { type ReactNode, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { SelectedText } from '../../store/marks.ts';
import { shortQuote } from '../../store/short-quote.ts';
import type { SearchProgress } from '../../../shared/contract/search.ts';
import { ColourButtons } from './colour-buttons.tsx';
import { FloatingTools } from './floating-tools.tsx';

/** What can be done with the selected text. The tools never take the focus, because the person may go on selecting. */
export function SelectionTools({ selection }: { readonly selection: SelectedText }): ReactNode {
  const { t } = useTranslator();
  const first = useRef<HTMLButtonElement>(null);
  const select = useAppStore((state) => state.select);
  const colour = useAppStore((state) => state.markColour);
  const markSelection = useAppStore((state) => state.markSelection);
  const report = useAppStore((state) => state.report);
  const isUnclear = useAppStore(({ searchProgress }) => isOnUnclearPage(selection, searchProgress));
  const mark = (look: Parameters<typeof markSelection>[0]): void => void markSelection(look).then(report);
  return (
    <FloatingTools label={t('marks.selectionTools')} box={selection.box} onClose={() => select(null)}>
      <p className="kern-sr-only" role="status">
        {t('marks.selected', { quote: shortQuote(selection.parts.map(({ quote }) => quote).join(' ')) })}
      </p>
      {isUnclear ? (
        <p className="kern-body kern-body--small" role="status">
          {t('marks.unclear')}
        </p>
      ) : null}
      <div className="jm-mark-tools__line">
        <ColourButtons
          chosen={null}
          first={first}
          onChoose={(chosen) => mark({ colour: chosen, criterionId: null, focus: 'tools' })}
        />
        <Button
          kind="tertiary"
          compact
          icon="note"
          label={t('marks.note')}
          onClick={() => mark({ colour, criterionId: null, focus: 'note' })}
        />
        <Button
          kind="tertiary"
          compact
          icon="check"
          label={t('marks.asEvidence')}
          onClick={() => mark({ colour, criterionId: null, focus: 'evidence' })}
        />
      </div>
    </FloatingTools>
  );
}

/** Whether part of the text is on a page whose text layer doesn't match what is seen. */
function isOnUnclearPage({ documentId, parts }: SelectedText, progress: SearchProgress | null): boolean {
  const unclear = progress?.unsearchable.find((one) => one.documentId === documentId && one.state === 'unclear');
  return parts.some(({ page }) => unclear?.ranges.some(([first, last]) => page + 1 >= first && page + 1 <= last));
}
