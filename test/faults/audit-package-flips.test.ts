import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRecords } from '../../main/engine/audit/check-package.ts';
import { Findings } from '../../main/engine/audit/findings.ts';
import { readerOfFiles } from '../../main/engine/audit/read-package.ts';
import { writeAuditPackage } from '../../main/engine/audit/write-package.ts';
import { runDemo } from '../../main/engine/demo/run-demo.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { unlockVault } from '../../main/engine/vault/vault.ts';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import { sampleSize, seededChance, seedNote, withFlippedBit } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { auditTools, verifyPackage } from '../helpers/verify-package.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const minute = 60_000;

async function isRed(files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const findings = new Findings();
  await checkRecords(readerOfFiles(files), findings);
  return findings.count > 0;
}

describe(`the demo's audit package (${seedNote()})`, () => {
  const folder = sharedTemporaryFolder();
  const zip = join(folder, 'demo.zip');

  beforeAll(async () => {
    await runDemo({
      folder: join(import.meta.dirname, '../../resources/demo'),
      work: join(folder, 'work'),
      words: await loadTranslator('de'),
      signal: withoutProgress.signal,
      onPacked: () => undefined,
      onHandedIn: () => undefined,
    });
    await withOpen(await unlockVault(join(folder, 'work', 'vaults', 'J01'), demoPassphrase), async (chair) => {
      await writeAuditPackage(chair, { out: zip, toolFolder: auditTools, ...withoutProgress });
    });
  }, 10 * minute);

  it('is green in every check', () => {
    expect(verifyPackage(zip).red).toEqual([]);
  });

  it('turns a check red with every changed bit of its record', () => {
    const script = join(import.meta.dirname, '../interop/flip_package.py');
    const flips = sampleSize(2_000, 150);
    const { stdout, stderr } = spawnSync('/usr/bin/python3', [script, zip, String(flips), '7'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ green: [], missed: [], stopped: [] });
  });

  it('turns a check of our own reading red with every changed bit too', async () => {
    const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n');
    const files = new Map(names.map((name) => [name, execFileSync('unzip', ['-p', zip, name])]));
    const record = names.filter((name) => !['verify.py', 'LIESMICH.txt', 'README.txt'].includes(name));
    const chance = seededChance(31);
    expect(await isRed(files)).toBe(false);
    for (let count = 0; count < sampleSize(2_000, 100); count += 1) {
      const name = chance.pick(record);
      const bytes = files.get(name) ?? Buffer.alloc(1);
      const place = { offset: chance.below(bytes.length), bit: chance.below(8) };
      const flipped = new Map([...files, [name, withFlippedBit(bytes, place)] as const]);
      expect(await isRed(flipped), `bit ${place.bit} of byte ${place.offset} of ${name}`).toBe(true);
    }
  });
});
