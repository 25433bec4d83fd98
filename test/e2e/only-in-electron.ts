import { test } from '@playwright/test';
import { isInChromium } from '../helpers/launch-app.ts';

/** Skips a test, with the reason, where the app's pages are shown in Chromium alone. */
export function onlyInElectron(reason: string): void {
  test.skip(isInChromium, reason);
}
