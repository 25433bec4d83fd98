import type { ReactNode } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { draftKey, type DraftField as Field } from '../../store/drafts.ts';

export interface DraftFieldProps {
  readonly applicationId: ApplicationId;
  readonly field: Field;
  /** the text on the disk */
  readonly saved: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly anchor?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly rows?: number;
}

/** A text saved while it is typed. Kept in the store, it survives changes of screen, locking and engine restarts. */
export function DraftField({ applicationId, field, saved, ...look }: DraftFieldProps): ReactNode {
  const { t } = useTranslator();
  const draft = useAppStore(({ drafts, vaultSession }) =>
    vaultSession === null ? undefined : drafts[draftKey({ vaultId: vaultSession.vaultId, applicationId, field })],
  );
  const type = useAppStore((state) => state.type);
  const flush = useAppStore((state) => state.flushDrafts);
  return (
    <CountedTextArea
      {...look}
      value={draft?.text ?? saved}
      error={draft?.failed === true ? t('ballot.notSaved') : undefined}
      limit={limits.textCharacters}
      onChange={(text) => type(applicationId, field, text)}
      onBlur={() => void flush()}
    />
  );
}
