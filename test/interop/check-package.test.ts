import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackage } from '../../main/engine/audit/check-package.ts';
import { packageEntries } from '../../main/engine/audit/package-entries.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { readCompactJws, readFlattenedJws, signCompact, signFlattened } from '../../main/engine/crypto/jws.ts';
import { generateSigningKey } from '../../main/engine/crypto/keys.ts';
import { sealScores } from '../../main/engine/crypto/seal-scores.ts';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { decideAllKnown } from '../../main/engine/merge/decide-conflict.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { writeResult } from '../../main/engine/merge/write-result.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import type { Scores } from '../../shared/formats/scores.ts';
import type { PrivateJwk } from '../../shared/formats/values.ts';
import { applicationIdSchema } from '../../shared/ids.ts';
import { resultSchema } from '../../shared/formats/result.ts';
import { completeScores } from '../helpers/complete-ballots.ts';
import {
  bytesOf,
  linesOf,
  type PackageFiles,
  payloadOf,
  signedAnew,
  withFile,
  withLines,
  without,
  writePackage,
} from '../helpers/forge-package.ts';
import { chairId, jurorId, openAs, packSmallBundle } from '../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { auditTools, verifyPackage } from '../helpers/verify-package.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const minute = 60_000;
const application = applicationIdSchema.parse('DMK-01');
const declaration = { applicationId: application, ground: 'Verein', basis: '§ 81 LVwG', statement: '' };
let files: PackageFiles;
let key: PrivateJwk;
let stranger: PrivateJwk;
let chair: OpenVault;
let counted: string;

beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  chair = await openAs(packed, chairId);
  key = secretsOf(chair).signingKey;
  stranger = (await generateSigningKey()).privateJwk;
  await withOpen(await openAs(packed, jurorId), async (juror) => {
    const basis = await completeScores(juror);
    const first = await take(juror, { ...basis, declarations: [declaration] });
    await closeIntake(chair, '');
    await writeResult(chair, { out: join(folder, 'first.juryresult') });
    counted = await take(juror, { ...basis, declarations: [declaration], sequence: 2, previousFileSha256: first });
  });
  await decideAllKnown(chair, { personId: jurorId, applicationId: application, decision: 'not_excluded', reason: 'n' });
  await closeIntake(chair, 'Frist verlängert');
  await writeResult(chair, { out: join(folder, 'second.juryresult'), correction: 'späte Datei' });
  const found = new Map<string, Uint8Array>();
  for await (const { name, bytes } of packageEntries(chair, auditTools)) found.set(name, bytes);
  files = found;
}, 3 * minute);

afterAll(() => lockVault(chair));

async function take(juror: OpenVault, scores: Scores) {
  const { roundKey } = manifestOf(chair.jury);
  const bytes = await sealScores(scores, { signingKey: secretsOf(juror).signingKey, roundKey });
  const path = join(folder, `${sha256(bytes)}.juryscores`);
  writeFileSync(path, bytes);
  await importFiles(chair, [path], withoutProgress);
  return sha256(bytes);
}

/** What is red in a package; unpacked, it must have the same faults at the same places. */
async function redOf(name: string, attacked: PackageFiles): ReturnType<typeof redIn> {
  const path = join(folder, `${sha256(name)}.zip`);
  await writePackage(path, attacked);
  expect(await checkPackage(unpackedAt(sha256(name), attacked))).toStrictEqual(await checkPackage(path));
  return redIn(path);
}

function unpackedAt(name: string, unpacked: PackageFiles): string {
  const path = join(folder, name);
  for (const [member, bytes] of unpacked) {
    mkdirSync(dirname(join(path, member)), { recursive: true });
    writeFileSync(join(path, member), bytes);
  }
  return path;
}

/** What is red in both: our own check, and the independent one. */
async function redIn(path: string): Promise<{ ours: readonly string[]; python: readonly string[] }> {
  const { checks, ok } = await checkPackage(path);
  const ours = checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
  expect(ok).toBe(ours.length === 0);
  const python = [...new Set(verifyPackage(path).red.map((line) => line.split(' ')[0] ?? ''))];
  return { ours, python };
}

