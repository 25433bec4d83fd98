import { expect, it } from 'vitest';
import { drawOrder } from '../../../../main/engine/jury/draw-order.ts';
import { comment } from '../../../../main/engine/jury/write-texts.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewCompetition } from '../../../../main/engine/jury/view-competition.ts';
import { viewDesk } from '../../../../main/engine/jury/view-desk.ts';
import { competitionViewSchema } from '../../../../shared/contract/competition.ts';
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
  const competition = competitionViewSchema.parse(viewCompetition(vault));
  expect(desk.me.id).toBe(people.juror);
  expect(competition).toMatchObject({
    details: manifest.competition,
    criteria: manifest.criteria,
    scale: manifest.scale,
  });
  expect(competition.applications).toStrictEqual(manifest.applications);
  expect(desk.ballots.map(({ applicationId, lock }) => [applicationId, lock])).toStrictEqual([
    [applications.first, null],
    [applications.second, null],
    [applications.third, null],
    [applications.excluded, 'not-admitted'],
    [applications.withheld, 'withheld'],
  ]);
  expect(desk.ballots[1]).toMatchObject({ ratings: [{ value: 3 }, { value: null }] });
  expect(competition.documents).toStrictEqual([
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
  const shown = JSON.stringify([viewCompetition(vault), viewDesk(vault)]);
  expect(shown).not.toContain('conflicts');
  const [document] = manifest.documents;
  for (const secret of [document?.key, document?.iv, manifest.roundPrivateKey?.d])
    expect(shown).not.toContain(secret ?? 'no secret');
});

it('keeps what everybody works on apart from what is one person’s own', async () => {
  const vault = await quickVault();
  const before = viewCompetition(vault);
  rate(vault, { applicationId: applications.second, criterionId: criteria.need, value: 3 });
  comment(vault, { applicationId: applications.second, comment: 'nur für mich' });
  drawOrder(vault);
  expect(viewCompetition(vault)).toStrictEqual(before);
  expect(Object.keys(competitionViewSchema.shape).filter((member) => member in deskSchema.shape)).toStrictEqual([]);
});
