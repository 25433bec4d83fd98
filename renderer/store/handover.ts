import type { GrantedFile } from '../../shared/contract/app.ts';
import type { RequestOf } from '../../shared/contract/contract.ts';
import type { HandedIn, HandInProgress, HandoverReview, ScoreContent } from '../../shared/contract/handover.ts';
import type { Failure } from '../../shared/errors.ts';
import type { VaultId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import { chooseFile, withChosenFile } from './choose-file.ts';
import { createLatestSaver, type LatestSaver } from './latest-saver.ts';
import type { StoreContext } from './store-context.ts';

/** What every printed page says besides its number. */
export type PageTexts = RequestOf<'app.print'>;

/** Title of the system's dialog, and the file name it suggests. */
export interface SaveDialog {
  readonly title: string;
  readonly suggestedName: string;
}

/** What the window knows about the open vault; forgotten when it is locked. */
export interface HandoverState {
  /** null while unknown or out of date */
  readonly review: HandoverReview | null;
  /** the last file handed in since the vault was unlocked */
  readonly lastHandedIn: HandedIn | null;
  /** null while unknown */
  readonly handInProgress: HandInProgress | null;
}

export interface HandoverSlice extends HandoverState {
  /** asks how far handing in has come, when a change of a ballot can have changed that */
  readonly refreshHandIn: () => void;
  readonly loadReview: () => Promise<Failure | null>;
  /** asks where to save, then signs and writes; a cancelled dialog changes nothing */
  readonly handIn: (status: HandedIn['status'], dialog: SaveDialog) => Promise<Failure | null>;
  /** asks where to save, then writes a file of the chain once more */
  readonly saveAgain: (file: HandedIn, dialogTitle: string) => Promise<Failure | null>;
  /** content of a file of the chain; null: what would be handed in now */
  readonly readContent: (sequence: number | null) => Promise<Result<ScoreContent>>;
  /** prints what the window has laid out for paper; resolves when the system's dialog is closed */
  readonly print: (texts?: PageTexts) => Promise<Failure | null>;
  /** asks where to save a PDF; null when the dialog is cancelled */
  readonly choosePdf: (dialogTitle: string, suggestedName: string) => Promise<Result<GrantedFile | null>>;
  /** writes what the window has laid out for paper */
  readonly savePdf: (file: GrantedFile, texts: PageTexts) => Promise<Failure | null>;
}

export const initialHandoverState: HandoverState = {
  review: null,
  lastHandedIn: null,
  handInProgress: null,
};

export function createHandoverSlice(context: StoreContext): HandoverSlice {
  const { get, set } = context;
  const loadReview = async (): Promise<Failure | null> => {
    // Unsaved text would be missing from the list of gaps and from the file.
    await get().flushDrafts();
    const result = await ask(context, 'handover.review', {});
    if (result.ok) set({ review: result.value, handInProgress: result.value.progress });
    return failureIn(result);
  };
  const refresher = createHandInRefresher(context);
  return {
    ...initialHandoverState,
    refreshHandIn: () => {
      const { vaultSession, handInProgress } = get();
      // Before the first final file no change of a ballot changes what has to be said.
      const isOfFinal =
        handInProgress !== null && handInProgress.sequence !== null && handInProgress.state !== 'interim-only';
      if (vaultSession !== null && isOfFinal) refresher.put(vaultSession.vaultId, null);
    },
    loadReview,
    handIn: async (status, dialog) => {
      const failure = await writeFile(context, status, dialog);
      // A failed attempt may have been signed already: then the list says that this file hasn't reached its place.
      const unread = await loadReview();
      return failure ?? unread;
    },
    saveAgain: async (file, title) => (await writeAgain(context, file, title)) ?? loadReview(),
    readContent: async (sequence) => {
      await get().flushDrafts();
      return ask(context, 'handover.content', { sequence });
    },
    print: async (texts = { title: '', footer: '' }) => failureIn(await ask(context, 'app.print', texts)),
    choosePdf: (title, suggestedName) => chooseFile(context, { purpose: 'save-pdf', title, suggestedName }),
    savePdf: async ({ grant }, texts) => failureIn(await ask(context, 'app.savePdf', { ...texts, file: grant })),
  };
}

/** Asks once for several changes that arrive together. */
function createHandInRefresher(context: StoreContext): LatestSaver<VaultId, null> {
  return createLatestSaver({
    save: async (vaultId) => {
      const result = await ask(context, 'handover.progress', {});
      if (result.ok && context.get().vaultSession?.vaultId === vaultId) context.set({ handInProgress: result.value });
    },
  });
}

async function writeFile(
  context: StoreContext,
  status: HandedIn['status'],
  { title, suggestedName }: SaveDialog,
): Promise<Failure | null> {
  await context.get().flushDrafts();
  const dialog = { purpose: 'save-scores', title, suggestedName } as const;
  return withChosenFile(context, dialog, async ({ grant }) =>
    takeHandedIn(context, await ask(context, 'handover.handIn', { file: grant, status })),
  );
}

function writeAgain(context: StoreContext, { sequence, name }: HandedIn, title: string): Promise<Failure | null> {
  return withChosenFile(context, { purpose: 'save-scores', title, suggestedName: name }, async ({ grant }) =>
    takeHandedIn(context, await ask(context, 'handover.saveAgain', { file: grant, sequence })),
  );
}

function takeHandedIn(context: StoreContext, result: Result<HandedIn>): Failure | null {
  if (result.ok) context.set({ lastHandedIn: result.value });
  return failureIn(result);
}
