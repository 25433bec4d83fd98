/** Opens the app; passes its arguments on to Electron. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { displayPrefix, electronLaunch, hasDisplay } from './electron-runtime.mjs';

const { executablePath, args, env, runtime } = electronLaunch();

const origin = runtime.source === 'official' ? 'the current one' : 'from the npm registry, for development only';
console.error(`Jurymappe runs in Electron ${runtime.version} (${origin}).`);
if (!hasDisplay()) {
  console.error(
    'There is no display here: the window opens on a virtual screen (xvfb). To see it, start this on a desktop or\n' +
      'through `ssh -X`, or photograph every screen with `npm run screenshots`. Ctrl+C ends it.',
  );
}

const [program = '', ...rest] = [...displayPrefix(), executablePath, ...args, ...process.argv.slice(2)];
const child = spawn(program, rest, { stdio: 'inherit', env: { ...process.env, ...env } });
// A terminal's Ctrl+C reaches the app directly; this process only has to outlive it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
