import type { Session } from 'electron';
import type { DocumentId } from '../../shared/ids.ts';
import type { EngineHost } from './engine-host.ts';
import { parseRange } from './byte-range.ts';
import { documentScheme, viewerOrigin } from '../../shared/contract/origins.ts';

/** The most bytes of a document that are held at a time. */
const stepBytes = 1024 * 1024;

/**
 * Serves loaded documents by id (`jury-document://document/<id>`). `lockSession` has already decided who may ask,
 * because this handler isn't told where a request comes from.
 */
export function serveDocuments(session: Session, engine: EngineHost): void {
  session.protocol.handle(documentScheme, async (request) => {
    // Not at start: the schemas are read with the first call, and no document is requested before.
    const { documentIdSchema } = await import('../../shared/ids.ts');
    const documentId = documentIdSchema.safeParse(new URL(request.url).pathname.slice(1));
    if (request.method !== 'GET' || !documentId.success) return new Response(null, { status: 404 });
    const size = await engine.documentSize(documentId.data);
    if (!size.ok) return new Response(null, { status: 404, headers: corsHeaders() });
    return answer(engine, documentId.data, size.value, request.headers.get('range'));
  });
}

function answer(engine: EngineHost, documentId: DocumentId, size: number, header: string | null): Response {
  const range = parseRange(header, size);
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...corsHeaders(), 'content-range': `bytes */${size}` } });
  const { begin, end } = range ?? { begin: 0, end: size };
  return new Response(streamOf(engine, documentId, begin, end), {
    status: range === null ? 200 : 206,
    headers: {
      ...corsHeaders(),
      'accept-ranges': 'bytes',
      'content-type': 'application/pdf',
      'content-length': String(end - begin),
      'cache-control': 'no-store',
      ...(range === null ? {} : { 'content-range': `bytes ${begin}-${end - 1}/${size}` }),
    },
  });
}

/**
 * Asks the engine for the next step only when the reader wants it: memory stays bounded whatever the document's size.
 */
function streamOf(engine: EngineHost, documentId: DocumentId, begin: number, end: number): ReadableStream<Uint8Array> {
  let offset = begin;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (offset >= end) {
          controller.close();
          return;
        }
        const bytes = await engine.documentBytes(documentId, offset, Math.min(stepBytes, end - offset));
        if (!bytes.ok || bytes.value.length === 0) {
          controller.error(new Error('document'));
          return;
        }
        offset += bytes.value.length;
        controller.enqueue(bytes.value);
      },
    },
    { highWaterMark: 0 },
  );
}

function corsHeaders(): Record<string, string> {
  return {
    'access-control-allow-origin': viewerOrigin,
    'access-control-expose-headers': 'accept-ranges, content-length, content-range',
    'x-content-type-options': 'nosniff',
  };
}
