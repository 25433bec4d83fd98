import { app } from 'electron';

/**
 * Must run before the app is ready. V8 otherwise lets garbage grow to several times the memory in use before collecting
 * it: paging through a long document would need half as much memory again.
 */
export function saveMemory(): void {
  app.commandLine.appendSwitch('js-flags', '--optimize-for-size');
}
