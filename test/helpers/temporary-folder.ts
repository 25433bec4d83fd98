import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder for one test, removed when the test is done. */
export function temporaryFolder(): string {
  const folder = madeFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for all tests of a file or of a `describe`, removed after their own clean-up. */
export function sharedTemporaryFolder(): string {
  const folder = madeFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function madeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'jurymappe-test-'));
}
