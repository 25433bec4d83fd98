import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

/** The tools that a package brings along, as they are in the repository. */
export const auditTools = join(import.meta.dirname, '../../resources/audit');

const reportSchema = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({ id: z.string(), failures: z.array(z.object({ place: z.string(), message: z.string() })) }),
  ),
  remarks: z.array(z.string()),
});

/** What the independent verifier says of a package, run with Debian's Python alone; each failure is a line. */
export function verifyPackage(path: string): { readonly red: readonly string[]; readonly remarks: readonly string[] } {
  const { stdout, stderr } = spawnSync(
    '/usr/bin/python3',
    [join(auditTools, 'verify.py'), path, '--json', '--lang', 'en'],
    {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', PYTHONDONTWRITEBYTECODE: '1' },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (stderr !== '') throw new Error(stderr);
  const { checks, remarks } = reportSchema.parse(JSON.parse(stdout));
  return {
    red: checks.flatMap(({ id, failures }) => failures.map(({ place, message }) => `${id} ${place}: ${message}`)),
    remarks,
  };
}
