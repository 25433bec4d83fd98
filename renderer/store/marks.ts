import type { MarkColour, MarkView, NewMark } from '../../shared/contract/marks.ts';
import type { FrameBox, FromViewer } from '../../shared/contract/viewer-port.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, CriterionId, DocumentId, MarkId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** Text selected in the document that is shown. */
export type SelectedText = Omit<Extract<FromViewer, { type: 'selected' }>, 'type'>;

/** The mark whose tools are shown, its place in the frame, and which of the tools takes the focus. */
export interface ChosenMark {
  readonly markId: MarkId;
  readonly box: FrameBox;
  readonly focus: 'tools' | 'note' | 'evidence';
}

/** What the window knows about the open vault; forgotten when it is locked. */
export interface MarksState {
  /** an application's marks, removed ones included; absent: not read yet, or not open to this person */
  readonly marks: Readonly<Record<ApplicationId, readonly MarkView[]>>;
  readonly selection: SelectedText | null;
  readonly chosenMark: ChosenMark | null;
  /** the mark that the reader is to go to */
  readonly wantedMark: MarkId | null;
  /** the mark that was removed last and can be restored at once */
  readonly removedMark: MarkId | null;
}

export interface MarksSlice extends MarksState {
  /** the colour used last */
  readonly markColour: MarkColour;
  readonly showsMarks: boolean;
  /** how often the person has asked to select text by keyboard */
  readonly selectionsAsked: number;
  readonly loadMarks: (applicationId: ApplicationId) => Promise<Failure | null>;
  /** drops marks that this person may no longer read */
  readonly forgetMarks: (applicationId: ApplicationId) => void;
  readonly select: (selection: SelectedText | null) => void;
  readonly chooseMark: (chosen: ChosenMark | null) => void;
  /** marks the selected text, and shows the new mark's tools */
  readonly markSelection: (look: {
    readonly colour: MarkColour;
    readonly criterionId: CriterionId | null;
    readonly focus: ChosenMark['focus'];
  }) => Promise<Failure | null>;
  /** marks the selected text; without a selection it starts selecting */
  readonly highlight: () => Promise<Failure | null>;
  /** makes a note on the selected text, or on the page if there is no selection */
  readonly makeNote: (place: Pick<NewMark, 'documentId' | 'page' | 'pageName'>) => Promise<Failure | null>;
  readonly changeMark: (
    markId: MarkId,
    change: { readonly colour?: MarkColour; readonly criterionId?: CriterionId | null },
  ) => Promise<Failure | null>;
  readonly removeMark: (markId: MarkId) => Promise<Failure | null>;
  readonly restoreMark: (markId: MarkId) => Promise<Failure | null>;
  readonly dismissRemoved: () => void;
  /** takes over a mark as the engine has committed it */
  readonly putMark: (mark: MarkView) => void;
  /** opens the mark's document at its place; does nothing if an amendment has replaced the document */
  readonly goToMark: (mark: MarkView) => void;
  /** to be called when the reader is there */
  readonly reachedMark: () => void;
  readonly toggleMarks: () => void;
}

/** A document's marks, without removed ones and those of other versions. */
export function marksOn(marks: readonly MarkView[] | undefined, documentId: DocumentId): readonly MarkView[] {
  return (marks ?? []).filter((mark) => mark.documentId === documentId && mark.removedAt === null);
}

/** Marks in reading order: by document as listed, by page, from the top; those of an earlier version come last. */
export function inReadingOrder(
  marks: readonly MarkView[],
  documents: readonly { readonly documentId: DocumentId }[],
): readonly MarkView[] {
  if (marks.length < 2) return marks;
  const order = new Map<DocumentId | null, number>(documents.map(({ documentId }, index) => [documentId, index]));
  const placeOf = ({ documentId }: MarkView): number => order.get(documentId) ?? documents.length;
  const topOf = ({ quads: [first] }: MarkView): number => first?.[1] ?? Infinity;
  return marks.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      one.page - other.page ||
      (topOf(one) === topOf(other) ? 0 : topOf(other) - topOf(one)),
  );
}

/** Where tools are shown if the document has no place for them. */
const pageHead: ChosenMark['box'] = { left: 0, top: 0, width: 0, height: 0 };

export const initialMarksState: MarksState = {
  marks: {},
  selection: null,
  chosenMark: null,
  wantedMark: null,
  removedMark: null,
};

export function createMarksSlice(context: StoreContext, queue: SaveQueue): MarksSlice {
  const { get, set } = context;
  return {
    ...initialMarksState,
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
      // Another mark's tools go away, and with them the field in which its note was typed.
      void get().flushDrafts();
      set({ chosenMark });
    },
    toggleMarks: () => set(({ showsMarks }) => ({ showsMarks: !showsMarks })),
    putMark: (mark) => putMark(context, mark),
    goToMark: (mark) => goToMark(context, mark),
    reachedMark: () => set({ wantedMark: null }),
    ...addingMarks(context, queue),
    ...changingMarks(context, queue),
  };
}

function addingMarks(
  context: StoreContext,
  queue: SaveQueue,
): Pick<MarksSlice, 'markSelection' | 'highlight' | 'makeNote'> {
  const { get, set } = context;
  return {
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
  };
}

function changingMarks(
  context: StoreContext,
  queue: SaveQueue,
): Pick<MarksSlice, 'changeMark' | 'removeMark' | 'restoreMark' | 'dismissRemoved'> {
  const { get, set } = context;
  const commit = (work: () => Promise<Result<MarkView>>): Promise<Failure | null> =>
    queue(async () => take(context, await work()));
  return {
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

/** Adds each mark in its own transaction: after a failure the marks saved before it stay, and no others are shown. */
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
