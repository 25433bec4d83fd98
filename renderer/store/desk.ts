import type { GrantedFile } from '../../shared/contract/app.ts';
import type { BallotView } from '../../shared/contract/ballot.ts';
import type { DeskFilter, DeskView, Sorting } from '../../shared/contract/desk-view.ts';
import { type DeskColumn, initialDeskView } from '../../shared/desk-layout.ts';
import type { Desk } from '../../shared/contract/desk.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Instant } from '../../shared/formats/values.ts';
import type { ApplicationId, VaultId } from '../../shared/ids.ts';
import type { AppState } from './app-state.ts';
import { ask, failureIn } from './ask.ts';
import { createLatestSaver } from './latest-saver.ts';
import type { StoreContext } from './store-context.ts';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface DeskState {
  readonly desk: Desk | null;
  readonly filter: DeskFilter;
  readonly sorting: Sorting;
  readonly columns: readonly DeskColumn[];
  /** the newest revision whose changes this person has dismissed */
  readonly seenRevision: number;
  /** an amendment that only the code of a new letter opens */
  readonly newLetterFile: GrantedFile | null;
}

export interface DeskSlice extends DeskState {
  /** reads the competition, and this person's own work on it */
  readonly loadDesk: () => Promise<Failure | null>;
  /** takes over a ballot as the engine has committed it */
  readonly putBallot: (ballot: BallotView) => void;
  readonly setFilter: (change: Partial<DeskFilter>) => void;
  readonly setSorting: (sorting: Sorting) => void;
  readonly setColumns: (columns: readonly DeskColumn[]) => void;
  /** dismisses the news about amendments up to this revision, or brings it back with a lower one */
  readonly setSeenRevision: (revision: number) => void;
  /** sorts by the person's own random order, which is drawn at the first request */
  readonly shuffle: () => Promise<Failure | null>;
  /** records that the person has looked at a changed application again */
  readonly confirmChecked: (applicationId: ApplicationId) => Promise<Failure | null>;
  /** loads a higher revision of the bundle into the open vault, with a new letter's code where there is one */
  readonly loadAmendment: (file: GrantedFile, code?: string) => Promise<Failure | null>;
}

export const initialDeskState: DeskState = {
  desk: null,
  newLetterFile: null,
  ...initialDeskView,
};

export function createDeskSlice(context: StoreContext): DeskSlice {
  const { get, set } = context;
  const keepView = createViewKeeper(context);
  const arrange = (change: (state: AppState) => Partial<AppState>): void => {
    set(change);
    keepView();
  };
  return {
    ...initialDeskState,
    loadDesk: () => loadDesk(context),
    putBallot: (ballot) => {
      set(({ desk, lastSavedAt }) => ({
        desk:
          desk === null
            ? null
            : {
                ...desk,
                ballots: desk.ballots.map((other) => (other.applicationId === ballot.applicationId ? ballot : other)),
              },
        lastSavedAt: ballot.savedAt ?? lastSavedAt,
        // What was reviewed or summed up before is out of date now.
        review: null,
      }));
      get().refreshHandIn();
    },
    setFilter: (change) => arrange(({ filter }) => ({ filter: { ...filter, ...change } })),
    setSorting: (sorting) => arrange(() => ({ sorting })),
    setColumns: (columns) => arrange(() => ({ columns })),
    setSeenRevision: (seenRevision) => arrange(() => ({ seenRevision })),
    shuffle: async () => {
      const result = await ask(context, 'desk.drawOrder', {});
      if (result.ok)
        arrange(({ desk }) => ({
          desk: desk === null ? null : { ...desk, order: result.value },
          sorting: { key: 'shuffled', descending: false },
        }));
      return failureIn(result);
    },
    confirmChecked: (applicationId) => confirmChecked(context, applicationId),
    loadAmendment: (file, code) => loadAmendment(context, file, code),
  };
}

/** Saves in the vault how the desk is arranged now. */
function createViewKeeper(context: StoreContext): () => void {
  const saver = createLatestSaver<VaultId, DeskView>({
    save: async (vaultId, view) => {
      const { vaultSession, report } = context.get();
      if (vaultSession?.vaultId === vaultId) report(failureIn(await ask(context, 'desk.setView', view)));
    },
  });
  return () => {
    const { vaultSession, sorting, filter, columns, seenRevision } = context.get();
    if (vaultSession !== null)
      saver.put(vaultSession.vaultId, { sorting, filter, columns: [...columns], seenRevision });
  };
}

/**
 * Sets everything at once, so that a ballot is never shown with another revision's competition. The desk is asked for
 * first: then the engine turns texts typed before a crash into changes, with which the handed-in file is compared.
 */
async function loadDesk(context: StoreContext): Promise<Failure | null> {
  const desk = await ask(context, 'desk.get', {});
  if (!desk.ok) return desk.error;
  const [competition, handIn] = await Promise.all([
    ask(context, 'competition.get', {}),
    ask(context, 'handover.progress', {}),
  ]);
  if (!competition.ok) return competition.error;
  const vaultId = context.get().vaultSession?.vaultId;
  if (vaultId !== undefined) {
    context.get().recallDrafts(vaultId, desk.value.typedTexts);
    context.get().recallFormDraft(vaultId, desk.value.formDrafts);
    // The saved arrangement is only for a desk just entered; one that the person has arranged since then stays.
    const laid = context.get().desk === null ? desk.value.view : {};
    context.set({
      ...laid,
      competition: competition.value,
      desk: desk.value,
      handInProgress: handIn.ok ? handIn.value : null,
      lastSavedAt: newestSave(desk.value.ballots),
    });
  }
  return failureIn(handIn) ?? context.get().loadPositions();
}

async function confirmChecked(context: StoreContext, applicationId: ApplicationId): Promise<Failure | null> {
  const result = await ask(context, 'desk.confirmChecked', { applicationId });
  if (result.ok)
    context.set(({ desk }) => ({ desk: desk === null ? null : { ...desk, toCheck: result.value }, review: null }));
  return failureIn(result);
}

async function loadAmendment(context: StoreContext, file: GrantedFile, code?: string): Promise<Failure | null> {
  await context.get().flushDrafts();
  const typed = code === undefined ? {} : { code };
  const result = await context
    .get()
    .runJob((jobId) => ask(context, 'bundle.amend', { jobId, file: file.grant, ...typed }));
  if (!result.ok && result.error.code === 'letter-replaced') context.set({ newLetterFile: file });
  else if (code === undefined || result.ok) context.set({ newLetterFile: null });
  if (!result.ok) return result.error;
  context.set({ vaultSession: result.value, review: null });
  return context.get().loadDesk();
}

/** The newest time of a committed change in any of the ballots; null before the first. */
export function newestSave(ballots: readonly Pick<BallotView, 'savedAt'>[]): Instant | null {
  return ballots.reduce<Instant | null>(
    (newest, { savedAt }) =>
      savedAt !== null && (newest === null || Date.parse(savedAt) > Date.parse(newest)) ? savedAt : newest,
    null,
  );
}
