import type { ReactNode } from 'react';
import type { MarkView } from '../../../shared/contract/marks.ts';
import { limits } from '../../../shared/limits.ts';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { draftKey } from '../../store/drafts.ts';

/** A mark's note, saved while it is typed, like the texts of a ballot. */
export function MarkNote({ mark: { applicationId, markId, note } }: { readonly mark: MarkView }): ReactNode {
  const { t } = useTranslator();
  const field = `mark/${markId}` as const;
  const draft = useAppStore(({ drafts, vaultSession }) =>
    vaultSession === null ? undefined : drafts[draftKey({ vaultId: vaultSession.vaultId, applicationId, field })],
  );
  const type = useAppStore((state) => state.type);
  const flush = useAppStore((state) => state.flushDrafts);
  return (
    <CountedTextArea
      label={t('marks.note')}
      hint={t('marks.private')}
      value={draft?.text ?? note}
      error={draft?.failed === true ? t('ballot.notSaved') : undefined}
      limit={limits.draftCharacters}
      rows={2}
      onChange={(text) => type(applicationId, field, text)}
      onBlur={() => void flush()}
    />
  );
}
