import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { chairId, openAs, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';

const folder = sharedTemporaryFolder();
const terminal = join(import.meta.dirname, '../../../../main/engine/cli.ts');

beforeAll(async () => {
  await withOpen(await openAs(await packSmallBundle(folder), chairId, 'chair'), async (chair) => {
    await closeIntake(chair, '');
    await writeResult(chair, { out: join(folder, 'result.juryresult') });
  });
});

function run(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [terminal, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, JURYMAPPE_PASSPHRASE: testPassphrase, LANG: 'en_US.UTF-8' },
  });
  return { status, out: stdout };
}

function json(...args: readonly string[]): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(run(...args, '--json').out));
}

it('writes an audit package, and tells a sound one from a changed one by exit code and in words', () => {
  expect(json('audit', '--vault', 'chair', '--out', 'named.zip')).toMatchObject({ ok: true, actions: 6 });
  expect(run('verify', 'named.zip').status).toBe(0);
  expect(json('verify', 'named.zip')).toMatchObject({ kind: 'audit', ok: true });
  const bytes = readFileSync(join(folder, 'named.zip'));
  // The ZIP's checksum shows it too: what can't be read completely isn't read at all.
  bytes.write('X', bytes.indexOf('"kind":"intake-closed"') + 8);
  writeFileSync(join(folder, 'changed.zip'), bytes);
  const { status, out } = run('verify', 'changed.zip');
  expect(status).toBe(1);
  expect(out).toMatch(/A1 .*\n +log\.jsonl\n/);
  expect(json('verify', 'changed.zip')).toMatchObject({ kind: 'audit', ok: false });
});

it('verifies a folder into which a package was unpacked, and tells a changed, a missing and a foreign file in it by name', () => {
  expect(run('audit', '--vault', 'chair', '--out', 'packed.zip').status).toBe(0);
  const unpack = `import sys, zipfile; zipfile.ZipFile('packed.zip').extractall('Prüfpaket entpackt')`;
  expect(spawnSync('/usr/bin/python3', ['-c', unpack], { cwd: folder }).status).toBe(0);
  const verify = ['verify', 'Prüfpaket entpackt'] as const;
  expect(json(...verify)).toMatchObject({ kind: 'audit', ok: true });
  expect(run('verify', 'Prüfpaket entpackt/').status).toBe(0);
  const log = join(folder, 'Prüfpaket entpackt', 'log.jsonl');
  const whole = readFileSync(log, 'utf8');
  writeFileSync(log, whole.replace('"kind":"intake-closed"', '"kind":"intake-opened"'));
  expect(run(...verify).status).toBe(1);
  writeFileSync(log, whole);
  writeFileSync(join(folder, 'Prüfpaket entpackt', 'Notiz.txt'), 'von Hand');
  const foreign = run(...verify);
  expect(foreign).toMatchObject({ status: 1, out: expect.stringMatching(/A1 .*\n +Notiz\.txt\n/) as string });
  rmSync(join(folder, 'Prüfpaket entpackt', 'Notiz.txt'));
  rmSync(join(folder, 'Prüfpaket entpackt', 'headers'), { recursive: true });
  expect(json(...verify)).toMatchObject({ kind: 'audit', ok: false });
});

it('writes the package without names too, which nobody can take for the other', () => {
  const nameless = ['audit', '--vault', 'chair', '--out', 'nameless.zip', '--without-names'] as const;
  expect(json(...nameless)).toMatchObject({ ok: true, entries: 3, applications: 3, jurors: 0 });
  const unpack = `import sys, zipfile; zipfile.ZipFile('nameless.zip').extractall('ohne Namen')`;
  expect(spawnSync('/usr/bin/python3', ['-c', unpack], { cwd: folder }).status).toBe(0);
  const repack = `import zipfile
z = zipfile.ZipFile('again.zip', 'w')
for name in ('LIESMICH.txt', 'README.txt', 'ohne-namen.json'): z.write(f'ohne Namen/{name}', name)
z.close()`;
  expect(spawnSync('/usr/bin/python3', ['-c', repack], { cwd: folder }).status).toBe(0);
  const refused = { ok: false, error: { code: 'not-verifiable', details: { found: 'audit-without-names' } } };
  for (const path of ['nameless.zip', 'ohne Namen', 'ohne Namen/ohne-namen.json', 'again.zip'])
    expect(json('verify', path)).toMatchObject(refused);
  expect(run('verify', 'nameless.zip').status).toBe(1);
});
