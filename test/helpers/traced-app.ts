import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';

/** Calls with which data leaves a process, or with which it changes anything outside itself. */
const traced =
  'connect,bind,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat';

/** A program that runs Electron with all of its processes under strace. */
export interface TracedProgram {
  readonly program: string;
  /** everything recorded so far */
  readonly lines: () => readonly string[];
}

/** Writes the program into a folder. */
export function tracedElectron(folder: string): TracedProgram {
  const program = join(folder, 'electron-under-strace');
  const record = join(folder, 'calls.txt');
  const { executablePath } = electronLaunch();
  // strace stops the process only for the named calls: all others run at full speed.
  const strace = `strace -f -qq -y -s 256 --seccomp-bpf -e signal=none -e trace=${traced} -o "${record}"`;
  writeFileSync(program, `#!/bin/sh\nexec ${strace} "${executablePath}" "$@"\n`);
  chmodSync(program, 0o755);
  return { program, lines: () => readFileSync(record, 'utf8').split('\n') };
}

/** Where the desktop's libraries keep their caches (XDG Base Directory Specification). */
const cacheFolder = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const configFolder = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');

/** What Chromium and its libraries write for themselves: shared memory, its lock, fonts, shaders, settings. */
const chromiumsOwn: readonly string[] = [
  '/dev/',
  '/proc/',
  '/run/user/',
  '/var/cache/fontconfig/',
  join(tmpdir(), '.org.chromium.Chromium.'),
  join(tmpdir(), 'scoped_dir'),
  join(homedir(), '.pki'),
  ...['fontconfig', 'mesa_shader_cache', 'dconf'].map((name) => join(cacheFolder, name)),
  join(configFolder, 'dconf'),
];
const parentsOfThose = [cacheFolder, configFolder];

/** Calls that reach another machine, or change a file that is neither below one of the folders nor Chromium's own. */
export function leavingCalls(lines: readonly string[], folders: readonly string[]): readonly string[] {
  const allowed = [...folders.map((folder) => `${folder}/`), ...chromiumsOwn];
  const isAllowed = (path: string): boolean =>
    [...folders, ...parentsOfThose].includes(path) || allowed.some((beginning) => path.startsWith(beginning));
  return lines.filter((line) => isRemote(line) || changedPaths(line).some((path) => !isAllowed(path)));
}

function isRemote(line: string): boolean {
  const [, named] = /(?:inet_addr\(|AF_INET6, )"([^"]*)"/.exec(line) ?? [];
  return named !== undefined && !/^127\.|^::1$|^::ffff:127\./.test(named);
}

/** The paths that a call creates, renames, or opens for writing; none if the call failed. */
function changedPaths(line: string): readonly string[] {
  if (/ = -1 E/.test(line) || !/^\d+ +(open|creat|mkdir|rename|link|symlink|mknod)/.test(line)) return [];
  if (/^\d+ +open/.test(line) && !/O_WRONLY|O_RDWR|O_CREAT/.test(line)) return [];
  const named = [...line.matchAll(/(?:<(\/[^>]*)>, )?"([^"]*)"/g)].map(([, from = '/', path = '']) =>
    resolve(from, path),
  );
  // The first name in a symlink call is only the link's text.
  return / symlink/.test(line) ? named.slice(1) : named;
}
