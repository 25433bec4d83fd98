import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkPackage } from '../../main/engine/audit/check-package.ts';
import { writeAuditPackage } from '../../main/engine/audit/write-package.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import { personIdSchema } from '../../shared/ids.ts';
import { completeScores } from '../helpers/complete-ballots.ts';
import {
  chairId,
  excludedJurorId,
  jurorId,
  openAs,
  packAmendment,
  type PackedBundle,
  packSmallBundle,
} from '../helpers/packed-bundle.ts';
import { playRandomJury, type RandomJuror, type RandomJury, strangers } from '../helpers/random-jury.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { auditTools, verifyPackage } from '../helpers/verify-package.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const minute = 60_000;
const secondJurorId = personIdSchema.parse('J04');

const applicationSchema = z.looseObject({ id: z.string() });

/** An application is withdrawn and the office rewords a conflict: everything else must still count. */
function change(competition: Record<string, unknown>): Record<string, unknown> {
  const applications = z.array(applicationSchema).parse(competition['applications']);
  const formalCheck = { status: 'withdrawn', rule: null, reason: null };
  const conflicts = z.array(z.looseObject({})).parse(competition['conflicts']);
  return {
    ...competition,
    conflicts: conflicts.map((conflict) => ({ ...conflict, ground: 'Bürgermeister der Partnergemeinde' })),
    applications: applications.map((one) => (one.id === 'DMK-02' ? { ...one, formalCheck } : one)),
  };
}

describe(`the audit package of a jury (${seedNote()})`, () => {
  const folder = sharedTemporaryFolder();
  let packed: PackedBundle;
  let jurors: readonly RandomJuror[];
  let given: Pick<RandomJury, 'stranger' | 'otherRoundKey' | 'amendment'>;

  beforeAll(async () => {
    packed = await packSmallBundle(folder);
    const found: RandomJuror[] = [];
    for (const personId of [jurorId, secondJurorId, excludedJurorId]) {
      const vault = await openAs(packed, personId);
      found.push({ basis: await completeScores(vault), signingKey: secretsOf(vault).signingKey });
      lockVault(vault);
    }
    jurors = found;
    const options = { reissue: [secondJurorId], codesFile: join(folder, 'new-codes.tsv') };
    given = { ...(await strangers()), amendment: await packAmendment(packed, { change }, options) };
  }, 3 * minute);

  const vaults: OpenVault[] = [];
  afterAll(() => vaults.forEach(lockVault));

  it.each(Array.from({ length: sampleSize(40, 6) }, (_, round) => round))(
    'is green in every check, whatever came in and was decided: round %i',
    async (round) => {
      const chair = await openAs(packed, chairId, `chair-${round}`);
      vaults.push(chair);
      const jury = { ...given, chance: seededChance(700 + round), chair, jurors, folder, made: new Map(), told: [] };
      await playRandomJury(jury, 18);
      const out = join(folder, `${round}.zip`);
      await writeAuditPackage(chair, { out, toolFolder: auditTools, ...withoutProgress });
      const { red, remarks } = verifyPackage(out);
      expect(red, [...jury.told, ...remarks].join('\n')).toEqual([]);
      const { checks } = await checkPackage(out);
      expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    },
  );
});
