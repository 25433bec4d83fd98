import type { Terminal } from './command.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/**
 * Says at standard error how far a long piece of work is: at most one line a second, and the last one.
 * @param tell how the `name` is told, where it isn't that of a file
 */
export function progressNotes(
  terminal: Terminal,
  tell: (name: string) => string = (name) => name,
): (progress: Progress) => void {
  let last = 0;
  return ({ done, total, name }) => {
    const now = Date.now();
    if (now - last < 1_000 && done < total) return;
    last = now;
    terminal.note(terminal.words.t('cli.progress', { done, total, name: tell(name) }));
  };
}
