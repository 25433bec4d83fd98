import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/electron-runtime.mjs';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Imitates the app's port; something fails on it once the engine has started. */
const port = `
  const postMessage = ({ kind }) => {
    if (kind === 'ready') setTimeout(() => void Promise.reject(new Error('taken by nobody')), 10);
  };
  process.parentPort = { on: () => undefined, postMessage };
  setTimeout(() => process.exit(0), 5_000);
`;

it('the engine ends with a failure that nobody has taken, where the runtime only warns of it too', async () => {
  const engine = spawn(
    process.execPath,
    [
      '--unhandled-rejections=warn',
      ...['--import', `data:text/javascript,${encodeURIComponent(port)}`],
      join(projectFolder, 'main', 'engine', 'index.ts'),
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        JURYMAPPE_DATA: temporaryFolder(),
        JURYMAPPE_RESOURCES: join(projectFolder, 'resources'),
        JURYMAPPE_CHECKS: 'yes',
      },
    },
  );
  const code = await new Promise((resolve) => engine.once('exit', resolve));
  expect(code).toBe(1);
});
