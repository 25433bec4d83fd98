import { readLimited, readWithin } from '../files/read-limited.ts';
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
 * Reads a secret: from the file (or standard input) if one is named, otherwise from the environment; without one
 * trailing line break.
 * @throws Misuse when neither is given; AppError `file-not-found`, `file-unreadable`, `limit-exceeded`
 */
export async function readSecret({ file, option, variable }: SecretSource): Promise<string> {
  if (file !== undefined) return withoutLineBreak(await readSource(file));
  const secret = variable?.value ?? '';
  if (secret === '') throw new Misuse('secretMissing', { name: option, variable: variable?.name ?? '' });
  return withoutLineBreak(secret);
}

const limit = 'secretFileBytes';

let standardInput: Promise<Uint8Array> | null = null;

async function readSource(file: string): Promise<string> {
  // Standard input can be read only once, but a command may need its secret twice.
  const bytes = await (file === '-' ? (standardInput ??= readWithin(limit, process.stdin)) : readLimited(file, limit));
  return Buffer.from(bytes).toString('utf8');
}

function withoutLineBreak(secret: string): string {
  return secret.replace(/\r?\n$/, '');
}
