import type { FilePurpose, GrantedFile } from '../../shared/contract/app.ts';
import type { RequestOf } from '../../shared/contract/contract.ts';
import type { HandedIn, HandoverReview, ScoreContent } from '../../shared/contract/handover.ts';
import type { Failure } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** What stands on every printed page besides its number. */
export type PageTexts = RequestOf<'app.print'>;

export interface HandoverSlice {
  /** null while unknown or out of date */
  readonly review: HandoverReview | null;
  /** the file handed in last in this sitting */
  readonly lastHandedIn: HandedIn | null;
  readonly loadReview: () => Promise<Failure | null>;
  /** asks where to save, then signs and writes; a cancelled dialog changes nothing */
  readonly handIn: (status: HandedIn['status'], dialogTitle: string) => Promise<Failure | null>;
  /** asks where to save, then writes a file of the chain once more */
  readonly saveAgain: (file: HandedIn, dialogTitle: string) => Promise<Failure | null>;
  /** what a file says; null: what would be handed in now */
  readonly readContent: (sequence: number | null) => Promise<Result<ScoreContent>>;
  /** prints what the window has laid out for paper; done when the system's dialog is closed */
  readonly print: (texts?: PageTexts) => Promise<Failure | null>;
  /** asks where to save a PDF; null when the dialog is cancelled */
  readonly choosePdf: (dialogTitle: string, suggestedName: string) => Promise<Result<GrantedFile | null>>;
  /** writes what the window has laid out for paper */
  readonly savePdf: (file: GrantedFile, texts: PageTexts) => Promise<Failure | null>;
}

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
    handIn: async (status, title) => {
      const failure = await writeFile(context, status, title);
      // Even what failed may have been signed: then the list says that this file has not reached its place.
      const unread = await loadReview();
      return failure ?? unread;
    },
    saveAgain: async (file, title) => (await writeAgain(context, file, title)) ?? loadReview(),
    readContent: async (sequence) => {
      await get().flushDrafts();
      return ask(context, 'handover.content', { sequence });
    },
    print: async (texts = { title: '', footer: '' }) => failureIn(await ask(context, 'app.print', texts)),
    choosePdf: (title, suggestedName) => choose(context, 'save-pdf', title, suggestedName),
    savePdf: async ({ grant }, texts) => failureIn(await ask(context, 'app.savePdf', { ...texts, file: grant })),
  };
}

async function choose(
  context: StoreContext,
  purpose: FilePurpose,
  title: string,
  suggestedName: string | undefined,
): Promise<Result<GrantedFile | null>> {
  const chosen = await ask(context, 'files.choose', {
    purpose,
    title,
    ...(suggestedName === undefined ? {} : { suggestedName }),
  });
  return chosen.ok ? ok(chosen.value[0] ?? null) : chosen;
}

async function writeFile(context: StoreContext, status: HandedIn['status'], title: string): Promise<Failure | null> {
  await context.get().flushDrafts();
  const chosen = await choose(context, 'save-scores', title, context.get().review?.suggestedName);
  if (!chosen.ok || chosen.value === null) return failureIn(chosen);
  const result = await ask(context, 'handover.handIn', { file: chosen.value.grant, status });
  if (result.ok) context.set({ lastHandedIn: result.value });
  return failureIn(result);
}

async function writeAgain(context: StoreContext, { sequence, name }: HandedIn, title: string): Promise<Failure | null> {
  const chosen = await choose(context, 'save-scores', title, name);
  if (!chosen.ok || chosen.value === null) return failureIn(chosen);
  const result = await ask(context, 'handover.saveAgain', { file: chosen.value.grant, sequence });
  if (result.ok) context.set({ lastHandedIn: result.value });
  return failureIn(result);
}
