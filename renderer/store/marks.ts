import type { MarkView, NewMark } from '../../shared/contract/marks.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';
import { type ChosenMark, type MarksSlice } from './marks-state.ts';

/** Where tools are shown when there is no place in the document to show them at. */
const pageHead: ChosenMark['box'] = { left: 0, top: 0, width: 0, height: 0 };

export function createMarksSlice(context: StoreContext, queue: SaveQueue): MarksSlice {
  const { get, set } = context;
  const commit = (work: () => Promise<Result<MarkView>>): Promise<Failure | null> =>
    queue(async () => take(context, await work()));
  return {
    marks: {},
    selection: null,
    chosenMark: null,
    wantedMark: null,
    removedMark: null,
    markColour: 'yellow',
    showsMarks: false,
    selectionsAsked: 0,
    loadMarks: async (applicationId) => {
      const result = await ask(context, 'marks.list', { applicationId });
      if (result.ok) set(({ marks }) => ({ marks: { ...marks, [applicationId]: result.value } }));
      return failureIn(result);
    },
    forgetMarks: (applicationId) =>
      set(({ marks }) => ({
        marks: Object.fromEntries(Object.entries(marks).filter(([id]) => id !== applicationId)),
        selection: null,
        chosenMark: null,
      })),
    select: (selection) => set(selection === null ? { selection } : { selection, chosenMark: null }),
    chooseMark: (chosenMark) => {
      // The tools of another mark go away, and with them the field in which its note was typed.
      void get().flushDrafts();
      set({ chosenMark });
    },
    markSelection: (look) => markSelection(context, queue, look),
    highlight: () => {
      if (get().selection === null) {
        set(({ selectionsAsked }) => ({ selectionsAsked: selectionsAsked + 1 }));
        return Promise.resolve(null);
      }
      return markSelection(context, queue, { colour: get().markColour, criterionId: null, focus: 'tools' });
    },
    makeNote: ({ documentId, page, pageName }) => {
      const colour = get().markColour;
      if (get().selection !== null) return markSelection(context, queue, { colour, criterionId: null, focus: 'note' });
      return addMarks(
        context,
        queue,
        [{ documentId, page, pageName, quads: [], quote: '', colour, criterionId: null }],
        { box: pageHead, focus: 'note' },
      );
    },
    changeMark: (markId, change) => {
      if (change.colour !== undefined) set({ markColour: change.colour });
      return commit(() => ask(context, 'marks.change', { markId, ...change }));
    },
    removeMark: async (markId) => {
      await get().flushDrafts();
      const failure = await commit(() => ask(context, 'marks.remove', { markId }));
      if (failure === null) set({ removedMark: markId, chosenMark: null });
      return failure;
    },
    restoreMark: async (markId) => {
      const failure = await commit(() => ask(context, 'marks.restore', { markId }));
      if (failure === null) set({ removedMark: null });
      return failure;
    },
    dismissRemoved: () => set({ removedMark: null }),
    putMark: (mark) => putMark(context, mark),
    goToMark: (mark) => goToMark(context, mark),
    reachedMark: () => set({ wantedMark: null }),
    toggleMarks: () => set(({ showsMarks }) => ({ showsMarks: !showsMarks })),
  };
}

async function markSelection(
  context: StoreContext,
  queue: SaveQueue,
  { colour, criterionId, focus }: Parameters<MarksSlice['markSelection']>[0],
): Promise<Failure | null> {
  const { selection } = context.get();
  if (selection === null) return null;
  context.set({ markColour: colour });
  const { documentId, box, parts } = selection;
  return addMarks(
    context,
    queue,
    parts.map((part) => ({ ...part, documentId, colour, criterionId })),
    { box, focus },
  );
}

/** One transaction each: what a failure leaves out is not shown as saved, and what was saved before it stays. */
async function addMarks(
  context: StoreContext,
  queue: SaveQueue,
  places: readonly NewMark[],
  shown: Pick<ChosenMark, 'box' | 'focus'>,
): Promise<Failure | null> {
  return queue(async () => {
    let first: MarkView | null = null;
    for (const place of places) {
      const result = await ask(context, 'marks.add', place);
      if (!result.ok) return result.error;
      putMark(context, result.value);
      first ??= result.value;
    }
    if (first !== null) context.set({ chosenMark: { markId: first.markId, ...shown }, selection: null });
    return null;
  });
}

function take(context: StoreContext, result: Result<MarkView>): Failure | null {
  if (!result.ok) return result.error;
  context.get().putMark(result.value);
  return null;
}

function putMark({ set }: StoreContext, mark: MarkView): void {
  set(({ marks }) => {
    const known = marks[mark.applicationId] ?? [];
    const at = known.findIndex(({ markId }) => markId === mark.markId);
    return {
      marks: { ...marks, [mark.applicationId]: at === -1 ? [...known, mark] : known.with(at, mark) },
      lastSavedAt: mark.changedAt,
    };
  });
}

function goToMark({ get, set }: StoreContext, { applicationId, documentId, page, markId }: MarkView): void {
  if (documentId === null) return;
  const { hiddenSide, chosenTabs, chooseTab, rememberPage, hideSide, chooseMark } = get();
  chooseMark(null);
  if (hiddenSide === 'documents') hideSide(null);
  if (chosenTabs[applicationId] !== documentId) {
    rememberPage(documentId, page + 1);
    chooseTab(applicationId, documentId);
  }
  set({ wantedMark: markId });
}
