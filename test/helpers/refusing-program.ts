/**
 * Reads hostile files in a process of its own, so that its memory can be measured, and prints the outcomes.
 * Usage: refusing-program.ts verify BUNDLE..., with the code on standard input;
 * refusing-program.ts import|report VAULT FILE..., with the passphrase on standard input
 */
import { text } from 'node:stream/consumers';
import { verifyBundle } from '../../main/engine/bundle/verify.ts';
import { importFiles, listReports } from '../../main/engine/merge/import-files.ts';
import { lockVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { failureOf } from '../../shared/errors.ts';

const [what = '', first = '', ...others] = process.argv.slice(2);
const secret = (await text(process.stdin)).trim();
const { signal } = new AbortController();
const begin = performance.now();
const verdicts = what === 'verify' ? await verified([first, ...others]) : await merged();
const peakMB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ verdicts, ms: performance.now() - begin, peakMB }));

async function verified(bundles: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const bundle of bundles)
    found.push(
      await verifyBundle(bundle, { code: secret, signal }).then(
        () => 'none',
        (thrown: unknown) => failureOf(thrown).code,
      ),
    );
  return found;
}

async function merged(): Promise<readonly string[]> {
  const vault = await unlockVault(first, secret);
  try {
    const reports =
      what === 'import'
        ? await importFiles(vault, others, { onProgress: () => undefined, signal })
        : await listReports(vault);
    return reports.map(({ name, verdict }) => `${name}: ${verdict}`);
  } finally {
    lockVault(vault);
  }
}
