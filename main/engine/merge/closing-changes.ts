import type { ClosingChanges, ResultView } from '../../../shared/contract/merge.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { listClosings } from '../store/closings.ts';
import type { OpenVault } from '../vault/vault.ts';
import { intakeAt, presentIntake, standingClosing } from './intake.ts';
import { resultFrom } from './result.ts';

type Place = ClosingChanges['changes'][number]['before'];

/**
 * How the ranking differs between the newest closing of the intake and the one before, both computed with the present
 * decisions and competition; null after the first closing.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`
 */
export async function closingChanges(vault: OpenVault): Promise<ClosingChanges | null> {
  const present = await presentIntake(vault);
  const last = standingClosing(vault);
  const before = listClosings(vault.jury).at(-2);
  if (before === undefined) return null;
  const earlier = placesOf(resultFrom(vault, intakeAt(vault, present, before), present));
  const later = placesOf(resultFrom(vault, intakeAt(vault, present, last), present));
  return {
    number: last.number,
    reason: last.reason ?? '',
    changes: [...later].flatMap(([applicationId, after]) => {
      const was = earlier.get(applicationId) ?? none;
      return JSON.stringify(was) === JSON.stringify(after) ? [] : [{ applicationId, before: was, after }];
    }),
  };
}

const none: Place = { rank: null, total: null, outcome: 'not-fundable' };

function placesOf({ ranking, notFundable }: ResultView): ReadonlyMap<ApplicationId, Place> {
  return new Map(
    [...ranking, ...notFundable].map(({ applicationId, rank, total, outcome }) => [
      applicationId,
      { rank, total, outcome },
    ]),
  );
}
