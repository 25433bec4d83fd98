import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { evaluationMethods } from '../../../../shared/contract/evaluation.ts';
import { personIdSchema } from '../../../../shared/ids.ts';
import { chairId, jurorId, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { leadWith, voterAs } from '../../../helpers/voting-jury.ts';

const cli = join(import.meta.dirname, '..', '..', '..', '..', 'main', 'engine', 'cli.ts');
const answerSchema = evaluationMethods['evaluation.overview'].response.extend({
  command: z.literal('statistics'),
  ok: z.literal(true),
  stability: evaluationMethods['evaluation.stability'].response.omit({ withheldFromLeader: true }).loose(),
});

// Each command starts a new process, which takes long on a machine that is busy with other tests.
describe('statistics in the terminal', () => {
  const folder = sharedTemporaryFolder();

  function run(...options: readonly string[]): { status: number | null; out: string; error: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'statistics', '--vault', 'leader-1', ...options],
      {
        encoding: 'utf8',
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', LANG: 'de_DE.UTF-8', JURYMAPPE_PASSPHRASE: testPassphrase },
      },
    );
    return { status, out: stdout, error: stderr };
  }

  beforeAll(async () => {
    const packed = await packSmallBundle(folder);
    const points = [
      { 'DMK-01': [4, 3], 'DMK-02': [5], 'DMK-10': [3] },
      { 'DMK-01': [4], 'DMK-02': [4, 3], 'DMK-10': [3, 4] },
    ];
    const ids = [jurorId, personIdSchema.parse('J04')];
    const files = await Promise.all(
      ids.map(async (id, index) => (await voterAs(packed, id)).write(points[index] ?? {})),
    );
    lockVault(await leadWith(packed, chairId, files));
  });

  it('are one object of the documented shape, drawn again with the same seed', () => {
    const [first, second] = [run('--json', '--seed', 'Los'), run('--json', '--seed', 'Los')];
    expect(first.out).toBe(second.out);
    const answer = answerSchema.parse(JSON.parse(first.out));
    expect(answer.stability).toMatchObject({ seed: 'Los', replicates: 10_000, bootstrap: { jurors: 2 } });
    expect(answer.agreement.totals.icc).toMatchObject({ refused: null, applications: 3, jurors: 2 });
  });

  it('say in both languages what they rest on and what they do not say', () => {
    const { status, out, error } = run('--seed', 'Los');
    expect(error).toContain('Losschlüssel: Los');
    expect(status).toBe(0);
    expect(out).toContain('(Bewerbungen: 3, Jurymitglieder: 2)');
    expect(out).toContain('nicht, ob sie richtig urteilen');
    expect(out).toMatch(/^J03 gegenüber den anderen: −?\d+,\d\d Punkte \(95-%-Intervall −?\d+,\d\d bis \d+,\d\d\)/m);
    expect(out).toContain('Anteil der 10.000 ausgelosten Jurys');
    expect(out).toMatch(/^DMK-01: \d+,\d\d % \(Stichentscheid \d+,\d\d %\), Rang: \d( bis \d)?$/m);
    expect(out).not.toMatch(/cli\.|undefined|NaN|\{\{/);
    const english = run('--language', 'en');
    expect(english.out).toContain('Share of 10,000 juries drawn by lot');
    expect(english.out).not.toMatch(/cli\.|undefined|NaN|\{\{/);
  });

  it('take no seed of nothing', () => {
    expect(run('--seed', '').status).toBe(2);
  });
});
