import type { z } from 'zod';

/**
 * One method of the door between window and engine. `room` says who answers: the engine (everything the product does)
 * or the shell (what needs a window, a dialog or a printer).
 */
export interface Method<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly room: 'engine' | 'shell';
  readonly request: Request;
  readonly response: Response;
}

export function engineMethod<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Method<Request, Response> & { readonly room: 'engine' } {
  return { room: 'engine', request, response };
}

export function shellMethod<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Method<Request, Response> & { readonly room: 'shell' } {
  return { room: 'shell', request, response };
}
