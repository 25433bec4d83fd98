import type { RequestOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, PersonId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import { emptyDraft, type PaperDraft, type PaperRow } from './paper-draft.ts';
import type { StoreContext } from './store-context.ts';

/** Whose paper is typed, and who types it. */
export interface PaperPair {
  readonly personId: PersonId;
  readonly enteredBy: PersonId;
}

/** What the window knows of the open vault: forgotten when it is locked. */
export interface TranscriptsState {
  /** what is being typed: by whose paper it is, then by who types */
  readonly paperDrafts: Readonly<Record<PersonId, Readonly<Record<PersonId, PaperDraft>>>>;
}

export interface TranscriptsSlice extends TranscriptsState {
  readonly typePaper: (pair: PaperPair, applicationId: ApplicationId, row: PaperRow) => void;
  /** lets the person choose the scan that is typed from; only its digest is kept */
  readonly pickScan: (pair: PaperPair, title: string) => Promise<Failure | null>;
  readonly forgetScan: (pair: PaperPair) => void;
  /** hands over what one person has typed; it stays in the window until both are equal, to be mended and not typed anew */
  readonly transcribe: (request: RequestOf<'merge.transcribe'>) => Promise<Failure | null>;
}

export const initialTranscriptsState: TranscriptsState = { paperDrafts: {} };

/** What one person has typed of another's paper. */
export function paperDraftOf({ paperDrafts }: TranscriptsState, { personId, enteredBy }: PaperPair): PaperDraft {
  return paperDrafts[personId]?.[enteredBy] ?? emptyDraft;
}

export function createTranscriptsSlice(context: StoreContext): TranscriptsSlice {
  const { get, set } = context;
  const putDraft = (pair: PaperPair, change: (draft: PaperDraft) => PaperDraft): void => {
    const { personId, enteredBy } = pair;
    const { paperDrafts } = get();
    const draft = change(paperDraftOf(get(), pair));
    set({ paperDrafts: { ...paperDrafts, [personId]: { ...paperDrafts[personId], [enteredBy]: draft } } });
  };
  return {
    ...initialTranscriptsState,
    typePaper: (pair, applicationId, row) =>
      putDraft(pair, (draft) => ({ ...draft, rows: { ...draft.rows, [applicationId]: row } })),
    pickScan: (pair, title) =>
      withChosenFile(context, { purpose: 'open-scan', title }, async ({ grant, name }) => {
        const { vaultSession } = get();
        const digest = await ask(context, 'merge.scanDigest', { file: grant });
        // A scan may take its time, and the vault may have been locked meanwhile.
        if (digest.ok && get().vaultSession?.vaultId === vaultSession?.vaultId)
          putDraft(pair, (draft) => ({ ...draft, scan: { name, sha256: digest.value.sha256 } }));
        return failureIn(digest);
      }),
    forgetScan: (pair) => putDraft(pair, (draft) => ({ ...draft, scan: null })),
    transcribe: async (request) => {
      const { personId } = request;
      const result = await ask(context, 'merge.transcribe', request);
      if (result.ok) {
        set({ mergeOverview: result.value, result: null });
        if (result.value.transcripts.signed.some((signed) => signed.personId === personId))
          set({ paperDrafts: { ...get().paperDrafts, [personId]: {} } });
      }
      return failureIn(result);
    },
  };
}
