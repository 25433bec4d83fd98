import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { AppError } from '../../../shared/errors.ts';
import { fileError } from '../files/file-error.ts';

/** Where a secret may come from; never from an argument, because arguments are visible to every user of the machine. */
export interface SecretSource {
  /** a path, or "-" for standard input */
  readonly file: string | undefined;
  readonly environment: string | undefined;
}

/**
 * Reads a secret: from the file (or standard input) if one is named, else from the environment. One trailing line break is not part of it.
 * @throws AppError `invalid-request` when neither is given; `file-not-found`, `file-unreadable`
 */
export async function readSecret(source: SecretSource): Promise<string> {
  if (source.file !== undefined) return withoutLineBreak(await readSource(source.file));
  if (source.environment !== undefined && source.environment !== '') return source.environment;
  throw new AppError('invalid-request', { problem: 'no secret given' });
}

async function readSource(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    throw fileError(thrown, file);
  }
}

function withoutLineBreak(secret: string): string {
  return secret.replace(/\r?\n$/, '');
}
