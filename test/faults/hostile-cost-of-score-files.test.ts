import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { encryptFlattened } from '../../main/engine/crypto/jwe.ts';
import { signCompact } from '../../main/engine/crypto/jws.ts';
import { generateSigningKey, thumbprintOf } from '../../main/engine/crypto/keys.ts';
import { scoresProfile } from '../../main/engine/crypto/seal-scores.ts';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { PublicJwk } from '../../shared/formats/values.ts';
import { limits } from '../../shared/limits.ts';
import { boundedRun, heapLimits } from '../helpers/bounded-run.ts';
import { justAllowed, manyMembers, nestedArrays } from '../helpers/costly-json.ts';
import { chairId, jurorId, openAs, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';

const mostMemory = 700;
/** signed content is base64url within base64url */
const inFile = Math.floor(limits.scoreFileBytes / 1.78) - 1024;

const folder = sharedTemporaryFolder();
const files: string[] = [];
const verdicts: string[] = [];

beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  for (const heap of heapLimits) lockVault(await openAs(packed, chairId, `chair-${heap}`));
  const juror = await openAs(packed, jurorId);
  await writeHostile(manifestOf(juror.jury).roundKey);
  const good = join(folder, 'good.juryscores');
  await handIn(juror, { out: good, status: 'interim' });
  lockVault(juror);
  lockVault(packed.office);
  files.push(good);
  verdicts.push('good.juryscores: interim');
});

function put(name: string, content: string, verdict: string): void {
  const path = join(folder, `${name}.juryscores`);
  writeFileSync(path, content);
  files.push(path);
  verdicts.push(`${name}.juryscores: ${verdict}`);
}

/** Everybody in the jury has the public round key, so a payload of any kind can be signed and encrypted. */
async function writeHostile(roundKey: PublicJwk): Promise<void> {
  put('60-mib', nestedArrays(60 * 1024 * 1024), 'unreadable');
  put('arrays', nestedArrays(limits.scoreFileBytes), 'unreadable');
  put('members', manyMembers(1_000_000), 'unreadable');
  put('sealed-arrays', await sealed(nestedArrays(inFile), roundKey), 'unreadable');
  put('sealed-members', await sealed(manyMembers(500_000), roundKey), 'unreadable');
  put('sealed-values', await sealed(justAllowed(limits.scoreValues, inFile), roundKey), 'unreadable');
  for (let number = 0; number < 10; number += 1)
    put(`again-${number}`, await sealed(nestedArrays(inFile - 1024 * number), roundKey), 'unreadable');
}

async function sealed(text: string, roundKey: PublicJwk): Promise<string> {
  const { privateJwk } = await generateSigningKey();
  const jws = await signCompact(JSON.parse(text), { key: privateJwk, typ: 'jurymappe-scores+jws' });
  const kid = await thumbprintOf(roundKey);
  return encryptFlattened(Buffer.from(jws), { alg: 'ECDH-ES', jwk: roundKey }, { ...scoresProfile, kid });
}

it.each(heapLimits)('with a heap of %i MiB, hostile files are refused and the next start works', (heap) => {
  const vault = join(folder, `chair-${heap}`);
  const imported = boundedRun(heap, ['import', vault, ...files], testPassphrase);
  expect(imported.verdicts).toEqual(verdicts);
  expect(imported.peakMB).toBeLessThan(mostMemory);
  const next = boundedRun(heap, ['report', vault], testPassphrase);
  // The first file is too large and was never imported.
  expect([...next.verdicts].sort()).toEqual(verdicts.slice(1).sort());
  expect(next.peakMB).toBeLessThan(mostMemory);
});
