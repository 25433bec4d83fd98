/** Names in the page that only the harness uses. */
export const invokeBinding = '__harnessInvoke';
export const deliverFunction = '__harnessDeliver';
export const droppedFiles = '__harnessDropped';

/** Precedes the number of a dropped file whose path is still to be found. */
export const droppedMark = 'harness-dropped-file:';

/**
 * A script that runs the built preload in a window's page before the page's own scripts, as Electron does in the top
 * frame; `require('electron')` gives it a stand-in for what it needs. It doesn't run in an isolated world: only
 * Electron has one.
 */
export function preloadScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
    const invoke = window[${JSON.stringify(invokeBinding)}];
    const listeners = new Map();
    const dropped = [];
    // Only at the drop itself, and at once, the page can tell a file of the disk from content that has no place there.
    const keyOf = ({ name, size }) => size + ' ' + name;
    let withoutPlace = new Set();
    window.addEventListener('drop', ({ dataTransfer }) => {
      const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      const placeless = files.filter((item) => item.webkitGetAsEntry() === null);
      withoutPlace = new Set(placeless.map((item) => keyOf(item.getAsFile())));
    }, true);
    window[${JSON.stringify(droppedFiles)}] = dropped;
    window[${JSON.stringify(deliverFunction)}] = (channel, message) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, message);
    };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
      },
      ipcRenderer: {
        invoke: (channel, message) => invoke({ channel, message }),
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        removeListener: (channel, listener) =>
          listeners.set(channel, (listeners.get(channel) ?? []).filter((known) => known !== listener)),
      },
      webUtils: {
        getPathForFile: (file) => withoutPlace.has(keyOf(file)) ? '' : ${JSON.stringify(droppedMark)} + (dropped.push(file) - 1),
      },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('the preload has no ' + name);
      return electron;
    };
    const module = { exports: {} };
    ((require, module, exports) => {\n${preload}\n})(require, module, module.exports);
  })();`;
}
