import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyBundle } from '../../main/engine/bundle/verify.ts';
import { p384Order } from '../../main/engine/crypto/p384-signature.ts';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import { failureOf } from '../../shared/errors.ts';
import { completeBallots } from '../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../helpers/packed-bundle.ts';
import { entriesOf, writeZip } from '../helpers/zip-surgery.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const membersSchema = z.record(z.string(), z.string());

/** Other spellings of the same JWS or JWE, which anybody can write without a key. */
const respellings: readonly (readonly [what: string, respell: (text: string) => string])[] = [
  ['one space', (text) => text.replace('{', '{ ')],
  ['a line feed at the end', (text) => `${text}\n`],
  ['indented', (text) => JSON.stringify(JSON.parse(text), null, 2)],
  [
    'in another order',
    (text) => JSON.stringify(Object.fromEntries(Object.entries(membersSchema.parse(JSON.parse(text))).reverse())),
  ],
  ['with a member of its own', (text) => text.replace('{', '{"header":{},')],
  ['with an escaped letter', (text) => text.replace('"protected"', '"p\\u0072otected"')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
];

/** The other of the two ECDSA signatures that every verifier accepts. */
function withOtherSignature(text: string): string {
  const { signature = '' } = membersSchema.parse(JSON.parse(text));
  const bytes = Buffer.from(signature, 'base64url');
  const other = (p384Order - BigInt(`0x${bytes.toString('hex', 48)}`)).toString(16).padStart(96, '0');
  return text.replace(
    signature,
    Buffer.concat([bytes.subarray(0, 48), Buffer.from(other, 'hex')]).toString('base64url'),
  );
}

const temporary = sharedTemporaryFolder();
let packed: PackedBundle;
beforeAll(async () => {
  packed = await packSmallBundle(temporary);
  lockVault(packed.office);
});

describe('a bundle whose header was written again without a key', () => {
  it.each([...respellings, ['with the other signature', withOtherSignature] as const])('%s', async (_what, respell) => {
    const entries = entriesOf(readFileSync(packed.bundle)).map((entry) =>
      entry.name === 'header.jws'
        ? { ...entry, bytes: Buffer.from(respell(Buffer.from(entry.bytes).toString())) }
        : entry,
    );
    const file = join(temporary, 'respelled.jurybundle');
    writeFileSync(file, writeZip(entries));
    const verdict = await verifyBundle(file, { code: packed.codes.get(jurorId), signal: withoutProgress.signal }).then(
      () => 'none',
      (thrown: unknown) => failureOf(thrown).code,
    );
    expect(verdict).toBe('spelling-changed');
  });
});

describe('a score file that was written again without a key', () => {
  it('is refused beside the whole one, which counts as if it weren’t there', async () => {
    const file = join(temporary, 'juror.juryscores');
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      applyBallots(vault, ballotsFileSchema.parse({ ballots: completeBallots(manifestOf(vault.jury)) }));
      await handIn(vault, { out: file, status: 'final' });
    });
    const text = readFileSync(file, 'utf8');
    const respelled = respellings.map(([, respell], index) => {
      const path = join(temporary, `respelled-${String(index)}.juryscores`);
      writeFileSync(path, respell(text));
      return path;
    });
    await withOpen(await openAs(packed, chairId), async (vault) => {
      const reports = await importFiles(vault, [...respelled, file], withoutProgress);
      expect(reports.map(({ verdict }) => verdict)).toStrictEqual([...respelled.map(() => 'tampered'), 'accepted']);
    });
  });
});
