import { z } from 'zod';
import { appMethods } from '../../../shared/contract/app.ts';
import type { Contract, EngineMethodName } from '../../../shared/contract/contract.ts';
import type { EngineRequest } from '../../../shared/contract/engine-port.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Method } from '../../../shared/contract/method.ts';
import { vaultMethods } from '../../../shared/contract/vault.ts';
import { AppError, failureOf } from '../../../shared/errors.ts';
import { type JobId, jobIdSchema } from '../../../shared/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { recogniseAll } from '../files/recognise.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { refusePrecious } from '../vault/refuse-precious.ts';
import { listVaults } from '../vault/registry.ts';
import type { documentFacts, readDocumentRange } from '../jury/serve-document.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';
import { Jobs } from './jobs.ts';
import { readPreferences } from './preferences.ts';
import { WriteQueue } from './write-queue.ts';

export interface DispatcherOptions {
  /** where vaults and preferences lie */
  readonly dataFolder: string;
  /** what comes with the app: the demo's competition, the audit package's tools */
  readonly resourceFolder: string;
  readonly emit: (event: AppEvent) => void;
  /** whether answers are checked against the contract as well; in tests and while developing */
  readonly checkResponses: boolean;
}

/** The engine as the app sees it: requests in, results out, events in between. */
export interface Dispatcher {
  readonly answer: (request: EngineRequest) => Promise<Result<unknown>>;
}

const withJobSchema = z.object({ jobId: jobIdSchema });

type CallRequest = Extract<EngineRequest, { kind: 'call' }>;
type ShellRequest = Exclude<EngineRequest, { kind: 'call' | 'ping' }>;

/**
 * Milliseconds from the first screen's request to loading the handlers, so that the first click doesn't wait for them.
 */
const preloadDelayMs = 300;

/**
 * What the first screen asks for. None of it needs SQLite or cryptography, so it is answered before those are loaded.
 */
const firstAnswers = {
  'preferences.get': ({ dataFolder }) => readPreferences(dataFolder),
  'vault.list': ({ dataFolder }) => listVaults(dataFolder),
  'vault.session': () => null,
} satisfies Record<string, (options: DispatcherOptions) => unknown>;
const firstMethods = { ...appMethods, ...vaultMethods };

/** Answers requests over one data folder, in which at most one vault is open. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  let loading: Promise<Loaded> | null = null;
  const load = (): Promise<Loaded> => (loading ??= loadUseCases(options));
  return {
    answer: async (request) => {
      try {
        if (request.kind === 'ping') return ok({});
        const first = loading === null ? firstMethodOf(request) : null;
        if (first !== null) {
          // If loading fails, the next request reports it.
          setTimeout(() => void load().catch(() => undefined), preloadDelayMs).unref();
          return ok(await answerFirst(first, options));
        }
        const loaded = await load();
        return ok(await (request.kind === 'call' ? callMethod(request, loaded) : answerShell(request, loaded)));
      } catch (thrown) {
        return fail(failureOf(thrown));
      }
    },
  };
}

async function answerFirst(method: keyof typeof firstAnswers, options: DispatcherOptions): Promise<unknown> {
  const response = await firstAnswers[method](options);
  if (options.checkResponses) checkResponse(method, firstMethods[method], response);
  return response;
}

/** The method that a request asks for, if it is one of the first screen's and fits the contract; otherwise null. */
function firstMethodOf(request: EngineRequest): keyof typeof firstAnswers | null {
  if (request.kind !== 'call' || !isFirstMethod(request.method)) return null;
  return firstMethods[request.method].request.safeParse(request.request).success ? request.method : null;
}

function isFirstMethod(method: string): method is keyof typeof firstAnswers {
  return Object.hasOwn(firstAnswers, method);
}

