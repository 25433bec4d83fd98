import { AppError } from '../../../shared/errors.ts';
import { ballotsFileSchema, type BallotsFile } from '../../../shared/formats/ballots-file.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { readLimited } from '../files/read-limited.ts';

/**
 * Ballots and declarations as `--from` names them.
 * @throws AppError `json-invalid`, `file-not-found`, `limit-exceeded`
 */
export async function readBallotsFile(path: string): Promise<BallotsFile> {
  const parsed = ballotsFileSchema.safeParse(parseStrictJson(await readLimited(path, 'scoreFileBytes')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('json-invalid', { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}
