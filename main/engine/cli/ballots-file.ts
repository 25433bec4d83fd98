import { AppError } from '../../../shared/errors.ts';
import { ballotsFileSchema, type BallotsFile } from '../../../shared/formats/ballots-file.ts';
import { withoutByteOrderMark } from '../../../shared/formats/byte-order-mark.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { readLimited } from '../files/read-limited.ts';

/**
 * Ballots and declarations as `--from` names them.
 * @throws AppError `json-invalid`, `file-not-found`, `limit-exceeded`
 */
export async function readBallotsFile(path: string): Promise<BallotsFile> {
  const bytes = withoutByteOrderMark(await readLimited(path, 'scoreFileBytes'));
  const parsed = ballotsFileSchema.safeParse(parseStrictJson(bytes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('json-invalid', { path: issue?.path.join('.') ?? '', problem: issue?.code ?? '' });
  }
  refuseTwice(parsed.data);
  return parsed.data;
}

/** Which of two entries should count is not ours to guess. */
function refuseTwice({ ballots }: BallotsFile): void {
  const seen = new Set<string>();
  for (const [at, { applicationId, ratings }] of ballots.entries()) {
    const keys = [applicationId, ...ratings.map(({ criterionId }) => `${applicationId} ${criterionId}`)];
    for (const key of keys) {
      if (seen.has(key)) throw new AppError('json-invalid', { path: `ballots.${at}`, problem: 'named twice', id: key });
      seen.add(key);
    }
  }
}
