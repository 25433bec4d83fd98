import type { Terminal } from './command.ts';

export interface Progress {
  readonly done: number;
  /** 0 while nobody knows */
  readonly total: number;
  readonly name: string;
}

/**
 * Reports the progress of long work at standard error: at most one line a second, and the last one where it is known.
 * @param tell how to show the `name`, where it isn't a file's
 */
export function progressNotes(
  terminal: Terminal,
  tell: (name: string) => string = (name) => name,
): (progress: Progress) => void {
  let last = 0;
  return ({ done, total, name }) => {
    const now = Date.now();
    if (now - last < 1_000 && (total === 0 || done < total)) return;
    last = now;
    terminal.note(progressLine({ done, total, name: name === '' ? '' : tell(name) }, terminal));
  };
}

/** The last step often has no name any more. */
function progressLine({ done, total, name }: Progress, { words }: Terminal): string {
  if (total === 0) return name;
  return name === '' ? words.t('cli.progressDone', { done, total }) : words.t('cli.progress', { done, total, name });
}
