import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GrantedFile } from '../../shared/contract/app.ts';
import { contract, type MethodName } from '../../shared/contract/contract.ts';
import { type FileGrant, fileGrantSchema, purposesIn } from '../../shared/contract/file-grant.ts';
import type { FilePurpose } from '../../shared/file-types.ts';

interface Granted {
  readonly path: string;
  readonly purpose: FilePurpose;
}

/** Files that the person chose or dropped. The window knows them by a token; only the shell knows their paths. */
export class Grants {
  private readonly granted = new Map<FileGrant, Granted>();

  /** Grants files for one purpose. */
  give(paths: readonly string[], purpose: FilePurpose): Promise<GrantedFile[]> {
    return Promise.all(
      paths.map(async (path) => ({
        grant: this.grant(path, purpose),
        name: basename(path),
        size: await sizeOf(path),
      })),
    );
  }

  /** Grants one file for one purpose. */
  grant(path: string, purpose: FilePurpose): FileGrant {
    const grant = fileGrantSchema.parse(randomUUID());
    this.granted.set(grant, { path, purpose });
    return grant;
  }

  /** The paths of all grants named in a request, except those granted for another purpose than this method's. */
  redeem(method: MethodName, request: unknown): Readonly<Record<FileGrant, string>> {
    const purposes = purposesIn(contract[method].request);
    const named = textsIn(request).flatMap((text) => fileGrantSchema.safeParse(text).data ?? []);
    const files: Record<FileGrant, string> = {};
    for (const grant of named) {
      const found = this.granted.get(grant);
      if (found !== undefined && purposes.includes(found.purpose)) files[grant] = found.path;
    }
    return files;
  }
}

/** Grants stand at a request's top level, alone or in a list. */
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
