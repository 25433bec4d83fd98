import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Outcome } from '../../../../main/engine/cli/command.ts';
import { transcribeCommand } from '../../../../main/engine/cli/transcribe.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { lockVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { chairId, openAs, testPassphrase } from '../../../helpers/packed-bundle.ts';
import { openApplication, packForPaper, undecidedTypist } from '../../../helpers/paper-ballots.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();

beforeAll(async () => {
  lockVault(await openAs(await packForPaper(folder), chairId));
});

/** What `by` has typed of a person's paper: an abstention on each of these. */
async function typed(by: string, applicationIds: readonly string[], person = 'J04'): Promise<Outcome> {
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
    options: { vault: join(folder, chairId), person, by, from },
    terminal,
  });
}

it('transcribe waits for a second person, names what differs, and signs what is equal', async () => {
  const waiting = await typed('J05', ['DMK-01', 'DMK-10']);
  expect(waiting).toMatchObject({ json: { personId: 'J04', by: 'J05', state: 'waiting', resting: [] } });
  const different = await typed('J07', ['DMK-01']);
  expect(different).toMatchObject({
    json: { state: 'different', differences: [{ applicationId: 'DMK-10' }], differsUnseen: [], scansDiffer: false },
    refused: true,
  });
  expect(different.lines.join()).toContain('DMK-10');
  const signed = await typed('J07', ['DMK-10', 'DMK-01']);
  expect(signed.json).toMatchObject({ state: 'signed', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  await expect(typed('J05', ['DMK-01'])).rejects.toMatchObject({ code: 'transcript-exists' });
});

it('tells why an entry rests while the other one waits', async () => {
  const decide = async (decision: 'not_excluded' | 'declared'): Promise<void> =>
    withOpen(await unlockVault(join(folder, chairId), testPassphrase), (vault) =>
      decideAllKnown(vault, {
        personId: undecidedTypist,
        applicationId: openApplication,
        decision,
        reason: 'beraten',
      }),
    );
  await decide('not_excluded');
  await typed(undecidedTypist, [openApplication], 'J05');
  await decide('declared');
  const waiting = await typed('J07', [openApplication], 'J05');
  expect(waiting.json).toEqual({
    personId: 'J05',
    by: 'J07',
    state: 'waiting',
    resting: [{ enteredBy: undecidedTypist, applicationIds: [openApplication] }],
  });
  expect(waiting.lines.join()).toContain(`Abschrift von ${undecidedTypist} ruht`);
});
