import type { z } from 'zod';

/**
 * One method of the contract between window, shell and engine. `process` says which answers: the engine (everything the
 * product does) or the shell (what needs a window, a dialog or a printer).
 */
export interface Method<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly process: 'engine' | 'shell';
  /** whether it changes the open vault, or which one is open: such methods run one after another */
  readonly changes: boolean;
  readonly request: Request;
  readonly response: Response;
}

type EngineMethod<Request extends z.ZodType, Response extends z.ZodType> = Method<Request, Response> & {
  readonly process: 'engine';
};

/**
 * A method of the engine that never waits for others. It reads, or what it writes may come before or after any change
 * of the open vault: a file outside it, a copy in it, the note that a backup was made, what was read from score files.
 */
export function engineMethod<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): EngineMethod<Request, Response> {
  return { process: 'engine', changes: false, request, response };
}

/** A method of the engine that changes the open vault, or which one is open. */
export function engineChange<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): EngineMethod<Request, Response> {
  return { process: 'engine', changes: true, request, response };
}

export function shellMethod<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Method<Request, Response> & { readonly process: 'shell' } {
  return { process: 'shell', changes: false, request, response };
}
