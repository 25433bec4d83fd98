import type { BrowserContext, Page, TestInfo } from '@playwright/test';

/** Every window that is open, with its trace running. */
const traced = new Set<BrowserContext>();

/**
 * Whether traces show the page before and after each step. That makes tests half as slow again, so it is switched on
 * only to look into a failure: `JURYMAPPE_TRACES=pictures`.
 */
const withPictures = process.env['JURYMAPPE_TRACES'] === 'pictures';

/** Starts tracing what is done in the app's windows. */
export async function traceWindows(context: BrowserContext): Promise<void> {
  await context.tracing.start({ screenshots: withPictures, snapshots: withPictures });
  traced.add(context);
  context.once('close', () => traced.delete(context));
}

/** If the test failed, adds the traces of all open windows, and pictures of them, to its results. */
export async function keepTracesOfFailure(testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const context of traced) {
    const path = testInfo.outputPath(`trace-${testInfo.attachments.length + 1}.zip`);
    await context.tracing.stopChunk({ path });
    await context.tracing.startChunk();
    testInfo.attachments.push({ name: 'trace', path, contentType: 'application/zip' });
    for (const page of context.pages()) await keepPicture(page, testInfo);
  }
}

/** A window that hangs can't be photographed; its trace says enough. */
async function keepPicture(page: Page, testInfo: TestInfo): Promise<void> {
  const path = testInfo.outputPath(`window-${testInfo.attachments.length + 1}.png`);
  const taken = await page.screenshot({ path, timeout: 5000 }).catch(() => null);
  if (taken !== null) testInfo.attachments.push({ name: 'window', path, contentType: 'image/png' });
}

/** Closes a file's shared window, in its `afterAll`; keeps the trace if a test or even `beforeAll` failed. */
export async function closeShared(
  window: { readonly close: () => Promise<void> } | undefined,
  testInfo: TestInfo,
): Promise<void> {
  await keepTracesOfFailure(testInfo);
  await window?.close();
}
