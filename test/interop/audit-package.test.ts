import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkPackage } from '../../main/engine/audit/check-package.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';

const python = '/usr/bin/python3';
const scripts = import.meta.dirname;
const audit = join(scripts, '../../resources/audit');
const isFull = process.env['JURYMAPPE_FAULTS'] === 'full';
const minute = 60_000;

const attackSchema = z.object({
  green: z.record(z.string(), z.array(z.string())),
  flips: z.object({ count: z.int(), missed: z.array(z.string()), stopped: z.array(z.string()) }),
  attacks: z.record(
    z.string(),
    z.object({ check: z.string(), red: z.array(z.string()), stopped: z.array(z.unknown()) }),
  ),
  resigned: z.object({ red: z.array(z.string()), ask: z.array(z.string()) }),
  untried: z.array(z.string()),
  texts: z.array(z.string()),
});
const reportSchema = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.enum(['ok', 'failed', 'na']),
      reason: z.string().nullable(),
      failures: z.array(z.object({ place: z.string(), message: z.string(), key: z.string() })),
    }),
  ),
  remarks: z.array(z.string()),
  people: z.array(z.string()),
});

/** Debian's Python and nothing else, whatever the PATH contains. */
function runPython(args: readonly string[], cwd?: string): { status: number | null; stdout: string; stderr: string } {
  const ran = spawnSync(python, args, {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', PYTHONDONTWRITEBYTECODE: '1' },
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

describe('the verifier of audit packages', () => {
  const folder = sharedTemporaryFolder();
  const zip = join(folder, 'package.zip');
  const unpacked = join(folder, 'package');
  const verifier = join(audit, 'verify.py');

  beforeAll(() => {
    expect(runPython([join(scripts, 'make_package.py'), '6', zip]).stderr).toBe('');
    execFileSync('unzip', ['-q', zip, '-d', unpacked]);
  });

  it(
    'turns red, at the named check, whatever is changed in a package',
    () => {
      const flips = isFull ? '2000' : '200';
      const ran = runPython([join(scripts, 'attack_package.py'), flips, '6', '2', '9']);
      expect(ran.stderr).toBe('');
      const { green, flips: flipped, attacks, resigned, untried, texts } = attackSchema.parse(JSON.parse(ran.stdout));
      expect(Object.values(green)).toEqual([[], [], []]);
      expect(flipped).toEqual({ count: Number(flips), missed: [], stopped: [] });
      const unnoticed = Object.entries(attacks).filter(
        ([, { check, red, stopped }]) => !red.includes(check) || stopped.length > 0,
      );
      expect(unnoticed).toEqual([]);
      expect(Object.keys(attacks).length).toBeGreaterThan(90);
      expect({ untried, texts }).toEqual({ untried: [], texts: [] });
      // Only people can find out a person who held the chair's keys all along, and the report says whom to ask.
      expect(resigned).toEqual({ red: [], ask: ['P3'] });
    },
    20 * minute,
  );

  it('says the same of a ZIP, of its folder, and from within it', () => {
    const ways = [[verifier, zip], [verifier, unpacked], [join(unpacked, 'verify.py')]];
    const [first, ...others] = ways.map((args) => {
      const { status, stdout } = runPython([...args, '--json', '--lang', 'en'], folder);
      expect(status).toBe(0);
      return reportSchema.parse(JSON.parse(stdout));
    });
    for (const other of others) expect(other).toEqual(first);
    expect(first?.ok).toBe(true);
    expect(first?.checks.every(({ status }) => status === 'ok')).toBe(true);
    expect(new Set(first?.checks.map(({ id }) => id[0]))).toEqual(new Set(['A', 'B', 'C', 'D', 'E']));
  });

  it('speaks German and English, and names the place of a fault', () => {
    const broken = join(folder, 'broken');
    cpSync(unpacked, broken, { recursive: true });
    writeFileSync(join(broken, 'minutes', '2.pdf'), 'changed');
    const german = runPython([verifier, broken]);
    expect(german.status).toBe(1);
    expect(german.stdout).toMatch(/D9\s+FEHLER\s+Niederschriften: Prüfsumme\n\s+minutes\/2\.pdf: Prüfsumme ist/);
    expect(runPython([verifier, broken, '--lang', 'en']).stdout).toContain('D9   FAILED   Minutes: digest');
  });

  it('refuses a ZIP with bytes before or after it, as the app does', async () => {
    const [bytes, junk] = [readFileSync(zip), Buffer.from('PK junk')];
    for (const [name, content] of [
      ['before.zip', Buffer.concat([junk, bytes])],
      ['after.zip', Buffer.concat([bytes, junk])],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, content);
      const { checks } = reportSchema.parse(JSON.parse(runPython([verifier, path, '--json']).stdout));
      expect(checks.find(({ id }) => id === 'A1')?.failures.map(({ key }) => key)).toEqual(['zip-junk']);
      expect((await checkPackage(path)).checks.find(({ id }) => id === 'A1')?.status).toBe('failed');
    }
  });

  it('says that other faults keep it from a check only where there is something to check', () => {
    const broken = join(folder, 'without-headers');
    cpSync(unpacked, broken, { recursive: true });
    for (const name of ['headers', 'minutes', 'transcripts']) rmSync(join(broken, name), { recursive: true });
    const { stdout } = runPython([verifier, broken, '--json', '--lang', 'en']);
    const reasons = new Map(reportSchema.parse(JSON.parse(stdout)).checks.map(({ id, reason }) => [id, reason]));
    for (const id of ['B1', 'B7', 'D2']) expect(reasons.get(id), id).toBe('there is none in the package');
    for (const id of ['C1', 'C5', 'C8']) expect(reasons.get(id), id).toBe('not possible because of other faults');
    expect(reasons.get('D3')).toBeNull();
  });

  it('is silent about nothing in an empty folder or a file that is no ZIP', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    for (const path of [empty, join(audit, 'README.txt')]) {
      const { status, stderr } = runPython([verifier, path]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    }
  });

  it('tells misuse from a fault', () => {
    const misuses = [['--loud'], ['--lang', 'fr'], [join(folder, 'nowhere')], [zip, zip]];
    for (const args of misuses) {
      const { status, stdout, stderr } = runPython([verifier, ...args]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toContain('Traceback');
    }
  });

  it.each(['README.txt', 'LIESMICH.txt'])('the commands by hand in %s work', (name) => {
    const [, byHand = ''] = readFileSync(join(audit, name), 'utf8').split(/^3\. .*$/m);
    const lines = byHand.split('\n').filter((line) => line.startsWith('    '));
    const work = join(folder, `by-hand-${name}`);
    mkdirSync(work);
    const env = { PATH: '/usr/bin:/bin', P: unpacked, F: letterFile(), N: firstCheckpoint() };
    const script = ['set -eu -o pipefail', ...lines.map((line) => line.slice(4))].join('\n');
    const out = execFileSync('/bin/bash', ['--norc', '-c', script], {
      encoding: 'utf8',
      env,
      cwd: work,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(out).toContain(`"count":${firstCheckpoint()}`);
    const thumbprint = /"keyThumbprint":"([\w-]+)"\}/.exec(out)?.[1] ?? 'none';
    expect(out.split(thumbprint)).toHaveLength(3);
    rmSync(work, { recursive: true });
  });

  /** The file of a juror with a letter, found by its receipt in the log. */
  function letterFile(): string {
    const entrySchema = z.object({ kind: z.string(), data: z.looseObject({}) });
    const entries = readFileSync(join(unpacked, 'log.jsonl'), 'utf8').trimEnd().split('\n');
    const found = entries
      .map((line) => entrySchema.parse(JSON.parse(line)))
      .find(({ kind, data }) => kind === 'file-received' && data['personId'] === 'P3');
    return z.string().parse(found?.data['sha256']);
  }

  function firstCheckpoint(): string {
    const numbers = readdirSync(join(unpacked, 'checkpoints')).map((name) => Number.parseInt(name, 10));
    return String(Math.min(...numbers));
  }
});
