import type { ResponseOf } from '../../shared/contract/contract.ts';
import type { ResultsView } from '../../shared/contract/result.ts';
import type { Failure } from '../../shared/errors.ts';
import { ask, failureIn } from './ask.ts';
import { type FileDialog, withChosenFile } from './choose-file.ts';
import type { StoreContext } from './store-context.ts';

/** What the window knows about the signed results; forgotten when the vault is locked. */
export interface ResultState {
  readonly results: ResultsView | null;
  /** the result signed last, and the name of its file */
  readonly lastSigned: { readonly number: number; readonly name: string } | null;
  /** the audit package written last, and the name of its file */
  readonly lastAudit: (ResponseOf<'result.writeAuditPackage'> & { readonly name: string }) | null;
}

export interface ResultSlice extends ResultState {
  readonly loadResults: () => Promise<Failure | null>;
  /** asks where to save, then signs and writes; a cancelled dialog changes nothing */
  readonly writeResult: (dialog: Omit<FileDialog, 'purpose'>, correction: string) => Promise<Failure | null>;
  readonly writeAuditPackage: (dialog: Omit<FileDialog, 'purpose'>) => Promise<Failure | null>;
}

export const initialResultState: ResultState = { results: null, lastSigned: null, lastAudit: null };

export function createResultSlice(context: StoreContext): ResultSlice {
  const { get, set } = context;
  return {
    ...initialResultState,
    loadResults: async () => {
      const results = await ask(context, 'result.list', {});
      if (results.ok) set({ results: results.value });
      return failureIn(results);
    },
    writeResult: (dialog, correction) =>
      withChosenFile(context, { ...dialog, purpose: 'save-result' }, async ({ grant, name }) => {
        const results = await ask(context, 'result.write', { file: grant, correction });
        const [last] = results.ok ? results.value.results : [];
        if (results.ok) set({ results: results.value, lastSigned: last ? { number: last.number, name } : null });
        return failureIn(results);
      }),
    writeAuditPackage: (dialog) =>
      withChosenFile(context, { ...dialog, purpose: 'save-audit' }, async ({ grant, name }) => {
        const written = await get().runJob((jobId) => ask(context, 'result.writeAuditPackage', { jobId, file: grant }));
        if (written.ok) set({ lastAudit: { ...written.value, name } });
        return failureIn(written);
      }),
  };
}
