import type { OpenVault } from '../../main/engine/vault/vault.ts';
import type { TypedPaper } from '../../shared/formats/transcript.ts';
import { applicationIdSchema, personIdSchema } from '../../shared/ids.ts';
import { completeScores } from './complete-ballots.ts';
import { chairId, type PackedBundle, packSmallBundle } from './packed-bundle.ts';

/** The person who types the paper ballots first. */
export const firstTypist = personIdSchema.parse('J04');
export const secondTypist = personIdSchema.parse('J05');
/** has declared a conflict on the open application that is still undecided */
export const undecidedTypist = personIdSchema.parse('J08');
export const openApplication = applicationIdSchema.parse('DMK-01');
/** the application from which the chair is excluded */
export const withheldApplication = applicationIdSchema.parse('DMK-02');

/** A small competition with these conflicts. */
export function packForPaper(folder: string): Promise<PackedBundle> {
  const known = { ground: 'a', basis: '§ 81 LVwG' };
  return packSmallBundle(folder, {
    change: (competition) => ({
      ...competition,
      conflicts: [
        { ...known, personId: chairId, applicationId: withheldApplication, decision: 'excluded' },
        { ...known, personId: undecidedTypist, applicationId: openApplication, decision: 'declared' },
      ],
    }),
  });
}

/** Everything that a juror says, as it is written on paper. */
export async function paperFrom(juror: OpenVault): Promise<TypedPaper> {
  const { ballots } = await completeScores(juror);
  return { ballots, declarations: [], scanSha256: null };
}
