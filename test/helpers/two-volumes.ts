import { moveFile } from '../../main/engine/files/move-and-remove.ts';

/** Moves files as if these two places were on two volumes. */
export function acrossVolumes(from: string, to: string): typeof moveFile {
  return (source, target) =>
    source === from && target === to
      ? Promise.reject(Object.assign(new Error('EXDEV'), { code: 'EXDEV', syscall: 'rename' }))
      : moveFile(source, target);
}
