import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../scripts/electron-runtime.mjs';
import { keepWine, windowsLaunch } from '../../scripts/windows.mjs';
import { engineFolder } from './engine-folder.ts';

/** Once, before all tests: where nothing runs programs for Windows they fail, and none is left out. */
export async function setup(): Promise<void> {
  windowsLaunch();
  keepWine();
  await buildEngine();
}

/** As the app has it, in few files: Wine takes seconds to find the hundreds of the sources at every start. */
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
