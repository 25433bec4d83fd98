import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOfKey } from '../../../../main/engine/crypto/check-code.ts';
import { signFlattened } from '../../../../main/engine/crypto/jws.ts';
import { generateSigningKey, thumbprintOf } from '../../../../main/engine/crypto/keys.ts';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { readResult } from '../../../../main/engine/handover/read-result.ts';
import { applyBallots } from '../../../../main/engine/jury/apply-ballots.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { verifyResult } from '../../../../main/engine/merge/verify-result.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { ownEnrolment } from '../../../../main/engine/vault/own-enrolment.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../../../shared/formats/ballots-file.ts';
import type { Result } from '../../../../shared/formats/result.ts';
import type { PrivateJwk } from '../../../../shared/formats/values.ts';
import { personIdSchema } from '../../../../shared/ids.ts';
import { completeBallots } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const deputyId = personIdSchema.parse('J02');
let packed: PackedBundle;
let juror: OpenVault;
let chair: OpenVault;
let genuine: Result;
const path = (name: string): string => join(folder, `${name}.juryresult`);

function handInAs(status: 'final' | 'interim', name: string): Promise<unknown> {
  return handIn(juror, { out: join(folder, `${name}.juryscores`), status });
}

/** Changes a comment, so that the next file has different content. */
function comment(text: string): void {
  const [ballot] = ballotsFileSchema.parse({ ballots: completeBallots(manifestOf(juror.jury)) }).ballots;
  if (ballot !== undefined) applyBallots(juror, { ballots: [{ ...ballot, comment: text }], declarations: [] });
}

function take(leader: OpenVault, ...names: readonly string[]): Promise<unknown> {
  return importFiles(
    leader,
    names.map((name) => join(folder, `${name}.juryscores`)),
    withoutProgress,
  );
}

/** Four files of one juror: the first is superseded, the second counts, the third was late, the fourth never came. */
beforeAll(async () => {
  packed = await packSmallBundle(folder);
  juror = await openAs(packed, jurorId);
  chair = await openAs(packed, chairId);
  applyBallots(juror, ballotsFileSchema.parse({ ballots: completeBallots(manifestOf(juror.jury)) }));
  await handInAs('final', 'one');
  comment('zwei');
  await handInAs('final', 'two');
  await take(chair, 'one', 'two');
  await closeIntake(chair, '');
  comment('drei');
  await handInAs('interim', 'three');
  comment('vier');
  await handInAs('final', 'four');
  await take(chair, 'three');
  await writeResult(chair, { out: path('genuine') });
  genuine = (await verifyResult(path('genuine'))).payload;
});

describe('a result on the desk of a juror', () => {
  it('says of each own file whether it counts', async () => {
    const key = await thumbprintOf(secretsOf(chair).signingKey);
    expect(await readResult(juror, path('genuine'))).toMatchObject({
      number: 1,
      correction: null,
      createdAt: genuine.createdAt,
      signedBy: chairId,
      keyCheckCode: checkCodeOfKey(key),
      transcribedBy: null,
      files: [
        { sequence: 1, verdict: 'superseded', closing: 1, counts: false },
        { sequence: 2, verdict: 'accepted', closing: 1, counts: true },
        { sequence: 3, verdict: 'interim', closing: null, counts: false },
        { sequence: 4, verdict: null, closing: null, counts: false },
      ],
    });
  });

  it('names a file that was accepted after the last closing, which does not count yet', async () => {
    const leader = await openAs(packed, deputyId);
    await take(leader, 'one', 'two', 'three');
    await closeIntake(leader, '');
    await take(leader, 'four');
    await writeResult(leader, { out: path('late') });
    const { files, signedBy } = await readResult(juror, path('late'));
    expect(signedBy).toBe(deputyId);
    expect(files[1]).toMatchObject({ sequence: 2, counts: true });
    expect(files[3]).toMatchObject({ sequence: 4, verdict: 'accepted', closing: null, counts: false });
  });

  it('that names nobody’s files says so of somebody who has handed in nothing', async () => {
    const other = await openAs(packed, personIdSchema.parse('J04'));
    expect((await readResult(other, path('genuine'))).files).toEqual([]);
  });
});

describe('a result is not believed', () => {
  async function forged(change: Partial<Result>, key: PrivateJwk = secretsOf(chair).signingKey): Promise<string> {
    const text = await signFlattened({ ...genuine, ...change }, { key, typ: 'jurymappe-result+jws' });
    writeFileSync(path('forged'), text);
    return path('forged');
  }

  it('when somebody else has signed it, whomever it names', async () => {
    const { privateJwk, publicJwk } = await generateSigningKey();
    const own = { personId: jurorId, ...(await ownEnrolment(juror)) };
    const refused = [
      [{ ...genuine.signer, jwk: publicJwk }, privateJwk],
      [{ ...genuine.signer, jwk: publicJwk, proof: null }, privateJwk],
      [{ ...own, personId: chairId }, secretsOf(juror).signingKey],
      [own, secretsOf(juror).signingKey],
      [{ ...genuine.signer, personId: deputyId }, secretsOf(chair).signingKey],
      [{ ...genuine.signer, personId: personIdSchema.parse('J99') }, secretsOf(chair).signingKey],
    ] as const;
    for (const [signer, key] of refused)
      await expect(forged({ signer }, key).then((file) => readResult(juror, file))).rejects.toMatchObject({
        code: 'result-not-genuine',
      });
    await expect(forged({}, privateJwk).then((file) => readResult(juror, file))).rejects.toMatchObject({
      code: 'result-signature',
    });
  });

  it('when it is of another bundle or of another office revision of the same number', async () => {
    const other = await packSmallBundle(join(folder, 'other'));
    const stranger = await openAs(other, jurorId);
    await expect(readResult(stranger, path('genuine'))).rejects.toMatchObject({ code: 'result-foreign' });
    const { headerSha256 } = other.report;
    await expect(forged({ headerSha256 }).then((file) => readResult(juror, file))).rejects.toMatchObject({
      code: 'result-foreign',
    });
  });

  it('when a byte was changed, wherever it stands', async () => {
    const bytes = readFileSync(path('genuine'));
    for (let position = 0; position < bytes.length; position += Math.ceil(bytes.length / 40)) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      writeFileSync(path('changed'), changed);
      await expect(readResult(juror, path('changed')), String(position)).rejects.toHaveProperty('code');
    }
  });
});
