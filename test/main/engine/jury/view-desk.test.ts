import { expect, it } from 'vitest';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewDesk } from '../../../../main/engine/jury/view-desk.ts';
import { deskSchema } from '../../../../shared/contract/desk.ts';
import {
  applications,
  criteria,
  people,
  sampleDocument,
  sampleKey,
  sampleManifest,
} from '../../../helpers/sample-manifest.ts';
import { quickVault, sampleIdentity } from '../../../helpers/sample-vault.ts';

it('shows the competition and the own ballots in the bundle’s order', async () => {
  const document = sampleDocument(applications.first, Buffer.from('%PDF-1.7'));
  const manifest = sampleManifest({ documents: [document] });
  const vault = await quickVault(manifest);
  rate(vault, { applicationId: applications.second, criterionId: criteria.need, value: 3 });
  const desk = deskSchema.parse(viewDesk(vault));
  expect(desk).toMatchObject({
    me: { id: people.juror },
    competition: manifest.competition,
    criteria: manifest.criteria,
    scale: manifest.scale,
  });
  expect(desk.applications).toStrictEqual(manifest.applications);
  expect(desk.ballots.map(({ applicationId, lock }) => [applicationId, lock])).toStrictEqual([
    [applications.first, null],
    [applications.second, null],
    [applications.third, null],
    [applications.excluded, 'not-admitted'],
    [applications.withheld, 'withheld'],
  ]);
  expect(desk.ballots[1]).toMatchObject({ ratings: [{ value: 3 }, { value: null }] });
  expect(desk.documents).toStrictEqual([
    {
      documentId: document.documentId,
      applicationId: applications.first,
      name: 'Antrag.pdf',
      kind: 'application',
      size: 8,
    },
  ]);
});

it('shows no key, and not even a chair the conflicts of others', async () => {
  const [withConflict, ...others] = sampleManifest().applications;
  if (withConflict === undefined) throw new TypeError('no application');
  const conflicts = [
    { personId: people.juror, ground: { de: 'Amt', en: 'office' }, basis: '', decision: 'declared' as const },
  ];
  const manifest = sampleManifest({
    documents: [sampleDocument(applications.second, Buffer.from('%PDF'))],
    recipient: { personId: people.chair, role: 'chair' },
    applications: [{ ...withConflict, conflicts }, ...others],
    roundPrivateKey: sampleKey('enc'),
  });
  const vault = await quickVault(manifest, sampleIdentity({ personId: people.chair, role: 'chair' }));
  const shown = JSON.stringify(viewDesk(vault));
  deskSchema.parse(JSON.parse(shown));
  expect(shown).not.toContain('conflicts');
  const [document] = manifest.documents;
  for (const secret of [document?.key, document?.iv, manifest.roundPrivateKey?.d])
    expect(shown).not.toContain(secret ?? 'no secret');
});
