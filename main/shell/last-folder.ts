import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where the person chose files last, while the app runs. Since Electron 43 a dialog opens in the downloads folder
 * unless told otherwise: somebody importing score files from a stick would start there for each of them.
 */
export class LastFolder {
  private folder: string | null = null;

  /** Notes what was chosen: a file's or folder's parent. An empty choice changes nothing. */
  note(paths: readonly string[]): void {
    const [first] = paths;
    if (first !== undefined) this.folder = dirname(first);
  }

  /**
   * Where a dialog opens; undefined leaves it to the system. A folder that has gone, with its stick, counts as none.
   */
  beginning(suggestedName: string | undefined): string | undefined {
    if (this.folder === null || !existsSync(this.folder)) return suggestedName;
    return suggestedName === undefined ? this.folder : join(this.folder, suggestedName);
  }
}
