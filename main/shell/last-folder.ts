import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where the person chose files last, while the app runs. From Electron 43 on dialogs begin in the folder of downloads every
 * time, unless they are told where to begin: who takes in score files from a stick would go there for each of them.
 */
export class LastFolder {
  private folder: string | null = null;

  /** Notes what was chosen; of a folder, the one that it lies in. Nothing chosen changes nothing. */
  note(paths: readonly string[]): void {
    const [first] = paths;
    if (first !== undefined) this.folder = dirname(first);
  }

  /** Where a dialog begins; undefined: where the system likes. A folder that is gone, with its stick, is as none. */
  beginning(suggestedName: string | undefined): string | undefined {
    if (this.folder === null || !existsSync(this.folder)) return suggestedName;
    return suggestedName === undefined ? this.folder : join(this.folder, suggestedName);
  }
}
