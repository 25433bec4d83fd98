import type { EngineMethodName, RequestOf, ResponseOf } from '../../../shared/contract/contract.ts';
import type { FileGrant } from '../../../shared/contract/file-grant.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Jobs } from './jobs.ts';
import type { VaultSession } from './vault-session.ts';
import type { WriteQueue } from './write-queue.ts';

/** What a handler may use. */
export interface HandlerContext {
  readonly session: VaultSession;
  readonly jobs: Jobs;
  /** queues changes of the preferences, which wait for each other but not for a vault */
  readonly preferenceWrites: WriteQueue;
  /** where vaults and preferences lie */
  readonly dataFolder: string;
  /** what comes with the app: the demo's competition, the audit package's tools */
  readonly resourceFolder: string;
  /** the paths of the files that the person granted for this call */
  readonly files: Readonly<Record<FileGrant, string>>;
}

/** Answers one method of the contract. */
export type Handler<Name extends EngineMethodName> = (
  request: RequestOf<Name>,
  context: HandlerContext,
) => Promise<ResponseOf<Name>> | ResponseOf<Name>;

/** A handler for every method of one contract module that the engine answers. */
export type HandlersOf<Methods> = {
  readonly [Name in Extract<EngineMethodName, keyof Methods>]: Handler<Name>;
};

/** A granted file's path. @throws AppError `not-allowed` for a grant that was never given */
export function pathOf({ files }: Pick<HandlerContext, 'files'>, grant: FileGrant): string {
  const path = files[grant];
  if (path === undefined) throw new AppError('not-allowed');
  return path;
}
