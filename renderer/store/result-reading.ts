import type { GrantedFile } from '../../shared/contract/app.ts';
import type { ResultReading } from '../../shared/contract/handover.ts';
import type { Failure } from '../../shared/errors.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import type { StoreContext } from './store-context.ts';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface ResultReadingState {
  /** what the result that was read last says about the person's own files */
  readonly resultReading: ResultReading | null;
}

export interface ResultReadingSlice extends ResultReadingState {
  /** asks for a result and checks it; a cancelled dialog changes nothing */
  readonly pickResult: (dialogTitle: string) => Promise<Failure | null>;
  readonly takeResult: (file: GrantedFile) => Promise<Failure | null>;
}

export const initialResultReadingState: ResultReadingState = { resultReading: null };

export function createResultReadingSlice(context: StoreContext): ResultReadingSlice {
  return {
    ...initialResultReadingState,
    pickResult: (title) => withChosenFile(context, { purpose: 'open-result', title }, (file) => read(context, file)),
    takeResult: (file) => read(context, file),
  };
}

/** Clears the previous reading first, so that nobody takes it for what the new file says. */
async function read(context: StoreContext, { grant }: GrantedFile): Promise<Failure | null> {
  context.set({ resultReading: null });
  const result = await ask(context, 'handover.readResult', { file: grant });
  if (result.ok) context.set({ resultReading: result.value });
  return failureIn(result);
}
