import { expect } from '@playwright/test';
import { accessOf, jurorId, packAmendment, packSmallBundle } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { Marks } from './pages/marks.ts';

// It looks like markup: wherever it is shown, it must appear as text.
const line = 'Kosten <b id="x">fett</b> & Nutzen';

test.use({ windowOptions: { preferences: { language: 'de', theme: 'light' } } });

test('marks on a document that an amendment has replaced are kept, belong to the earlier version by name, and lead nowhere', async ({
  jury,
  folder,
}) => {
  const marks = new Marks(jury);
  const packed = await packSmallBundle(folder, { files: { 'DMK-01': { 'dmk-01.pdf': smallPdf(line) } } });
  const amendment = await packAmendment(packed, {
    files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Neue Fassung ohne Kosten') } },
  });

  const { page, viewer: frame } = jury;
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openDocument();
  await marks.drawOver(line);
  await marks.colour('blue').click();
  await marks.tools.getByRole('combobox', { name: marks.word('evidence') }).selectOption('K1');
  await expect.poll(() => marks.evidence('K1').textContent()).toContain(line);

  await jury.goTo('desk');
  await jury.answerDialogs(amendment);
  await jury.button('desk.loadAmendment').click();
  await page
    .getByRole('list')
    .filter({ hasText: jury.t('amendment.document.changed', { name: 'dmk-01.pdf' }) })
    .first()
    .waitFor();
  await jury.openDocument();
  await frame.getByText('Neue Fassung').first().waitFor();
  expect(await marks.shown.count()).toBe(0);
  const kept = marks.evidenceList('K1');
  await expect
    .poll(() => kept.textContent())
    .toContain(jury.t('marks.earlier', { place: jury.t('marks.page', { page: '1' }) }));
  expect(await marks.evidence('K1').count()).toBe(0);
  await marks.listButton(1).click();
  await marks.list.getByText(marks.word('earlierHint')).waitFor();
  expect(await marks.list.getByText(jury.t('marks.quoted', { quote: line }), { exact: true }).count()).toBe(1);
  expect(await page.locator('b#x').count()).toBe(0);
  expect(await axeFindings(page, 'earlier version')).toEqual([]);
});
