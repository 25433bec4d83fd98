import { test } from '@playwright/test';
import { isInChromium } from '../helpers/launch-app.ts';

/** Leaves a test out where the app's pages are shown in Chromium alone, and says why. */
export function onlyInElectron(reason: string): void {
  test.skip(isInChromium, reason);
}
