import type { ElectronApplication } from '@playwright/test';

/** The parts of the driven app that tests use, wherever its pages are shown. */
export type DrivenApp = Pick<
  ElectronApplication,
  'firstWindow' | 'windows' | 'context' | 'process' | 'evaluate' | 'close'
>;
