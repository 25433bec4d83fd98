import type { HandedIn } from '../../../shared/contract/handover.ts';
import type { Failure } from '../../../shared/errors.ts';
import { ask, failureIn } from '../ask.ts';
import type { StoreContext } from '../store-context.ts';
import type { HandoverSlice } from './handover-state.ts';

export function createHandoverSlice(context: StoreContext): HandoverSlice {
  const { get, set } = context;
  const loadReview = async (): Promise<Failure | null> => {
    // What is typed and not saved would be missing from the list of gaps, and from the file.
    await get().flushDrafts();
    const result = await ask(context, 'handover.review', {});
    if (result.ok) set({ review: result.value });
    return failureIn(result);
  };
  return {
    review: null,
    lastHandedIn: null,
    loadReview,
    handIn: async (status, title) => (await writeFile(context, status, title)) ?? loadReview(),
    print: async () => get().report(failureIn(await ask(context, 'app.print', {}))),
  };
}

async function writeFile(context: StoreContext, status: HandedIn['status'], title: string): Promise<Failure | null> {
  await context.get().flushDrafts();
  const suggestedName = context.get().review?.suggestedName;
  const chosen = await ask(context, 'files.choose', { purpose: 'save-scores', title, ...(suggestedName === undefined ? {} : { suggestedName }) });
  if (!chosen.ok) return chosen.error;
  const [file] = chosen.value;
  if (file === undefined) return null;
  const result = await ask(context, 'handover.handIn', { file: file.grant, status });
  if (result.ok) context.set({ lastHandedIn: result.value });
  return failureIn(result);
}
