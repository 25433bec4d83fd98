import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';

/** What leaves a process, and what it changes outside itself. */
const traced =
  'connect,bind,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat';

/** A program that runs Electron with all of its processes under strace. */
export interface TracedProgram {
  readonly program: string;
  /** what has been written until now */
  readonly lines: () => readonly string[];
}

/** Writes the program into a folder. */
export function tracedElectron(folder: string): TracedProgram {
  const program = join(folder, 'electron-under-strace');
  const record = join(folder, 'calls.txt');
  const { executablePath } = electronLaunch();
  // Only the named calls stop a process: all others run as fast as ever.
  const strace = `strace -f -qq -y -s 256 --seccomp-bpf -e signal=none -e trace=${traced} -o "${record}"`;
  writeFileSync(program, `#!/bin/sh\nexec ${strace} "${executablePath}" "$@"\n`);
  chmodSync(program, 0o755);
  return { program, lines: () => readFileSync(record, 'utf8').split('\n') };
}

/** Where the desktop's libraries keep theirs (XDG Base Directory Specification). */
const cacheFolder = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const configFolder = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');

/** What Chromium and the libraries that it loads write for themselves: shared memory, its lock, fonts, shaders, settings. */
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

/** Calls that lead to another machine, and calls that change a file that is neither below one of the folders nor Chromium's own. */
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

/** What a call makes, renames, or opens for writing; nothing of a call that failed. */
function changedPaths(line: string): readonly string[] {
  if (/ = -1 E/.test(line) || !/^\d+ +(open|creat|mkdir|rename|link|symlink|mknod)/.test(line)) return [];
  if (/^\d+ +open/.test(line) && !/O_WRONLY|O_RDWR|O_CREAT/.test(line)) return [];
  const named = [...line.matchAll(/(?:<(\/[^>]*)>, )?"([^"]*)"/g)].map(([, from = '/', path = '']) =>
    resolve(from, path),
  );
  // A symbolic link's first name is only its text.
  return / symlink/.test(line) ? named.slice(1) : named;
}
