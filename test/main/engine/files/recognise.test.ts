import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { recogniseAll } from '../../../../main/engine/files/recognise.ts';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { foreignZip } from '../../../helpers/foreign-zip.ts';
import { jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();
const inFolder = (name: string): string => join(folder, name);
let packed: PackedBundle;
let scores: string;

beforeAll(async () => {
  mkdirSync(inFolder('packed'));
  packed = await packSmallBundle(inFolder('packed'));
  const juror = await openAs(packed, jurorId);
  scores = inFolder('stand.juryscores');
  await handIn(juror, { out: scores, status: 'interim' });
  lockVault(juror);
  lockVault(packed.office);
});

async function kindOf(path: string): Promise<string | undefined> {
  const found = await recogniseAll([path]);
  expect(found).toHaveLength(1);
  return found[0]?.kind;
}

it('knows files by what they hold, whatever they are called', async () => {
  copyFileSync(packed.bundle, inFolder('unterlagen.zip'));
  copyFileSync(scores, inFolder('b.juryscores.txt'));
  copyFileSync(scores, inFolder('ohne-endung'));
  copyFileSync(inFolder('packed/codes.tsv'), inFolder('codes.txt'));
  writeFileSync(inFolder('plan.juryscores'), smallPdf('Lageplan'));
  writeFileSync(inFolder('ergebnis'), `{"payload":"${base64('{"format":"jurymappe-result"')}","signature":""}`);
  writeFileSync(inFolder('brief.jurybundle'), 'Sehr geehrte Damen und Herren');
  writeFileSync(inFolder('leer.jurybundle'), '');
  expect(await kindOf(inFolder('unterlagen.zip'))).toBe('bundle');
  expect(await kindOf(inFolder('b.juryscores.txt'))).toBe('scores');
  expect(await kindOf(inFolder('ohne-endung'))).toBe('scores');
  expect(await kindOf(inFolder('codes.txt'))).toBe('codes');
  expect(await kindOf(inFolder('plan.juryscores'))).toBe('pdf');
  expect(await kindOf(inFolder('ergebnis'))).toBe('result');
  expect(await kindOf(inFolder('brief.jurybundle'))).toBe('other');
  expect(await kindOf(inFolder('leer.jurybundle'))).toBe('empty');
  writeFileSync(inFolder('unterlagen.jurybundle'), foreignZip(['Unterlagen/a.pdf']));
  writeFileSync(inFolder('tabelle.juryscores'), foreignZip(['[Content_Types].xml', 'xl/workbook.xml']));
  expect(await kindOf(inFolder('unterlagen.jurybundle'))).toBe('archive');
  expect(await kindOf(inFolder('tabelle.juryscores'))).toBe('spreadsheet');
});

it('never takes a damaged file of its own for one of another program', async () => {
  const bytes = readFileSync(packed.bundle);
  for (let at = 0; at < 90; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
    writeFileSync(inFolder('beschaedigt'), changed);
    expect(['bundle', 'other'], `byte ${at}`).toContain(await kindOf(inFolder('beschaedigt')));
  }
  for (const length of [1, 3, 26, 29, 31, 38, 50]) {
    writeFileSync(inFolder('abgeschnitten'), bytes.subarray(0, length));
    expect(await kindOf(inFolder('abgeschnitten')), `${length} bytes`).toBe('other');
  }
  for (const content of [readFileSync(scores).subarray(5), readFileSync(inFolder('packed/codes.tsv')).subarray(6)]) {
    writeFileSync(inFolder('angeschnitten'), content);
    expect(await kindOf(inFolder('angeschnitten'))).toBe('other');
  }
});

it('takes a folder with a competition for one, another one for the score files in it', async () => {
  expect(await kindOf(inFolder('packed/competition'))).toBe('competition');
  const post = inFolder('post');
  mkdirSync(join(post, 'tiefer'), { recursive: true });
  copyFileSync(scores, join(post, 'a.txt'));
  copyFileSync(scores, join(post, 'b.juryscores'));
  copyFileSync(scores, join(post, 'tiefer', 'c.juryscores'));
  writeFileSync(join(post, 'brief.pdf'), smallPdf('Brief'));
  const found = await recogniseAll([post]);
  expect(found.map(({ path, kind }) => [path, kind])).toEqual([
    [join(post, 'a.txt'), 'scores'],
    [join(post, 'b.juryscores'), 'scores'],
  ]);
  mkdirSync(inFolder('leerer-ordner'));
  expect(await kindOf(inFolder('leerer-ordner'))).toBe('folder');
});

it('names each of many, the wrong ones too', async () => {
  const many = Array.from({ length: 200 }, (_, index) => inFolder(`viele-${index}`));
  for (const path of many) copyFileSync(scores, path);
  writeFileSync(inFolder('falsch-1'), 'x');
  writeFileSync(inFolder('falsch-2'), smallPdf('y'));
  const found = await recogniseAll([...many, inFolder('falsch-1'), inFolder('falsch-2')]);
  expect(found.filter(({ kind }) => kind === 'scores')).toHaveLength(200);
  expect(found.slice(200).map(({ kind }) => kind)).toEqual(['other', 'pdf']);
});

it('reads no more than the beginning of a huge file', async () => {
  copyFileSync(packed.bundle, inFolder('riesig'));
  truncateSync(inFolder('riesig'), 1024 ** 4);
  expect(await kindOf(inFolder('riesig'))).toBe('bundle');
});

it.skipIf(process.platform === 'win32')(
  'waits for no pipe, opens no device, and names what may not be read',
  async () => {
    execFileSync('mkfifo', [inFolder('rohr')]);
    expect(await kindOf(inFolder('rohr'))).toBe('unreadable');
    expect(await kindOf('/dev/zero')).toBe('unreadable');
    expect(await kindOf(inFolder('gibt-es-nicht.juryscores'))).toBe('unreadable');
    copyFileSync(scores, inFolder('verschlossen'));
    chmodSync(inFolder('verschlossen'), 0o000);
    // Root may read everything.
    expect(await kindOf(inFolder('verschlossen'))).toBe(process.getuid?.() === 0 ? 'scores' : 'unreadable');
  },
);

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
