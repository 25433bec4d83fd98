import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foreignZip } from '../../../helpers/foreign-zip.ts';
import { writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const cli = join(import.meta.dirname, '..', '..', '..', '..', 'main', 'engine', 'cli.ts');
const answerSchema = z.looseObject({ ok: z.boolean(), error: z.looseObject({ code: z.string() }).optional() });

// Each command starts a new process, which takes long on a machine that is busy with other tests.
describe('the terminal', () => {
  const folder = sharedTemporaryFolder();
  let codes: ReadonlyMap<string, string>;

  /** Runs a command as a script would; the passphrase comes from the environment. */
  function run(
    args: readonly string[],
    { input = '', passphrase = 'eine lange Passphrase' }: { input?: string; passphrase?: string } = {},
  ): { status: number | null; out: string; error: string } {
    const environment = {
      PATH: process.env['PATH'] ?? '',
      LANG: 'de_DE.UTF-8',
      ...(passphrase === '' ? {} : { JURYMAPPE_PASSPHRASE: passphrase }),
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      input,
      encoding: 'utf8',
      env: environment,
      cwd: folder,
    });
    return { status, out: stdout, error: stderr };
  }

  function json(...args: readonly string[]): z.infer<typeof answerSchema> & { readonly status: number | null } {
    const { status, out } = run([...args, '--json']);
    expect(out.trim().split('\n')).toHaveLength(1);
    return { ...answerSchema.parse(JSON.parse(out)), status };
  }

  function codeFile(person: string): string {
    const file = join(folder, `${person}.code`);
    writeFileSync(file, `${codes.get(person) ?? ''}\n`, { mode: 0o600 });
    return file;
  }

  beforeAll(() => {
    writeSmallCompetition(join(folder, 'competition'));
    const packed = json('pack', 'competition', '--office', 'office', '--out', 'a.jurybundle', '--codes', 'codes.tsv');
    expect(packed).toMatchObject({
      ok: true,
      status: 0,
      revision: 1,
      documents: 4,
      warnings: expect.any(Array) as unknown,
    });
    codes = new Map(
      readFileSync(join(folder, 'codes.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .map(([person = '', , code = '']) => [person, code]),
    );
  });

  it('packs for nine people who vote and one who takes the minutes, and keeps the codes for the owner', () => {
    expect(codes.size).toBe(10);
    expect(statSync(join(folder, 'codes.tsv')).mode & 0o777).toBe(0o600);
  });

  it('goes the whole way of juror and chair', () => {
    expect(json('open', 'a.jurybundle', '--vault', 'juror', '--code-file', codeFile('J03'))).toMatchObject({
      ok: true,
      personId: 'J03',
      role: 'juror',
      documents: 4,
    });
    const ratings = (value: number): object[] =>
      ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'].map((criterionId) => ({
        criterionId,
        value,
        rationale: 'weil',
      }));
    const ballots = ['DMK-01', 'DMK-02', 'DMK-10'].map((applicationId) => ({
      applicationId,
      ratings: ratings(3),
      comment: 'gut',
    }));
    writeFileSync(join(folder, 'ratings.json'), JSON.stringify({ ballots: ballots.slice(1) }));
    expect(json('rate', '--vault', 'juror', '--from', 'ratings.json')).toMatchObject({
      ok: true,
      ballots: 2,
      rated: 2,
    });
    expect(json('hand-in', '--vault', 'juror', '--out', 'early.juryscores')).toMatchObject({
      ok: false,
      status: 1,
      error: { code: 'ballots-incomplete' },
    });
    expect(run(['hand-in', '--vault', 'juror', '--out', 'early.juryscores']).error).toMatch(
      /^DMK-01: Punkte für K1, .*; Gesamteindruck\n/m,
    );
    writeFileSync(join(folder, 'ratings.json'), JSON.stringify({ ballots: ballots.slice(0, 1) }));
    expect(json('rate', '--vault', 'juror', '--from', 'ratings.json')).toMatchObject({ rated: 3, gaps: [] });
    expect(json('hand-in', '--vault', 'juror', '--out', 'juror.juryscores')).toMatchObject({
      ok: true,
      sequence: 1,
      status: 0,
    });

    expect(json('open', 'a.jurybundle', '--vault', 'chair', '--code-file', codeFile('J01'))).toMatchObject({
      role: 'chair',
    });
    expect(json('verify', 'juror.juryscores')).toMatchObject({ kind: 'scores', sealed: true, status: 0 });
    expect(json('verify', 'juror.juryscores', '--chair', 'chair')).toMatchObject({
      kind: 'scores',
      sealed: false,
      verdict: 'accepted',
    });
    expect(json('import', '--vault', 'chair', 'juror.juryscores')).toMatchObject({
      ok: true,
      files: [{ verdict: 'accepted', personId: 'J03' }],
    });
    expect(json('import', '--vault', 'chair', 'juror.juryscores')).toMatchObject({
      ok: true,
      files: [{ verdict: 'duplicate' }],
    });
    expect(json('close', '--vault', 'chair')).toMatchObject({ ok: true, number: 1 });
    expect(json('result', '--vault', 'chair', '--out', 'a.juryresult')).toMatchObject({
      ok: true,
      ranking: [{ total: '60/1', rank: 1 }, { rank: 1 }, { rank: 1 }],
    });
    expect(json('verify', 'a.juryresult')).toMatchObject({ kind: 'result', ok: true });
  });

  it('tells a changed file by its exit code', () => {
    const scores = readFileSync(join(folder, 'juror.juryscores'), 'utf8');
    writeFileSync(
      join(folder, 'changed.juryscores'),
      scores.replace(/"tag":"(.)/, (_, first: string) => `"tag":"${first === 'A' ? 'B' : 'A'}`),
    );
    expect(json('import', '--vault', 'chair', 'changed.juryscores')).toMatchObject({
      ok: false,
      status: 1,
      files: [{ verdict: 'tampered' }],
    });
    const bundle = readFileSync(join(folder, 'a.jurybundle'));
    bundle.writeUInt8(bundle.readUInt8(200) ^ 1, 200);
    writeFileSync(join(folder, 'changed.jurybundle'), bundle);
    expect(json('verify', 'changed.jurybundle')).toMatchObject({ ok: false, status: 1 });
    expect(json('verify', 'a.jurybundle', '--code-file', codeFile('J03'))).toMatchObject({
      ok: true,
      opened: true,
      readableDocuments: 4,
    });
    expect(json('inspect', 'a.jurybundle')).toMatchObject({ ok: true, revision: 1, documents: 4, envelopes: 10 });
    writeFileSync(join(folder, 'neither.txt'), 'weder noch');
    expect(json('verify', 'neither.txt')).toMatchObject({ ok: false, status: 1 });
  });

  it('tells what a file is that it does not verify, in both languages', () => {
    writeFileSync(join(folder, 'unterlagen.jurybundle'), foreignZip(['Unterlagen/Antrag.pdf']));
    writeFileSync(join(folder, 'tabelle.zip'), foreignZip(['[Content_Types].xml', 'xl/workbook.xml']));
    const found = { 'unterlagen.jurybundle': 'archive', 'tabelle.zip': 'spreadsheet' };
    for (const [name, kind] of Object.entries(found))
      expect(json('verify', name)).toMatchObject({ error: { code: 'not-verifiable', details: { found: kind } } });
    expect(run(['verify', 'tabelle.zip', '--language', 'de']).error).toContain('Es ist eine Tabelle (Excel, Calc)');
    expect(run(['verify', 'tabelle.zip', '--language', 'en']).error).toContain('it is a spreadsheet (Excel, Calc)');
    expect(json('open', 'tabelle.zip', '--vault', 'none', '--code-file', codeFile('J03'))).toMatchObject({
      error: { code: 'not-a-bundle' },
    });
    expect(json('restore', 'tabelle.zip', '--vault', 'none')).toMatchObject({ error: { code: 'not-a-backup' } });
  });

  it('takes secrets from standard input too, and says which one is wrong', () => {
    expect(
      run(['open', 'a.jurybundle', '--vault', 'second', '--code-file', '-'], {
        input: codes.get('J04')?.toLowerCase() ?? '',
      }).status,
    ).toBe(0);
    expect(
      run(['hand-in', '--vault', 'second', '--out', 'x.juryscores', '--passphrase-file', '-'], {
        input: 'falsche Passphrase\n',
        passphrase: '',
      }),
    ).toMatchObject({ status: 1, out: '' });
    expect(run(['hand-in', '--vault', 'second', '--out', 'x.juryscores'], { passphrase: '' }).status).toBe(2);
    expect(json('open', 'a.jurybundle', '--vault', 'third', '--code-file', 'codes.tsv')).toMatchObject({
      ok: false,
      status: 1,
      error: { code: 'code-malformed' },
    });
  });

  it('replaces a letter with an amendment, and loads it with the new code', () => {
    const amend = ['pack', 'competition', '--office', 'office', '--out', 'b.jurybundle', '--codes', 'codes-b.tsv'];
    const reissue = ['--amend', '--reissue', 'J04'];
    expect(json(...amend, ...reissue)).toMatchObject({ ok: true, revision: 2 });
    const line = readFileSync(join(folder, 'codes-b.tsv'), 'utf8')
      .split('\n')
      .find((text) => text.startsWith('J04'));
    writeFileSync(join(folder, 'J04-new.code'), line?.split('\t')[2] ?? '');
    const load = ['open', 'b.jurybundle', '--vault', 'second'];
    expect(json(...load)).toMatchObject({ status: 1, error: { code: 'letter-replaced' } });
    expect(json(...load, '--code-file', codeFile('J04'))).toMatchObject({ error: { code: 'letter-replaced' } });
    expect(json(...load, '--code-file', 'J04-new.code')).toMatchObject({ status: 0, personId: 'J04', revision: 2 });
    const nothing = ['pack', 'competition', '--office', 'office', '--out', 'nothing.jurybundle', '--amend'];
    expect(json(...nothing)).toMatchObject({
      status: 1,
      error: { code: 'amendment-unchanged', details: { revision: 2 } },
    });
    expect(existsSync(join(folder, 'nothing.jurybundle'))).toBe(false);
    const whole = ['pack', 'competition', '--office', 'office', '--out', 'whole.jurybundle', '--whole'];
    expect(json(...whole)).toMatchObject({ ok: true, revision: 2, includedDocuments: 4 });
    expect(run([...whole, '--card', 'card.json']).status).toBe(2);
    expect(json('open', 'whole.jurybundle', '--vault', 'late', '--code-file', 'J04-new.code')).toMatchObject({
      revision: 2,
    });
    expect(json(...amend, '--amend', '--replace', '--reissue', 'J99')).toMatchObject({
      status: 1,
      error: { code: 'recipient-unknown' },
    });
  });

  it('says before packing whose files stop counting, and refuses another name under an id if asked to', () => {
    const zoe = { de: 'Zoe Fremd', en: 'Zoe Fremd' };
    writeSmallCompetition(join(folder, 'renamed'), {
      change: (file) => ({
        ...file,
        rules: { ...(file['rules'] as object), totalThreshold: 42 },
        people: (file['people'] as { id: string }[]).map((person) =>
          person.id === 'J05' ? { ...person, name: zoe } : person,
        ),
      }),
    });
    const pack = ['pack', 'renamed', '--office', 'office', '--out', 'd.jurybundle', '--amend'];
    const dry = json('pack', 'renamed', '--office', 'office', '--amend', '--dry-run', '--reissue', 'J04');
    expect(dry).toMatchObject({ status: 0, revision: 3, scoresFrom: 3, reasons: ['rules'], newApplications: [] });
    expect(dry).toHaveProperty('stopCounting', expect.arrayContaining([{ personId: 'J04', because: 'scores-from' }]));
    expect(dry).toHaveProperty('warnings', expect.arrayContaining([expect.objectContaining({ personId: 'J05' })]));
    expect(run([...pack, '--dry-run'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/andere Regeln.*J05/) as string,
    });
    expect(existsSync(join(folder, 'd.jurybundle'))).toBe(false);
    expect(json('pack', 'competition', '--office', 'office', '--amend', '--dry-run')).toMatchObject({
      status: 1,
      error: { code: 'amendment-unchanged' },
    });
    expect(json('pack', 'renamed', '--office', 'office', '--dry-run')).toMatchObject({
      status: 2,
      error: { details: { name: '--dry-run' } },
    });
    expect(json('pack', 'renamed', '--office', 'office', '--amend')).toMatchObject({
      status: 2,
      error: { details: { problem: 'missingMandatoryOptionValue' } },
    });
    for (const args of [
      ['--amend', '--dry-run'],
      ['--amend', '--out', 'd.jurybundle'],
    ])
      expect(json('pack', 'renamed', '--office', 'nowhere', ...args)).toMatchObject({
        status: 1,
        error: { code: 'vault-not-found' },
      });
    expect(json('pack', 'no-folder', '--office', 'nowhere', '--out', 'd.jurybundle')).toMatchObject({ status: 1 });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    const { status, out, error } = run([...pack, '--json']);
    expect([status, error]).toEqual([0, expect.stringMatching(/andere Regeln.*J05/)]);
    const answer: unknown = JSON.parse(out);
    expect(answer).toHaveProperty('warnings', expect.arrayContaining([expect.objectContaining({ personId: 'J05' })]));
    expect(answer).toHaveProperty('stopCounting.0', { personId: expect.any(String) as string, because: 'scores-from' });
    writeSmallCompetition(join(folder, 'complete'), {
      change: (file) => ({
        ...file,
        applications: (file['applications'] as { id: string }[]).map((application) => ({
          ...application,
          attachments: [{ file: `${application.id.toLowerCase()}.pdf`, kind: 'application' }],
        })),
      }),
    });
    expect(json('pack', 'complete', ...pack.slice(2), '--replace', '--strict')).toMatchObject({
      status: 1,
      error: { code: 'names-changed', details: { id: 'J05' } },
    });
  });

  it('takes neither a new competition for an amendment nor a file’s place unasked', () => {
    const pack = ['pack', 'competition', '--office', 'office'];
    expect(json(...pack, '--out', 'a.jurybundle')).toMatchObject({ status: 2, error: { details: { name: '--out' } } });
    expect(json(...pack, '--out', 'e.jurybundle', '--codes', 'codes.tsv')).toMatchObject({ status: 2 });
    const unsaid = run([...pack, '--out', 'e.jurybundle']);
    expect([unsaid.status, unsaid.error]).toEqual([2, expect.stringMatching(/--amend.*--new/)]);
    expect(run([...pack, '--out', 'e.jurybundle', '--new', '--amend']).status).toBe(2);
    expect(existsSync(join(folder, 'e.jurybundle'))).toBe(false);
  });

  it('reads standard input once, and says where a missing secret may come from', () => {
    const pack = ['pack', 'competition', '--office', 'piped', '--out', 'piped.jurybundle', '--passphrase-file', '-'];
    const piped = run(pack, { input: 'eine andere Passphrase\n', passphrase: '' });
    expect([piped.status, piped.error]).toEqual([0, expect.any(String)]);
    const without = run(['result', '--vault', 'piped'], { passphrase: '' });
    expect(without.status).toBe(2);
    expect(without.error).toMatch(/--passphrase-file.*JURYMAPPE_PASSPHRASE/);
  });

  it('takes a pipe that is closed, or a full disk, at standard output for no refusal', () => {
    const shell = (line: string): { status: number | null; stderr: string } => {
      const command = `set -o pipefail; "${process.execPath}" "${cli}" ${line}`;
      return spawnSync('bash', ['-c', command], { encoding: 'utf8', env: process.env, cwd: folder });
    };
    expect(shell('--help | true')).toMatchObject({ status: 0, stderr: '' });
    const full = shell('inspect a.jurybundle > /dev/full');
    expect([full.status, full.stderr]).toEqual([3, expect.stringContaining('ENOSPC')]);
    expect(full.stderr).not.toMatch(/ {4}at /);
  });

  it('takes what holds for every command before it or behind it, and tells its version', () => {
    const behind = run(['inspect', 'a.jurybundle', '--json', '--language', 'en']);
    expect(behind.status).toBe(0);
    for (const args of [
      ['--json', '--language', 'en', 'inspect', 'a.jurybundle'],
      ['--language', 'en', 'inspect', '--json', 'a.jurybundle'],
      ['--language=en', '--json', 'inspect', 'a.jurybundle'],
    ])
      expect(run(args), args.join(' ')).toEqual(behind);
    for (const language of [['--language', 'en'], ['--language=en']])
      expect(run([...language, 'inspect', 'nowhere']).error).toContain('was not found');
    const misuse = run(['--json', 'inspect']);
    expect([misuse.status, JSON.parse(misuse.out)]).toMatchObject([2, { command: 'inspect', ok: false }]);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(run(['--version'])).toEqual({ status: 0, out: `${version}\n`, error: '' });
    expect(run(['--json']).status).toBe(2);
  });

  it('names the option of which a command can make nothing', () => {
    const pack = ['pack', 'competition', '--office', 'office', '--out', 'c.jurybundle'];
    const alone = run([...pack, '--reissue', 'J04']);
    expect([alone.status, alone.out]).toEqual([2, '']);
    expect(alone.error).toMatch(/--reissue.*--amend/);
    expect(existsSync(join(folder, 'c.jurybundle'))).toBe(false);
    expect(json(...pack, '--amend', '--reissue', 'J 4')).toMatchObject({
      status: 2,
      error: { code: 'invalid-request', details: { name: '--reissue' } },
    });
    expect(run(['choose', '--vault', 'chair', '--sha256', 'abc', '--reason', 'x']).error).toContain('--sha256');
    expect(json('pack')).toMatchObject({ ok: false, status: 2, error: { code: 'invalid-request' } });
  });

  it('tells misuse from refusal, and helps in both languages', () => {
    for (const args of [['pack'], ['open', 'a.jurybundle'], ['nonsense'], ['inspect', 'a.jurybundle', '--wrong'], []]) {
      const { status, out, error } = run(args);
      expect([status, out, error === ''], args.join(' ')).toEqual([2, '', false]);
    }
    expect(run(['--help']).out).toContain('Aufruf:');
    expect(run(['--help', '--language', 'en']).out).toContain('Usage:');
  });

  it('backs a vault up and restores it elsewhere, but never over another one', () => {
    expect(json('backup', '--vault', 'second', '--out', 'second.jurybackup')).toMatchObject({
      ok: true,
      name: 'second.jurybackup',
      leftOut: [],
    });
    expect(json('restore', 'second.jurybackup', '--vault', 'second')).toMatchObject({
      ok: false,
      status: 1,
      error: { code: 'vault-exists' },
    });
    expect(json('restore', 'second.jurybackup', '--vault', 'moved')).toMatchObject({
      ok: true,
      personId: 'J04',
      role: 'juror',
    });
    expect(json('restore', 'a.jurybundle', '--vault', 'other')).toMatchObject({
      ok: false,
      status: 1,
      error: { code: 'not-a-backup', details: { found: 'bundle' } },
    });
  });

  it('changes a passphrase, and the old one no longer opens', () => {
    writeFileSync(join(folder, 'new'), 'eine neue Passphrase\n');
    expect(json('rekey', '--vault', 'second', '--new-passphrase-file', 'new')).toMatchObject({ ok: true });
    expect(run(['card', '--vault', 'second', '--out', 'card.json']).status).toBe(1);
    expect(
      run(['card', '--vault', 'second', '--out', 'card.json'], { passphrase: 'eine neue Passphrase' }).status,
    ).toBe(0);
  });
});
