import type { EngineMethodName, RequestOf, ResponseOf } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FileGrant } from '../../../shared/ids.ts';
import type { DeskState } from './vault-session.ts';
import type { Jobs } from './jobs.ts';

/** What a handler may use. */
export interface DoorContext {
  readonly state: DeskState;
  readonly jobs: Jobs;
  /** where vaults and preferences lie */
  readonly dataFolder: string;
  /** the demo's competition folder */
  readonly demoFolder: string;
  /** where the files are that the person granted for this call */
  readonly files: Readonly<Record<FileGrant, string>>;
}

/** Answers one method of the contract. */
export type Handler<Name extends EngineMethodName, Context = DoorContext> = (
  request: RequestOf<Name>,
  context: Context,
) => Promise<ResponseOf<Name>> | ResponseOf<Name>;
export type Handlers<Names extends EngineMethodName = EngineMethodName> = { readonly [Name in Names]: Handler<Name> };

/** A granted file's path. @throws AppError `not-allowed` for a grant that was never given */
export function pathOf({ files }: DoorContext, grant: FileGrant): string {
  const path = files[grant];
  if (path === undefined) throw new AppError('not-allowed');
  return path;
}
