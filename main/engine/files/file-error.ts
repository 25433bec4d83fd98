import { basename } from 'node:path';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-unreadable',
  EIO: 'file-unreadable',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'file-not-writable',
};

/**
 * The AppError for the system's code of a failed file access. It has only the name: a path reveals the person's
 * machine.
 */
export function fileError(thrown: unknown, path: string, otherwise: ErrorCode = 'file-unreadable'): unknown {
  const code = systemCode(thrown);
  if (code === undefined) return thrown;
  return new AppError(codes[code] ?? otherwise, { name: basename(path), cause: code }, { cause: thrown });
}

/** The same for writing: a place that refuses access is `file-not-writable`. */
export function writeError(thrown: unknown, path: string): unknown {
  const code = systemCode(thrown);
  if (code === undefined) return thrown;
  const isFull = codes[code] === 'disk-full';
  return new AppError(
    isFull ? 'disk-full' : 'file-not-writable',
    { name: basename(path), cause: code },
    { cause: thrown },
  );
}

function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && 'syscall' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}
