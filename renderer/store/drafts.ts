import type { BallotView, DraftText } from '../../shared/contract/ballot.ts';
import type { ApplicationId, CriterionId, MarkId, VaultId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import { createLatestSaver } from './latest-saver.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';
import { without } from './without.ts';

/** A text that is typed rather than chosen: one of a ballot's texts, or a mark's note. */
export type DraftField = 'comment' | 'note' | 'abstention' | `rationale/${CriterionId}` | `mark/${MarkId}`;

/** A text that differs from what is on the disk. It stays until the engine has confirmed that it is saved. */
export interface Draft {
  readonly vaultId: VaultId;
  readonly applicationId: ApplicationId;
  readonly field: DraftField;
  readonly text: string;
  /** whether exactly this text is on the disk, though not yet in the ballot's history */
  readonly kept: boolean;
  /** saving was tried and refused */
  readonly failed: boolean;
}

export interface DraftsSlice {
  /** by `draftKey` */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** takes what is typed; it is on the disk within 300 ms, and becomes part of the ballot when typing pauses */
  readonly type: (applicationId: ApplicationId, field: DraftField, text: string) => void;
  /** saves every draft of the open vault, and waits for that and for ratings made before */
  readonly flushDrafts: () => Promise<void>;
  /** restores texts that are on the disk but too long to count, unless this window has a newer one */
  readonly recallDrafts: (vaultId: VaultId, kept: readonly DraftText[]) => void;
  readonly dropDraft: (applicationId: ApplicationId, field: DraftField) => void;
}

export function draftKey({
  vaultId,
  applicationId,
  field,
}: Pick<Draft, 'vaultId' | 'applicationId' | 'field'>): string {
  return `${vaultId}/${applicationId}/${field}`;
}

/** After a pause this long, enough for a word, a text becomes a change of the ballot, with an event in its history. */
const commitDebounceMs = 800;

/** A text is on its way to the disk at most this long after its first unsaved key, however fast further keys come. */
const keepMaxWaitMs = 100;

export function createDraftsSlice(context: StoreContext, queue: SaveQueue): DraftsSlice {
  const { get, set } = context;
  const keeper = createLatestSaver<string, Draft>({
    queue,
    save: (key) => keepDraft(context, key),
    debounceMs: keepMaxWaitMs,
    maxWaitMs: keepMaxWaitMs,
  });
  const committer = createLatestSaver<string, Draft>({
    queue,
    save: (key) => commit(key),
    debounceMs: commitDebounceMs,
  });
  const stop = (key: string): void => {
    keeper.drop(key);
    committer.drop(key);
  };
  const commit = (key: string): Promise<void> => {
    stop(key);
    return isTooLong(get().drafts[key]) ? keepDraft(context, key) : saveDraft(context, key);
  };

  return {
    drafts: {},
    type: (applicationId, field, text) => {
      const vaultId = get().vaultSession?.vaultId;
      if (vaultId === undefined) return;
      const draft: Draft = { vaultId, applicationId, field, text, kept: false, failed: false };
      const key = draftKey(draft);
      set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
      keeper.put(key, draft);
      committer.put(key, draft);
    },
    flushDrafts: async () => {
      const vaultId = get().vaultSession?.vaultId;
      const mine = Object.entries(get().drafts).filter(([, draft]) => draft.vaultId === vaultId);
      await Promise.all([...mine.map(([key]) => queue(() => commit(key))), get().flushPaperDrafts()]);
      // Changes already in the queue, such as ratings, come before this.
      await queue(() => Promise.resolve());
    },
    recallDrafts: (vaultId, kept) => {
      const recalled = kept.map(({ applicationId, text, ...place }): Draft => {
        return { vaultId, applicationId, field: fieldOf(place), text, kept: true, failed: false };
      });
      set(({ drafts }) => ({
        drafts: { ...Object.fromEntries(recalled.map((draft) => [draftKey(draft), draft])), ...drafts },
      }));
    },
    dropDraft: (applicationId, field) => {
      const vaultId = get().vaultSession?.vaultId;
      if (vaultId === undefined) return;
      const key = draftKey({ vaultId, applicationId, field });
      stop(key);
      set(({ drafts }) => ({ drafts: without(drafts, key) }));
    },
  };
}

/** Whether a text is too long to become part of the ballot; such a text stays a draft until somebody shortens it. */
function isTooLong(draft: Draft | undefined): boolean {
  return draft !== undefined && !draft.field.startsWith('mark/') && draft.text.length > limits.textCharacters;
}

/** Puts a text on the disk as typed, without changing the ballot; failures show when the text is saved soon after. */
async function keepDraft(context: StoreContext, key: string): Promise<void> {
  const draft = context.get().drafts[key];
  if (draft === undefined || draft.vaultId !== context.get().vaultSession?.vaultId) return;
  const place = placeOf(draft.field);
  // A mark's note has no history: keeping it is saving it.
  if (place === null) return saveDraft(context, key);
  const result = await ask(context, 'ballot.saveDraft', {
    applicationId: draft.applicationId,
    ...place,
    text: draft.text,
  });
  if (!result.ok) return;
  context.set(({ drafts, lastSavedAt }) => {
    const now = drafts[key];
    return now === undefined || now.text !== draft.text
      ? { lastSavedAt }
      : { drafts: { ...drafts, [key]: { ...now, kept: true } }, lastSavedAt: result.value.at };
  });
}

function placeOf(field: Draft['field']): Pick<DraftText, 'field' | 'criterionId'> | null {
  if (field.startsWith('mark/')) return null;
  if (field.startsWith('rationale/')) return { field: 'justified', criterionId: idIn(field) as CriterionId };
  return { field: field === 'comment' ? 'commented' : field === 'note' ? 'noted' : 'abstained', criterionId: null };
}

function fieldOf({ field, criterionId }: Pick<DraftText, 'field' | 'criterionId'>): DraftField {
  if (criterionId !== null) return `rationale/${criterionId}`;
  return field === 'commented' ? 'comment' : field === 'noted' ? 'note' : 'abstention';
}

/** Saves one draft if its vault is open; the draft goes only when the engine has committed exactly the text shown. */
async function saveDraft(context: StoreContext, key: string): Promise<void> {
  const draft = context.get().drafts[key];
  if (draft === undefined || draft.vaultId !== context.get().vaultSession?.vaultId) return;
  const result = await send(context, draft);
  context.set(({ drafts }) => {
    const now = drafts[key];
    if (now === undefined || now.text !== draft.text) return {};
    return { drafts: result.ok ? without(drafts, key) : { ...drafts, [key]: { ...now, failed: true } } };
  });
  context.get().report(failureIn(result));
}

/** Sends a text to where it is stored; the answer holds what is on the disk then. */
async function send(context: StoreContext, draft: Draft): Promise<Result<unknown>> {
  if (draft.field.startsWith('mark/')) {
    const result = await ask(context, 'marks.note', { markId: idIn(draft.field) as MarkId, note: draft.text });
    if (result.ok) context.get().putMark(result.value);
    return result;
  }
  const result = await sendToBallot(context, draft);
  if (result.ok) context.get().putBallot(result.value);
  return result;
}

function sendToBallot(context: StoreContext, { applicationId, field, text }: Draft): Promise<Result<BallotView>> {
  if (field === 'comment') return ask(context, 'ballot.comment', { applicationId, comment: text });
  if (field === 'note') return ask(context, 'ballot.note', { applicationId, note: text });
  if (field === 'abstention') return ask(context, 'ballot.abstain', { applicationId, reason: text });
  return ask(context, 'ballot.justify', { applicationId, criterionId: idIn(field) as CriterionId, rationale: text });
}

/** The id contained in a field's name. */
function idIn(field: DraftField): string {
  return field.slice(field.indexOf('/') + 1);
}
