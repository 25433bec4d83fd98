import type { RequestOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, PersonId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import type { PaperDraft, PaperRow } from './paper-draft.ts';
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
  /** hands over what one person has typed; it stays in the window until both are equal, to be mended and not typed anew */
  readonly transcribe: (request: RequestOf<'merge.transcribe'>) => Promise<Failure | null>;
}

export const initialTranscriptsState: TranscriptsState = { paperDrafts: {} };

const nothingTyped: PaperDraft = {};

/** What one person has typed of another's paper. */
export function paperDraftOf({ paperDrafts }: TranscriptsState, { personId, enteredBy }: PaperPair): PaperDraft {
  return paperDrafts[personId]?.[enteredBy] ?? nothingTyped;
}

export function createTranscriptsSlice(context: StoreContext): TranscriptsSlice {
  const { get, set } = context;
  return {
    ...initialTranscriptsState,
    typePaper: (pair, applicationId, row) => {
      const { personId, enteredBy } = pair;
      const { paperDrafts } = get();
      const draft = { ...paperDraftOf(get(), pair), [applicationId]: row };
      set({ paperDrafts: { ...paperDrafts, [personId]: { ...paperDrafts[personId], [enteredBy]: draft } } });
    },
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
