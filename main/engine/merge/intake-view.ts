import type { MergeOverview } from '../../../shared/contract/merge.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
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
      ...numbersOf(listClosedInputs(jury, number)),
    })),
    outdated: last !== undefined && isOutdated(jury, last),
    news: newsSince(vault, present, last).map(newsOf),
  };
}

/** By the same rule as `countedSources`: of a person's file and transcript only the file counts. */
function numbersOf(inputs: readonly ClosedInput[]): { readonly counted: number; readonly uncounted: number } {
  const counting = inputs.filter(
    ({ verdict, setAside }) => verdict === 'transcript' || (verdictTraits[verdict].counts && setAside === 0),
  );
  const counted = new Set(counting.map(({ personId }) => personId)).size;
  return { counted, uncounted: inputs.length - counted };
}

function newsOf({ sha256, personId, sequence, verdict }: ClosedInput): MergeOverview['intake']['news'][number] {
  return { sha256, receipt: receiptOf(sha256), personId, sequence, verdict };
}
