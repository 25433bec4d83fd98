import type { GrantedFile, ReceivedFile } from '../../shared/contract/app.ts';
import type { Failure } from '../../shared/errors.ts';
import { ask } from './ask.ts';
import { type DeliveryPurpose, type FileAnswer, placeOfFile, type ReceivedKind } from './place-of-file.ts';
import type { Route } from './navigation.ts';
import type { StoreContext } from './store-context.ts';

/** What the window says about received files of one kind. */
export interface FileNote {
  readonly kind: ReceivedKind;
  readonly answer: FileAnswer;
  /** in the order in which they were given */
  readonly names: readonly string[];
}

/** Files on their way to the part of the screen that takes them. */
export interface Delivery {
  readonly purpose: DeliveryPurpose;
  readonly kind: ReceivedKind;
  readonly files: readonly GrantedFile[];
}

export interface ReceivedFilesState {
  /** what the window says about the files received last; the notes hold names only */
  readonly fileNotes: readonly FileNote[];
  /** files for which a vault has to be unlocked first */
  readonly waitingFiles: readonly ReceivedFile[];
  readonly delivery: Delivery | null;
}

export interface ReceivedFilesSlice extends ReceivedFilesState {
  /** takes dropped files to where they belong, or says where that is; it never stays silent */
  readonly dropFiles: (files: readonly File[], isDialogOpen: boolean) => Promise<void>;
  /** the same for files that the app was given from outside */
  readonly takeGivenFiles: (isDialogOpen?: boolean) => Promise<void>;
  /** the same for files of another kind than a dialog asked for; next to files of the right kind they are only named */
  readonly takeOtherFiles: (files: readonly ReceivedFile[], isBeside: boolean) => void;
  /** continues with the files that waited for a vault */
  readonly takeWaitingFiles: () => void;
  /** hands over, once, what was delivered for one purpose; null: nothing */
  readonly takeDelivery: (purpose: DeliveryPurpose) => readonly GrantedFile[] | null;
  readonly dismissFileNotes: () => void;
}

/** How long, in milliseconds, a screen may take to show the part that takes the files. */
const deliveryTimeoutMs = 5_000;

export function createReceivedFilesSlice(context: StoreContext): ReceivedFilesSlice {
  const { api, get, set } = context;
  return {
    fileNotes: [],
    waitingFiles: [],
    delivery: null,
    dropFiles: async (files, isDialogOpen) => {
      // Some programs drag something that isn't a file at all.
      if (files.length === 0) {
        receive(context, [{ name: '', size: null, kind: 'without-path', grant: null }]);
        return;
      }
      try {
        const dropped = await api.grantDropped(files);
        receive(context, dropped.ok ? dropped.value : files.map(unreadable), behindDialog(isDialogOpen));
      } catch {
        receive(context, files.map(unreadable));
      }
    },
    takeGivenFiles: async (isDialogOpen = false) => {
      const given = await ask(context, 'files.given', {});
      if (!given.ok) get().report(given.error);
      else if (given.value.length > 0) receive(context, given.value, behindDialog(isDialogOpen));
    },
    takeOtherFiles: (files, isBeside) => receive(context, files, isBeside ? 'one-at-a-time' : null),
    takeWaitingFiles: () => {
      const { waitingFiles } = get();
      if (waitingFiles.length === 0) return;
      set({ waitingFiles: [], fileNotes: [] });
      receive(context, waitingFiles);
    },
    takeDelivery: (purpose) => {
      const { delivery } = get();
      if (delivery?.purpose !== purpose) return null;
      set({ delivery: null });
      return delivery.files;
    },
    dismissFileNotes: () => set({ fileNotes: [], waitingFiles: [] }),
  };
}

function behindDialog(isDialogOpen: boolean): FileAnswer | null {
  return isDialogOpen ? 'dialog-open' : null;
}

/** @param held why nothing can be taken now; null if only a running job could prevent it */
function receive(context: StoreContext, files: readonly ReceivedFile[], held: FileAnswer | null = null): void {
  const { get, set } = context;
  const role = get().vaultSession?.role ?? null;
  const obstacle = held ?? (get().job === null ? null : 'work-going-on');
  const notes: FileNote[] = [];
  const waiting: ReceivedFile[] = [];
  const deliveries: (Delivery & { readonly route: Route })[] = [];
  for (const [kind, ofKind] of groupedByKind(files)) {
    const place = placeOfFile(kind, role);
    const names = ofKind.map(({ name }) => name);
    if (place.does === 'wait') waiting.push(...ofKind);
    if (place.does !== 'take') notes.push({ kind, answer: place.answer, names });
    else if (obstacle !== null) notes.push({ kind, answer: obstacle, names });
    else deliveries.push({ purpose: place.purpose, route: place.route, kind, files: ofKind.flatMap(granted) });
  }
  // Only one delivery: a person can't be led to two screens at once, and only score files are taken by the dozen.
  const [delivery, ...others] = deliveries;
  const left = others.map(({ kind, files: later }) => ({ kind, later }));
  if (delivery !== undefined && delivery.purpose !== 'scores')
    left.unshift({ kind: delivery.kind, later: delivery.files.slice(1) });
  for (const { kind, later } of left)
    if (later.length > 0) notes.push({ kind, answer: 'one-at-a-time', names: later.map(({ name }) => name) });
  set({ fileNotes: notes, waitingFiles: waiting });
  if (delivery !== undefined) deliver(context, delivery);
}

/** Leaves the files to the screen's own part, so that progress and failures appear where they always do. */
function deliver(context: StoreContext, { route, ...delivery }: Delivery & { readonly route: Route }): void {
  const { get, set } = context;
  set({ delivery });
  if (get().route.screen !== route.screen) get().navigate(route);
  setTimeout(() => {
    if (get().delivery !== delivery) return;
    const note: FileNote = { kind: delivery.kind, answer: 'not-now', names: delivery.files.map(({ name }) => name) };
    set(({ fileNotes }) => ({ delivery: null, fileNotes: [...fileNotes, note] }));
  }, deliveryTimeoutMs);
}

function groupedByKind(files: readonly ReceivedFile[]): ReadonlyMap<ReceivedKind, readonly ReceivedFile[]> {
  const groups = new Map<ReceivedKind, ReceivedFile[]>();
  for (const file of files) groups.set(file.kind, [...(groups.get(file.kind) ?? []), file]);
  return groups;
}

function granted({ grant, name, size }: ReceivedFile): readonly GrantedFile[] {
  return grant === null ? [] : [{ grant, name, size }];
}

function unreadable({ name, size }: File): ReceivedFile {
  return { name, size, kind: 'unreadable', grant: null };
}

/** Runs `work` with the first file of a delivery, where only one can be taken. */
export function firstOf(
  files: readonly GrantedFile[],
  work: (file: GrantedFile) => Promise<Failure | null>,
): Promise<Failure | null> {
  const [file] = files;
  return file === undefined ? Promise.resolve(null) : work(file);
}
