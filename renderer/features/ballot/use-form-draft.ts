import type { ApplicationId } from '../../../shared/ids.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { type UnsentForm, unsentKey } from '../../store/form-drafts/form-drafts-state.ts';

/** The text of a form that isn't confirmed yet, as it was left: null where nobody has begun it. */
export function useUnsent(
  applicationId: ApplicationId,
  form: UnsentForm,
): readonly [string | null, (text: string | null) => void] {
  const text = useAppStore(({ unsent, session }) =>
    session === null ? null : (unsent[unsentKey(session.vaultId, applicationId, form)] ?? null),
  );
  const type = useAppStore((state) => state.typeUnsent);
  return [text, (next) => type(applicationId, form, next)];
}
