import { open } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fileError, writeError } from '../../../../main/engine/files/file-error.ts';
import { AppError, failureOf } from '../../../../shared/errors.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: open '/home/anna/geheim/datei.json'`), {
    code,
    syscall: 'open',
    path: '/home/anna/geheim/datei.json',
  });
}

it.each([
  ['ENOENT', 'file-not-found', 'file-not-writable'],
  ['ENOTDIR', 'file-not-found', 'file-not-writable'],
  ['EISDIR', 'file-unreadable', 'file-not-writable'],
  ['EACCES', 'file-unreadable', 'file-not-writable'],
  ['EPERM', 'file-unreadable', 'file-not-writable'],
  ['EIO', 'file-unreadable', 'file-not-writable'],
  ['EMFILE', 'file-unreadable', 'file-not-writable'],
  ['ENOSPC', 'disk-full', 'disk-full'],
  ['EDQUOT', 'disk-full', 'disk-full'],
  ['EFBIG', 'disk-full', 'disk-full'],
  ['EROFS', 'file-not-writable', 'file-not-writable'],
])('%s means %s while reading, %s while writing', (code, reading, writing) => {
  const path = '/home/anna/geheim/datei.json';
  expect(failureOf(fileError(systemError(code), path))).toStrictEqual({
    code: reading,
    details: { name: 'datei.json', cause: code },
  });
  expect(failureOf(writeError(systemError(code), path))).toStrictEqual({
    code: writing,
    details: { name: 'datei.json', cause: code },
  });
});

it('leaves what is no failed file access as it is', () => {
  for (const thrown of [
    new AppError('limit-exceeded'),
    new TypeError('a slip of ours'),
    Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }),
    'text',
    undefined,
  ]) {
    expect(fileError(thrown, '/a')).toBe(thrown);
    expect(writeError(thrown, '/a')).toBe(thrown);
  }
});

it('understands what the system really throws', async () => {
  const thrown: unknown = await open('/nowhere/at/all').catch((error: unknown) => error);
  expect(fileError(thrown, '/nowhere/at/all')).toMatchObject({
    name: 'AppError',
    code: 'file-not-found',
    details: { name: 'all' },
  });
});
