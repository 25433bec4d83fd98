import { contract, type EngineMethodName, isMethodName } from '../../../shared/contract/contract.ts';
import type { EngineRequest } from '../../../shared/contract/engine-port.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { documentFacts, readDocumentRange } from '../jury/serve-document.ts';
import { DeskState } from './vault-session.ts';
import type { DoorContext, Handlers } from './handler.ts';
import { Jobs } from './jobs.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { vaultHandlers } from './handlers/vault.ts';
import { workHandlers } from './handlers/work.ts';

const handlers: Handlers = { ...vaultHandlers, ...workHandlers, ...recoveryHandlers };

/** Answers any question. @throws AppError */
export type Rooms = (question: EngineRequest) => Promise<unknown>;

export interface RoomsOptions {
  /** where vaults and preferences lie */
  readonly dataFolder: string;
  /** the demo's competition folder */
  readonly demoFolder: string;
  readonly emit: (event: AppEvent) => void;
}

/** All use cases over one data folder, with the one vault that is open. */
export function openRooms({ dataFolder, demoFolder, emit }: RoomsOptions): Rooms {
  const shared = { state: new DeskState(dataFolder, emit), jobs: new Jobs(emit), dataFolder, demoFolder };
  return async (question) => {
    const answer = await reply(question, shared);
    if (question.kind === 'call') shared.state.copies.mayHaveChanged();
    return answer;
  };
}

function reply(question: EngineRequest, shared: Omit<DoorContext, 'files'>): unknown {
  switch (question.kind) {
    case 'call':
      return callMethod(question.method, question.request, { ...shared, files: question.files });
    case 'document-size':
      return documentFacts(shared.state.vault(), question.documentId).size;
    case 'document-bytes':
      return readDocumentRange(shared.state.vault(), question.documentId, question.offset, question.length);
    case 'write-file':
      return writeAtomically(question.path, question.bytes).then(() => ({}));
    default:
      return question satisfies never;
  }
}

/** @throws AppError `invalid-request` for what the contract doesn't know */
function callMethod(method: string, request: unknown, context: DoorContext): unknown {
  if (!isMethodName(method) || !isEngineMethod(method)) throw new AppError('invalid-request', { method });
  const parsed = contract[method].request.safeParse(request);
  if (!parsed.success)
    throw new AppError('invalid-request', { method, path: parsed.error.issues[0]?.path.join('.') ?? '' });
  // The contract's schema of this very method has checked the request; the compiler can't follow that through the map.
  const handler = handlers[method];
  return handler(parsed.data as never, context);
}

function isEngineMethod(method: keyof typeof contract): method is EngineMethodName {
  return contract[method].room === 'engine';
}
