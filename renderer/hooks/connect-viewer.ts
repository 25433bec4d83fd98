import { viewerOrigin } from '../../shared/contract/origins.ts';
import {
  type FromViewer,
  fromViewerSchema,
  type ToViewer,
  viewerConnect,
  viewerListening,
} from '../../shared/contract/viewer-port.ts';

export interface ViewerConnection {
  readonly send: (message: ToViewer) => void;
  readonly close: () => void;
}

/**
 * Waits until the frame's page reports that it listens, hands it a port, and from then on accepts only messages that
 * fit the port's schema, because the page shows untrusted documents. A page that was reloaded gets a new port.
 */
export function connectViewer(frame: HTMLIFrameElement, onMessage: (message: FromViewer) => void): ViewerConnection {
  const page = frame.ownerDocument.defaultView;
  let port: MessagePort | null = null;
  const meet = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== viewerOrigin || event.data !== viewerListening) return;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent): void => {
      const parsed = fromViewerSchema.safeParse(data);
      if (parsed.success) onMessage(parsed.data);
    };
    frame.contentWindow?.postMessage(viewerConnect, { targetOrigin: viewerOrigin, transfer: [port2] });
  };
  page?.addEventListener('message', meet);
  return {
    send: (message) => port?.postMessage(message),
    close: () => {
      page?.removeEventListener('message', meet);
      port?.close();
    },
  };
}
