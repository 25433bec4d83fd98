import type { SaveQueue } from './save-queue.ts';

export interface LatestSaver<Key, Value> {
  /** takes a value to be saved; it replaces a waiting older value of the same key */
  readonly put: (key: Key, value: Value) => void;
  /** drops the value waiting for this key; a save already under way isn't called back */
  readonly drop: (key: Key) => void;
}

export interface LatestSaverOptions<Key, Value> {
  /** saves one value; it must not throw, but report failures itself */
  readonly save: (key: Key, value: Value) => Promise<void>;
  /** where a save waits its turn among other changes; without it, saves only wait for each other */
  readonly queue?: SaveQueue;
  /** milliseconds without a newer value before a value is saved; default 0 */
  readonly debounceMs?: number;
  /** milliseconds after the first unsaved value within which a save starts, however fast newer values come */
  readonly maxWaitMs?: number;
}

/**
 * Saves what changes faster than it can be saved: only the newest value of each key, and never two at a time. Not every
 * line scrolled past or every letter of a search is worth a save.
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
