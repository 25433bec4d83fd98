import { moveFile } from '../../main/engine/files/move-and-remove.ts';

/** Moves as the system does where these two places lie on two volumes. */
export function acrossVolumes(from: string, to: string): typeof moveFile {
  return (source, target) =>
    source === from && target === to
      ? Promise.reject(Object.assign(new Error('EXDEV'), { code: 'EXDEV', syscall: 'rename' }))
      : moveFile(source, target);
}
