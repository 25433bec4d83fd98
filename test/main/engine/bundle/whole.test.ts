import { copyFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { withArchive } from '../../../../main/engine/bundle/archive.ts';
import { packAgain } from '../../../../main/engine/bundle/pack-again.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { createOffice } from '../../../../main/engine/bundle/create-office.ts';
import { verifyBundle } from '../../../../main/engine/bundle/verify.ts';
import { readCodes } from '../../../../main/engine/demo/codes.ts';
import { countDocuments } from '../../../../main/engine/store/documents.ts';
import { sessionOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { jurorId, openAs, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { writeAmendedCompetition, writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const headerOf = (bundle: string) => withArchive(bundle, ({ headerJws }) => Promise.resolve(Buffer.from(headerJws)));

it('an amendment for latecomers has every document, the one for all others only what is new', async () => {
  const packed = await packSmallBundle(temporaryFolder());
  const [small, whole] = [join(packed.folder, 'small-2.jurybundle'), join(packed.folder, 'whole.jurybundle')];
  const pack = (out: string, isWhole: boolean) =>
    packCompetition(packed.office, {
      folder: writeAmendedCompetition(join(packed.folder, 'amended')),
      out,
      amend: true,
      whole: isWhole,
      cardFiles: [],
      ...withoutProgress,
    });
  expect(await pack(small, false)).toMatchObject({ revision: 2, documents: 4, includedDocuments: 0 });
  expect(await pack(whole, true)).toMatchObject({ revision: 3, documents: 4, includedDocuments: 4 });
  lockVault(packed.office);
  await expect(openAs({ ...packed, bundle: small }, jurorId)).rejects.toMatchObject({ code: 'document-missing' });
  await withOpen(await openAs({ ...packed, bundle: whole }, jurorId), (vault) =>
    expect([sessionOf(vault).revision, countDocuments(vault.jury)]).toEqual([3, 4]),
  );
});

it('the revision packed last is written again whole: the same signed revision, with every document', async () => {
  const packed = await packSmallBundle(temporaryFolder());
  const [small, whole] = [join(packed.folder, 'small-2.jurybundle'), join(packed.folder, 'whole.jurybundle')];
  const [before, codesFile] = [join(packed.folder, 'codes-2.tsv'), join(packed.folder, 'codes-whole.tsv')];
  const files = { 'DMK-01': { 'dmk-01.pdf': smallPdf('Eine andere Fassung') } };
  const folder = writeSmallCompetition(join(packed.folder, 'changed'), { files });
  const options = { folder, amend: true, cardFiles: [], ...withoutProgress };
  const first = await packCompetition(packed.office, { ...options, out: small, codesFile: before });
  const again = await packAgain(packed.office, { folder, out: whole, codesFile, ...withoutProgress });
  const { revision, headerSha256, bundleId } = first;
  expect(again).toMatchObject({ revision, headerSha256, bundleId, documents: 4, includedDocuments: 4 });
  expect(again.recipients).toEqual(first.recipients.map((recipient) => ({ ...recipient, newLetter: false })));
  expect(await headerOf(whole)).toEqual(await headerOf(small));
  expect(await readCodes(codesFile)).toEqual(await readCodes(before));
  expect(await verifyBundle(whole, { code: packed.codes.get(jurorId), ...withoutProgress })).toMatchObject({
    opened: true,
    readableDocuments: 4,
  });
  await withOpen(await openAs(packed, jurorId, 'has-the-first'), async (vault) => {
    await amendVault(vault, small, withoutProgress);
    await expect(amendVault(vault, whole, withoutProgress)).rejects.toMatchObject({ code: 'bundle-older-revision' });
  });
  await withOpen(await openAs({ ...packed, bundle: whole }, jurorId, 'comes-late'), (vault) =>
    expect([sessionOf(vault).revision, countDocuments(vault.jury)]).toEqual([2, 4]),
  );
  writeAmendedCompetition(folder, { files });
  expect(await packCompetition(packed.office, { ...options, out: small })).toMatchObject({ revision: 3 });
  lockVault(packed.office);
});

it('is not written with other documents, nor where nothing was packed', async () => {
  const packed = await packSmallBundle(temporaryFolder());
  const out = join(packed.folder, 'again.jurybundle');
  const folder = join(packed.folder, 'competition');
  const place = join(folder, 'documents', 'DMK-02', 'dmk-02.pdf');
  const again = () => packAgain(packed.office, { folder, out, ...withoutProgress });
  const refused = { code: 'packed-document-changed', details: { name: 'dmk-02.pdf', revision: 1 } };
  copyFileSync(place, join(packed.folder, 'kept.pdf'));
  writeFileSync(place, smallPdf('Etwas anderes'));
  await expect(again()).rejects.toMatchObject(refused);
  renameSync(place, join(packed.folder, 'elsewhere.pdf'));
  await expect(again()).rejects.toMatchObject(refused);
  expect(existsSync(out)).toBe(false);
  copyFileSync(join(packed.folder, 'kept.pdf'), place);
  expect(await again()).toMatchObject({ revision: 1, headerSha256: packed.report.headerSha256 });
  lockVault(packed.office);
  const fresh = await createOffice(join(packed.folder, 'fresh'), testPassphrase);
  await withOpen(fresh, (office) =>
    expect(packAgain(office, { folder, out, ...withoutProgress })).rejects.toMatchObject({ code: 'nothing-packed' }),
  );
});
