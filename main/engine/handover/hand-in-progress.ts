import type { ApplicationDifference, HandInProgress } from '../../../shared/contract/handover.ts';
import { differencesBetween } from '../../../shared/domain/score-differences.ts';
import { lastEventNumber } from '../store/events.ts';
import { contentOf, type HandedInRow, lastSaving, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import { presentContent } from './score-content.ts';

/** How far this person's handing-in has got. @throws AppError `vault-wrong-role` without a bundle */
export function handInProgress(vault: OpenVault): HandInProgress {
  const { jury } = vault;
  const files = listHandedIn(jury);
  const last = files.at(-1);
  if (last === undefined) return { state: 'nothing', sequence: null, changed: [] };
  const final = lastFinal(vault);
  const differences = final === null ? null : sinceFile(vault, final);
  const changed = differences?.map(({ applicationId }) => applicationId) ?? [];
  if (lastSaving(jury, last.sequence) === null) return { state: 'not-saved', sequence: last.sequence, changed };
  if (final === null) return { state: 'interim-only', sequence: last.sequence, changed };
  return { state: stateOfFinal(vault, final, differences), sequence: final.sequence, changed };
}

function stateOfFinal(
  { jury }: OpenVault,
  final: HandedInRow,
  differences: readonly ApplicationDifference[] | null,
): HandInProgress['state'] {
  const revision = contentOf(jury, final.sequence)?.revision;
  if (revision !== undefined && revision < manifestOf(jury).scoresFrom) return 'outdated';
  return saysTheSame(jury, final, differences) ? 'unchanged' : 'changed';
}

function saysTheSame(
  jury: OpenVault['jury'],
  file: HandedInRow,
  differences: readonly ApplicationDifference[] | null,
): boolean {
  return differences === null ? lastEventNumber(jury) <= file.lastEvent : differences.length === 0;
}

/** Whether the newest file, final or not, says what would be handed in now. */
export function isNewestCurrent(vault: OpenVault): boolean {
  const newest = listHandedIn(vault.jury).at(-1);
  return newest !== undefined && saysTheSame(vault.jury, newest, sinceFile(vault, newest));
}

/** The newest final file: an interim one after it replaces nothing (FORMATS section 2). */
export function lastFinal({ jury }: OpenVault): HandedInRow | null {
  return listHandedIn(jury).findLast(({ status }) => status === 'final') ?? null;
}

/** What has changed since a file; null where the file's content isn't known. */
export function sinceFile(vault: OpenVault, { sequence }: HandedInRow): readonly ApplicationDifference[] | null {
  const known = contentOf(vault.jury, sequence);
  return known === null ? null : differencesBetween(known.content, presentContent(vault));
}
