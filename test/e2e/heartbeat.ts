import type { Page } from '@playwright/test';
import type { DrivenApp } from '../helpers/driven-app.ts';

const every = 10;
const name = 'jurymappeHeartbeat';

/** Starts a heartbeat in the window's own page, which shows how long the page stood still. */
export async function startHeartbeat(window: Page): Promise<void> {
  await window.evaluate(
    ([key, interval]) => {
      const beat = { last: performance.now(), longest: 0 };
      setInterval(() => {
        const now = performance.now();
        beat.longest = Math.max(beat.longest, now - beat.last - interval);
        beat.last = now;
      }, interval);
      Object.assign(globalThis, { [key]: beat });
    },
    [name, every] as const,
  );
}

/** The longest time in milliseconds for which the window's page was blocked since the last call. */
export function longestPause(window: Page): Promise<number> {
  return window.evaluate((key) => {
    const beat = Reflect.get(globalThis, key) as { longest: number };
    const { longest } = beat;
    beat.longest = 0;
    return longest;
  }, name);
}

/** Memory in MB of the process that shows documents: any page's process but the window's own; 0 if none is running. */
export function viewerMemory(electron: DrivenApp): Promise<number> {
  return electron.evaluate(({ app, BrowserWindow }) => {
    const own = new Set(BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()));
    const sizes = app
      .getAppMetrics()
      .filter(({ type, pid }) => type === 'Tab' && !own.has(pid))
      .map(({ memory }) => memory.workingSetSize / 1024);
    return Math.max(0, ...sizes);
  });
}

/** Starts recording every address requested from the session that is not the app's own. */
export async function noteStrangeRequests(electron: DrivenApp): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ session }, key) => {
    const strange: string[] = [];
    Object.assign(globalThis, { [key]: strange });
    const note = ({ url }: { url: string }): void => {
      if (!/^(jury|jury-document|blob|data):/.test(url)) strange.push(url);
    };
    session.defaultSession.webRequest.onErrorOccurred(note);
    session.defaultSession.webRequest.onCompleted(note);
  }, `${name}Requests`);
  return () => electron.evaluate((_electron, key) => Reflect.get(globalThis, key) as string[], `${name}Requests`);
}
