import type { SaveQueue } from './save-queue.ts';

export interface LatestSaver<Key, Value> {
  /** takes a value that is to be saved, in place of an older one of the same key that is still waiting */
  readonly put: (key: Key, value: Value) => void;
  /** lets go of what is waiting for this key; what is being saved already is not called back */
  readonly drop: (key: Key) => void;
}

export interface LatestSaverOptions<Key, Value> {
  /** saves one value; it must not throw, but say itself what went wrong */
  readonly save: (key: Key, value: Value) => Promise<void>;
  /** where a value waits for its turn among other changes; without it, only for the one before it */
  readonly queue?: SaveQueue;
  /** milliseconds without a newer value after which a value is saved; without it, at once */
  readonly debounceMs?: number;
  /** milliseconds after the first value not saved yet within which one is saved, however fast newer ones come */
  readonly maxWaitMs?: number;
}

/**
 * Saves what changes faster than it can be saved: of each key only the newest value, and never two at a time. Nobody
 * needs every line that was scrolled over or the letters of a search one by one.
 */
export function createLatestSaver<Key, Value>({
  save,
  queue = (work) => work(),
  debounceMs = 0,
  maxWaitMs = Infinity,
}: LatestSaverOptions<Key, Value>): LatestSaver<Key, Value> {
  const waiting = new Map<Key, { readonly value: Value; readonly since: number }>();
  const timers = new Map<Key, ReturnType<typeof setTimeout>>();
  const due = new Set<Key>();
  let isSaving = false;

  const drop = (key: Key): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    waiting.delete(key);
  };
  const saveNewest = async (key: Key): Promise<void> => {
    due.delete(key);
    const newest = waiting.get(key);
    drop(key);
    if (newest !== undefined) await save(key, newest.value);
  };
  const saveWhatIsDue = async (): Promise<void> => {
    isSaving = true;
    for (let [key] = due; key !== undefined; [key] = due) {
      const next = key;
      await queue(() => saveNewest(next));
    }
    isSaving = false;
  };
  const makeDue = (key: Key): void => {
    due.add(key);
    if (!isSaving) void saveWhatIsDue();
  };
  return {
    put: (key, value) => {
      const now = Date.now();
      const since = waiting.get(key)?.since ?? now;
      waiting.set(key, { value, since });
      clearTimeout(timers.get(key));
      const waitMs = Math.max(0, Math.min(debounceMs, since + maxWaitMs - now));
      if (debounceMs === 0) makeDue(key);
      else
        timers.set(
          key,
          setTimeout(() => makeDue(key), waitMs),
        );
    },
    drop,
  };
}
