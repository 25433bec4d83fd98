import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Outcome } from '../../../../main/engine/cli/command.ts';
import { transcribeCommand } from '../../../../main/engine/cli/transcribe.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { chairId, openAs, packSmallBundle, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();

beforeAll(async () => {
  lockVault(await openAs(await packSmallBundle(folder), chairId));
});

/** What `by` has typed of J04's paper: an abstention on each of these. */
async function typed(by: string, applicationIds: readonly string[]): Promise<Outcome> {
  const from = join(folder, 'paper.json');
  const abstention = { reason: 'kenne die Gemeinde' };
  const ballots = applicationIds.map((applicationId) => ({ applicationId, abstention, note: 'bleibt weg' }));
  writeFileSync(from, JSON.stringify({ ballots }));
  const terminal = {
    words: await loadTranslator('de'),
    environment: { JURYMAPPE_PASSPHRASE: testPassphrase },
    signal: new AbortController().signal,
    note: () => undefined,
  };
  return transcribeCommand.run({
    operands: [],
    options: { vault: join(folder, chairId), person: 'J04', by, from },
    terminal,
  });
}

it('transcribe waits for a second person, names what differs, and signs what is equal', async () => {
  const waiting = await typed('J05', ['DMK-01', 'DMK-02']);
  expect(waiting).toMatchObject({ json: { personId: 'J04', by: 'J05', state: 'waiting' } });
  const different = await typed('J07', ['DMK-01']);
  expect(different).toMatchObject({
    json: { state: 'different', differences: [{ applicationId: 'DMK-02' }], differsUnseen: [], scansDiffer: false },
    refused: true,
  });
  expect(different.lines.join()).toContain('DMK-02');
  const signed = await typed('J07', ['DMK-02', 'DMK-01']);
  expect(signed.json).toMatchObject({ state: 'signed', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  await expect(typed('J05', ['DMK-01'])).rejects.toMatchObject({ code: 'transcript-exists' });
});
