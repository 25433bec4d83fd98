import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileError } from '../files/file-error.ts';
import { Misuse } from './command.ts';

/** Where a secret may come from; never from an argument, because arguments are visible to every user of the machine. */
export interface SecretSource {
  /** a path, or "-" for standard input */
  readonly file: string | undefined;
  /** the option that names the file */
  readonly option: string;
  /** of the environment, used where no file is named */
  readonly variable?: { readonly name: string; readonly value: string | undefined };
}

/**
 * Reads a secret: from the file (or standard input) if one is named, without one trailing line break; otherwise from
 * the environment.
 * @throws Misuse when neither is given; AppError `file-not-found`, `file-unreadable`
 */
export async function readSecret({ file, option, variable }: SecretSource): Promise<string> {
  if (file !== undefined) return withoutLineBreak(await readSource(file));
  const secret = variable?.value ?? '';
  if (secret === '') throw new Misuse('secretMissing', { name: option, variable: variable?.name ?? '' });
  return secret;
}

let standardInput: Promise<string> | null = null;

async function readSource(file: string): Promise<string> {
  // Standard input can be read only once, but two options may name it.
  if (file === '-') return (standardInput ??= text(process.stdin));
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    throw fileError(thrown, file);
  }
}

function withoutLineBreak(secret: string): string {
  return secret.replace(/\r?\n$/, '');
}
