import type { DrivenApp } from '../helpers/driven-app.ts';

const key = 'jurymappePeak';

/** Starts recording the peak memory of the window's own process or, if not `ofWindow`, of the largest other page's. */
export async function watchMemory(electron: DrivenApp, ofWindow: boolean): Promise<void> {
  await electron.evaluate(
    ({ app, BrowserWindow }, [name, wantsWindow]) => {
      const own = new Set(BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()));
      const peak = { megabytes: 0 };
      Object.assign(globalThis, { [name]: peak });
      setInterval(() => {
        for (const { type, pid, memory } of app.getAppMetrics()) {
          if (type === 'Tab' && own.has(pid) === wantsWindow)
            peak.megabytes = Math.max(peak.megabytes, memory.workingSetSize / 1024);
        }
      }, 50);
    },
    [key, ofWindow] as const,
  );
}

/** The recorded peak in MB of 1,048,576 bytes. */
export function peakOf(electron: DrivenApp): Promise<number> {
  return electron.evaluate(
    (_electron, name) => (Reflect.get(globalThis, name) as { megabytes: number }).megabytes,
    key,
  );
}
