import { expect, it } from 'vitest';
import {
  acceptanceOf,
  identityOf,
  meOf,
  requireChair,
  requireJuror,
  requireOffice,
  secretsOf,
  sessionOf,
} from '../../../../main/engine/vault/identity.ts';
import type { Role } from '../../../../shared/formats/competition.ts';
import { people, sampleManifest, sampleManifestFor } from '../../../helpers/sample-manifest.ts';
import { quickVault, sampleIdentity } from '../../../helpers/sample-vault.ts';

const code = (expected: string): object => expect.objectContaining({ name: 'AppError', code: expected }) as object;

it('the window may know whose vault it is and what was loaded, and no key', async () => {
  const manifest = sampleManifest();
  const identity = sampleIdentity();
  const vault = await quickVault(manifest, identity);
  expect(identityOf(vault)).toStrictEqual(identity);
  expect(sessionOf(vault)).toStrictEqual({
    ...identity,
    title: manifest.competition.title,
    bundleId: manifest.bundleId,
    revision: 1,
  });
  expect(acceptanceOf(vault)).toBeNull();
  expect(meOf(vault)).toMatchObject({ id: people.juror, votes: true });
});

it('an office has no bundle of its own', async () => {
  const office = await quickVault(null, sampleIdentity({ role: 'office' }));
  expect(sessionOf(office)).toMatchObject({ role: 'office', bundleId: null, revision: null });
  expect(() => meOf(office)).toThrow(code('vault-wrong-role'));
  requireOffice(office);
});

it('a vault without its keys is damaged', async () => {
  const vault = await quickVault();
  expect(() => secretsOf(vault)).toThrow(code('vault-damaged'));
  vault.jury.exec(`DELETE FROM meta`);
  expect(() => identityOf(vault)).toThrow(code('vault-damaged'));
});

it('a person whom the bundle does not know is damage', async () => {
  const vault = await quickVault(
    sampleManifest({ people: sampleManifest().people.filter(({ id }) => id !== people.juror) }),
  );
  expect(() => meOf(vault)).toThrow(code('vault-damaged'));
});

it.each<[Role, { chair: boolean; office: boolean }]>([
  ['juror', { chair: false, office: false }],
  ['secretary', { chair: false, office: false }],
  ['deputy_chair', { chair: true, office: false }],
  ['chair', { chair: true, office: false }],
  ['office', { chair: false, office: true }],
])('a %s may do what the role allows', async (role, { chair, office }) => {
  const vault = await quickVault(null, sampleIdentity({ role }));
  if (chair) requireChair(vault);
  else expect(() => requireChair(vault)).toThrow(code('not-the-chair'));
  if (office) requireOffice(vault);
  else expect(() => requireOffice(vault)).toThrow(code('vault-wrong-role'));
});

it('ballots are for those who vote and for a chair', async () => {
  requireJuror(await quickVault());
  requireJuror(
    await quickVault(
      sampleManifestFor(people.chair, 'chair'),
      sampleIdentity({ personId: people.chair, role: 'chair' }),
    ),
  );
  const secretary = await quickVault(
    sampleManifestFor(people.secretary, 'secretary'),
    sampleIdentity({ personId: people.secretary, role: 'secretary' }),
  );
  expect(() => requireJuror(secretary)).toThrow(code('not-a-juror'));
});
