import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FilePurpose, GrantedFile } from '../../shared/contract/app.ts';
import type { MethodName } from '../../shared/contract/contract.ts';
import { type FileGrant, fileGrantSchema } from '../../shared/ids.ts';

interface Granted {
  readonly path: string;
  readonly purpose: FilePurpose;
}

/** Which purposes a method's files may have: what was chosen for reading can't be written over. */
const purposesOf: { readonly [Name in MethodName]?: readonly FilePurpose[] } = {
  'bundle.inspect': ['open-bundle'],
  'bundle.invitation': ['open-bundle'],
  'bundle.open': ['open-bundle'],
  'bundle.amend': ['open-bundle'],
  'app.savePdf': ['save-pdf'],
  'handover.handIn': ['save-scores'],
  'handover.saveAgain': ['save-scores'],
  'merge.import': ['open-scores'],
  'recovery.repairDocuments': ['open-bundle'],
  'recovery.backUp': ['save-backup'],
  'recovery.inspectBackup': ['open-backup'],
  'recovery.restoreBackup': ['open-backup'],
  'office.preview': ['competition-folder'],
  'office.pack': ['competition-folder', 'save-bundle', 'save-codes'],
};

/** Files that the person chose or dropped. The window knows them by a token; only the shell knows where they are. */
export class Grants {
  private readonly granted = new Map<FileGrant, Granted>();

  /** Grants files for one purpose. */
  give(paths: readonly string[], purpose: FilePurpose): Promise<GrantedFile[]> {
    return Promise.all(
      paths.map(async (path) => {
        const grant = fileGrantSchema.parse(randomUUID());
        this.granted.set(grant, { path, purpose });
        return { grant, name: basename(path), size: await sizeOf(path) };
      }),
    );
  }

  /** The paths of all grants that a request names and that its method may use. */
  redeem(method: MethodName, request: unknown): Readonly<Record<FileGrant, string>> {
    const purposes = purposesOf[method] ?? [];
    const named = textsIn(request).flatMap((text) => fileGrantSchema.safeParse(text).data ?? []);
    const files: Record<FileGrant, string> = {};
    for (const grant of named) {
      const found = this.granted.get(grant);
      if (found !== undefined && purposes.includes(found.purpose)) files[grant] = found.path;
    }
    return files;
  }
}

/** Grants stand at the top of a request, alone or in a list. */
function textsIn(request: unknown): readonly string[] {
  if (typeof request !== 'object' || request === null) return [];
  return Object.values(request)
    .flat()
    .filter((value) => typeof value === 'string');
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}
