import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { FileCall } from './check-durability.ts';

const traced =
  'open,openat,creat,mkdir,mkdirat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,copy_file_range,sendfile,' +
  'fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir';

/** Why calls can't be recorded on this system; null where they can. */
export function whyNotTraceable(): string | null {
  if (process.platform !== 'linux') return 'strace is a program for Linux';
  const { status, error, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=fsync', 'true'], {
    encoding: 'utf8',
  });
  if (error !== undefined) return `strace is missing: ${error.message}`;
  return status === 0 ? null : `strace may not trace here: ${stderr.trim()}`;
}

/**
 * Runs one of the tests' programs and records what it does to files below a folder, from its line `begun` to its line
 * `answered`, which stands for the answer.
 */
export async function traceFiles(
  program: string,
  {
    args,
    input,
    below,
    record,
  }: { readonly args: readonly string[]; readonly input: string; readonly below: string; readonly record: string },
): Promise<readonly FileCall[]> {
  const strace = ['-f', '-y', '-s', '16', '-o', record, '-e', `trace=${traced}`];
  const child = spawn('strace', [...strace, process.execPath, program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Calls made through an io_uring would go unseen.
    env: { ...process.env, UV_USE_IO_URING: '0' },
  });
  child.stdin.end(input);
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (!output.includes('answered')) throw new Error(`the program did not answer: ${output}`);
  return readTrace(readFileSync(record, 'utf8'), below);
}

/** Reads strace's output. Calls of several threads overlap: their beginnings and ends are then on different lines. */
export function readTrace(trace: string, below: string): readonly FileCall[] {
  const open = new Map<string, { readonly text: string; readonly line: number }>();
  const calls = trace.split('\n').flatMap((line, number) => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const unfinished = / ?<unfinished \.\.\.>$/;
    if (unfinished.test(rest)) {
      open.set(thread, { text: rest.replace(unfinished, ''), line: number });
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const begun = resumed === null ? undefined : open.get(thread);
    const whole = begun === undefined ? rest : begun.text + (resumed?.[1] ?? '');
    // Line numbers are doubled so that even a call on a single line ends after its beginning.
    const when = { begun: 2 * (begun?.line ?? number), ended: 2 * number + 1 };
    return callOf(whole).map((call) => ({ ...call, ...when }));
  });
  // Only up to the answer: what follows it, such as closing, is promised to nobody.
  const [start, end] = (['begun', 'answer'] as const).map((mark) => calls.findIndex(({ kind }) => kind === mark));
  return calls
    .slice((start ?? -1) + 1, (end ?? -1) + 1)
    .flatMap((call) =>
      call.kind === 'begun' || (call.kind !== 'answer' && !`${call.path}/`.startsWith(`${below}/`)) ? [] : [call],
    )
    .sort((a, b) => a.ended - b.ended);
}

type WithoutMoment<Call> = Call extends unknown ? Omit<Call, 'begun' | 'ended'> : never;

/** A successful call in the terms of the durability check. */
function callOf(text: string): readonly (WithoutMoment<FileCall> | { readonly kind: 'begun' })[] {
  const [, name = '', inside = '', answer = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(text) ?? [];
  if (answer === '' || answer.startsWith('-')) return [];
  if (/^write\(1</.test(text)) {
    if (inside.includes('"begun')) return [{ kind: 'begun' }];
    return inside.includes('"answered') ? [{ kind: 'answer' }] : [];
  }
  const [first = '', second = ''] = [...inside.matchAll(/"([^"]*)"/g)].map(([, quoted = '']) => quoted);
  if (/^rename/.test(name)) return [{ kind: 'rename', path: first, to: second }];
  // A hard link is a second name for an existing file.
  if (/^link/.test(name)) return [{ kind: 'create', path: second }];
  if (/^(unlink|rmdir)/.test(name)) return [{ kind: 'remove', path: first }];
  if (/^mkdir/.test(name)) return [{ kind: 'create', path: first }];
  if (/^(open|creat)/.test(name)) return inside.includes('O_EXCL') ? [{ kind: 'create', path: first }] : [];
  // A descriptor with its path. Of two descriptors, copy_file_range writes to the second, sendfile to the first.
  const paths = [...inside.matchAll(/\d+<(\/[^>]*)>/g)].map(([, path = '']) => path);
  const path = (name === 'copy_file_range' ? paths[1] : paths[0]) ?? '';
  if (path === '') return [];
  return [{ kind: /sync$/.test(name) ? 'sync' : 'write', path }];
}
