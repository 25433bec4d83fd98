import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkPackage } from '../../main/engine/audit/check-package.ts';
import { writeAuditPackage } from '../../main/engine/audit/write-package.ts';
import { contentKeyOf } from '../../main/engine/crypto/content-key.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { enrolmentKeyOf } from '../../main/engine/crypto/enrolment.ts';
import { parseCode } from '../../main/engine/crypto/invitation.ts';
import { generateSigningKey, thumbprintOf } from '../../main/engine/crypto/keys.ts';
import { assessFiles } from '../../main/engine/merge/assess-files.ts';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { openerOf, readScoreFileBy } from '../../main/engine/merge/read-score-file.ts';
import { assessContext, roundPrivateKeyOf } from '../../main/engine/merge/stored-files.ts';
import { writeResult } from '../../main/engine/merge/write-result.ts';
import { competitionJwsOf, headerOf, manifestOf } from '../../main/engine/store/revisions.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { applicationIdSchema } from '../../shared/ids.ts';
import { completeScores } from '../helpers/complete-ballots.ts';
import { writePackage } from '../helpers/forge-package.ts';
import { type OddBasis, type OddFile, oddFiles, spelled } from '../helpers/odd-scores.ts';
import { chairId, jurorId, openAs, packSmallBundle } from '../helpers/packed-bundle.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { type OuterHeader, sealText } from '../helpers/seal-oddly.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { auditTools, verifyPackage } from '../helpers/verify-package.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const minute = 60_000;
let chair: OpenVault;
let odd: readonly OddFile[];

beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  chair = await openAs(packed, chairId);
  const { bundleId, roundKey } = manifestOf(chair.jury);
  const letterKey = (await enrolmentKeyOf(parseCode(packed.codes.get(jurorId) ?? ''), bundleId)).privateJwk;
  await withOpen(await openAs(packed, jurorId), async (juror) => {
    const keys = { signingKey: secretsOf(juror).signingKey, letterKey, roundKey };
    const strangersKey = (await generateSigningKey()).privateJwk;
    const chance = seededChance(30);
    const share = sampleSize(100, 25) / 100;
    odd = await oddFiles({ payload: await genuine(juror), ...keys, strangersKey }, () => chance.fraction() < share);
  });
}, 3 * minute);

afterAll(() => lockVault(chair));

/** Everything rated but one application, on which the juror abstains, and one that the juror declares as well. */
async function genuine(juror: OpenVault): Promise<OddBasis['payload']> {
  const payload = await completeScores(juror);
  const [first, second, ...others] = payload.ballots;
  if (first === undefined || second === undefined) throw new Error('too few ballots');
  const abstention = { reason: 'Ich kenne die Leute.' };
  const declared = applicationIdSchema.parse('DMK-29');
  return {
    ...payload,
    acceptance: { textSha256: sha256('text'), acceptedAt: payload.createdAt, ...payload.acceptance },
    declarations: [{ applicationId: declared, ground: 'Verein', basis: '§ 81 LVwG', statement: '' }],
    ballots: [first, { ...second, state: 'abstained', abstention, ratings: [] }, ...others],
  };
}

const judgedSchema = z.record(
  z.string(),
  z.object({
    verdicts: z.array(z.string()),
    personId: z.string().nullable(),
    sequence: z.number().nullable(),
    red: z.unknown(),
  }),
);

function python(script: string, ...args: readonly string[]): unknown {
  const options = { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' }, maxBuffer: 64 * 1024 * 1024 } as const;
  return JSON.parse(execFileSync('/usr/bin/python3', [join(import.meta.dirname, script), ...args], options));
}

function revisionMembers(): Map<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    ['headers/1.jws', headerOf(chair.jury, 1) ?? Buffer.alloc(0)],
    ['competition/1.jws', Buffer.from(competitionJwsOf(chair.jury, 1) ?? '')],
  ]);
}

/** What the verifier says about each file by itself. */
async function judgedByVerifier(): Promise<z.infer<typeof judgedSchema>> {
  const members = revisionMembers();
  for (const { bytes } of odd) {
    const key = await contentKeyOf(bytes, roundPrivateKeyOf(chair));
    members.set(`scores/${sha256(bytes)}.juryscores`, bytes);
    if (key !== null) members.set(`scores/${sha256(bytes)}.cek`, Buffer.from(key));
  }
  await writePackage(join(folder, 'odd.zip'), members);
  return judgedSchema.parse(python('judge_scores.py', join(folder, 'odd.zip')));
}

/** What the app says about each file by itself, in the same form. */
async function judgedByApp(): Promise<z.infer<typeof judgedSchema>> {
  const opener = await openerOf(roundPrivateKeyOf(chair));
  const read = [];
  for (const { bytes } of odd) read.push(await readScoreFileBy(bytes, opener));
  const context = await assessContext(chair, read);
  const judged = read.flatMap((file) => assessFiles([file], context));
  return Object.fromEntries(
    judged.map(({ sha256: digest, verdict, file }) => {
      const { personId = null, sequence = null } = file?.payload ?? {};
      return [digest, { verdicts: [verdict], personId, sequence, red: null }];
    }),
  );
}

