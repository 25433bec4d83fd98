/** One timer for each name; starting it anew ends the one before. */
export interface Timers {
  readonly start: (name: string, milliseconds: number, ring: () => void) => void;
  readonly stop: (name: string) => void;
  readonly isRunning: (name: string) => boolean;
}

export function createTimers(): Timers {
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (name: string): void => {
    clearTimeout(running.get(name));
    running.delete(name);
  };
  return {
    start: (name, milliseconds, ring) => {
      stop(name);
      running.set(
        name,
        setTimeout(() => {
          running.delete(name);
          ring();
        }, milliseconds),
      );
    },
    stop,
    isRunning: (name) => running.has(name),
  };
}
