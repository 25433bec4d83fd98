import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PdfDocument from 'pdfkit';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { type RunningApp, startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';

const words = await loadTranslator('de');

/** A document that asks for a password. */
function encryptedPdf(): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    const document = new PdfDocument({ userPassword: 'geheim', ownerPassword: 'geheimer' });
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.text('verschlossen').end();
  });
}

describe('a document that means harm', () => {
  let folder: string;
  let running: RunningApp;
  let jury: JuryWindow;
  let viewer: FrameLocator;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-hostile-'));
    const files = {
      'a-skript.pdf': smallPdf(
        'Mit Skript',
        "/OpenAction << /S /JavaScript /JS (app.alert\\('x'\\); this.submitForm\\('http://127.0.0.1:9/'\\);) >>",
      ),
      'b-start.pdf': smallPdf('Mit Startbefehl', '/OpenAction << /S /Launch /F (/bin/sh) >>'),
      'c-verschluesselt.pdf': await encryptedPdf(),
      'd-kaputt.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 7)]),
      'e-abgeschnitten.pdf': smallPdf('Ohne Ende').subarray(0, 420),
      'f-gut.pdf': smallPdf('Danach geht alles weiter'),
    };
    const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files: { 'DMK-01': files } });
    lockVault(packed.office);
    running = await startApp();
    jury = new JuryWindow(running, words);
    await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
    await jury.openApplication(/Dörpslabor/);
    viewer = jury.page.frameLocator('iframe.jm-frame');
  });

  afterAll(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function show(position: number): Promise<void> {
    await jury.page.getByRole('tab').nth(position).click();
  }

  it('is shown without its script being run', async () => {
    const dialogs: string[] = [];
    jury.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await show(1);
    await viewer.locator('.textLayer', { hasText: 'Mit Skript' }).waitFor();
    await jury.page.waitForTimeout(500);
    expect(dialogs).toEqual([]);
    expect(running.app.windows()).toHaveLength(1);
  });

  it('starts no program', async () => {
    await show(2);
    await viewer.locator('.textLayer', { hasText: 'Mit Startbefehl' }).waitFor();
    expect(running.app.windows()).toHaveLength(1);
  });

  it('is refused in plain words when it wants a password', async () => {
    await show(3);
    await jury.page.getByText(words.t('reader.failed.encrypted.what')).waitFor();
  });

  it('is refused in plain words when it is broken', async () => {
    await show(4);
    await jury.page.getByText(words.t('reader.failed.broken.what')).waitFor();
  });

  it('that was cut off is repaired or refused, and neither ballot nor the next document suffer', async () => {
    await show(5);
    await expect
      .poll(
        async () =>
          (await viewer.locator('.page').count()) +
          (await jury.page.getByText(words.t('reader.failed.broken.what')).count()),
      )
      .toBeGreaterThan(0);
    await jury.criterion('K1').getByRole('radio', { name: /^3:/ }).check({ force: true });
    await jury.saved();
    await show(6);
    await viewer.locator('.textLayer', { hasText: 'Danach geht alles weiter' }).waitFor();
  });
});
