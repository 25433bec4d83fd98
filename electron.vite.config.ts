import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin, Rolldown } from 'vite';
import { chunksOfPages } from './scripts/page-chunks.mjs';
import { engineWorker, hooksFile, withPictureHooks, withPlaces } from './scripts/pdf-worker.mjs';

const root = import.meta.dirname;
const pdfjs = join(root, 'node_modules/pdfjs-dist');

// The older of the two Electrons that must run the code (docs/decisions/0001-electron-in-closed-networks.md).
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

// Only native code stays outside; everything else is bundled, so that the packaged app needs no node_modules of ours.
const native = ['better-sqlite3'];

/** Files that pdf.js fetches by name at run time, placed beside the viewer's page. Never its script sandbox. */
const pdfjsFolders = [
  { from: 'cmaps', to: 'viewer/cmaps', wanted: /\.bcmap$/ },
  { from: 'standard_fonts', to: 'viewer/standard_fonts', wanted: /\.(pfb|ttf)$/ },
  { from: 'iccs', to: 'viewer/iccs', wanted: /\.icc$/ },
  { from: 'wasm', to: 'viewer/wasm', wanted: /^(?!quickjs).*\.(wasm|js)$/ },
  { from: 'legacy/web/images', to: 'viewer/images', wanted: /^annotation-.*\.svg$/ },
];

const pdfWorker = 'pdf.worker.min.mjs';

const chunkOf = chunksOfPages({
  screen: join(root, 'renderer/index.html'),
  viewer: join(root, 'renderer/viewer/index.html'),
});

/** A group with the modules that belong in a file; with `places`, only those whose path matches. */
function fileOf(file: string, places = /./): Rolldown.CodeSplittingNameFunction {
  return (id, graph) => (places.test(id) && chunkOf(id, graph) === file ? file : null);
}

/** Copies pdf.js's own files beside the viewer's page. */
function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    generateBundle() {
      for (const { from, to, wanted } of pdfjsFolders) {
        for (const file of readdirSync(join(pdfjs, from)).filter((name) => wanted.test(name))) {
          this.emitFile({ type: 'asset', fileName: `${to}/${file}`, source: readFileSync(join(pdfjs, from, file)) });
        }
      }
      const worker = withPictureHooks(readFileSync(join(pdfjs, 'legacy/build', pdfWorker), 'utf8'));
      this.emitFile({ type: 'asset', fileName: `viewer/${pdfWorker}`, source: worker });
    },
  };
}

/** Patches the engine's pdf.js at the same places as the viewer's, so that it asks about pictures too. */
function enginePdfWorker(): Plugin {
  return {
    name: 'engine-pdf-worker',
    transform(code, id) {
      return id.endsWith(engineWorker) ? { code: withPlaces(code), map: null } : null;
    },
  };
}

export default defineConfig({
  main: {
    plugins: [enginePdfWorker()],
    build: {
      target: oldestNode,
      outDir: 'out/main',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: join(root, 'main/index.ts'),
          engine: join(root, 'main/engine/index.ts'),
          'pdf-worker': join(root, 'main/engine/bundle/pdf-worker.ts'),
          'document-worker': join(root, 'main/engine/bundle/document-worker.ts'),
          'passphrase-key-worker': join(root, 'main/engine/crypto/passphrase-key-worker.ts'),
          'stability-worker': join(root, 'main/engine/merge/stability-worker.ts'),
        },
        external: native,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'preload/index.ts') },
        // A sandboxed preload must be a single CommonJS file: it can require nothing but Electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [react(), pdfjsFiles()],
    build: {
      target: oldestChromium,
      outDir: 'out/renderer',
      minify: true,
      // The content security policy allows neither inline scripts nor data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          app: join(root, 'renderer/index.html'),
          viewer: join(root, 'renderer/viewer/index.html'),
          pictures: join(root, 'renderer/viewer/pictures/worker-hooks.ts'),
        },
        output: {
          entryFileNames: ({ name }) => (name === 'pictures' ? `viewer/${hooksFile}` : 'assets/[name]-[hash].js'),
          codeSplitting: {
            // Each group includes what its modules import, unless an earlier group has it already.
            groups: [
              { name: fileOf('common'), priority: 4 },
              { name: fileOf('screen'), priority: 3 },
              { name: 'pdf', test: /pdfjs-dist\/legacy\/build\/pdf\.mjs/, priority: 2 },
              { name: fileOf('later', /node_modules\/zod\/|\/shared\/.*\.ts$/), priority: 2 },
              { name: fileOf('viewer'), priority: 1 },
              { name: 'house', test: /\/renderer\/(components|hooks|i18n|widgets|store)\/.*\.tsx?$/, priority: 0 },
            ],
          },
        },
      },
    },
  },
});
