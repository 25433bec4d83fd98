import { appOrigin, documentScheme, viewerOrigin } from '../../shared/contract/origins.ts';

const nothing = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "object-src 'none'"];

/** The desk: its own scripts, styles, fonts and pictures, and the viewer's frame. */
const appPolicy = [
  ...nothing,
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  `frame-src ${viewerOrigin}`,
  "frame-ancestors 'none'",
].join('; ');

/**
 * The viewer: pdf.js decodes pictures in WebAssembly, draws them from blobs, and sets fonts of a document from memory;
 * it fetches its own files and documents, nothing else.
 */
const viewerPolicy = [
  ...nothing,
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  `connect-src 'self' ${documentScheme}:`,
  `frame-ancestors ${appOrigin}`,
].join('; ');

/** The policy of a page's host. */
export function contentSecurityPolicy(host: string): string {
  return host === 'viewer' ? viewerPolicy : appPolicy;
}
