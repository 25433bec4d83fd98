import type { ElectronApplication } from '@playwright/test';

/** What tests use of the app that they drive, wherever its pages are shown. */
export type DrivenApp = Pick<
  ElectronApplication,
  'firstWindow' | 'windows' | 'context' | 'process' | 'evaluate' | 'close'
>;
