import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { drawnPdf } from '../helpers/drawn-pdf.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

let jury: JuryWindow;

test.beforeAll(async ({ makeFolder }) => {
  const folder = makeFolder();
  const files = {
    'a-skript.pdf': smallPdf(
      'Mit Skript',
      "/OpenAction << /S /JavaScript /JS (app.alert\\('x'\\); this.submitForm\\('http://127.0.0.1:9/'\\);) >>",
    ),
    'b-start.pdf': smallPdf('Mit Startbefehl', '/OpenAction << /S /Launch /F (/bin/sh) >>'),
    'c-verschluesselt.pdf': await drawnPdf((document) => document.text('verschlossen'), {
      userPassword: 'geheim',
      ownerPassword: 'geheimer',
    }),
    'd-kaputt.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 7)]),
    'e-abgeschnitten.pdf': smallPdf('Ohne Ende').subarray(0, 420),
    'f-gut.pdf': smallPdf('Danach geht alles weiter'),
  };
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files: { 'DMK-01': files } });
  lockVault(packed.office);
  jury = await startWindow(join(folder, 'data'));
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

async function show(position: number): Promise<void> {
  await jury.page.getByRole('tab').nth(position).click();
}

test('a document that means harm is shown without its script being run', async () => {
  const dialogs: string[] = [];
  jury.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await show(1);
  await jury.viewer.locator('.textLayer', { hasText: 'Mit Skript' }).waitFor();
  await jury.page.waitForTimeout(500);
  expect(dialogs).toEqual([]);
  expect(jury.app.windows()).toHaveLength(1);
});

test('a document that means harm starts no program', async () => {
  await show(2);
  await jury.viewer.locator('.textLayer', { hasText: 'Mit Startbefehl' }).waitFor();
  expect(jury.app.windows()).toHaveLength(1);
});

test('a document that means harm is refused in plain words when it wants a password', async () => {
  await show(3);
  await jury.page.getByText(jury.t('reader.failed.encrypted.what')).waitFor();
});

test('a document that means harm is refused in plain words when it is broken', async () => {
  await show(4);
  await jury.page.getByText(jury.t('reader.failed.broken.what')).waitFor();
});

test('a document that means harm that was cut off is repaired or refused, and neither ballot nor the next document suffer', async () => {
  await show(5);
  await expect
    .poll(
      async () =>
        (await jury.viewer.locator('.page').count()) +
        (await jury.page.getByText(jury.t('reader.failed.broken.what')).count()),
    )
    .toBeGreaterThan(0);
  await jury.criterion('K1').getByRole('radio', { name: /^3:/ }).check({ force: true });
  await jury.saved();
  await show(6);
  await jury.viewer.locator('.textLayer', { hasText: 'Danach geht alles weiter' }).waitFor();
});
