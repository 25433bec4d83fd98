import { AppError } from '../../../shared/errors.ts';
import { type Closing, insertClosing, listClosings } from '../store/closings.ts';
import { recordWithCheckpoint } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { inputsOf, isOutdated, newsSince, presentIntake, setDigestOf } from './intake.ts';
import { recordArrivals } from './record-arrivals.ts';

/**
 * Closes the intake: the files and transcripts that are in, and their verdicts, are fixed, recorded and covered by a
 * signed checkpoint (FORMATS section 3). Before the first closing there are no totals; what comes later counts only
 * after a further closing, which needs a reason.
 * @throws AppError `not-the-chair`, `closing-needs-reason`, `closing-unchanged`, `disk-full`
 */
export async function closeIntake(vault: OpenVault, reason: string): Promise<Closing> {
  const present = await presentIntake(vault);
  return recordWithCheckpoint(vault, (append) => {
    const closings = listClosings(vault.jury);
    const last = closings.at(-1);
    if (last !== undefined && reason.trim() === '') throw new AppError('closing-needs-reason');
    if (last !== undefined && !isOutdated(vault.jury, last) && newsSince(vault, present, last).length === 0)
      throw new AppError('closing-unchanged');
    recordArrivals(vault, present, append);
    const inputs = inputsOf(present);
    const number = closings.length + 1;
    const data = { number, setSha256: setDigestOf(inputs), reason: last === undefined ? null : reason.trim() };
    const { n, at: closedAt } = append({ kind: 'intake-closed', data });
    const closing = { ...data, closedAt, n };
    insertClosing(vault.jury, closing, inputs);
    return closing;
  });
}
