import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A separate in-memory disk, which can be filled to its end and freed again. */
export interface SmallDisk {
  readonly folder: string;
  /** @param room bytes that stay free */
  readonly fill: (room: number) => void;
  readonly free: () => void;
  readonly remove: () => void;
}

/** Mounts a small disk on a new folder. @returns the reason if that isn't possible on this system */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'a disk in memory is mounted on Linux only';
  mkdirSync(folder);
  const mount = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'jurymappe-test', folder];
  const { status, stderr, error } = spawnSync('mount', mount, { encoding: 'utf8' });
  if (status !== 0) return `a small disk can't be mounted here: ${error?.message ?? stderr.trim()}`;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (room) => writeFiller(filler, room),
    free: () => rmSync(filler, { force: true }),
    remove: () => void spawnSync('umount', ['--lazy', folder]),
  };
}

function writeFiller(filler: string, room: number): void {
  const file = openSync(filler, 'w');
  try {
    let size = 0;
    for (const block of [1_048_576, 65_536, 4_096]) size = writeUntilFull(file, Buffer.alloc(block), size);
    ftruncateSync(file, Math.max(0, size - room));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, block: Uint8Array, from: number): number {
  for (let size = from; ;) {
    try {
      const written = writeSync(file, block, 0, block.length, size);
      size += written;
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC') return size;
      throw thrown;
    }
  }
}
