import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../main/engine/cli/command.ts';
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

/** What a refusal says the file is. */
async function found(name: string): Promise<unknown> {
  return run(name).then(
    () => null,
    (thrown: unknown) => failureOf(thrown),
  );
}

async function run(name: string, options: Record<string, string> = {}): Promise<Outcome> {
  const terminal = {
    words: await loadTranslator('de'),
    environment: { JURYMAPPE_PASSPHRASE: testPassphrase },
    signal: new AbortController().signal,
    note: () => undefined,
  };
  return verifyCommand.run({ operands: [join(folder, name)], options, terminal });
}

async function verified(name: string, options: Record<string, string> = {}): Promise<unknown> {
  return run(name, options).then(
    ({ json }) => json['verdict'],
    (thrown: unknown) => failureOf(thrown).code,
  );
}

describe('verify, of what can hardly be told', () => {
  it.each([
    ['empty', '', 'not-verifiable', 'unreadable'],
    ['cut off', outside.slice(0, 40), 'json-invalid', 'unreadable'],
    ['another text', 'Sehr geehrte Damen und Herren', 'not-verifiable', 'unreadable'],
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

describe('what verify can’t check is named', () => {
  it.each([
    ['leer', '', 'empty'],
    ['brief.txt', 'Sehr geehrte Damen und Herren', 'text'],
    ['zufall.bin', Buffer.of(0x9c, 0x01, 0x7f, 0x03, 0xff), 'unknown'],
    ['seite.html', '<!DOCTYPE html><p>Hallo', 'web-page'],
    ['daten.json', '{}', 'data'],
    ['liste.json', '[1]', 'text'],
    ['format.json', '{"format":"constructor"}', 'data'],
    ['keystore.json', '{"format":"jurymappe-keystore","version":1}', 'keystore'],
    ['karte.json', '{"format":"jurymappe-card","version":1}', 'card'],
  ])('a file: %s', async (name, content, kind) => {
    writeFileSync(join(folder, name), content);
    expect(await found(name)).toEqual({ code: 'not-verifiable', details: { found: kind } });
    for (const language of ['de', 'en'] as const) {
      const { t } = await loadTranslator(language);
      expect(t(`error.not-verifiable.what`, { found: kind })).not.toContain('fileKind');
    }
  });

  it.each([
    ['vault', ['keystore.json', 'content.db']],
    ['vault', ['jury.db']],
    ['competition', ['competition.json', 'documents/A1/antrag.pdf']],
    ['audit-without-names', ['ohne-namen.json', 'LIESMICH.txt', 'README.txt']],
    ['folder', ['Urlaub.txt']],
    ['folder', []],
  ])('a folder: %s', async (kind, names) => {
    const place = `Ordner ${kind} ${String(names.length)}`;
    mkdirSync(join(folder, place));
    for (const name of names) {
      mkdirSync(dirname(join(folder, place, name)), { recursive: true });
      writeFileSync(join(folder, place, name), '');
    }
    expect(await found(place)).toEqual({ code: 'not-verifiable', details: { found: kind } });
  });

  it('an unpacked audit package is checked however little of it is there', async () => {
    mkdirSync(join(folder, 'Rest', 'headers'), { recursive: true });
    expect((await run('Rest')).json).toMatchObject({ kind: 'audit', ok: false });
  });
});