/** Files that reach a limit, and files that go one beyond it. */
const atLimits: readonly [within: readonly string[], beyond: readonly string[]] = [
  ['250,000 values', '250,000 values by a name of four digits', '1,000 members', 'depth 16', 'a kid of 64 pairs'],
  ['250,001 values', '250,001 values by a name of four digits', '1,001 members', 'depth 17', 'a kid of 65 pairs'],
];

describe('an odd score file', () => {
  it(
    'gets the same verdict from the app and from the verifier, whatever is odd about it',
    async () => {
      const verifier = await judgedByVerifier();
      const app = await judgedByApp();
      const differing = odd
        .map(({ name, bytes }) => ({
          name: name.slice(0, 100),
          app: app[sha256(bytes)],
          verifier: verifier[sha256(bytes)],
        }))
        .filter((one) => JSON.stringify(one.app) !== JSON.stringify(one.verifier));
      expect(differing).toEqual([]);
      expect(odd.length).toBeGreaterThan(sampleSize(2_000, 800));
      const [within, beyond] = atLimits.map((names) =>
        odd.filter(({ name }) => names.includes(name)).flatMap(({ bytes }) => app[sha256(bytes)]?.verdicts ?? []),
      );
      expect(within).toEqual(atLimits[0].map(() => 'accepted'));
      expect(beyond).toEqual(atLimits[1].map(() => 'unreadable'));
      // Oddities that all end alike would prove nothing.
      const verdicts = new Set(Object.values(app).flatMap((one) => one.verdicts));
      for (const verdict of [
        ...(['accepted', 'interim', 'incomplete', 'tampered', 'unreadable', 'not-for-this-chair'] as const),
        ...(['foreign-bundle', 'newer-revision', 'unknown-person', 'unknown-key', 'broken-chain'] as const),
        'out-of-range',
      ])
        expect(verdicts).toContain(verdict);
    },
    3 * minute,
  );

  it.each<readonly [string, (header: OuterHeader) => object]>([
    ['with a member too many in its header', (header) => ({ ...header, apu: 'QQ' })],
    ['as if it had a shared key', (header) => ({ ...header, alg: 'dir', epk: undefined })],
    ['for another key by its header', (header) => ({ ...header, kid: 'A'.repeat(43) })],
  ])('%s can not be made readable by a content key that opens it', async (name, change) => {
    const { roundKey } = manifestOf(chair.jury);
    const kid = await thumbprintOf(roundKey);
    const { contentKey, ...parts } = sealText('x', { kid, roundKey }, (header) => JSON.stringify(change(header)));
    const bytes = spelled({ ...parts, contentKey });
    const place = `scores/${sha256(bytes)}`;
    const path = join(folder, `${name}.zip`);
    expect(await contentKeyOf(bytes, roundPrivateKeyOf(chair))).toBeNull();
    const key = Buffer.from(contentKey);
    await writePackage(path, revisionMembers().set(`${place}.juryscores`, bytes).set(`${place}.cek`, key));
    const { checks } = await checkPackage(path);
    expect(checks.find(({ id }) => id === 'B3')?.places).toEqual([`${place}.juryscores`]);
    expect(verifyPackage(path).red.filter((line) => line.startsWith(`B3 ${place}`))).toHaveLength(1);
  });

  it('is odd at most by characters that app and verifier take for the same', () => {
    const all = Array.from({ length: 0x3_4000 }, (_, code) => code).filter((code) => code < 0xd800 || code >= 0xe000);
    const those = (is: (character: string) => boolean) => all.filter((code) => is(String.fromCodePoint(code)));
    expect(python('read_characters.py')).toEqual({
      blank: those((character) => character.trim() === ''),
      first: those((character) => applicationIdSchema.safeParse(character).success),
      later: those((character) => applicationIdSchema.safeParse(`a${character}`).success),
    });
  });

  it(
    `leaves the whole package green in both (${seedNote()})`,
    async () => {
      const chance = seededChance(31);
      const paths = Array.from({ length: 150 }, (_, index) => {
        const path = join(folder, `${index}.juryscores`);
        writeFileSync(path, chance.pick(odd).bytes);
        return path;
      });
      await importFiles(chair, paths, withoutProgress);
      await closeIntake(chair, '');
      await writeResult(chair, { out: join(folder, 'odd.juryresult') });
      const out = join(folder, 'whole.zip');
      await writeAuditPackage(chair, { out, toolFolder: auditTools, ...withoutProgress });
      expect(verifyPackage(out).red).toEqual([]);
      const { checks } = await checkPackage(out);
      expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    },
    3 * minute,
  );
});
