import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../scripts/electron-runtime.mjs';
import { keepWine, windowsLaunch } from '../../scripts/windows.mjs';
import { engineFolder } from './engine-folder.ts';

/** Runs once before all tests: on a machine that can't run Windows programs they all fail, and none is skipped. */
export async function setup(): Promise<void> {
  windowsLaunch();
  keepWine();
  await buildEngine();
}

/** Bundled into few files, as in the app: Wine takes seconds to find the hundreds of source files at every start. */
async function buildEngine(): Promise<void> {
  const engine = join(projectFolder, 'main', 'engine');
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node22',
      outDir: engineFolder,
      rolldownOptions: {
        input: {
          engine: join(engine, 'index.ts'),
          'document-worker': join(engine, 'bundle', 'document-worker.ts'),
          'passphrase-key-worker': join(engine, 'crypto', 'passphrase-key-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}
