/**
 * Packages the built app: `npm run package` makes the folder that gets installed (dist/…-unpacked), even in a closed
 * network; `npm run package -- deb` and the like make an installer, for which electron-builder fetches helper programs.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { builtSqliteBinding, preparedRuntime, projectFolder } from './electron-runtime.mjs';

const installers = process.argv.slice(2);
const kinds = installers.length > 0 ? installers : 'dir';
const architecture = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
const runtime = preparedRuntime();
if (runtime === null) throw new Error('No Electron yet: run `npm run setup` first.');

const temporary = mkdtempSync(join(tmpdir(), 'jurymappe-package-'));
try {
  const electron = join(temporary, 'electron');
  const loader = join(runtime.folder, 'resources', 'app');
  // A package must contain neither the loader of the closed-network runtime nor Electron's own default app.
  cpSync(runtime.folder, electron, { recursive: true, filter: (source) => source !== loader });
  await build({
    projectDir: projectFolder,
    targets: Platform.current().createTarget(kinds, architecture),
    config: {
      extends: join(projectFolder, 'electron-builder.yml'),
      electronDist: electron,
      electronVersion: runtime.version,
      ...addonFor(runtime.nodeApi),
    },
  });
} finally {
  rmSync(temporary, { recursive: true });
}

/**
 * better-sqlite3's own addon needs Node-API 10; a package around the older Electron, which is only for trying, gets the
 * one built by set-up, under the same name.
 * @param {number} nodeApi
 */
function addonFor(nodeApi) {
  if (nodeApi >= 10) return {};
  const prebuilds = 'node_modules/better-sqlite3/prebuilds';
  return { files: [`!${prebuilds}/**`, { from: dirname(builtSqliteBinding()), to: prebuilds, filter: ['*.node'] }] };
}
