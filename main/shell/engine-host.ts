import { utilityProcess, type UtilityProcess } from 'electron';
import { z } from 'zod';
import { engineMessageSchema, type EngineRequest } from '../../shared/contract/engine-port.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { DocumentId, FileGrant } from '../../shared/ids.ts';
import { fail, type Result } from '../../shared/result.ts';

export interface EngineHostOptions {
  /** the engine's built entry */
  readonly entry: string;
  readonly dataFolder: string;
  readonly demoFolder: string;
  readonly onEvent: (event: AppEvent) => void;
}

/** A question without its number. */
type Question = EngineRequest extends infer Kind ? (Kind extends EngineRequest ? Omit<Kind, 'id'> : never) : never;

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * The engine's process, seen from the shell. When it ends, everything under way is answered with `engine-stopped`, and a
 * new one is started; the vault is locked then, and no committed change is lost.
 */
export class EngineHost {
  private process: UtilityProcess | null = null;
  private readonly waiting = new Map<number, (result: Result<unknown>) => void>();
  private readonly options: EngineHostOptions;
  private lastId = 0;
  private closing = false;

  constructor(options: EngineHostOptions) {
    this.options = options;
    this.start();
  }

  call(method: string, request: unknown, files: Readonly<Record<FileGrant, string>>): Promise<Result<unknown>> {
    return this.ask({ kind: 'call', method, request, files: { ...files } });
  }

  /** Plaintext bytes of a document. */
  async documentSize(documentId: DocumentId): Promise<Result<number>> {
    return checked(await this.ask({ kind: 'document-size', documentId }), z.int().nonnegative());
  }

  async documentBytes(documentId: DocumentId, offset: number, length: number): Promise<Result<Uint8Array>> {
    return checked(await this.ask({ kind: 'document-bytes', documentId, offset, length }), bytesSchema);
  }

  /** Writes a file that the shell has made, whole or not at all. */
  writeFile(path: string, bytes: Uint8Array): Promise<Result<unknown>> {
    return this.ask({ kind: 'write-file', path, bytes });
  }

  /** Ends the engine for good. */
  close(): void {
    this.closing = true;
    this.process?.kill();
  }

  private ask(question: Question): Promise<Result<unknown>> {
    const engine = this.process;
    if (engine === null) return Promise.resolve(stopped());
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      engine.postMessage({ ...question, id });
    });
  }

  private start(): void {
    const { entry, dataFolder, demoFolder } = this.options;
    const engine = utilityProcess.fork(entry, [], {
      serviceName: 'Jurymappe engine',
      env: { ...process.env, JURYMAPPE_DATA: dataFolder, JURYMAPPE_DEMO: demoFolder },
    });
    engine.on('message', (message: unknown) => this.receive(message));
    engine.once('exit', () => this.ended());
    this.process = engine;
  }

  private receive(message: unknown): void {
    const parsed = engineMessageSchema.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.kind === 'event') this.options.onEvent(parsed.data.event);
    if (parsed.data.kind !== 'answer') return;
    const { id, result } = parsed.data;
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }

  private ended(): void {
    this.process = null;
    for (const resolve of this.waiting.values()) resolve(stopped());
    this.waiting.clear();
    if (this.closing) return;
    this.start();
    this.options.onEvent({ type: 'engine-restarted' });
  }
}

function stopped(): Result<never> {
  return fail({ code: 'engine-stopped', details: {} });
}

function checked<T>(result: Result<unknown>, schema: z.ZodType<T>): Result<T> {
  if (!result.ok) return result;
  const parsed = schema.safeParse(result.value);
  return parsed.success ? { ok: true, value: parsed.data } : fail({ code: 'internal', details: {} });
}
