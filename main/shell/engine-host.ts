import type { ZodType } from 'zod';
import type { EngineRequest, Recognised } from '../../shared/contract/engine-port.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { fail, type Result } from '../../shared/result.ts';
import { pauseBeforeRestart } from './engine-restarts.ts';

/** The part of Electron's UtilityProcess that is used. */
export interface EngineProcess {
  postMessage(message: EngineRequest): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): unknown;
}

export interface EngineHostOptions {
  /** starts a process of the engine */
  readonly fork: () => EngineProcess;
  readonly onEvent: (event: AppEvent) => void;
}

/** A request without its number. */
type Question = EngineRequest extends infer Kind ? (Kind extends EngineRequest ? Omit<Kind, 'id'> : never) : never;

/** Milliseconds between two pings of the engine while a request is waiting. */
const pingIntervalMs = 15_000;
/** Unanswered pings before the engine counts as hanging: at least a minute, longer than any single step of its work. */
const silentPings = 5;

/**
 * The engine's process as the shell sees it. When it ends or hangs, every pending request is answered with
 * `engine-stopped` and a new process is started. The vault is locked then, but no committed change is lost. After too
 * many ends in a short time it isn't started again.
 */
export class EngineHost {
  private process: EngineProcess | null = null;
  private readonly waiting = new Map<number, (result: Result<unknown>) => void>();
  private readonly options: EngineHostOptions;
  private readonly ends: number[] = [];
  private lastId = 0;
  private closing = false;
  private pinging: NodeJS.Timeout | null = null;
  private unanswered = 0;

  constructor(options: EngineHostOptions) {
    this.options = options;
    this.start();
  }

  /** Posts a request to the engine's process; resolves with its response, which nobody has checked yet. */
  ask(question: Question): Promise<Result<unknown>> {
    const engine = this.process;
    if (engine === null) return Promise.resolve(stopped());
    const id = this.nextId();
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      engine.postMessage({ ...question, id });
      this.watch();
    });
  }

  /** Plaintext bytes of a document. */
  async documentSize(documentId: DocumentId): Promise<Result<number>> {
    const { documentSizeSchema } = await schemas();
    return checked(await this.ask({ kind: 'document-size', documentId }), documentSizeSchema);
  }

  async documentBytes(documentId: DocumentId, offset: number, length: number): Promise<Result<Uint8Array>> {
    const { documentBytesSchema } = await schemas();
    return checked(await this.ask({ kind: 'document-bytes', documentId, offset, length }), documentBytesSchema);
  }

  /** Writes a file made by the shell, whole or not at all. */
  writeFile(path: string, bytes: Uint8Array): Promise<Result<unknown>> {
    return this.ask({ kind: 'write-file', path, bytes });
  }

  /** Tells the kinds of files and folders that came from outside. */
  async recognise(paths: readonly string[]): Promise<Result<Recognised>> {
    const { recognisedSchema } = await schemas();
    return checked(await this.ask({ kind: 'recognise', paths: [...paths] }), recognisedSchema);
  }

  /** Ends the engine for good. */
  close(): void {
    this.closing = true;
    this.process?.kill();
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private start(): void {
    if (this.closing) return;
    const engine = this.options.fork();
    engine.on('message', (message) => void this.receive(message, engine));
    engine.once('exit', () => {
      if (engine === this.process) this.ended();
    });
    this.process = engine;
  }

  private async receive(message: unknown, from: EngineProcess): Promise<void> {
    const { engineMessageSchema } = await schemas();
    if (from !== this.process) return;
    const parsed = engineMessageSchema.safeParse(message);
    if (!parsed.success) return;
    this.unanswered = 0;
    const { data } = parsed;
    switch (data.kind) {
      case 'event':
        this.options.onEvent(data.event);
        return;
      case 'ready':
        // Only now can the window ask the new engine for the list of vaults.
        if (this.ends.length > 0) this.options.onEvent({ type: 'engine-restarted' });
        return;
      case 'response':
        this.waiting.get(data.id)?.(data.result);
        this.waiting.delete(data.id);
        return;
      default:
        data satisfies never;
    }
  }

  private ended(): void {
    this.process = null;
    this.stopWatching();
    for (const resolve of this.waiting.values()) resolve(stopped());
    this.waiting.clear();
    if (this.closing) return;
    this.ends.push(performance.now());
    const pause = pauseBeforeRestart(this.ends);
    if (pause === null) this.options.onEvent({ type: 'engine-gave-up' });
    else if (pause === 0) this.start();
    else setTimeout(() => this.start(), pause);
  }

  /** Pings the engine from time to time while a request is waiting. */
  private watch(): void {
    this.pinging ??= setInterval(() => this.ping(), pingIntervalMs);
  }

  /** Counts pings, not time: a machine that slept for an hour sent none meanwhile. */
  private ping(): void {
    if (this.waiting.size === 0) this.stopWatching();
    else if (this.unanswered >= silentPings) this.process?.kill();
    else {
      this.unanswered += 1;
      this.process?.postMessage({ kind: 'ping', id: this.nextId() });
    }
  }

  private stopWatching(): void {
    if (this.pinging !== null) clearInterval(this.pinging);
    this.pinging = null;
    this.unanswered = 0;
  }
}

/**
 * Read with the engine's first message: the engine's process starts before anything else and shouldn't wait for them.
 */
const schemas = () => import('../../shared/contract/engine-port.ts');

function stopped(): Result<never> {
  return fail({ code: 'engine-stopped', details: {} });
}

function checked<T>(result: Result<unknown>, schema: ZodType<T>): Result<T> {
  if (!result.ok) return result;
  const parsed = schema.safeParse(result.value);
  return parsed.success ? { ok: true, value: parsed.data } : fail({ code: 'internal', details: {} });
}
