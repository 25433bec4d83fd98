import { expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import {
  listConflictDecisions,
  listFileChoices,
  listKeyConfirmations,
  putConflictDecision,
  insertFileChoice,
  putKeyConfirmation,
} from '../../../../main/engine/store/chair-decisions.ts';
import { thumbprintSchema } from '../../../../shared/ids.ts';
import { applications, people } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

it('the last decision on one ground of a conflict counts', async () => {
  const { jury } = await quickVault();
  const decided = {
    personId: people.juror,
    applicationId: applications.first,
    entry: sha256('ground'),
    decision: 'excluded' as const,
    reason: 'Amt',
    decidedAt: now(),
  };
  putConflictDecision(jury, decided);
  putConflictDecision(jury, { ...decided, applicationId: applications.second });
  putConflictDecision(jury, { ...decided, decision: 'not_excluded', reason: 'doch nicht' });
  expect(listConflictDecisions(jury)).toStrictEqual([
    { ...decided, decision: 'not_excluded', reason: 'doch nicht' },
    { ...decided, applicationId: applications.second },
  ]);
});

it('choices between files are kept in the order in which they were taken', async () => {
  const { jury } = await quickVault();
  const chosen = { sha256: sha256('a'), reason: 'am Telefon bestätigt', chosenAt: now() };
  insertFileChoice(jury, chosen);
  insertFileChoice(jury, { ...chosen, sha256: sha256('b') });
  insertFileChoice(jury, chosen);
  expect(listFileChoices(jury)).toStrictEqual([chosen, { ...chosen, sha256: sha256('b') }, chosen]);
});

it('a key is confirmed once, at the time when it was compared', async () => {
  const { jury } = await quickVault();
  const confirmed = {
    personId: people.juror,
    thumbprint: thumbprintSchema.parse('A'.repeat(43)),
    confirmedBy: people.juror,
    how: 'am Telefon',
    confirmedAt: now(),
  };
  putKeyConfirmation(jury, confirmed);
  putKeyConfirmation(jury, { ...confirmed, confirmedAt: now() });
  expect(listKeyConfirmations(jury)).toStrictEqual([confirmed]);
});
