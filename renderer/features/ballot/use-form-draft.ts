import type { ApplicationId } from '../../../shared/ids.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { type DraftedForm, formDraftKey } from '../../store/form-drafts.ts';

/** The unconfirmed text of a form as it was left; null if the form hasn't been begun. */
export function useFormDraft(
  applicationId: ApplicationId,
  form: DraftedForm,
): readonly [string | null, (text: string | null) => void] {
  const text = useAppStore(({ formDrafts, vaultSession }) =>
    vaultSession === null ? null : (formDrafts[formDraftKey(vaultSession.vaultId, applicationId, form)] ?? null),
  );
  const type = useAppStore((state) => state.typeFormDraft);
  return [text, (next) => type(applicationId, form, next)];
}
