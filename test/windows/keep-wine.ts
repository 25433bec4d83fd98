import { keepWine, windowsLaunch } from '../../scripts/windows.mjs';

/** Once, before all tests: where nothing runs programs for Windows they fail, and none is left out. */
export function setup(): void {
  windowsLaunch();
  keepWine();
}
