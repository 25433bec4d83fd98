import type { Language } from '../../../shared/contract/app.ts';
import type { ConflictView } from '../../../shared/contract/merge.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import { sha256 } from '../crypto/digest.ts';
import type { AssessedFile } from './assess-files.ts';
import type { BallotSource, Intake } from './intake.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';

export type KnownConflict = Omit<ConflictView, 'decidedAt' | 'reason'>;

/**
 * What the office knew and what people declared, each as a separate ground. A person's declarations come from the
 * newest file of the chain, and also from the file that counts, whose own declarations hold for its ballots.
 */
export function knownConflicts(manifest: Manifest, { files, transcripts }: Intake): readonly KnownConflict[] {
  const known = [...fromOffice(manifest), ...declared(manifest, [...declarationSources(files), ...transcripts])];
  return [...new Map(known.map((conflict) => [conflict.entry, conflict])).values()];
}

/** Identifies a ground by its content: the same words are the same ground, any other words another one. */
function entryOf(conflict: Omit<KnownConflict, 'entry'>): Sha256 {
  const { source, personId, applicationId, ground, basis, statement, decision } = conflict;
  return sha256(JSON.stringify([source, personId, applicationId, ground, basis, statement, decision]));
}

function fromOffice({ applications, competition }: Manifest): readonly KnownConflict[] {
  const language: Language = competition.language;
  return applications.flatMap(({ id, conflicts = [] }) =>
    conflicts.map(({ personId, ground, basis, decision }) =>
      withEntry({
        personId,
        applicationId: id,
        source: 'office',
        ground: ground[language],
        basis,
        statement: '',
        decision,
      }),
    ),
  );
}

/** The files whose declarations hold. Interim files declare as final ones do, but only until there is a newer file. */
function declarationSources(files: readonly AssessedFile[]): readonly VerifiedScoreFile[] {
  const standing = files.filter(({ chain }) => chain === 'sound' || chain === 'conflicting');
  const newest = new Map<PersonId, number>();
  for (const { file } of standing) {
    if (file === null) continue;
    const { personId, sequence } = file.payload;
    newest.set(personId, Math.max(newest.get(personId) ?? 0, sequence));
  }
  return standing.flatMap(({ file, verdict, chain }) => {
    if (file === null) return [];
    const isNewest = newest.get(file.payload.personId) === file.payload.sequence;
    // Until the chair has chosen, any of the conflicting files may be what the person really says.
    return isNewest || chain === 'conflicting' || verdictTraits[verdict].counts ? [file] : [];
  });
}

function declared(
  { applications }: Manifest,
  files: readonly Pick<BallotSource, 'payload'>[],
): readonly KnownConflict[] {
  const ids = new Set(applications.map(({ id }) => id));
  return files.flatMap(({ payload: { personId, declarations } }) =>
    declarations
      .filter(({ applicationId }) => ids.has(applicationId))
      .map(({ applicationId, ground, basis, statement }) =>
        withEntry({ personId, applicationId, source: 'person', ground, basis, statement, decision: 'declared' }),
      ),
  );
}

function withEntry(conflict: Omit<KnownConflict, 'entry'>): KnownConflict {
  return { ...conflict, entry: entryOf(conflict) };
}
