import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { isRefused, readScoreFile } from '../../main/engine/merge/read-score-file.ts';
import { presentResultOf } from '../helpers/present-result.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import type { PrivateJwk } from '../../shared/formats/values.ts';
import { completeBallots } from '../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, packSmallBundle } from '../helpers/packed-bundle.ts';
import { sampleSize, seededChance, seedNote, withFlippedBit } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const epkSchema = z.looseObject({ epk: z.object({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() }) });

describe(`a score file with one changed bit (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let chair: OpenVault;
  let roundKey: PrivateJwk;
  let file: string;
  let original: Buffer;

  beforeAll(async () => {
    const packed = await packSmallBundle(temporary);
    lockVault(packed.office);
    file = join(temporary, 'juror.juryscores');
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      applyBallots(vault, ballotsFileSchema.parse({ ballots: completeBallots(manifestOf(vault.jury)) }));
      await handIn(vault, { out: file, status: 'final' });
    });
    original = readFileSync(file);
    chair = await openAs(packed, chairId);
    roundKey = foundKey(chair);
  });

  afterAll(() => lockVault(chair));

  it('is whole to begin with', async () => {
    expect(isRefused(await readScoreFile(original, roundKey))).toBe(false);
  });

  it('is never taken for whole, and never breaks the reader', async () => {
    const chance = seededChance(4);
    const verdicts = new Set<string>();
    for (let count = 0; count < sampleSize(3_000, 300); count += 1) {
      const place = { offset: chance.below(original.length), bit: chance.below(8) };
      verdicts.add(await verdictOn(withFlippedBit(original, place), `bit ${place.bit} of byte ${place.offset}`));
    }
    expect(verdicts).toContain('tampered');
    expect(verdicts).toContain('unreadable');
  });

  it('is never taken for whole where its outer parts are changed: every single bit of them', async () => {
    const { protected: head, ciphertext } = z
      .object({ protected: z.string(), ciphertext: z.string() })
      .parse(JSON.parse(original.toString()));
    const text = original.toString('latin1');
    const [headAt, textAt] = [text.indexOf(head), text.indexOf(ciphertext)];
    const outer = Array.from({ length: original.length }, (_, offset) => offset).filter(
      (offset) => offset < textAt || offset >= textAt + ciphertext.length,
    );
    expect(outer).toContain(headAt);
    const chance = seededChance(5);
    const offsets = sampleSize(1, 0) === 1 ? outer : Array.from({ length: 40 }, () => chance.pick(outer));
    for (const offset of offsets)
      for (let bit = 0; bit < 8; bit += 1)
        await verdictOn(withFlippedBit(original, { offset, bit }), `bit ${bit} of byte ${offset}`);
  });

  it('is never taken for whole when any other point is named as the ephemeral key', async () => {
    const jwe = z.record(z.string(), z.string()).parse(JSON.parse(original.toString()));
    const head = epkSchema.parse(JSON.parse(Buffer.from(jwe['protected'] ?? '', 'base64url').toString()));
    const zero = 'A'.repeat(64);
    for (const epk of [
      { ...head.epk, y: head.epk.x },
      { ...head.epk, x: zero, y: zero },
      { ...head.epk, crv: 'P-256' },
      { ...head.epk, d: zero },
    ]) {
      const forged = { ...jwe, protected: Buffer.from(JSON.stringify({ ...head, epk })).toString('base64url') };
      await verdictOn(Buffer.from(JSON.stringify(forged)), JSON.stringify(epk));
    }
  });

  it('is unreadable when it ends too early, wherever that is', async () => {
    const step = sampleSize(1, 97);
    for (let length = 0; length < original.length; length += step) {
      expect(await readScoreFile(original.subarray(0, length), roundKey), `${length} bytes`).toMatchObject({
        verdict: 'unreadable',
      });
    }
  });

  it('changes no result, and doesn’t stand in the whole one’s way', async () => {
    const chance = seededChance(6);
    const empty = await presentResultOf(chair);
    const changed = Array.from({ length: 12 }, (_, index) => join(temporary, `changed-${index}.juryscores`));
    for (const name of changed)
      writeFileSync(name, withFlippedBit(original, { offset: chance.below(original.length), bit: chance.below(8) }));
    const reports = await importFiles(chair, changed, withoutProgress);
    expect(reports).toHaveLength(changed.length);
    for (const { verdict } of reports) expect(['tampered', 'unreadable', 'not-for-this-chair']).toContain(verdict);
    const after = await presentResultOf(chair);
    expect(after.ranking).toStrictEqual(empty.ranking);
    expect(after.notFundable).toStrictEqual(empty.notFundable);
    const [report] = await importFiles(chair, [file], withoutProgress);
    expect(report).toMatchObject({ verdict: 'accepted', personId: jurorId });
  });

  /** Why the bytes are refused. */
  async function verdictOn(bytes: Uint8Array, what: string): Promise<string> {
    const read = await readScoreFile(bytes, roundKey);
    expect(isRefused(read), what).toBe(true);
    return isRefused(read) ? read.verdict : 'accepted';
  }
});

function foundKey({ jury }: OpenVault): PrivateJwk {
  const { roundPrivateKey } = manifestOf(jury);
  if (roundPrivateKey === undefined) throw new TypeError('the chair has no key');
  return roundPrivateKey;
}
