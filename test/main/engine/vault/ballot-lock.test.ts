import { expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { insertDeclaration } from '../../../../main/engine/store/ballots.ts';
import { findApplication, lockOf, requireOpenBallot } from '../../../../main/engine/vault/ballot-lock.ts';
import { applicationId, applications, people, sampleManifestFor } from '../../../helpers/sample-manifest.ts';
import { quickVault, sampleIdentity } from '../../../helpers/sample-vault.ts';

it.each([
  [applications.first, null, null],
  [applications.second, 'declared', 'ballot-locked'],
  [applications.excluded, 'not-admitted', 'application-not-admitted'],
  [applications.withheld, 'withheld', 'application-withheld'],
])('the ballot on %s is locked: %s', async (id, lock, code) => {
  const vault = await quickVault();
  insertDeclaration(vault.jury, {
    applicationId: applications.second,
    ground: 'Amt',
    basis: '',
    statement: '',
    declaredAt: now(),
  });
  expect(lockOf(vault.jury, findApplication(vault.jury, id))).toBe(lock);
  if (code === null) requireOpenBallot(vault, id);
  else
    expect(() => requireOpenBallot(vault, id)).toThrow(
      expect.objectContaining({ code, details: { applicationId: id } }),
    );
});

it('an application that the bundle does not have is unknown', async () => {
  const vault = await quickVault();
  expect(() => requireOpenBallot(vault, applicationId('A99'))).toThrow(
    expect.objectContaining({ code: 'application-unknown' }),
  );
});

it('a person without a ballot is told so before anything else', async () => {
  const vault = await quickVault(
    sampleManifestFor(people.secretary, 'secretary'),
    sampleIdentity({ personId: people.secretary, role: 'secretary' }),
  );
  expect(() => requireOpenBallot(vault, applications.withheld)).toThrow(
    expect.objectContaining({ code: 'not-a-juror' }),
  );
});
