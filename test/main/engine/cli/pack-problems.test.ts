import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portfolioPdf, truncatedPdf } from '../../../helpers/pdf-findings.ts';
import { type SmallCompetitionOptions, writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const cli = join(import.meta.dirname, '..', '..', '..', '..', 'main', 'engine', 'cli.ts');

// Each command starts a new process, which takes long on a machine that is busy with other tests.
describe('packing a competition that has problems', () => {
  const folder = sharedTemporaryFolder();

  function pack(name: string, change: (file: Record<string, unknown>) => object, ...more: readonly string[]) {
    return packFiles(name, { change: (file) => ({ ...change(file) }) }, ...more);
  }

  function packFiles(name: string, competition: SmallCompetitionOptions, ...more: readonly string[]) {
    writeSmallCompetition(join(folder, name), competition);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'pack', name, '--office', `office-${name}`, '--out', `${name}.jurybundle`, ...more],
      {
        encoding: 'utf8',
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', LANG: 'de_DE.UTF-8', JURYMAPPE_PASSPHRASE: 'eine lange Passphrase' },
      },
    );
    return { status, out: stdout, error: stderr, hasVault: existsSync(join(folder, `office-${name}`)) };
  }

  const threeWrong = (file: Record<string, unknown>) => ({
    ...file,
    scale: [],
    people: (file['people'] as object[]).map((one, index) => (index === 2 ? { ...one, role: 'jurror' } : one)),
    rules: { ...(file['rules'] as object), totalThreshold: 160 },
  });

  it('tells all of them, each in a line of its own, in German and English, and leaves no vault', () => {
    const german = pack('wrong', threeWrong);
    expect(german).toMatchObject({ status: 1, out: '', hasVault: false });
    const lines = german.error.split('\n');
    expect(lines).toContain('rules › totalThreshold, Zeile 1: 160 erreicht niemand. Höchstens möglich sind 100.');
    expect(lines).toContain('scale, Zeile 1: Einträge an dieser Stelle: 0. Mindestens nötig: 2.');
    expect(german.error).toMatch(/^people\[2\] \(J03\) › role, Zeile 1: "jurror" .*Gemeint ist wohl „juror“\.$/m);
    const english = pack('wrong', threeWrong, '--language', 'en');
    expect(english.error).toContain('rules › totalThreshold, line 1: Nobody reaches 160. At most 100 is possible.');
    expect(english.error).toMatch(/^people\[2\] \(J03\) › role, line 1: .*Probably “juror” is meant\.$/m);
  });

  it('refuses that a first revision ends the counting of files from earlier ones', () => {
    const { error, status } = pack('first', (file) => ({ ...file, scoresFrom: 2, changes: 'neu' }));
    expect(status).toBe(1);
    expect(error).toContain('scoresFrom, Zeile 1: 2 ist nicht möglich: Dies ist die erste Fassung');
  });

  it('answers scripts with the same as data', () => {
    const { out } = pack('wrong', threeWrong, '--json');
    expect(JSON.parse(out)).toMatchObject({
      command: 'pack',
      ok: false,
      error: {
        code: 'competition-invalid',
        details: { count: 3 },
        problems: expect.arrayContaining([
          { kind: 'too-few', path: 'scale', line: 1, allowed: 2, found: 0 },
          { kind: 'threshold-unreachable', path: 'rules › totalThreshold', line: 1, found: 160, highest: 100 },
        ]) as unknown,
      },
    });
  });

  it('packs what is hardly meant with a note, and with --strict not at all', () => {
    const doubtful = (file: Record<string, unknown>) => ({
      ...file,
      competition: { ...(file['competition'] as object), maxAwardCents: 100 },
    });
    const strict = pack('doubtful', doubtful, '--strict');
    expect(strict).toMatchObject({ status: 1, hasVault: false });
    expect(strict.error).toMatch(
      /^Hinweis: applications\[0\] \(DMK-01\) › financing › requestedCents, Zeile 1: .*98\.000\s€/m,
    );
    expect(strict.error).toContain('[competition-doubtful ');
    expect(strict.error).toContain('packen Sie ohne --strict');
    const packed = pack('doubtful', doubtful);
    expect([packed.status, packed.error]).toEqual([0, expect.any(String)]);
    expect(packed.out).toMatch(/^Hinweis: applications\[0\] \(DMK-01\) › financing › requestedCents/m);
  });

  it('packs what jurors can’t read with a note in either language, and with --strict not at all', () => {
    const names = ['1', '2', '3', '4', '5', '6'];
    const files = { 'DMK-01': { 'a.pdf': portfolioPdf(names), 'b.pdf': truncatedPdf() } };
    const strict = packFiles('unreadable', { files }, '--strict');
    expect(strict).toMatchObject({ status: 1, hasVault: false });
    expect(strict.error).toContain(
      'Hinweis: In a.pdf bei DMK-01 stecken 6 weitere Dateien, von denen die Jury nur PDF-Dateien öffnen kann: 1, 2, 3, 4, 5, ….',
    );
    expect(strict.error).toContain('[competition-documents ');
    const packed = packFiles('unreadable', { files }, '--language', 'en');
    expect([packed.status, packed.error]).toEqual([0, expect.any(String)]);
    expect(packed.out).toContain('Note: b.pdf with DMK-01 is damaged or incomplete.');
    expect(packed.out).toContain(
      'contains 6 other files, of which the jury can open PDF files only: 1, 2, 3, 4, 5, ….',
    );
  });
});
