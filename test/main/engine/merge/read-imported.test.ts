import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { publicPartOf, thumbprintOf } from '../../../../main/engine/crypto/keys.ts';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { importFiles, listReports } from '../../../../main/engine/merge/import-files.ts';
import { roundPrivateKeyOf } from '../../../../main/engine/merge/stored-files.ts';
import {
  fileReadingOf,
  importedBytes,
  keepImportedFile,
  putFileReading,
} from '../../../../main/engine/store/imported-files.ts';
import { lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import type { ImportReport } from '../../../../shared/contract/merge.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { verdictText } from '../../../../shared/i18n/verdict-text.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Sha256 } from '../../../../shared/ids.ts';
import {
  chairId,
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
} from '../../../helpers/packed-bundle.ts';
import { foreignZip } from '../../../helpers/foreign-zip.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let good: string;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  const juror = await openAs(packed, jurorId);
  good = join(folder, 'good.juryscores');
  await handIn(juror, { out: good, status: 'interim' });
  lockVault(juror);
});

async function again(vault: OpenVault, name: string): Promise<OpenVault> {
  lockVault(vault);
  return unlockVault(join(folder, name), testPassphrase);
}

it('a path that is gone or too large is reported, and the others are taken in', async () => {
  const vault = await openAs(packed, chairId, 'paths');
  const large = join(folder, 'large.juryscores');
  writeFileSync(large, '');
  truncateSync(large, limits.scoreFileBytes + 1);
  const gone = join(folder, 'gone.juryscores');
  expect(existsSync(gone)).toBe(false);
  const reports = await importFiles(vault, [gone, large, good], withoutProgress);
  expect(
    reports.map(({ name, verdict, sha256: digest, details }) => [name, verdict, digest === null, details['problem']]),
  ).toEqual([
    ['gone.juryscores', 'unreadable', true, 'file-not-found'],
    ['large.juryscores', 'unreadable', true, 'limit-exceeded'],
    ['good.juryscores', 'interim', false, undefined],
  ]);
  expect((await listReports(vault)).map(({ name }) => name)).toEqual(['good.juryscores']);
  lockVault(vault);
});

it('a file of another kind is reported as what it is, after unlocking again too', async () => {
  let vault = await openAs(packed, chairId, 'others');
  const files = new Map<string, [bytes: Uint8Array, found: string | undefined]>([
    ['plan.pdf', [smallPdf('Lageplan'), 'pdf']],
    ['paket.jurybundle', [readFileSync(packed.bundle), 'bundle']],
    ['leer.juryscores', [new Uint8Array(), 'empty']],
    ['brief.docx', [foreignZip(['word/document.xml']), 'text-document']],
    // A truncated file and one that is only text may have been score files.
    ['halb.juryscores', [readFileSync(good).subarray(0, 400), undefined]],
    ['notiz.txt', [Buffer.from('Hallo'), undefined]],
  ]);
  for (const [name, [bytes]] of files) writeFileSync(join(folder, name), bytes);
  const expected = [...files].map(([name, [, found]]) => [name, 'unreadable', found]);
  const paths = [...files.keys()].map((name) => join(folder, name));
  const told = (reports: readonly ImportReport[]): unknown =>
    reports.map(({ name, verdict, details }) => [name, verdict, details['found']]);
  expect(told(await importFiles(vault, paths, withoutProgress))).toEqual(expected);
  vault = await again(vault, 'others');
  expect(told(await listReports(vault))).toEqual(expect.arrayContaining(expected));
  for (const language of ['de', 'en'] as const) {
    const { t } = await loadTranslator(language);
    const texts = (await listReports(vault)).map((report) => verdictText(t, report));
    expect(texts).toContain(t('verdict.unreadable.other', { what: t('fileKind.text-document') }));
    expect(texts).toContain(t('verdict.unreadable.what'));
    expect(texts.join()).not.toMatch(/fileKind|verdict\./);
  }
  lockVault(vault);
});

it('what was found out about a file is kept, and its bytes are not read again after unlocking', async () => {
  let vault = await openAs(packed, chairId, 'kept');
  const bad = join(folder, 'bad.juryscores');
  writeFileSync(bad, '{}');
  await importFiles(vault, [good, bad], withoutProgress);
  const before = await listReports(vault);
  // If the bytes were read again, they would turn out to be nothing.
  vault.jury.prepare('UPDATE imported_file SET bytes = ?').run(Buffer.from('nothing'));
  vault = await again(vault, 'kept');
  expect(await listReports(vault)).toEqual(before);
  expect(before.map(({ verdict }) => verdict).sort()).toEqual(['interim', 'unreadable']);
  lockVault(vault);
});

it('a file that brought the program down is unreadable at the next start, the others are read, and it may be tried again', async () => {
  let vault = await openAs(packed, chairId, 'crashed');
  const bytes = Buffer.from('{"a file":"that ends the program"}');
  const digest: Sha256 = sha256(bytes);
  const roundKey = await thumbprintOf(publicPartOf(roundPrivateKeyOf(vault)));
  keepImportedFile(vault.jury, { sha256: digest, name: 'poison', importedAt: now() }, bytes);
  putFileReading(vault.jury, digest, { roundKey, state: 'reading', result: '' });
  vault = await again(vault, 'crashed');
  const [report] = await importFiles(vault, [good], withoutProgress);
  expect(report?.verdict).toBe('interim');
  expect((await listReports(vault)).find((file) => file.sha256 === digest)).toMatchObject({
    verdict: 'unreadable',
    details: { problem: 'reading did not end' },
  });
  expect(fileReadingOf(vault.jury, digest)?.state).toBe('crashed');
  expect(importedBytes(vault.jury, digest)).toStrictEqual(bytes);

  const path = join(folder, 'poison.juryscores');
  writeFileSync(path, bytes);
  await importFiles(vault, [path], withoutProgress);
  expect(fileReadingOf(vault.jury, digest)?.state).toBe('read');
  lockVault(vault);
});

it('of several files that were read at once when the program ended, each is tried alone, and none is given up for another', async () => {
  let vault = await openAs(packed, chairId, 'several');
  const roundKey = await thumbprintOf(publicPartOf(roundPrivateKeyOf(vault)));
  const files = ['eine', 'zwei', 'drei'].map((text) => Buffer.from(text));
  for (const bytes of files) {
    keepImportedFile(vault.jury, { sha256: sha256(bytes), name: 'group', importedAt: now() }, bytes);
    putFileReading(vault.jury, sha256(bytes), { roundKey, state: 'reading', result: '' });
  }
  vault = await again(vault, 'several');
  const reports = await listReports(vault);
  expect(reports.map(({ details }) => details['problem'])).toEqual([undefined, undefined, undefined]);
  for (const bytes of files) expect(fileReadingOf(vault.jury, sha256(bytes))?.state).toBe('read');
  lockVault(vault);
});

it('two calls at once read every file once and agree', async () => {
  const vault = await openAs(packed, chairId, 'at-once');
  const [, one, two] = await Promise.all([
    importFiles(vault, [good], withoutProgress),
    listReports(vault),
    listReports(vault),
  ]);
  expect(await listReports(vault)).toHaveLength(1);
  expect(one.length).toBeLessThanOrEqual(1);
  expect(two.length).toBeLessThanOrEqual(1);
  lockVault(vault);
});
