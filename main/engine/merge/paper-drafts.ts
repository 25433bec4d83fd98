import type { ResponseOf } from '../../../shared/contract/contract.ts';
import type { PaperChange, PaperDraft, PaperPair, ReopenedPaper } from '../../../shared/contract/paper-draft.ts';
import { isRatable } from '../../../shared/domain/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import { type ApplicationId, applicationIdSchema } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { inTransaction } from '../store/database.ts';
import { listPaperPairs, putPaperChange, readPaperDraft } from '../store/paper-drafts.ts';
import { manifestOf } from '../store/revisions.ts';
import { listTypists } from '../store/transcripts.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf } from './conflicts.ts';
import { closedToTypist, withheldFromLeader } from './excluded-leader.ts';
import { presentIntake } from './intake.ts';

/**
 * Which paper ballots have been started, and by whom, but nothing of what was typed.
 * @throws AppError `not-the-chair`
 */
export function viewBegunPapers(vault: OpenVault): PaperPair[] {
  requireChair(vault);
  return [...listPaperPairs(vault.jury)];
}

/**
 * What one person has typed from one paper ballot, without what is closed to that person or to the leader.
 * @throws AppError `not-the-chair`, `transcript-same-person` while it is handed over and waits for the second person:
 * nobody needs it then, and the second person must not read it
 */
export async function reopenPaperDraft(vault: OpenVault, pair: PaperPair): Promise<ReopenedPaper> {
  requireChair(vault);
  refuseWaiting(vault, pair);
  const { heldBack, closed } = await closedRows(vault, pair);
  const { rows, scan } = readPaperDraft(vault.jury, pair);
  return {
    draft: { rows: rowsOf(rows, (id) => !closed.includes(id) && !heldBack.includes(id)), scan },
    heldBack: heldBack.filter((id) => rows[id] !== undefined),
  };
}

/** The rows of a draft that its typist may type but the leader may not see, on applications that can still be rated. */
export async function heldBackRows(vault: OpenVault, pair: PaperPair): Promise<PaperDraft['rows']> {
  const { heldBack } = await closedRows(vault, pair);
  const ratable = new Set(
    manifestOf(vault.jury)
      .applications.filter(isRatable)
      .map(({ id }) => id),
  );
  return rowsOf(readPaperDraft(vault.jury, pair).rows, (id) => heldBack.includes(id) && ratable.has(id));
}

/**
 * Saves what somebody has typed from a paper ballot since the last time, so that neither a lock nor a crash loses it.
 * It is no entry: it is compared with nothing, and mistakes in it are refused only when it is handed over.
 * @returns when it was on the disk, and what was not saved because the typist may not type it (what was saved of that
 * before stays)
 * @throws AppError `not-the-chair`, `person-unknown`, `application-unknown`, `criterion-unknown`,
 * `transcript-same-person` as `reopenPaperDraft`, `disk-full`
 */
export async function keepPaperDraft(
  vault: OpenVault,
  change: PaperChange,
): Promise<ResponseOf<'merge.keepPaperDraft'>> {
  requireChair(vault);
  refuseUnknown(change, manifestOf(vault.jury));
  refuseWaiting(vault, change);
  const { closed } = await closedRows(vault, change);
  const rows = rowsOf(change.rows, (id) => !closed.includes(id));
  inTransaction(vault.jury, () => putPaperChange(vault.jury, { ...change, rows }));
  return { at: now(), closed: closed.filter((id) => change.rows[id] !== undefined) };
}

/** `closed`: applications that the typist may not type; `heldBack`: others that the leader may not see. */
async function closedRows(
  vault: OpenVault,
  { enteredBy }: PaperPair,
): Promise<{ readonly closed: readonly ApplicationId[]; readonly heldBack: readonly ApplicationId[] }> {
  const conflicts = conflictsOf(vault, await presentIntake(vault));
  const closed = closedToTypist(vault, conflicts, enteredBy);
  return { closed, heldBack: withheldFromLeader(vault, conflicts).filter((id) => !closed.includes(id)) };
}

function rowsOf(rows: PaperDraft['rows'], isWanted: (id: ApplicationId) => boolean): PaperDraft['rows'] {
  return Object.fromEntries(Object.entries(rows).filter(([id]) => isWanted(applicationIdSchema.parse(id))));
}

function refuseWaiting({ jury }: OpenVault, { personId, enteredBy }: PaperPair): void {
  const typists = listTypists(jury, personId);
  if (typists.length === 1 && typists[0] === enteredBy) throw new AppError('transcript-same-person', { personId });
}

/** Saves only what can stand on a paper ballot, which limits a draft's size. */
function refuseUnknown({ personId, enteredBy, rows }: PaperChange, { people, applications, criteria }: Manifest): void {
  const unknown = [personId, enteredBy].find((id) => !people.some((person) => person.id === id));
  if (unknown !== undefined) throw new AppError('person-unknown', { personId: unknown });
  const known = {
    applications: new Set<string>(applications.map(({ id }) => id)),
    criteria: new Set<string>(criteria.map(({ id }) => id)),
  };
  for (const [applicationId, row] of Object.entries(rows)) {
    if (!known.applications.has(applicationId)) throw new AppError('application-unknown', { applicationId });
    const named = row.kind === 'rated' ? [...Object.keys(row.values), ...Object.keys(row.rationales)] : [];
    const criterionId = named.find((id) => !known.criteria.has(id));
    if (criterionId !== undefined) throw new AppError('criterion-unknown', { applicationId, criterionId });
  }
}
