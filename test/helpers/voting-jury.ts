import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFileId } from '../../main/engine/crypto/new-ids.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { sealScores } from '../../main/engine/crypto/seal-scores.ts';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import type { OpenVault } from '../../main/engine/vault/vault.ts';
import type { Declaration, ScoreBallot } from '../../shared/formats/scores.ts';
import { fileIdSchema, type PersonId } from '../../shared/ids.ts';
import { completeScores } from './complete-ballots.ts';
import { openAs, type PackedBundle } from './packed-bundle.ts';
import { withoutProgress } from './without-progress.ts';

/** A person's values by application: one per criterion in turn, repeated if they run out; null is an abstention. */
export type Points = Readonly<Record<string, readonly number[] | null>>;

/** A person who writes score files of any content, each of them a first and final one. */
export interface Voter {
  readonly write: (points: Points, declarations?: readonly Declaration[]) => Promise<string>;
  /** the ballots that such a file holds */
  readonly ballots: (points: Points) => readonly ScoreBallot[];
}

/** Opens a person's vault, to write score files beside it. */
export async function voterAs(packed: PackedBundle, personId: PersonId): Promise<Voter> {
  const vault = await openAs(packed, personId, `voter-${personId}`);
  const basis = await completeScores(vault);
  const { roundKey } = manifestOf(vault.jury);
  const ballots = (points: Points): readonly ScoreBallot[] => basis.ballots.map((ballot) => filledIn(ballot, points));
  return {
    ballots,
    write: async (points, declarations = []) => {
      const content = { declarations: [...declarations], ballots: [...ballots(points)] };
      const scores = { ...basis, fileId: fileIdSchema.parse(newFileId()), ...content };
      const bytes = await sealScores(scores, { signingKey: secretsOf(vault).signingKey, roundKey });
      const path = join(packed.folder, `${sha256(bytes)}.juryscores`);
      writeFileSync(path, bytes);
      return path;
    },
  };
}

function filledIn(ballot: ScoreBallot, points: Points): ScoreBallot {
  const values = points[ballot.applicationId];
  if (values === undefined) return ballot;
  if (values === null) return { ...ballot, state: 'abstained', ratings: [], abstention: { reason: 'fremd' } };
  const ratings = ballot.ratings.map((rating, index) => ({
    ...rating,
    value: values[index % values.length] ?? null,
    rationale: 'weil',
  }));
  return { ...ballot, ratings };
}

let leaders = 0;

/** A vault for a leader, with these files imported, all of which count, and the intake closed. */
export async function leadWith(packed: PackedBundle, person: PersonId, files: readonly string[]): Promise<OpenVault> {
  leaders += 1;
  const vault = await openAs(packed, person, `leader-${String(leaders)}`);
  const reports = await importFiles(vault, files, withoutProgress);
  const refused = reports.filter(({ verdict }) => verdict !== 'accepted').map(({ verdict }) => verdict);
  if (refused.length > 0) throw new Error(`not accepted: ${refused.join(', ')}`);
  await closeIntake(vault, '');
  return vault;
}
