import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';
import { projectFolder } from '../../scripts/electron-runtime.mjs';
import { test } from './fixtures.ts';

const unpacked = join(projectFolder, 'dist', 'linux-unpacked');
const executable = join(unpacked, 'jurymappe');
const archive = join(unpacked, 'resources', 'app.asar');

let folder: string;
const running: ChildProcess[] = [];

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jurymappe-packaged-'));
  const result = spawnSync(process.execPath, [join(projectFolder, 'scripts', 'package.mjs')], { encoding: 'utf8' });
  expect(result.status, result.stdout + result.stderr).toBe(0);
});

test.afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
});

// The processes of a killed app need a moment to let go of its files.
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

/** Starts the packaged app as a user would, with a fresh folder for its data; root needs --no-sandbox for Chromium. */
function start(name: string, args: string[] = [], env: Record<string, string> = {}) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...sandbox, `--user-data-dir=${join(folder, name)}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const output = { text: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  return output;
}

/** The titles of all windows on the display, read from outside the app, as its own inspector is switched off. */
function windowTitles() {
  return spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' }).stdout;
}

async function windowIsOpen() {
  await expect.poll(windowTitles, { timeout: 30_000, intervals: [200] }).toContain('"Jurymappe');
}

test.describe('the packaged app', () => {
  test('has every fuse as users need it', async () => {
    const wire = await getCurrentFuseWire(executable);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    });
  });

  test('holds the built app, the demo, what checks a package, the icon and one native addon, and nothing else', () => {
    const files = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
    const places = new Set(files.map((path) => path.split('/').slice(0, 2).join('/')));
    expect([...places].sort()).toEqual([
      'LICENSE',
      'node_modules',
      'node_modules/better-sqlite3',
      'out',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
      'resources',
      'resources/audit',
      'resources/demo',
      'resources/icon',
    ]);
    expect(files.filter((path) => path.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((path) => /\.sandbox\.|quickjs|\.map$|\.tsx?$/.test(path))).toEqual([]);
    expect(readdirSync(join(unpacked, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  test('starts and shows its window', async () => {
    start('plain');
    await windowIsOpen();
  });

  test('starts as the app even where someone asks it to be Node or to be inspected', async () => {
    const output = start('misused', ['--inspect=0', '--eval', "console.log('I am ' + 'Node')"], {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--inspect=0',
    });
    await windowIsOpen();
    expect(output.text).not.toContain('I am Node');
    expect(output.text).not.toContain('Debugger listening');
  });
});
