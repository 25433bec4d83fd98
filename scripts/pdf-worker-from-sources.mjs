/**
 * Loaded before the thread that checks PDF files if the engine runs from its sources: gives it the same pdf.js as the
 * build does (electron.vite.config.ts).
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { engineWorker, withPlaces } from './pdf-worker.mjs';

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(engineWorker)) return nextLoad(url, context);
    return { format: 'module', source: withPlaces(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true };
  },
});