interface Loaded {
  readonly contract: Contract;
  readonly handlers: HandlersOf<Contract>;
  readonly documents: {
    readonly documentFacts: typeof documentFacts;
    readonly readDocumentRange: typeof readDocumentRange;
  };
  readonly context: Omit<HandlerContext, 'files'>;
  readonly vaultWrites: WriteQueue;
  readonly checkResponses: boolean;
}

/** Loads the whole contract, SQLite, cryptography and every use case. */
async function loadUseCases({ dataFolder, resourceFolder, emit, checkResponses }: DispatcherOptions): Promise<Loaded> {
  const [{ contract }, { handlers }, { VaultSession }, documents] = await Promise.all([
    import('../../../shared/contract/contract.ts'),
    import('./handlers.ts'),
    import('./vault-session.ts'),
    import('../jury/serve-document.ts'),
  ]);
  const context: Omit<HandlerContext, 'files'> = {
    session: new VaultSession(dataFolder, emit),
    jobs: new Jobs(emit),
    preferenceWrites: new WriteQueue(),
    dataFolder,
    resourceFolder,
  };
  return { contract, handlers, documents, context, vaultWrites: new WriteQueue(), checkResponses };
}

/** Answers what the shell asks for itself, not for a window. */
function answerShell(request: ShellRequest, { documents, context }: Loaded): unknown {
  switch (request.kind) {
    case 'document-size':
      return documents.documentFacts(context.session.vault(), request.documentId).size;
    case 'document-bytes':
      return documents.readDocumentRange(context.session.vault(), request.documentId, request.offset, request.length);
    case 'write-file':
      return writeOutside(request);
    case 'recognise':
      return recogniseAll(request.paths);
    default:
      return request satisfies never;
  }
}

/** Writes what the shell has made, such as a PDF, where the person wants it. @throws AppError `file-not-writable`, `disk-full` */
async function writeOutside({ path, bytes }: Extract<EngineRequest, { kind: 'write-file' }>): Promise<object> {
  await refusePrecious(path);
  await writeAtomically(path, bytes);
  return {};
}

/** @throws AppError `invalid-request` for what the contract doesn't allow, and whatever the handler throws */
async function callMethod(call: CallRequest, loaded: Loaded): Promise<unknown> {
  const { contract, handlers, context, vaultWrites, checkResponses } = loaded;
  const { method } = call;
  if (!isEngineMethod(contract, method)) throw new AppError('invalid-request', { method });
  const parsed = contract[method].request.safeParse(call.request);
  if (!parsed.success)
    throw new AppError('invalid-request', { method, path: parsed.error.issues[0]?.path.join('.') ?? '' });
  // The schema of this very method has checked the request, but the compiler can't follow that through the map.
  const handle = async (): Promise<unknown> =>
    handlers[method](parsed.data as never, { ...context, files: call.files });
  // Locking stops long work at once, even work that is still queued. The lock itself then takes its turn: after an
  // unlocking that is under way, and after every change requested before it.
  if (method === 'vault.lock') context.jobs.cancelAll();
  const forget = context.jobs.expect(jobIdOf(parsed.data));
  const response = await (contract[method].changes ? vaultWrites.run(handle) : handle()).finally(forget);
  context.session.snapshots.mayHaveChanged();
  if (checkResponses) checkResponse(method, contract[method], response);
  return response;
}

function isEngineMethod(contract: Contract, method: string): method is EngineMethodName {
  return Object.hasOwn(contract, method) && contract[method as keyof Contract].process === 'engine';
}

/** The id that the window gave to a long piece of work; null for everything else. */
function jobIdOf(request: unknown): JobId | null {
  return withJobSchema.safeParse(request).data?.jobId ?? null;
}

/** @throws AppError `internal` for a response that doesn't fit the contract */
function checkResponse(method: string, { response }: Method, value: unknown): void {
  const checked = response.safeParse(value);
  if (!checked.success) throw new AppError('internal', { method, path: checked.error.issues[0]?.path.join('.') ?? '' });
}
