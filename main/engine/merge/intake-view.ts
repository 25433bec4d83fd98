import type { MergeOverview } from '../../../shared/contract/merge.ts';
import { receiptOf } from '../crypto/digest.ts';
import { type ClosedInput, listClosedInputs, listClosings } from '../store/closings.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type Intake, isOutdated, newsSince } from './intake.ts';

/** Whether the intake is closed, when and why, and what has come or changed since. */
export function intakeView(vault: OpenVault, present: Intake): MergeOverview['intake'] {
  const { jury } = vault;
  const closings = listClosings(jury);
  const last = closings.at(-1);
  return {
    closings: closings.map(({ number, closedAt, setSha256, reason }) => ({
      number,
      at: closedAt,
      setSha256,
      reason,
      inputs: listClosedInputs(jury, number).length,
    })),
    outdated: last !== undefined && isOutdated(jury, last),
    news: newsSince(vault, present, last).map(newsOf),
  };
}

function newsOf({ sha256, personId, sequence, verdict }: ClosedInput): MergeOverview['intake']['news'][number] {
  return { sha256, receipt: receiptOf(sha256), personId, sequence, verdict };
}
