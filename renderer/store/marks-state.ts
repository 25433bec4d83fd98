import type { MarkColour, MarkView, NewMark } from '../../shared/contract/marks.ts';
import type { FrameBox, FromViewer } from '../../shared/contract/viewer-port.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, CriterionId, DocumentId, MarkId } from '../../shared/ids.ts';

/** Text selected in the document that is shown. */
export type SelectedText = Omit<Extract<FromViewer, { type: 'selected' }>, 'type'>;

/** The mark whose tools are shown, where it is in the frame, and what in the tools takes the focus. */
export interface ChosenMark {
  readonly markId: MarkId;
  readonly box: FrameBox;
  readonly focus: 'tools' | 'note' | 'evidence';
}

export interface MarksSlice {
  /** an application's marks, removed ones included; absent: not read yet, or closed to this person */
  readonly marks: Readonly<Record<ApplicationId, readonly MarkView[]>>;
  readonly selection: SelectedText | null;
  readonly chosenMark: ChosenMark | null;
  /** where the reader is to go */
  readonly wantedMark: MarkId | null;
  /** what was removed last and can be taken back at once */
  readonly removedMark: MarkId | null;
  /** the colour used last */
  readonly markColour: MarkColour;
  readonly showsMarks: boolean;
  /** how often the person has asked to select text by keyboard */
  readonly selectionsAsked: number;
  readonly loadMarks: (applicationId: ApplicationId) => Promise<Failure | null>;
  /** lets go of marks that this person may no longer read */
  readonly forgetMarks: (applicationId: ApplicationId) => void;
  readonly select: (selection: SelectedText | null) => void;
  readonly chooseMark: (chosen: ChosenMark | null) => void;
  /** marks what is selected, and shows the new mark's tools */
  readonly markSelection: (look: {
    readonly colour: MarkColour;
    readonly criterionId: CriterionId | null;
    readonly focus: ChosenMark['focus'];
  }) => Promise<Failure | null>;
  /** marks what is selected; with nothing selected it begins to select */
  readonly highlight: () => Promise<Failure | null>;
  /** makes a note on what is selected; with nothing selected, on the page */
  readonly makeNote: (place: Pick<NewMark, 'documentId' | 'page' | 'pageName'>) => Promise<Failure | null>;
  readonly changeMark: (
    markId: MarkId,
    change: { readonly colour?: MarkColour; readonly criterionId?: CriterionId | null },
  ) => Promise<Failure | null>;
  readonly removeMark: (markId: MarkId) => Promise<Failure | null>;
  readonly restoreMark: (markId: MarkId) => Promise<Failure | null>;
  readonly dismissRemoved: () => void;
  /** takes a mark as the engine has committed it */
  readonly putMark: (mark: MarkView) => void;
  /** opens the mark's document and goes to its place; does nothing where an amendment has replaced the document */
  readonly goToMark: (mark: MarkView) => void;
  /** the reader has gone there */
  readonly reachedMark: () => void;
  readonly toggleMarks: () => void;
}

/** What stands in a document; removed ones and other versions' left out. */
export function marksOn(marks: readonly MarkView[] | undefined, documentId: DocumentId): readonly MarkView[] {
  return (marks ?? []).filter((mark) => mark.documentId === documentId && mark.removedAt === null);
}

/** In the order of reading: as the documents are listed, by page, from its top; what belongs to an earlier version last. */
export function inReadingOrder(
  marks: readonly MarkView[],
  documents: readonly { readonly documentId: DocumentId }[],
): readonly MarkView[] {
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
