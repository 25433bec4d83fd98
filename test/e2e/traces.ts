import type { BrowserContext, TestInfo } from '@playwright/test';

/** Every window that is open, with its trace running. */
const traced = new Set<BrowserContext>();

/** Notes from now on what is done in the app's windows. */
export async function traceWindows(context: BrowserContext): Promise<void> {
  await context.tracing.start({ screenshots: true, snapshots: true });
  traced.add(context);
  context.once('close', () => traced.delete(context));
}

/** Writes the traces of all open windows where the test failed, among its other results. */
export async function keepTracesOfFailure(testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const context of traced) {
    const path = testInfo.outputPath(`trace-${testInfo.attachments.length + 1}.zip`);
    await context.tracing.stopChunk({ path });
    await context.tracing.startChunk();
    testInfo.attachments.push({ name: 'trace', path, contentType: 'application/zip' });
  }
}

/** Closes a window that the tests of a file share, in their `afterAll`; keeps its trace where not even their `beforeAll` went well. */
export async function closeShared(
  window: { readonly close: () => Promise<void> } | undefined,
  testInfo: TestInfo,
): Promise<void> {
  await keepTracesOfFailure(testInfo);
  await window?.close();
}
