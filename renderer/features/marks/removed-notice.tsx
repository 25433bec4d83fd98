import { type ReactNode, useEffect, useRef } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { focusListOrDocument } from './lead-focus.ts';

/** Says that a mark was removed, and can restore it. */
export function RemovedNotice({ applicationId }: { readonly applicationId: ApplicationId }): ReactNode {
  const { t } = useTranslator();
  const removed = useAppStore(({ removedMark, marks }) =>
    marks[applicationId]?.some(({ markId }) => markId === removedMark) === true ? removedMark : null,
  );
  const restoreMark = useAppStore((state) => state.restoreMark);
  const dismiss = useAppStore((state) => state.dismissRemoved);
  const report = useAppStore((state) => state.report);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button in the list that removed the mark is gone with it, and so is the focus.
    const element = notice.current;
    if (removed !== null && element?.ownerDocument.activeElement === element?.ownerDocument.body)
      element?.querySelector('button')?.focus();
  }, [removed]);
  const restore = (): void => {
    focusListOrDocument(notice.current);
    if (removed !== null) void restoreMark(removed).then(report);
  };
  const leave = (): void => {
    focusListOrDocument(notice.current);
    dismiss();
  };
  return (
    <div ref={notice} className="jm-mark-removed" role="status">
      {removed === null ? null : (
        <div className="jm-mark-removed__text">
          <span>{t('marks.removed')}</span>
          <Button kind="tertiary" compact icon="undo" label={t('marks.restore')} onClick={restore} />
          <IconButton icon="close" label={t('app.close')} onClick={leave} />
        </div>
      )}
    </div>
  );
}
