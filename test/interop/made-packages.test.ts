import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkPackage } from '../../main/engine/audit/check-package.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { verifyPackage } from '../helpers/verify-package.ts';

const folder = sharedTemporaryFolder();
const minute = 60_000;
const entrySchema = z.object({ kind: z.string() });

/** A package of a session that another program has made: motions, attendance, a second round, decided ties, awards. */
function made(seed: number): string {
  const path = join(folder, `${String(seed)}.zip`);
  const ran = spawnSync(
    '/usr/bin/python3',
    [join(import.meta.dirname, 'make_package.py'), String(seed), path, 'stored'],
    {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', PYTHONDONTWRITEBYTECODE: '1' },
    },
  );
  expect(ran.stderr).toBe('');
  return path;
}

describe('the records of a session that another program wrote', () => {
  it.each([1, 2, 3, 6, 9])(
    'are read by the app as by the independent verifier: package %i',
    async (seed) => {
      const path = made(seed);
      const { checks, ok } = await checkPackage(path);
      expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
      expect(ok).toBe(true);
      // A check that was never applied proves nothing.
      expect(checks.filter(({ status }) => status === 'not-applicable').map(({ id }) => id)).toEqual([]);
      expect(verifyPackage(path).red).toEqual([]);
      const log = execFileSync('unzip', ['-p', path, 'log.jsonl'], { encoding: 'utf8' });
      const kinds = new Set(
        log
          .trimEnd()
          .split('\n')
          .map((line) => entrySchema.parse(JSON.parse(line)).kind),
      );
      for (const kind of ['attendance', 'motion', 'conflict-decided', 'rating-changed', 'tie-decided'])
        expect(kinds, kind).toContain(kind);
    },
    3 * minute,
  );
});