const lastResult = 'results/2.juryresult';
const header = 'headers/1.jws';

/** A result with another payload that its chair has signed. */
function signedResult(change: (payload: ReturnType<typeof resultSchema.parse>) => object): Promise<PackageFiles> {
  return signedAnew(files, key, {
    result: (payload) => {
      const same = resultSchema.parse(payload);
      return { ...same, ...(same.number === 2 ? change(same) : {}) };
    },
  });
}

const attacks: readonly (readonly [name: string, check: string, make: () => PackageFiles | Promise<PackageFiles>])[] = [
  ['a member that does not belong in it', 'A1', () => withFile(files, 'headers/1.txt', 'x')],
  ['a competition left out', 'A2', () => without(files, 'competition/1.jws')],
  ['a score file left out', 'A4', () => without(files, `scores/${counted}.juryscores`, `scores/${counted}.cek`)],
  ['the first result left out', 'A6', () => without(files, 'results/1.juryresult')],
  ['a checkpoint left out', 'A7', () => without(files, `checkpoints/${firstCheckpoint()}.jws`)],
  [
    'a header signed by the chair',
    'B1',
    async () => {
      const { payload } = readFlattenedJws(bytesOf(files, header), 'jurymappe-header+jws');
      return withFile(files, header, await signFlattened(payload, { key, typ: 'jurymappe-header+jws' }));
    },
  ],
  [
    'a competition signed by the chair',
    'B2',
    async () => {
      const { payload } = readCompactJws(bytesOf(files, 'competition/1.jws'), 'jurymappe-competition+jws');
      const text = await signCompact(payload, { key, typ: 'jurymappe-competition+jws' });
      return withFile(files, 'competition/1.jws', text);
    },
  ],
  ['a content key left out', 'B3', () => without(files, `scores/${counted}.cek`)],
  ['a content key of another file', 'B3', () => withFile(files, `scores/${counted}.cek`, 'A'.repeat(43))],
  [
    'a leader without a proof',
    'B6',
    () =>
      signedAnew(files, key, {
        line: (line) => (line.kind === 'leader' ? { ...line, data: { ...line.data, proof: null } } : line),
      }),
  ],
  [
    'a total changed under the old signature',
    'B8',
    () => {
      const text = bytesOf(files, lastResult).toString();
      const payload = { ...payloadOf(files, lastResult), totals: [] };
      const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url');
      return withFile(files, lastResult, text.replace(/"payload":"[^"]*"/, `"payload":"${encoded}"`));
    },
  ],
  [
    'a checkpoint signed by somebody else',
    'B9',
    async () => {
      const name = `checkpoints/${firstCheckpoint()}.jws`;
      const signing = { key: stranger, typ: 'jurymappe-checkpoint+jws' } as const;
      return withFile(files, name, await signCompact(payloadOf(files, name), signing));
    },
  ],
  [
    'a verdict changed in the signed result',
    'C4',
    () =>
      signedResult(({ files: listed }) => ({
        files: listed.map((file) => (file.sha256 === counted ? { ...file, verdict: 'superseded' } : file)),
      })),
  ],
  [
    'a file left out of the signed result',
    'C5',
    () => signedResult(({ files: listed }) => ({ files: listed.filter((file) => file.sha256 !== counted) })),
  ],
  ['a conflict left out of the signed result', 'C6', () => signedResult(() => ({ conflicts: [] }))],
  [
    'a total changed in the signed result',
    'C8',
    () => signedResult(({ totals }) => ({ totals: totals.map((total) => ({ ...total, total: '99/1' })) })),
  ],
  ['the order of the totals changed', 'C9', () => signedResult(({ totals }) => ({ totals: totals.toReversed() }))],
  [
    'the digest of a closing changed and all signed anew',
    'C2',
    () =>
      signedAnew(files, key, {
        line: (line) =>
          line.kind === 'intake-closed' ? { ...line, data: { ...line.data, setSha256: sha256('other') } } : line,
      }),
  ],
  [
    'a receipt in the log changed and all signed anew',
    'C3',
    () =>
      signedAnew(files, key, {
        line: (line) =>
          line.kind === 'file-received' ? { ...line, data: { ...line.data, verdict: 'incomplete' } } : line,
      }),
  ],
  [
    'bytes that came before told of again as if they were new',
    'C3',
    () => withLines(files, [...linesOf(files), ...linesOf(files).filter(({ kind }) => kind === 'file-received')]),
  ],
  [
    'a score file under another name',
    'D1',
    () => {
      const bytes = bytesOf(files, `scores/${counted}.juryscores`);
      return withFile(without(files, `scores/${counted}.juryscores`), `scores/${sha256('x')}.juryscores`, bytes);
    },
  ],
  [
    'a line of the log changed',
    'D3',
    () => withFile(files, 'log.jsonl', bytesOf(files, 'log.jsonl').toString().replace('Frist', 'Hast')),
  ],
  ['the log cut off', 'D4', () => withLines(files, linesOf(files).slice(0, -4))],
  [
    'the log chained anew',
    'D5',
    () =>
      withLines(
        files,
        linesOf(files).map((line) => ({ ...line, at: '2026-01-01T00:00:00Z' })),
      ),
  ],
  ['a tail without a signature', 'D6', () => withLines(files, [...linesOf(files), ...linesOf(files).slice(2, 3)])],
  [
    'an entry of an unknown kind',
    'D7',
    () => withLines(files, [...linesOf(files), { ...linesOf(files)[0], kind: 'magic', data: {} }]),
  ],
  ['the chain of the results broken', 'D8', () => signedResult(() => ({ previousResultSha256: sha256('another') }))],
];

function writeInFolder(path: string, inner: string): void {
  mkdirSync(join(path, inner), { recursive: true });
  writeFileSync(join(path, inner, 'log.jsonl'), 'x');
}

function writeLarge(path: string, name: string): void {
  writeFileSync(join(path, name), '');
  truncateSync(join(path, name), 1024 * 1024 + 1);
}

function replaceByLink(path: string, name: string): void {
  renameSync(join(path, name), join(folder, `away ${name}`));
  symlinkSync(join(folder, `away ${name}`), join(path, name));
}

function linkTo(path: string, name: string, target: string): void {
  mkdirSync(dirname(join(path, name)), { recursive: true });
  symlinkSync(target, join(path, name));
}

function pipe(path: string, name: string): void {
  mkdirSync(dirname(join(path, name)), { recursive: true });
  execFileSync('/usr/bin/mkfifo', [join(path, name)]);
}

/** A package that Python has packed again. */
async function repacked(...done: readonly string[]): Promise<string> {
  const [source, target] = [join(folder, 'written.zip'), join(folder, 'again.zip')];
  await writePackage(source, files);
  const script = join(import.meta.dirname, 'repack_package.py');
  execFileSync('/usr/bin/python3', ['-W', 'ignore', script, source, target, ...done]);
  return target;
}

function firstCheckpoint(): string {
  return String(linesOf(files).find(({ kind }) => kind === 'checkpoint')?.data['count']);
}

describe('an audit package', () => {
  it('is green in both as it was written', async () => {
    expect(await redOf('whole', files)).toEqual({ ours: [], python: [] });
  });

  it.each(attacks)('with %s turns check %s red in both', async (name, check, make) => {
    const { ours, python } = await redOf(name, await make());
    expect(ours).toContain(check);
    expect(python).toContain(check);
  });

  it.each([['stored'], ['stored', 'folders'], ['compressed'], ['compressed', 'folders']])(
    'that another program has packed again is green in both: %s %s',
    async (...done) => {
      expect(await redIn(await repacked(...done))).toEqual({ ours: [], python: [] });
    },
  );

  it.each(['unknown file', 'unknown folder', 'name twice', 'name outside', 'name with backslash', 'link'])(
    'packed again with something that does not belong in it is red, and only there: %s',
    async (extra) => {
      expect(await redIn(await repacked('compressed', extra))).toEqual({ ours: ['A1'], python: ['A1'] });
    },
  );

  it.each<readonly [string, string, (path: string) => void]>([
    ['an unknown file', 'Notiz.txt', (path) => writeFileSync(join(path, 'Notiz.txt'), 'x')],
    ['a hidden file of a desktop', 'scores/.DS_Store', (path) => writeFileSync(join(path, 'scores/.DS_Store'), 'x')],
    ['an unknown folder', 'alt/', (path) => writeInFolder(path, 'alt')],
    ['a folder within one of its own', 'scores/scores/', (path) => writeInFolder(path, 'scores/scores')],
    ['a folder where a file belongs', 'results/9.juryresult/', (path) => writeInFolder(path, 'results/9.juryresult')],
    ['a file where a folder belongs', 'transcripts', (path) => writeFileSync(join(path, 'transcripts'), 'x')],
    ['a file too large for its name', 'checkpoints/99999.jws', (path) => writeLarge(path, 'checkpoints/99999.jws')],
    ['a link to a file of its own', 'verify.py', (path) => replaceByLink(path, 'verify.py')],
    ['a link that leads nowhere', 'minutes/1.pdf', (path) => linkTo(path, 'minutes/1.pdf', '/nirgends')],
    ['a link to itself', 'minutes', (path) => symlinkSync('.', join(path, 'minutes'))],
    ['a pipe', 'minutes/1.pdf', (path) => pipe(path, 'minutes/1.pdf')],
    ['a name with a new line', 'a\nb', (path) => writeFileSync(join(path, 'a\nb'), 'x')],
    ['a name in other letters', 'LOG.jsonl', (path) => writeFileSync(join(path, 'LOG.jsonl'), 'x')],
    [
      'a name that is no Unicode',
      '\ufffd',
      (path) => writeFileSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xff])]), 'x'),
    ],
  ])(
    'unpacked, with something that does not belong in it, is red in both, by name: %s',
    async (name, place, change) => {
      const path = unpackedAt(`unpacked ${name}`, files);
      change(path);
      const { checks } = await checkPackage(path);
      expect(checks.filter(({ status }) => status === 'failed')).toStrictEqual([
        { id: 'A1', status: 'failed', places: [place] },
      ]);
      expect((await redIn(path)).python).toEqual(['A1']);
    },
  );

  it('unpacked is never read through a link, nor from a folder that is one', async () => {
    const path = unpackedAt('linked folder', files);
    renameSync(join(path, 'scores'), join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(path, 'scores'));
    const { checks } = await checkPackage(path);
    expect(checks.find(({ id }) => id === 'A1')?.places).toEqual(['scores']);
    expect(checks.find(({ id }) => id === 'A4')?.status).toBe('failed');
    expect(await redIn(path)).toMatchObject({ ours: expect.arrayContaining(['A1', 'A4']) as unknown });
  });

  it('unpacked is the one that is meant where a link leads to it, and no folder of ours is named for what it lacks', async () => {
    const path = unpackedAt('meant', files);
    symlinkSync(path, join(folder, 'meant by a link'));
    expect((await checkPackage(join(folder, 'meant by a link'))).ok).toBe(true);
    rmSync(join(path, 'checkpoints'), { recursive: true });
    expect((await redIn(path)).ours).toContain('A7');
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { ours, python } = await redIn(empty);
    expect(ours).toContain('A2');
    expect(python).toContain('A2');
    await expect(checkPackage(join(folder, 'fehlt'))).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('packed again is red where its compressed bytes were changed', async () => {
    const path = await repacked('compressed');
    const bytes = readFileSync(path);
    const begin = bytes.indexOf('log.jsonl') + 'log.jsonl'.length;
    for (const offset of [0, 1, 20, 200]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(begin + offset) ^ 1, begin + offset);
      writeFileSync(path, changed);
      const { checks } = await checkPackage(path);
      expect(checks.find(({ id }) => id === 'A1')).toMatchObject({ status: 'failed', places: ['log.jsonl'] });
    }
  });

  it('that is no ZIP is red, whatever it is', async () => {
    const path = join(folder, 'broken.zip');
    await writePackage(path, files);
    const bytes = readFileSync(path);
    for (const broken of [bytes.subarray(0, -40), Buffer.alloc(0), Buffer.concat([bytes, Buffer.from('x')])]) {
      writeFileSync(path, broken);
      const { checks } = await checkPackage(path);
      expect(checks.find(({ id }) => id === 'A1')?.status).toBe('failed');
    }
  });
});
