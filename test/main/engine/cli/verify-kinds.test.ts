import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../../../main/engine/cli/verify.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { unlockVault } from '../../../../main/engine/vault/vault.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { failureOf } from '../../../../shared/errors.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { chairId, openAs, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const chair = join(folder, chairId);
const outside = '{"protected":"e30","iv":"AAAA","ciphertext":"AAAA","tag":"AAAA"}';

beforeAll(async () => {
  lockVault(await openAs(await packSmallBundle(folder), chairId));
});

async function verified(name: string, options: Record<string, string> = {}): Promise<unknown> {
  const terminal = {
    words: await loadTranslator('de'),
    environment: { JURYMAPPE_PASSPHRASE: testPassphrase },
    signal: new AbortController().signal,
    note: () => undefined,
  };
  return verifyCommand.run({ operands: [join(folder, name)], options, terminal }).then(
    ({ json }) => json['verdict'],
    (thrown: unknown) => failureOf(thrown).code,
  );
}

describe('verify, of what can hardly be told', () => {
  it.each([
    ['empty', '', 'json-invalid', 'unreadable'],
    ['cut off', outside.slice(0, 40), 'json-invalid', 'unreadable'],
    ['another text', 'Sehr geehrte Damen und Herren', 'json-invalid', 'unreadable'],
    ['with a byte order mark', `\ufeff${outside}`, 'spelling-changed', 'tampered'],
  ])(
    'says of a file that is %s what an import would, where it has the chair’s vault',
    async (name, text, without, verdict) => {
      writeFileSync(join(folder, name), text);
      expect(await verified(name)).toBe(without);
      expect(await verified(name, { chair })).toBe(verdict);
    },
  );

  it.skipIf(process.platform === 'win32')('waits for no pipe, and no import does', async () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(await verified('pipe')).toBe('file-unreadable');
    await withOpen(await unlockVault(chair, testPassphrase), async (vault) => {
      const files = await importFiles(vault, [join(folder, 'pipe')], withoutProgress);
      expect(files).toMatchObject([{ verdict: 'unreadable', details: { problem: 'file-unreadable' } }]);
    });
  });
});
