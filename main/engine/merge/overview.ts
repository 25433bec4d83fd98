import type { CellState, ConflictView, FileReport, MergeOverview } from '../../../shared/contract/merge.ts';
import { ballotStateOf, isRatable } from '../../../shared/domain/ballot.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { AssessedFile } from './assess-files.ts';
import { conflictsOf, keyOf } from './conflicts.ts';
import { ballotIn } from './counted-votes.ts';
import { withheldFromLeader } from './excluded-leader.ts';
import { listReports } from './import-files.ts';
import { type BallotSource, countedSources, presentIntake } from './intake.ts';
import { intakeView } from './intake-view.ts';
import { transcriptsView } from './transcripts-view.ts';

/**
 * Everything that the merge shows: files with verdicts, people by applications, who is missing, conflicts.
 * @throws AppError `not-the-chair`
 */
export async function mergeOverview(vault: OpenVault): Promise<MergeOverview> {
  const manifest = manifestOf(vault.jury);
  const present = await presentIntake(vault);
  const { files: assessed } = present;
  const counted = countedSources(present);
  const conflicts = conflictsOf(vault, present);
  const voting = manifest.people.filter(({ votes }) => votes);
  const withheld = withheldFromLeader(vault, conflicts);
  const leader = meOf(vault).id;
  const applicationIds = manifest.applications.filter(isRatable).map(({ id }) => id);
  return {
    files: (await listReports(vault)).map((report) => withExclusionRemark(report, assessed, conflicts, manifest)),
    applicationIds,
    people: voting.map(({ id }) => {
      const own = conflicts.filter(({ personId }) => personId === id);
      return {
        personId: id,
        countedFile: counted.get(id)?.sha256 ?? null,
        states: applicationIds.map((applicationId) =>
          id !== leader && withheld.includes(applicationId)
            ? 'not-shown'
            : cellOf(applicationId, counted.get(id), own, manifest),
        ),
      };
    }),
    missing: voting.filter(({ id }) => !counted.has(id)).map(({ id }) => id),
    conflicts: [...conflicts],
    transcripts: transcriptsView(vault, present, { withheld, conflicts }),
    intake: intakeView(vault, present),
  };
}

/** @param conflicts of this person */
function cellOf(
  applicationId: ApplicationId,
  file: BallotSource | undefined,
  conflicts: readonly ConflictView[],
  { criteria }: Manifest,
): CellState {
  const here = conflicts.filter((candidate) => candidate.applicationId === applicationId);
  const excluding = here.filter(({ decision }) => decision === 'excluded');
  if (excluding.length > 0) return excluding.some(({ source }) => source === 'office') ? 'withheld' : 'excluded';
  if (here.some(({ decision }) => decision === 'declared')) return 'declared';
  if (file === undefined) return 'missing';
  const ballot = ballotIn(file, applicationId);
  return ballot === null ? 'open' : ballotStateOf(ballot, criteria);
}

/** Adds a remark to a file with ballots of an excluded person, which are kept but not counted. */
function withExclusionRemark(
  report: FileReport,
  assessed: readonly AssessedFile[],
  conflicts: readonly ConflictView[],
  { criteria }: Manifest,
): FileReport {
  const file = assessed.find(({ sha256 }) => sha256 === report.sha256)?.file ?? null;
  if (file === null) return report;
  const excluded = new Set(
    conflicts
      .filter(({ decision }) => decision === 'excluded')
      .map(({ personId, applicationId }) => keyOf(personId, applicationId)),
  );
  const ratesExcluded = file.payload.ballots.some(({ applicationId }) => {
    const ballot = ballotIn(file, applicationId);
    return (
      ballot !== null &&
      excluded.has(keyOf(file.payload.personId, applicationId)) &&
      ballotStateOf(ballot, criteria) === 'rated'
    );
  });
  return ratesExcluded ? { ...report, remarks: [...report.remarks, 'ballots-of-excluded-person'] } : report;
}
